"""A stand-in for the course's language model, so that checks of prompts and parsing need no model."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

Prompt = str | list[dict[str, str]]
"""A question, or messages such as `[{"role": "user", "content": "..."}]`."""


class ScriptedModel:
    """Answers with `replies` and keeps what it was asked, in `prompts`, and the forms asked for, in `schemas`.

    `replies` is a list (one reply a prompt, in order), one text (the same reply every time), a dict (the reply whose
    key occurs in the prompt), or a function from the prompt's text to the reply.
    """

    name = "scripted model"

    def __init__(self, replies: Sequence[str] | Mapping[str, str] | Callable[[str], str]) -> None:
        self.replies = replies
        self.prompts: list[Prompt] = []
        self.schemas: list[Any] = []

    def answer(self, prompt: Prompt, schema: Any = None, max_tokens: int = 200) -> str:
        """Return the reply to one prompt. Raises LookupError when no reply is left or none fits."""
        self.prompts.append(prompt)
        self.schemas.append(schema)
        text = text_of(prompt)
        if isinstance(self.replies, str):
            return self.replies
        if isinstance(self.replies, Mapping):
            for key, reply in self.replies.items():
                if key.casefold() in text.casefold():
                    return reply
            raise LookupError(f"The test model has no reply to this prompt: {text[:80]!r}")
        if callable(self.replies):
            return self.replies(text)
        if len(self.prompts) > len(self.replies):
            asked, known = len(self.prompts), len(self.replies)
            raise LookupError(f"The test model was asked {asked} times, and this task needs only {known}.")
        return self.replies[len(self.prompts) - 1]

    def answers(
        self, prompts: Sequence[Prompt], schema: Any = None, max_tokens: int = 200, progress: bool = True
    ) -> list[str]:
        """Return the replies to many prompts, in their order."""
        return [self.answer(prompt, schema, max_tokens) for prompt in prompts]

    def count_tokens(self, text: str) -> int:
        """Return the number of words, which stands in for the number of tokens."""
        return len(text.split())


def text_of(prompt: Prompt) -> str:
    """Return a prompt as one text; the contents of messages are joined by line ends."""
    return prompt if isinstance(prompt, str) else "\n".join(str(message["content"]) for message in prompt)
