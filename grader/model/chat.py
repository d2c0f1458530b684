"""What local and remote models share: prompts as messages, and the bar that shows how many are answered."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

Prompt = str | list[dict[str, str]]


def messages_of(prompt: Prompt) -> list[dict[str, str]]:
    """Return a prompt as a list of messages. Raises TypeError with advice when it is something else."""
    if isinstance(prompt, str):
        return [{"role": "user", "content": prompt}]
    if isinstance(prompt, list) and prompt and all(_is_message(part) for part in prompt):
        return prompt
    raise TypeError(
        'A prompt is a text, or a list of messages such as {"role": "user", "content": "..."}. '
        "To ask several prompts at once, use answers() and not answer()."
    )


def _is_message(part: Any) -> bool:
    return (
        isinstance(part, dict) and isinstance(part.get("role"), str) and isinstance(part.get("content"), str)
    )


def all_messages(prompts: Sequence[Prompt]) -> list[list[dict[str, str]]]:
    """Return several prompts as lists of messages. Raises TypeError with advice when `prompts` is one text."""
    if isinstance(prompts, str):
        raise TypeError("answers() takes a list of prompts. For one prompt, use answer().")
    return [messages_of(prompt) for prompt in prompts]


def answer_bar(total: int, shown: bool) -> Any:
    """Return a tqdm bar on stdout: text on stderr in a check cell would score zero."""
    from tqdm import tqdm  # type: ignore[import-untyped]

    return tqdm(
        total=total,
        disable=not shown,
        file=sys.stdout,
        ncols=80,
        miniters=0,
        mininterval=1,
        bar_format="{n_fmt} of {total_fmt} answers |{bar}| {elapsed}{postfix}",
    )
