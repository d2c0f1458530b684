"""Makes a model write JSON of one form: at every step only the tokens that keep to the schema stay possible.

In: a pydantic class. Out: a schema without loose ends (for any server), and a processor of scores (for torch).
"""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel

from grader.model.problem import ModelProblem

# Spaces as Python's json.dumps writes them; one fixed form leaves a small model nothing to get lost in.
FORM: Any = {
    "whitespace_flexible": False,
    "item_separator": ", ",
    "key_separator": ": ",
    "coerce_one_of": True,
    "json_allowed_escapes": '"\\nrt',  # no \u: half a character would not be valid text
}
INSIDE_TEXT = 1000  # where more tokens than this are possible, the model is inside a text in quotes


def strict_schema(schema: type[BaseModel]) -> dict[str, Any]:
    """Return the JSON schema of `schema` with every key required and no other key allowed.

    What fits it also fits `schema`. A field with a default must be written too: a small model would leave it out.
    """
    return _strict(schema.model_json_schema())


def _strict(node: Any) -> Any:
    if isinstance(node, list):
        return [_strict(part) for part in node]
    if not isinstance(node, dict):
        return node
    kept: dict[str, Any] = {}
    for key, value in node.items():
        if key in ("properties", "$defs"):
            kept[key] = {name: _strict(part) for name, part in value.items()}
        elif key in ("enum", "const"):
            kept[key] = value
        elif key not in ("title", "default", "examples", "uniqueItems"):  # a set accepts a list with repeats
            kept[key] = _strict(value)
    if "properties" in kept:
        kept["required"] = list(kept["properties"])
        kept["additionalProperties"] = False
    return kept


class Vocabulary:
    """The tokens of one model, prepared once for all schemas."""

    def __init__(self, tokenizer: Any, size: int, eos: list[int]) -> None:
        import torch
        from llguidance.hf import from_tokenizer

        self.size = size
        self.tokens = from_tokenizer(tokenizer, n_vocab=size, eos_token=eos)
        self.eos = torch.zeros(size, dtype=torch.bool)
        self.eos[eos] = True
        texts = [self.tokens.decode_bytes([token]) for token in range(size)]
        self.quote = torch.tensor([text == b'"' for text in texts])
        # What ends something, best first: a list or record, a missing value, an item.
        self.enders = [
            torch.tensor([bool(text) and not text.strip(b"]}") for text in texts]),
            torch.tensor([bool(text) and b"null".startswith(text) for text in texts]),
            torch.tensor([text.startswith(b",") for text in texts]),
        ]

    def grammar(self, schema: type[BaseModel]) -> str:
        """Return the grammar of `schema`. Raises ModelProblem when it holds a rule that cannot be enforced."""
        from llguidance import LLMatcher

        grammar = LLMatcher.grammar_from_json_schema(strict_schema(schema), overrides=FORM)
        trouble = LLMatcher.validate_grammar(grammar, self.tokens)
        if trouble:
            raise ModelProblem(
                f"The schema {schema.__name__} cannot guide the model: {trouble.splitlines()[0]}"
            )
        return grammar

    def room_to_close(self, schema: type[BaseModel]) -> int:
        """Return how many tokens are always enough to finish a record: the schema names every key, and more."""
        return len(self.tokens.tokenize_str(json.dumps(strict_schema(schema))))


class Constraint:
    """A logits processor for one batch: (rows, tokens so far) and scores (rows, vocabulary) to scores.

    After `max_tokens` tokens a row may only finish what it began, so that even a cut answer is a whole record.
    """

    def __init__(self, vocabulary: Vocabulary, grammar: str, rows: int, max_tokens: int) -> None:
        from llguidance import LLMatcher

        self.vocabulary = vocabulary
        self.matchers = [LLMatcher(vocabulary.tokens, grammar) for _ in range(rows)]
        self.max_tokens = max_tokens
        self.steps = 0

    def __call__(self, input_ids: Any, scores: Any) -> Any:
        """Follow the token each row took last, and set the score of every impossible next token to minus infinity."""
        for row, matcher in enumerate(self.matchers):
            if self.steps and not matcher.is_stopped():
                matcher.consume_token(int(input_ids[row, -1]))
            scores[row].masked_fill_(~self._possible(matcher), float("-inf"))
        self.steps += 1
        return scores

    def _possible(self, matcher: Any) -> Any:
        import torch

        if matcher.is_error():
            raise ModelProblem(
                f"The model could not be held to the schema: {matcher.get_error().splitlines()[0]}"
            )
        if matcher.is_stopped():
            return self.vocabulary.eos
        possible = torch.frombuffer(bytearray(matcher.compute_logit_bias()), dtype=torch.uint8) > 0
        return self._ending(possible) if self.steps >= self.max_tokens else possible

    def _ending(self, possible: Any) -> Any:
        """Narrow the possible tokens (vocabulary,) to those that end something, where there are any."""
        words = self.vocabulary
        if (possible & words.quote).any() and possible.sum() > INSIDE_TEXT:
            return possible & words.quote
        for ender in words.enders:
            if (possible & ender).any():
                return possible & ender
        return possible
