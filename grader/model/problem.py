"""The one error of this room that people read."""


class ModelProblem(RuntimeError):
    """The model cannot be fetched, loaded or asked. The message says what happened and what to do."""
