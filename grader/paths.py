"""Where things are: the repository's folders, and the two that running the course makes."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

EARLIER_COPIES = "earlier-copies"
"""In an intern's folder of a unit: the work that a fresh copy has put aside. It is never submitted."""


@dataclass(frozen=True)
class Paths:
    """Folders and files of one course. `home` is what the course writes, `work` is what the intern sees."""

    root: Path
    home: Path
    work: Path

    @property
    def curriculum(self) -> Path:
        """What people write: one folder a unit."""
        return self.root / "curriculum"

    @property
    def solutions(self) -> Path:
        """Solved notebooks, nbgrader's source directory."""
        return self.root / "solutions"

    def held_out(self, unit: str) -> Path:
        """Data of a unit that only hidden tests may read: beside its solved notebook, and nowhere else."""
        return self.solutions / unit / "held-out"

    @property
    def notebooks(self) -> Path:
        """What interns open, nbgrader's release directory."""
        return self.root / "notebooks"

    @property
    def datasets(self) -> Path:
        """Tables, letters and their datasheets."""
        return self.root / "datasets"

    @property
    def models(self) -> Path:
        """The language model, fetched and converted once; never committed."""
        return self.datasets / "models"

    @property
    def gradebook(self) -> Path:
        """nbgrader's SQLite gradebook."""
        return self.home / "gradebook.db"

    @property
    def exchange(self) -> Path:
        """nbgrader's exchange, through which units go out and submissions come in."""
        return self.home / "exchange"

    @property
    def cache(self) -> Path:
        """nbgrader's cache of what this intern has submitted."""
        return self.home / "cache"

    @property
    def collected(self) -> Path:
        """Submissions as they came, for the intern's own code alone: nbgrader, Jupyter and formgrader never look here."""
        return self.home / "collected"

    @property
    def submitted(self) -> Path:
        """Of each submission the notebook and data, nbgrader's submitted directory."""
        return self.home / "submitted"

    @property
    def autograded(self) -> Path:
        """Submissions after execution."""
        return self.home / "autograded"

    @property
    def feedback(self) -> Path:
        """Feedback pages before release."""
        return self.home / "feedback"

    @property
    def results(self) -> Path:
        """Results: results/<student>/<unit>/<timestamp>.json."""
        return self.home / "results"

    @property
    def receipts(self) -> Path:
        """What the first look at each submission said, its secret too: receipts/<student>/<unit>/<timestamp>.json."""
        return self.home / "receipts"

    @property
    def older(self) -> Path:
        """Submissions that are graded after a newer one of the same intern."""
        return self.home / "older"

    @property
    def made_at_the_start(self) -> list[Path]:
        """All folders that hold interns' work: they are there, and closed to others, before the first submission comes."""
        taken = [self.collected, self.older, self.submitted, self.autograded]
        return [*taken, self.feedback, self.results, self.receipts, self.cache, self.logs]

    @property
    def logs(self) -> Path:
        """What the service and JupyterLab wrote."""
        return self.home / "logs"

    @property
    def trouble(self) -> Path:
        """What keeps the feedback service from answering, in a sentence; blank when all is well."""
        return self.home / "trouble.txt"

    @property
    def jupyter(self) -> Path:
        """JupyterLab's configuration, settings and runtime files for this course."""
        return self.home / "jupyter"

    @property
    def settings(self) -> Path:
        """The settings a person may change."""
        return self.home / "settings.toml"


def course_paths() -> Paths:
    """Return the paths of the course this package stands in; ROUNDS_HOME and ROUNDS_WORK move what is written."""
    root = Path(__file__).resolve().parent.parent
    home = Path(os.environ.get("ROUNDS_HOME", root / ".rounds")).resolve()
    work = Path(os.environ.get("ROUNDS_WORK", root / "my-work")).resolve()
    return Paths(root=root, home=home, work=work)
