"""The language model: gets it once, loads it, asks it.

In: the setting that names a model, prompts, and pydantic schemas. Out: `load_model()`, whose answers are text.
This room imports nothing of grader except `grader.paths`; torch and transformers are imported on first use.
"""

from grader.model.load import LanguageModel, load_model
from grader.model.problem import ModelProblem

__all__ = ["LanguageModel", "ModelProblem", "load_model"]
