"""What a learner's code may use, in one place, each with its default."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

MEBIBYTE = 2**20


class Limits(BaseModel):
    """Limits of one submission. Times are seconds, sizes are bytes."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    cell_seconds: float = Field(
        default=30, gt=0, description="wall clock of one cell, or of one check cell with its calls"
    )
    submission_seconds: float = Field(
        default=300, gt=0, description="wall clock of all cells and checks together"
    )
    cpu_seconds: int = Field(default=240, gt=0, description="processor time of all cells together")
    memory: int = Field(
        default=2048 * MEBIBYTE,
        gt=0,
        description="data of one process (RLIMIT_DATA), and what all of them hold together, with tables of pages and sockets",
    )
    processes: int = Field(default=64, gt=0, description="processes and threads of one submission")
    file_size: int = Field(default=64 * MEBIBYTE, gt=0, description="largest file that can be written")
    scratch: int = Field(
        default=64 * MEBIBYTE, gt=0, description="room in the private working folder and /tmp"
    )
    open_files: int = Field(default=256, gt=0, description="file descriptors")
    terminals: int = Field(default=16, gt=0, description="terminals, which commands with `!` run in")
    cell_output: int = Field(
        default=100_000, gt=0, description="text that one cell may show, as JSON; the rest is cut off"
    )
    output: int = Field(
        default=10 * MEBIBYTE,
        gt=0,
        description="what all cells together may show, text and pictures as JSON; the rest is cut off",
    )
    reply: int = Field(default=32 * MEBIBYTE, gt=0, description="largest value that may cross to the judge")
    runs: int = Field(
        default=12,
        gt=0,
        description="how often the cells of a submission are run in all, whatever ended them",
    )
    restarts: int = Field(
        default=8, ge=0, description="how often a submission is run again without the cell that broke it"
    )
