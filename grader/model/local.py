"""A model that runs on this computer with transformers and torch, on the processor, in fp32."""

from __future__ import annotations

import copy
import os
import warnings
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from grader.model.chat import Prompt, all_messages, answer_bar, messages_of
from grader.model.constrain import Constraint, Vocabulary
from grader.model.problem import ModelProblem
from grader.model.quiet import prepare_libraries

# Prompts at a time: 75 tokens a second on two threads against 16 for one prompt; 64 gain little and take memory.
BATCH = 16
WORTH_SHARING = 64  # tokens; a shorter start is read again as fast as it is copied


class LocalModel:
    """A causal language model from a folder in the format of transformers.

    Weights are fp32: bf16 is faster only on the few processors that compute in it, and far slower on the others.
    Decoding is greedy, so the same prompt gives the same text each time.
    """

    def __init__(self, folder: Path, name: str) -> None:
        prepare_libraries()
        import torch
        from transformers import AutoModelForCausalLM, AutoTokenizer

        self.name = name
        self.folder = folder
        torch.set_num_threads(threads_to_use())
        try:
            self.tokenizer: Any = AutoTokenizer.from_pretrained(folder, local_files_only=True)
            self.network: Any = AutoModelForCausalLM.from_pretrained(
                folder, dtype=torch.float32, local_files_only=True
            ).eval()
        except (OSError, ValueError) as error:
            raise ModelProblem(f"The model in {folder} cannot be loaded: {error}") from error
        if self.tokenizer.pad_token_id is None:
            self.tokenizer.pad_token = self.tokenizer.eos_token
        self._start: tuple[list[int], Any] = ([], None)  # tokens read last as a shared start, and their cache
        self._vocabulary: Vocabulary | None = None  # made on the first use of a schema, as it takes a second

    def answer(self, prompt: Prompt, schema: type[BaseModel] | None = None, max_tokens: int = 200) -> str:
        """Return the model's answer to one prompt; see `LanguageModel.answer`."""
        return self.answers([prompt], schema, max_tokens, progress=False)[0]

    def answers(
        self,
        prompts: Sequence[Prompt],
        schema: type[BaseModel] | None = None,
        max_tokens: int = 200,
        progress: bool = True,
    ) -> list[str]:
        """Return the answers to `prompts`, in their order; see `LanguageModel.answers`."""
        texts = [self.chat_text(messages) for messages in all_messages(prompts)]
        lengths = [self.count_tokens(text) for text in texts]
        self._refuse_too_long(lengths, max_tokens)
        by_length = sorted(range(len(texts)), key=lambda i: lengths[i])  # less padding, so less time
        answers = [""] * len(texts)
        with answer_bar(len(texts), progress) as bar:

            def show_step(step: int) -> None:
                bar.set_postfix_str(f"token {step}", refresh=False)
                bar.update(0)

            for start in range(0, len(texts), BATCH):
                chosen = by_length[start : start + BATCH]
                replies = self._generate([texts[i] for i in chosen], schema, max_tokens, show_step)
                for i, reply in zip(chosen, replies, strict=True):
                    answers[i] = reply
                bar.update(len(chosen))
        return answers

    def count_tokens(self, text: str) -> int:
        """Return how many tokens `text` is for this model, without the chat template around it."""
        return len(self.tokenizer(text, add_special_tokens=False)["input_ids"])

    def chat_text(self, prompt: Prompt) -> str:
        """Return what the model really reads: the messages in the form it was trained on, up to its own turn."""
        return self.tokenizer.apply_chat_template(
            messages_of(prompt), tokenize=False, add_generation_prompt=True
        )

    def _refuse_too_long(self, lengths: list[int], max_tokens: int) -> None:
        window = getattr(self.network.config, "max_position_embeddings", None)
        for number, length in enumerate(lengths, start=1):
            if window is not None and length + max_tokens > window:
                raise ModelProblem(
                    f"Prompt {number} has {length} tokens and the answer may have {max_tokens}. {self.name} reads at "
                    f"most {window} together. Give it a shorter text, or pieces of the text one after the other."
                )

    def _generate(
        self,
        texts: list[str],
        schema: type[BaseModel] | None,
        max_tokens: int,
        show_step: Callable[[int], None],
    ) -> list[str]:
        """Answer one batch of chat texts, greedily; each step of all rows is told to `show_step`."""
        import torch
        from transformers import GenerationConfig, LogitsProcessorList, StoppingCriteriaList

        rows = self.tokenizer(texts, add_special_tokens=False)["input_ids"]
        shared, cache = self._read_shared_start(rows)
        prompt_length = max(len(row) for row in rows)
        padding = [[self.tokenizer.pad_token_id] * (prompt_length - len(row)) for row in rows]
        filled = [row[:shared] + pad + row[shared:] for row, pad in zip(rows, padding, strict=True)]
        seen = [[1] * shared + [0] * len(pad) + [1] * (prompt_length - shared - len(pad)) for pad in padding]

        def tell(tokens: torch.Tensor, scores: Any, **kwargs: Any) -> torch.Tensor:
            show_step(tokens.shape[1] - prompt_length)
            return torch.zeros(tokens.shape[0], dtype=torch.bool)

        constraint, room = self._constraint(schema, len(texts), max_tokens)
        greedy = GenerationConfig(
            do_sample=False,
            max_new_tokens=max_tokens + room,
            eos_token_id=self._ends(),
            pad_token_id=self.tokenizer.pad_token_id,
        )
        with torch.inference_mode(), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            output = self.network.generate(
                input_ids=torch.tensor(filled),
                attention_mask=torch.tensor(seen),
                past_key_values=cache,
                generation_config=greedy,
                logits_processor=LogitsProcessorList(constraint),
                stopping_criteria=StoppingCriteriaList([tell]),
            )
        replies = self.tokenizer.batch_decode(output[:, prompt_length:], skip_special_tokens=True)
        return [reply.strip() for reply in replies]

    def _read_shared_start(self, rows: list[list[int]]) -> tuple[int, Any]:
        """Return how many first tokens all `rows` share, and what the network made of them for as many rows.

        Prompts with the same examples before different letters start alike. That start is read once, not once for
        each letter, and is kept for the next call. (0, None) when the rows share too little to gain time.
        """
        import torch
        from transformers.cache_utils import DynamicLayer

        known, cache = self._start
        room = min(len(row) for row in rows) - 1  # each row must keep a token to go on from
        shared = min(room, shared_length([*rows, known]))
        wanted = min(room, shared_length(rows)) if len(rows) > 1 else 0
        if wanted - shared >= WORTH_SHARING:
            known, shared = rows[0][:wanted], wanted
            with torch.inference_mode():
                cache = self.network(input_ids=torch.tensor([known]), use_cache=True).past_key_values
            self._start = (known, cache)
        plain = cache is not None and all(type(layer) is DynamicLayer for layer in cache.layers)
        if shared < WORTH_SHARING or not plain:
            return 0, None
        copied = copy.deepcopy(cache)  # generation writes into it
        if shared < len(known):
            copied.crop(shared - len(known))  # negative: how many tokens to forget
        copied.batch_repeat_interleave(len(rows))
        return shared, copied

    def _constraint(
        self, schema: type[BaseModel] | None, rows: int, max_tokens: int
    ) -> tuple[list[Constraint], int]:
        """Return the processors that hold a batch to `schema`, and the tokens to add for closing a long answer."""
        if schema is None:
            return [], 0
        if self._vocabulary is None:
            self._vocabulary = Vocabulary(self.tokenizer, self.network.config.vocab_size, self._ends())
        constraint = Constraint(self._vocabulary, self._vocabulary.grammar(schema), rows, max_tokens)
        return [constraint], self._vocabulary.room_to_close(schema)

    def _ends(self) -> list[int]:
        """Return the tokens that end an answer; some models have several."""
        ends = self.network.generation_config.eos_token_id
        if ends is None:
            ends = self.tokenizer.eos_token_id
        return ends if isinstance(ends, list) else [ends]


def shared_length(rows: Sequence[Sequence[int]]) -> int:
    """Return how many first tokens are the same in all rows."""
    for place, tokens in enumerate(zip(*rows, strict=False)):
        if len(set(tokens)) > 1:
            return place
    return min(len(row) for row in rows)


def threads_to_use() -> int:
    """Return how many threads torch may use: OMP_NUM_THREADS if it is set, else the idle cores, from 1 to 4."""
    if os.environ.get("OMP_NUM_THREADS", "").isdigit():
        return max(1, int(os.environ["OMP_NUM_THREADS"]))
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    busy = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    return max(1, min(4, round(cores - busy)))
