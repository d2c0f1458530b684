"""Synthetic referral letters to cardiology, with the truth behind each: `letters.generate` writes them."""

from .truth import Letter, Letters, Truth

__all__ = ["Letter", "Letters", "Truth"]
