"""Finds out which model is meant, and loads it once."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from pydantic import BaseModel

from grader.model import quiet  # noqa: F401  (reads HF_HUB_OFFLINE before anything here sets it)
from grader.model.chat import Prompt
from grader.model.problem import ModelProblem
from grader.paths import course_paths

COURSE_MODEL = "smollm2"


class LanguageModel(Protocol):
    """What lessons may ask of a model, wherever it runs."""

    name: str

    def answer(self, prompt: Prompt, schema: type[BaseModel] | None = None, max_tokens: int = 200) -> str:
        """Return the model's answer to one prompt as text.

        prompt: a question, or messages such as [{"role": "system", "content": "..."}, {"role": "user", ...}].
        schema: a pydantic class; the answer is then JSON of that form. The form is right, the facts may be wrong.
        max_tokens: the longest answer, in tokens. A longer one is cut off; with a schema it is cut and then closed
        as fast as the schema allows, so it is whole, but its last text may end in the middle of a word.
        """
        ...

    def answers(
        self,
        prompts: Sequence[Prompt],
        schema: type[BaseModel] | None = None,
        max_tokens: int = 200,
        progress: bool = True,
    ) -> list[str]:
        """Return the answers to many prompts, in their order. Several are answered at once, which saves time."""
        ...

    def count_tokens(self, text: str) -> int:
        """Return how many tokens `text` is for this model."""
        ...


_loaded: dict[str, LanguageModel] = {}


def load_model(setting: str | None = None) -> LanguageModel:
    """Return the language model, loading it on the first call; later calls return the same object.

    `setting` is "smollm2" (the course's own), a folder, a hub id "organisation/name", or an address
    "http://host:port/v1#model-name". Without it, the environment variable ROUNDS_MODEL counts, then `model` in
    .rounds/settings.toml, then the course's own. Raises ModelProblem.
    """
    chosen = (setting or chosen_setting()).strip()
    if chosen not in _loaded:
        _loaded[chosen] = _load(chosen)
    return _loaded[chosen]


def chosen_setting() -> str:
    """Return the model setting of this course, without loading anything. Raises ModelProblem."""
    if os.environ.get("ROUNDS_MODEL"):
        return os.environ["ROUNDS_MODEL"]
    file = course_paths().settings
    if not file.exists():
        return COURSE_MODEL
    try:
        value = tomllib.loads(file.read_text(encoding="utf-8")).get("model", COURSE_MODEL)
    except tomllib.TOMLDecodeError as error:
        raise ModelProblem(
            f"{file} cannot be read ({error}). Correct that line, or delete the file."
        ) from error
    if not isinstance(value, str) or not value:
        raise ModelProblem(
            f'In {file}, model must be a text in quotes, for example model = "{COURSE_MODEL}".'
        )
    return value


def _load(chosen: str) -> LanguageModel:
    if chosen.startswith(("http://", "https://")):
        from grader.model.remote import RemoteModel

        return RemoteModel(chosen)
    from grader.model.local import LocalModel

    if chosen == COURSE_MODEL:
        from grader.model.fetch import complete, model_folder

        folder = model_folder(course_paths())
        if not complete(folder):
            raise ModelProblem(
                "The course's language model is not on this computer yet. Run: python3 course.py model"
            )
        return LocalModel(folder, name=COURSE_MODEL)
    folder = Path(chosen).expanduser()
    if folder.is_dir():
        return LocalModel(folder, name=folder.name)
    if folder.is_absolute() or chosen.startswith((".", "~")) or chosen.count("/") != 1:
        raise ModelProblem(
            f"There is no model {chosen}: no such folder, and it is not a hub id or an address."
        )
    from grader.model.hub import folder_from_hub

    return LocalModel(folder_from_hub(chosen), name=chosen)
