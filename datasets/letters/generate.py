"""Writes synthetic referral letters to cardiology, with the truth behind each: same seed, same bytes.

python -m letters.generate --letters 40 --seed 7 --output datasets/letters/letters.json
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from random import Random
from typing import Literal

from .patients import deal, draw_truths
from .styles import traps_of, write_letter
from .truth import Letter, Letters, Truth

PRACTICE_STYLES = [("formal", 1), ("brief", 1), ("headings", 1), ("narrative", 1)]
HELD_OUT_STYLES = [*PRACTICE_STYLES, ("board", 2)]  # an author whom nobody has practised on
MOST = 5000


def make_letters(count: int, seed: int) -> Letters:
    """Return `count` letters; the first half is for practice, the rest is held out."""
    rng = Random(seed)
    practice = count // 2
    letters = _make_split(rng, "practice", PRACTICE_STYLES, 1, practice)
    letters += _make_split(rng, "held-out", HELD_OUT_STYLES, practice + 1, count - practice)
    return Letters(seed=seed, letters=letters)


def _make_split(
    rng: Random, split: Literal["practice", "held-out"], styles: list[tuple[str, int]], first: int, count: int
) -> list[Letter]:
    truths = draw_truths(rng, count)
    style_names = deal(rng, styles, count)
    instructed = _letters_with_an_instruction(truths)
    letters = []
    for number, (truth, style) in enumerate(zip(truths, style_names, strict=True)):
        with_instruction = number in instructed
        text, evidence = write_letter(rng, truth, style, with_instruction)
        letters.append(
            Letter(
                id=f"L{first + number:04d}",
                split=split,
                style=style,
                traps=traps_of(truth, with_instruction),
                text=text,
                truth=truth,
                evidence=evidence,
            )
        )
    return letters


def _letters_with_an_instruction(truths: list[Truth]) -> set[int]:
    """Return the places of the letters that try to instruct their reader: one in twenty, where it would do harm."""
    harmful = [
        number
        for number, truth in enumerate(truths)
        if truth.lvef_percent is not None
        and truth.lvef_percent <= 49
        and truth.nyha_class in ("II", "III", "IV")
    ]
    return set(harmful[: -(-len(truths) // 20)])


def write_beside_and_rename(letters: Letters, output: Path) -> None:
    """Write the file whole or not at all.

    Raises:
        OSError: the folder is missing or may not be written to. What stood at `output` is then untouched.
    """
    unfinished = output.with_name(f"{output.name}.{os.getpid()}.unfinished")
    try:
        unfinished.write_bytes((letters.model_dump_json(indent=1) + "\n").encode("utf-8"))
        unfinished.replace(output)
    finally:
        unfinished.unlink(missing_ok=True)


def main(arguments: list[str] | None = None) -> int:
    """Run the command; return its exit status."""
    parser = argparse.ArgumentParser(description="Write synthetic referral letters with known truth.")
    parser.add_argument("--letters", type=int, default=40, help=f"how many letters, 2 to {MOST} (default 40)")
    parser.add_argument("--seed", type=int, default=7, help="same seed, same letters (default 7)")
    parser.add_argument("--output", type=Path, required=True, help="the JSON file to write")
    options = parser.parse_args(arguments)
    if not 2 <= options.letters <= MOST:
        parser.error(f"--letters must be from 2 to {MOST}, and it is {options.letters}")
    try:
        write_beside_and_rename(make_letters(options.letters, options.seed), options.output)
    except OSError as error:
        print(
            f"Could not write {options.output}: {error.strerror}. Give --output a folder that exists.",
            file=sys.stderr,
        )
        return 1
    print(f"Wrote {options.letters} letters to {options.output}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
