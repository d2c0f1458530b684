"""The synthetic hospital De Linde: `hospital.generate` writes an export, and these functions read one."""

from .load import DataProblem, load_records, load_table

__all__ = ["DataProblem", "load_records", "load_table"]
