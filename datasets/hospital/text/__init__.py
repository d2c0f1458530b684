"""The texts of the synthetic hospital, in Dutch and in English, with the truth of each."""

from .texts import write_file, write_texts

__all__ = ["write_file", "write_texts"]
