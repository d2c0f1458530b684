"""What the course's language model answers: the same text each time, alone or in a batch, free or held to a schema."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Literal

import pytest
from pydantic import BaseModel, Field

from grader.model import LanguageModel, ModelProblem, load_model
from grader.model.convert import TRIAL_ANSWER, TRIAL_PROMPT
from grader.model.fetch import fetch
from grader.paths import course_paths

pytestmark = pytest.mark.model

LETTERS = [
    "Mr Bos, 71 years. Heart failure, LVEF 35%, NYHA class III. Uses furosemide 40 mg and bisoprolol 2.5 mg.",
    'Mrs de Wit, age 64. She writes: "I am tired". Echo: ejection fraction normal. No medication. Diabetes?',
    "Short of breath; NYHA II. Spironolactone 25 mg was stopped.",
]


class Plain(BaseModel):
    age: int | None = Field(default=None, ge=0, le=120)
    nyha_class: Literal["I", "II", "III", "IV"] | None = None


class Drug(BaseModel):
    name: str
    dose: float | None = None
    unit: Literal["mg", "microgram"] | None = None


class Record(BaseModel):
    sex: Literal["female", "male", "unknown"]
    urgent: bool
    lvef_percent: int = Field(ge=5, le=90)
    diagnoses: list[str]
    medication: list[Drug] = []


class Visit(BaseModel):
    day: str = Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    weights: list[float] = Field(max_length=3)
    patient: Plain
    remarks: dict[str, str] = {}


@pytest.fixture(scope="module")
def model() -> LanguageModel:
    fetch(course_paths())
    return load_model("smollm2")


def questions() -> list[str]:
    return [f"Write the facts of this letter as JSON.\n\n{letter}" for letter in LETTERS]


def test_the_recorded_prompt_gets_the_recorded_text(model: LanguageModel) -> None:
    assert model.answer(TRIAL_PROMPT, max_tokens=12) == TRIAL_ANSWER


def test_a_second_call_returns_the_model_that_is_loaded(model: LanguageModel) -> None:
    assert load_model("smollm2") is model


def test_tokens_are_those_of_the_original_runtime(model: LanguageModel) -> None:
    # Counted with llama.cpp on the same GGUF; spaces before digits are where conversions go wrong.
    assert [model.count_tokens(text) for text in COUNTED] == list(COUNTED.values())


COUNTED = {
    "LVEF  45%": 6,
    "a\n\n45 mg": 5,
    "  12,5": 5,
    "patiënt naïve 🙂 µg/L ≥ 3½ ²": 16,
    "tab\t\t7\r\n\r\n  x   y   ": 9,
    "0x1F  2023-01-02T03:04": 21,
}


def test_the_prompt_has_the_form_of_the_chats_the_model_was_trained_on(model: LanguageModel) -> None:
    messages = [
        {"role": "system", "content": "You are brief."},
        {"role": "user", "content": "Hi"},
        {"role": "assistant", "content": "Hello"},
        {"role": "user", "content": "Bye"},
    ]
    assert model.chat_text(messages) == (  # type: ignore[attr-defined]
        "<|im_start|>system\nYou are brief.<|im_end|>\n<|im_start|>user\nHi<|im_end|>\n"
        "<|im_start|>assistant\nHello<|im_end|>\n<|im_start|>user\nBye<|im_end|>\n<|im_start|>assistant\n"
    )


def test_a_batch_gives_the_same_texts_in_the_same_order_as_one_prompt_at_a_time(
    model: LanguageModel, capsys: pytest.CaptureFixture[str]
) -> None:
    prompts = [
        "Repeat this sentence: The heart pumps blood.",
        "Name the months of the year.",
        "What is the capital of France? Answer in one word.",
    ]
    together = model.answers(prompts, max_tokens=10)
    shown = capsys.readouterr()
    assert together == [model.answer(prompt, max_tokens=10) for prompt in prompts]
    assert "3 of 3 answers" in shown.out
    assert shown.err == ""


def test_prompts_that_share_a_long_start_get_the_texts_they_get_alone(model: LanguageModel) -> None:
    example = [
        {"role": "user", "content": f"Which age does the letter give?\n{LETTERS[0]}"},
        {"role": "assistant", "content": '{"age": 71}'},
    ]
    prompts = [
        [*example, {"role": "user", "content": f"Which age does the letter give?\n{letter}"}]
        for letter in LETTERS[1:]
    ]
    alone = [model.answer(prompt, max_tokens=8) for prompt in prompts]
    assert model.answers(prompts, max_tokens=8, progress=False) == alone
    assert model.answers(prompts[::-1], max_tokens=8, progress=False) == alone[::-1]
    assert [model.answer(prompt, max_tokens=8) for prompt in prompts] == alone


def test_no_prompts_get_no_answers(model: LanguageModel) -> None:
    assert model.answers([], progress=False) == []


@pytest.mark.slow
@pytest.mark.parametrize(("schema", "max_tokens"), [(Plain, 60), (Record, 50), (Visit, 20), (Visit, 4)])
def test_an_answer_with_a_schema_always_fits_it_even_when_it_is_cut_off(
    model: LanguageModel, schema: type[BaseModel], max_tokens: int
) -> None:
    for answer in model.answers(questions(), schema=schema, max_tokens=max_tokens, progress=False):
        record = schema.model_validate_json(answer)
        assert record.model_fields_set == set(schema.model_fields)


def test_a_schema_in_a_batch_gives_the_same_records_as_alone(model: LanguageModel) -> None:
    together = model.answers(questions(), schema=Plain, max_tokens=30, progress=False)
    assert together == [model.answer(prompt, schema=Plain, max_tokens=30) for prompt in questions()]


def test_a_schema_that_cannot_be_enforced_is_refused_with_its_name(model: LanguageModel) -> None:
    class Odd(BaseModel):
        code: str = Field(json_schema_extra={"pattern": r"^(?=.*[0-9]).*$"})

    with pytest.raises(ModelProblem, match="Odd"):
        model.answer("Give a code.", schema=Odd)


def test_a_prompt_that_the_model_cannot_hold_is_refused_with_its_length(model: LanguageModel) -> None:
    with pytest.raises(ModelProblem, match=r"Prompt 1 has \d+ tokens.*at most 8192"):
        model.answer("heart " * 9000)


OFFLINE = "from grader.model import load_model; print(load_model().answer({prompt!r}, max_tokens=12))"


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("unshare") is None, reason="needs Linux's unshare to take the network away")
@pytest.mark.parametrize("as_folder", [False, True])
def test_without_any_network_the_model_loads_and_answers_and_writes_nothing_to_stderr(
    as_folder: bool,
) -> None:
    folder = fetch(course_paths())
    environment = {
        key: value for key, value in os.environ.items() if not key.startswith(("HF_", "ROUNDS_MODEL"))
    }
    environment["ROUNDS_MODEL"] = str(folder) if as_folder else "smollm2"
    command = ["unshare", "--user", "--map-root-user", "--net"]
    command += [sys.executable, "-W", "default", "-c", OFFLINE.format(prompt=TRIAL_PROMPT)]
    done = subprocess.run(
        command,
        env=environment,
        cwd=Path(__file__).parent.parent,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.stdout.strip() == TRIAL_ANSWER, done.stderr
    assert done.stderr == ""
