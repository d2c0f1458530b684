"""What a learner's process shows, read as hostile: text, pictures and errors, no larger and no stranger than people can use."""

from __future__ import annotations

import base64
import struct
import zlib
from typing import Any

from grader.examine.limits import MEBIBYTE

MOST_OUTPUTS = 60
LONGEST_MESSAGE = 2000
LARGEST_PICTURES = 4 * MEBIBYTE
"""All pictures of one cell together."""
MOST_PIXELS = 16_000_000
_PNG = b"\x89PNG\r\n\x1a\n"
_CHUNKS_KEPT = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND")


def outputs(data: Any, most: int) -> list[dict[str, Any]]:
    """Read a cell's outputs: text and PNG only, `most` characters of each kind, and no more than a notebook may hold."""
    kept: list[dict[str, Any]] = []
    room = LARGEST_PICTURES
    for output in (data if isinstance(data, list) else [])[:MOST_OUTPUTS]:
        match output:
            case {"output_type": "stream", "name": "stdout" | "stderr" as name, "text": str(text)}:
                kept.append({"output_type": "stream", "name": name, "text": text[: 2 * most]})
            case {"output_type": "display_data" | "execute_result" as kind, "data": dict(shown)}:
                found = {}
                if isinstance(shown.get("text/plain"), str):
                    found["text/plain"] = shown["text/plain"][:most]
                picture = _picture(shown.get("image/png"))
                if picture and len(picture) <= room:
                    found["image/png"] = picture
                    room -= len(picture)
                if found.get("text/plain") or (found and kind == "display_data"):
                    number = {"execution_count": None} if kind == "execute_result" else {}
                    kept.append({"output_type": kind, "data": found, "metadata": {}, **number})
    return kept


def error(data: Any) -> dict[str, Any] | None:
    """Read the error that ended a cell; None when there was none."""
    if not isinstance(data, dict):
        return None
    number = data.get("line")
    return {
        "kinds": [name[:100] for name in strings(data.get("kinds"))][:20] or ["Exception"],
        "message": str(data.get("message", ""))[:LONGEST_MESSAGE],
        "text": str(data.get("text", ""))[:LONGEST_MESSAGE],
        "hints": [hint[:LONGEST_MESSAGE] for hint in strings(data.get("hints"))][:3],
        "line": number if type(number) is int and abs(number) < 2**31 else None,
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
