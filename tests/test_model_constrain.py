"""The form of an answer is certain, whatever the model prefers: tried with one that chooses its tokens at random."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import pytest
from pydantic import BaseModel, Field

from grader.model.constrain import Constraint, Vocabulary
from grader.model.fetch import fetch
from grader.paths import course_paths

pytestmark = pytest.mark.model


class Drug(BaseModel):
    name: str
    dose: float | None = None
    unit: Literal["mg", "microgram"] | None = None


class Letter(BaseModel):
    age: int | None = Field(default=None, ge=0, le=120)
    urgent: bool
    diagnoses: set[str] = set()
    medication: list[Drug] = []
    remarks: dict[str, str] = {}


class Visit(BaseModel):
    day: str = Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    weights: list[float] = Field(min_length=2)
    initials: str = Field(pattern=r"^[A-Z]{2,}$")


class Call(BaseModel):
    kind: Literal["call"]
    minutes: int


class Message(BaseModel):
    kind: Literal["message"]
    text: str = Field(max_length=40)


class Contact(BaseModel):
    what: Annotated[Call | Message, Field(discriminator="kind")]
    answers: list[Contact] = []


@pytest.fixture(scope="module")
def tokenizer() -> Any:
    from grader.model.quiet import prepare_libraries

    folder = fetch(course_paths())
    prepare_libraries()
    from transformers import AutoTokenizer

    return AutoTokenizer.from_pretrained(folder, local_files_only=True)


@pytest.fixture(scope="module")
def vocabulary(tokenizer: Any) -> Vocabulary:
    return Vocabulary(tokenizer, len(tokenizer), [tokenizer.eos_token_id])


@pytest.mark.parametrize("schema", [Letter, Visit, Contact])
@pytest.mark.parametrize("max_tokens", [2, 15, 60])
def test_a_model_that_chooses_at_random_still_writes_whole_records(
    schema: type[BaseModel], max_tokens: int, vocabulary: Vocabulary, tokenizer: Any
) -> None:
    import torch

    rows, chance = 4, torch.Generator().manual_seed(max_tokens)
    constraint = Constraint(vocabulary, vocabulary.grammar(schema), rows, max_tokens)
    tokens = torch.zeros((rows, 1), dtype=torch.long)
    for _ in range(max_tokens + vocabulary.room_to_close(schema)):
        scores = constraint(tokens, torch.randn((rows, vocabulary.size), generator=chance))
        tokens = torch.cat([tokens, scores.argmax(dim=1, keepdim=True)], dim=1)
    for text in tokenizer.batch_decode(tokens[:, 1:], skip_special_tokens=True):
        record = schema.model_validate_json(text)
        assert record.model_fields_set == set(schema.model_fields)
