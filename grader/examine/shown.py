"""What a learner's process shows, read as hostile: text, pictures and errors, no larger and no stranger than people can use."""

from __future__ import annotations

import base64
import json
import struct
import zlib
from bisect import bisect_right
from dataclasses import dataclass
from typing import Any

from grader.examine.limits import MEBIBYTE

MOST_OUTPUTS = 60
LONGEST_MESSAGE = 2000
LONGEST_OUTCOME = 4000
SHORT = 200
"""Bytes that a cell's result and its error may always take, however much was shown before."""
OVERHEAD = 100
LINE = 12
"""Bytes of an output beside its text and picture, and of each of its lines: a notebook writes each for itself."""
LARGEST_PICTURES = 4 * MEBIBYTE
"""All pictures of one cell together."""
MOST_PIXELS = 16_000_000
LEFT_OUT = "\n(The rest of the output is left out.)\n"
_PNG = b"\x89PNG\r\n\x1a\n"
_CHUNKS_KEPT = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND")


@dataclass
class Room:
    """What may still be shown, in bytes of JSON as it is written: there a character can take six."""

    left: int
    full: bool = False

    def take(self, text: str) -> str:
        """Return as much from the start of `text` as there is room for, and take that room up."""
        kept = cut(text.removesuffix(LEFT_OUT), self.left)
        self.full = self.full or kept != text
        self.left -= json_size(kept)
        return kept


def json_size(text: str) -> int:
    """Return the bytes that a text takes as JSON, without its quotes."""
    return len(json.dumps(text, ensure_ascii=False).encode("utf-8", "surrogatepass")) - 2


def cut(text: str, most: int) -> str:
    """Return the longest start of `text` that takes at most `most` bytes as JSON."""
    text = text[: max(most, 0)]  # each character takes a byte at least
    if json_size(text) <= most:
        return text
    return text[: bisect_right(range(1, len(text) + 1), most, key=lambda end: json_size(text[:end]))]


def outputs(data: Any, most: int, room: Room) -> list[dict[str, Any]]:
    """Read a cell's outputs: text and PNG only, texts of `most` bytes together, and no more than there is `room` for.

    Where something is left out, the last output says so.
    """
    given = data if isinstance(data, list) else []
    texts, pictures = Room(min(most, room.left)), Room(min(LARGEST_PICTURES, room.left))
    result = Room(SHORT)  # the last line of a check may be its points
    kept = []
    for output in given[:MOST_OUTPUTS]:
        match output:
            case {"output_type": "stream", "name": "stdout" | "stderr" as name, "text": str(text)}:
                if shown := texts.take(text):
                    kept.append({"output_type": "stream", "name": name, "text": shown})
            case {"output_type": "display_data" | "execute_result" as kind, "data": dict(forms)}:
                found = {}
                if isinstance(plain := forms.get("text/plain"), str):
                    small = kind == "execute_result" and json_size(plain[:SHORT]) > texts.left
                    found["text/plain"] = (result if small else texts).take(plain)
                if picture := _picture(forms.get("image/png")):
                    found["image/png"] = pictures.take(picture) if len(picture) <= pictures.left else ""
                    pictures.full = pictures.full or not found["image/png"]
                found = {form: shown for form, shown in found.items() if shown}
                if "text/plain" in found or (found and kind == "display_data"):
                    number = {"execution_count": None} if kind == "execute_result" else {}
                    kept.append({"output_type": kind, "data": found, "metadata": {}, **number})
    if texts.full or pictures.full or result.full or len(given) > MOST_OUTPUTS:
        kept.append({"output_type": "stream", "name": "stdout", "text": LEFT_OUT})
    room.left -= sum(map(size, kept))
    return kept


def size(output: dict[str, Any]) -> int:
    """Return about how many bytes an output takes in a notebook."""
    texts = [output.get("text", ""), *output.get("data", {}).values()]
    return OVERHEAD + sum(json_size(text) + LINE * text.count("\n") for text in texts)


def error(data: Any, room: Room | None = None) -> dict[str, Any] | None:
    """Read the error that ended a cell, as long as there is `room` for; None when there was none."""
    if not isinstance(data, dict):
        return None
    room = room or Room(LONGEST_MESSAGE)
    number = data.get("line")
    most = min(LONGEST_MESSAGE, max(room.left, SHORT))
    message, text = (cut(str(data.get(name, "")), most) for name in ("message", "text"))
    room.left -= json_size(message) + json_size(text)
    return {
        "kinds": [cut(name, 100) for name in strings(data.get("kinds"))][:20] or ["Exception"],
        "message": message,
        "text": text,
        "hints": [cut(hint, most) for hint in strings(data.get("hints"))][:3],
        "line": number if type(number) is int and abs(number) < 2**31 else None,
    }


def outcome(data: dict[str, Any] | None) -> dict[str, Any] | None:
    """Return what a check came to, with texts that people can read: an answer may have had its part in them."""
    if data is None:
        return None
    return {
        key: cut(value, LONGEST_OUTCOME) if isinstance(value, str) else value for key, value in data.items()
    }


def strings(data: Any) -> list[str]:
    """Return the texts in a list; what is no list holds none."""
    return [item for item in data if isinstance(item, str)] if isinstance(data, list) else []


def clean(data: Any) -> Any:
    """Replace half characters (lone surrogates) in all texts: no file and no database takes them."""
    if isinstance(data, str):
        return data.encode("utf-8", "replace").decode()
    if isinstance(data, list):
        return [clean(item) for item in data]
    if isinstance(data, dict):
        return {clean(key): clean(value) for key, value in data.items()}
    return data


def _picture(text: Any) -> str | None:
    """Return a PNG with nothing in it but its picture, or None for what is no PNG of a size that people look at."""
    try:
        raw = base64.b64decode(text, validate=True)
        return base64.b64encode(_only_picture(raw)).decode()
    except (ValueError, TypeError, struct.error):
        return None


def _only_picture(raw: bytes) -> bytes:
    if not raw.startswith(_PNG):
        raise ValueError("no PNG")
    pieces, place, name = [_PNG], len(_PNG), b""
    while name != b"IEND":
        length, name = struct.unpack_from(">I4s", raw, place)
        end = place + 12 + length
        body = raw[place + 8 : end - 4]
        if len(body) != length or struct.unpack_from(">I", raw, end - 4)[0] != zlib.crc32(name + body):
            raise ValueError("a damaged PNG")
        if (place == len(_PNG)) != (name == b"IHDR"):
            raise ValueError("no PNG")
        if name == b"IHDR":
            width, height = struct.unpack_from(">II", body)
            if not 0 < width * height <= MOST_PIXELS:
                raise ValueError("too large a PNG")
        if name in _CHUNKS_KEPT:
            pieces.append(raw[place:end])
        place = end
    return b"".join(pieces)
