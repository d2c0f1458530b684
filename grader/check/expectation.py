"""What can be expected of a value. The first expectation that does not hold ends the check cell."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Self

from grader.check import compare, differ, observe, session, source, wording
from grader.check.canonical import canonical
from grader.check.compare import difference
from grader.check.differ import Difference
from grader.check.observe import Array, Plain, Record, Table, Thing
from grader.check.plain_words import kind_words, show, type_words


class Expectation:
    """What is expected of one value. Each method is one expectation and returns the same object, so they chain.

    All raise `CheckFailed` when the expectation does not hold. The value is copied into plain values first; an object
    of the learner's never takes part in a comparison.
    """

    def __init__(self, value: object, about: str = "") -> None:
        self._value = value
        self._about = about

    @property
    def _plain(self) -> Plain:
        return observe.observe(session.as_left(self._value))

    def equals(self, expected: object) -> Self:
        """Expect this value and this type, in depth: True is not 1, and 1 is not 1.0.

        Numbers of numpy count as Python's own. Floats are equal when they agree to nine digits; where rounding
        matters, use `near`.
        """
        plain, wanted = self._plain, observe.observe(expected)
        return self._compare(plain, wanted, difference(plain, wanted), show(wanted), plain)

    def near(self, expected: object, tolerance: float) -> Self:
        """Expect numbers within `tolerance`: a number, or a list, dict, array, Series or DataFrame of numbers.

        Whole and decimal numbers count alike, and so do rows of numbers of any kind (a Series without its index).
        """
        plain, wanted = self._plain, observe.observe(expected)
        text = differ.rounded(wanted, tolerance) if differ.is_number(wanted) else show(wanted)
        found = difference(plain, wanted, tolerance)
        return self._compare(plain, wanted, found, f"about {text}", compare.as_numbers(plain))

    def is_type(self, *types: type | str) -> Self:
        """Expect one of these types, given as types or by name ("DataFrame"). A bool is not an int here."""
        names = [kind if isinstance(kind, str) else kind.__name__ for kind in types]
        plain = self._plain
        own = [type(plain).__name__] if not isinstance(plain, (Thing, Record, Array, Table)) else []
        if set(names) & {*own, *(observe.type_names(self._measured()) if own != ["bool"] else ["bool"])}:
            return self._holds()
        wanted = " or ".join(type_words(name) for name in names)
        kind = (
            "nothing"
            if plain is None
            else "method"
            if kind_words(plain) in ("a method", "a function")
            else "type"
        )
        it_is = kind_words(plain)
        return self._fails(kind, f"{self._should('be')} {wanted}. It is {it_is}.", f"type {it_is}")

    def between(self, low: float, high: float) -> Self:
        """Expect a number from `low` to `high`, both included."""
        plain = self._plain
        if differ.is_number(plain) and low <= plain <= high:
            return self._holds()
        found = None if differ.is_number(plain) else difference(plain, low, 0.0)
        wanted = f"between {show(low)} and {show(high)}"
        return self._compare(plain, low, found or Difference("value"), wanted, compare.as_numbers(plain))

    def has_length(self, n: int) -> Self:
        """Expect `n` items, characters, keys or rows."""
        plain = self._plain
        size = _size(plain)
        if size == n:
            return self._holds()
        things = {str: "characters", Table: "values" if getattr(plain, "series", False) else "rows"}
        word = things.get(type(plain), "items")
        wanted = f"{self._should('have')} {n} {word if n != 1 else word[:-1]}."
        if size is None:
            found = difference(plain, [], None) or Difference("type")
            return self._fails(found.kind, f"{wanted} {self._came(plain)}", canonical(plain))
        kind = {1: "one more", -1: "one fewer"}.get(size - n, "length")
        return self._fails(kind, f"{wanted} It has {size}.", f"length {size}")

    def contains(self, *items: object) -> Self:
        """Expect these items in a list, tuple, set, array or Series, these keys in a dict, this text in a text."""
        plain = self._plain
        wanted = [observe.observe(item) for item in items]
        held = _members(plain)
        if held is None:
            found = difference(plain, [], None) or Difference("type")
            return self._fails(
                found.kind, f"{self._should('contain')} items. {self._came(plain)}", canonical(plain)
            )
        if isinstance(held, str):
            missing = [item for item in wanted if not (isinstance(item, str) and item in held)]
        else:
            missing = [item for item in wanted if all(difference(other, item) is not None for other in held)]
        if not missing:
            return self._holds()
        text = ", ".join(show(item) for item in missing)
        return self._fails(
            "value", f"{self._should('contain')} {text}. {self._came(plain)}", f"lacks {canonical(missing)}"
        )

    def one_of(self, *options: object) -> Self:
        """Expect one of these values, type included."""
        plain = self._plain
        wanted = [observe.observe(option) for option in options]
        found = [difference(plain, option) for option in wanted]
        if None in found:
            return self._holds()
        kinds = {one.kind for one in found if one is not None}
        kind = kinds.pop() if len(kinds) == 1 else "nothing" if plain is None else "value"
        text = ", ".join(show(option) for option in wanted)
        return self._compare(plain, None, Difference(kind), f"one of {text}", plain)

    def has_columns(self, *names: str) -> Self:
        """Expect a DataFrame that has these columns. It may have others."""
        plain = self._plain
        if not isinstance(plain, Table) or plain.series:
            message = f"{self._should('be')} a table (DataFrame). {self._came(plain)}"
            return self._fails("nothing" if plain is None else "type", message, f"type {kind_words(plain)}")
        missing = [name for name in names if name not in plain.columns]
        if not missing:
            return self._holds()
        columns = "the column" if len(missing) == 1 else "the columns"
        own = ", ".join(show(name) for name in plain.columns)
        text = f"{self._should('have')} {columns} {', '.join(map(show, missing))}. Its columns are {own}."
        return self._fails("keys", text, f"lacks {canonical(missing)}")

    def has_shape(self, *shape: int) -> Self:
        """Expect a table, Series or array of this shape: rows, then columns."""
        plain = self._plain
        if isinstance(plain, (Table, Array)) and plain.shape == shape:
            return self._holds()
        wanted = f"{self._should('have')} {_shape_words(shape)}."
        if not isinstance(plain, (Table, Array)):
            return self._fails(
                "nothing" if plain is None else "type", f"{wanted} {self._came(plain)}", canonical(plain)
            )
        return self._fails("length", f"{wanted} It has {_shape_words(plain.shape)}.", f"shape {plain.shape}")

    def mentions(self, *facts: str, any_of: tuple[str, ...] | list[str] = ()) -> Self:
        """Expect a text with each of `facts` in it and, when given, at least one of `any_of`.

        Capital letters and spaces do not count.
        """
        plain = self._plain
        if not isinstance(plain, str):
            found = difference(plain, "", None) or Difference("type")
            return self._fails(
                found.kind, f"{self._should('be')} text. {self._came(plain)} {found.note}", canonical(plain)
            )
        text = _squeezed(plain)
        missing = [fact for fact in facts if _squeezed(fact) not in text]
        if missing:
            wanted = " and ".join(show(fact) for fact in missing)
        elif any_of and not any(_squeezed(fact) in text for fact in any_of):
            missing, wanted = list(any_of), " or ".join(show(fact) for fact in any_of)
        else:
            return self._holds()
        return self._fails(
            "value", f"{self._should('mention')} {wanted}. {self._came(plain)}", f"lacks {canonical(missing)}"
        )

    def is_fitted(self, estimator_name: str | None = None) -> Self:
        """Expect a scikit-learn model that has learned from data; with a name, one of that type."""
        names = observe.type_names(self._value)
        if estimator_name and estimator_name not in names:
            plain = self._plain
            message = f"{self._should('be')} {type_words(estimator_name)}. {self._came(plain)}"
            return self._fails("nothing" if plain is None else "type", message, f"type {names[0]}")
        if observe.is_fitted(self._value):
            return self._holds()
        return self._fails(
            "not fitted", f"{self._should('be')} a fitted model. It has not learned yet.", "not fitted"
        )

    def satisfies(self, predicate: Callable[[Any], object], sentence: str) -> Self:
        """Expect `predicate(copy of the value)` to be true. Last resort: its `sentence` says what should hold."""
        plain = self._plain
        try:
            holds = bool(predicate(observe.restore(plain, self._measured())))
        except Exception:  # the predicate met a value that it was not written for: then it does not hold
            holds = False
        if holds:
            return self._holds()
        kind = "nothing" if plain is None else "not started" if plain is ... else "value"
        return self._fails(kind, f"{sentence.rstrip('.')}. {self._came(plain)}", canonical(plain))

    def _ipython_display_(self) -> None:
        """Show nothing when an expectation is the last line of a cell."""

    def _measured(self) -> object:
        return self._value

    def _compare(
        self, plain: Plain, wanted: Plain, found: Difference | None, text: str, yielded: Plain
    ) -> Self:
        if found is None:
            return self._holds()
        message = f"{self._should('be')} {text}. {self._came(plain, wanted)} {found.note}"
        return self._fails(found.kind, message.strip(), canonical(yielded))

    def _holds(self) -> Self:
        session.met()
        return self

    def _fails(self, kind: str, message: str, observed: str) -> Self:
        if kind == "nothing" and not self._subject().calls:
            kind = "nothing in a name"
        raise session.not_met(message.strip(), observed, wording.GENERIC[kind], self._about) from None

    def _subject(self) -> source.Expression:
        return source.expression(source.calling_frame())

    def _should(self, verb: str) -> str:
        return f"{self._subject().text or 'Your answer'} should {verb}"

    def _came(self, plain: Plain, wanted: Plain = None) -> str:
        start = "Your function gave" if self._subject().calls else "It is"
        if plain is None:
            return f"{start} nothing (None)." if self._subject().calls else "It is None, which means nothing."
        if isinstance(plain, (Thing, type(...))):
            return f"{start} {kind_words(plain)}."
        for digits in (5, 8, 12):
            text = show(plain, digits)
            if text != show(wanted, digits):
                break
        return f"{start} {text}{'' if text.endswith('...') else '.'}"


def _size(plain: Plain) -> int | None:
    if isinstance(plain, (Array, Table)):
        return plain.shape[0] if plain.shape else None
    return len(plain) if isinstance(plain, (str, bytes, list, tuple, dict, set, frozenset, range)) else None


def _members(plain: Plain) -> Any:
    if isinstance(plain, Table):
        return compare.items(plain.values[0]) if plain.series else plain.columns
    if isinstance(plain, Array):
        return compare.items(plain)
    return plain if isinstance(plain, (str, list, tuple, dict, set, frozenset, range)) else None


def _shape_words(shape: tuple[int, ...]) -> str:
    words = ("row", "column") if len(shape) <= 2 else ("",) * len(shape)
    if len(shape) > 2:
        return "the shape " + " x ".join(map(str, shape))
    return " and ".join(f"{n} {word}{'' if n == 1 else 's'}" for n, word in zip(shape, words, strict=False))


def _squeezed(text: str) -> str:
    return "".join(text.casefold().split())
