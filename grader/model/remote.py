"""A model behind an OpenAI-compatible address: a hospital's server, or a program on this computer."""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from pydantic import BaseModel

from grader.model.chat import Prompt, all_messages, answer_bar, messages_of
from grader.model.constrain import strict_schema
from grader.model.problem import ModelProblem

AT_ONCE = 8  # a server answers several requests together faster than one after the other
SECONDS = 300


class RemoteModel:
    """A model at "http://host:port/v1#model-name". The key, if the server wants one, is in ROUNDS_MODEL_KEY."""

    def __init__(self, address: str) -> None:
        base, _, self.name = address.partition("#")
        if not self.name:
            raise ModelProblem(
                f"The address {address} does not say which model to ask. Add its name after a #, "
                "for example http://localhost:8000/v1#our-model"
            )
        from openai import OpenAI

        self.address = base
        # Another service's OPENAI_API_KEY must not be sent to this address.
        key = os.environ.get("ROUNDS_MODEL_KEY") or "none"
        self._client = OpenAI(
            base_url=base, api_key=key, organization="", project="", timeout=SECONDS, max_retries=1
        )
        self._tokens_around: int | None = None

    def answer(self, prompt: Prompt, schema: type[BaseModel] | None = None, max_tokens: int = 200) -> str:
        """Return the model's answer to one prompt; see `LanguageModel.answer`.

        A server may ignore the schema: validate the answer before you use it.
        """
        return self._ask(prompt, schema, max_tokens).choices[0].message.content or ""

    def answers(
        self,
        prompts: Sequence[Prompt],
        schema: type[BaseModel] | None = None,
        max_tokens: int = 200,
        progress: bool = True,
    ) -> list[str]:
        """Return the answers to `prompts`, in their order; see `LanguageModel.answers`."""
        messages = all_messages(prompts)
        answers = []
        with ThreadPoolExecutor(AT_ONCE) as pool, answer_bar(len(messages), progress) as bar:
            for answer in pool.map(lambda prompt: self.answer(prompt, schema, max_tokens), messages):
                answers.append(answer)
                bar.update()
        return answers

    def count_tokens(self, text: str) -> int:
        """Return how many tokens `text` is, as the server counts them."""
        if self._tokens_around is None:
            self._tokens_around = self._prompt_tokens("")
        return self._prompt_tokens(text) - self._tokens_around

    def _prompt_tokens(self, text: str) -> int:
        usage = self._ask(text, None, max_tokens=1).usage
        if usage is None:
            raise ModelProblem(f"The server at {self.address} does not say how many tokens a text is.")
        return usage.prompt_tokens

    def _ask(self, prompt: Prompt, schema: type[BaseModel] | None, max_tokens: int) -> Any:
        from openai import APIConnectionError, APIStatusError

        messages: Any = messages_of(prompt)
        extra: dict[str, Any] = {}
        if schema is not None:
            form = {"name": schema.__name__, "schema": strict_schema(schema), "strict": True}
            extra["response_format"] = {"type": "json_schema", "json_schema": form}
        try:
            return self._client.chat.completions.create(
                model=self.name, messages=messages, max_tokens=max_tokens, temperature=0, **extra
            )
        except APIConnectionError as error:
            raise ModelProblem(
                f"No language model answers at {self.address}. Is the server running, and is the address right? "
                "The setting is shown by: python3 course.py model"
            ) from error
        except APIStatusError as error:
            raise ModelProblem(
                f"The server at {self.address} refused the request (status {error.status_code}): {error.message}"
            ) from error
