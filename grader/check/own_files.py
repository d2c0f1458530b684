"""Files of the learner's that have the name of a module: `import random` then gives `random.py` from beside the notebook."""

from __future__ import annotations

import sys
import types
from pathlib import Path

from grader.check.error_messages import Words

LIBRARIES = {"numpy", "pandas", "matplotlib", "seaborn", "sklearn", "scipy", "torch", "transformers"}


def words_for_own_file(error: BaseException) -> Words | None:
    """Say which file was taken where a module lacks a name because it is a file of the learner's."""
    if isinstance(error, AttributeError) and isinstance(error.obj, types.ModuleType):
        name, file = error.obj.__name__, getattr(error.obj, "__file__", None)
    elif isinstance(error, ImportError):
        name, file = str(error.name or ""), error.path
    else:
        return None
    first = name.partition(".")[0]
    if not file or Path(file).parent != Path.cwd() or first not in LIBRARIES | set(sys.stdlib_module_names):
        # `numpy.py` beside the notebook is no package, so `import numpy.linalg` finds no file at all.
        file = getattr(sys.modules.get(first), "__file__", None) if "not a package" in str(error) else None
    if not file:
        return None
    return Words(
        f"The module `{first}` that was imported is your own file {Path(file).name}, beside this notebook.",
        f"Give {Path(file).name} another name, restart the kernel, and run the cells again.",
    )
