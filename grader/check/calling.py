"""Call a function of the learner's and keep everything that happened: result, printed text, error, arguments."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Callable
from typing import Any, Self

from grader.check import observe, session, source
from grader.check.canonical import canonical
from grader.check.compare import difference
from grader.check.expectation import Expectation
from grader.check.observe import Plain
from grader.check.plain_words import show, type_words


class Call:
    """One finished call. `printed` is what the function printed, `error` what it raised (or None).

    `arguments_before` and `arguments_after` are plain copies of the positional arguments.
    """

    def __init__(self, function: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
        self.name = str(getattr(function, "__name__", "your function"))
        self.text = f"{self.name}({', '.join(_argument_texts(args, kwargs))})"
        self.error: Exception | None = None
        self._result: Any = None
        given = [*args, *kwargs.values()]
        self.arguments_before: list[Plain] = [observe.observe(session.as_left(a)) for a in given]
        with contextlib.redirect_stdout(io.StringIO()) as printed:
            try:
                self._result = function(*args, **kwargs)
            except Exception as error:
                self.error = error
        self.printed = printed.getvalue()
        self.arguments_after: list[Plain] = [observe.observe(session.as_left(a)) for a in given]

    @property
    def result(self) -> Any:
        """What the function returned. When it raised an error instead, that error goes on from here."""
        if self.error is not None:
            raise self.error
        return self._result


def calling(function: Callable[..., Any], *args: Any, **kwargs: Any) -> Call:
    """Call the learner's function now. Its printed text is kept, not shown, and its errors are kept, not raised."""
    return Call(function, args, kwargs)


class CallExpectation(Expectation):
    """What is expected of a call. The matchers for values look at what the function returned."""

    def __init__(self, call: Call, about: str = "") -> None:
        super().__init__(call, about)
        self._call = call

    @property
    def _plain(self) -> Plain:
        return observe.observe(self._call.result)

    def _measured(self) -> object:
        return self._call.result

    def returns(self, expected: object) -> Self:
        """Expect the function to return this value, type included; see `equals`."""
        return self.equals(expected)

    def returns_near(self, expected: object, tolerance: float) -> Self:
        """Expect the function to return numbers within `tolerance`; see `near`."""
        return self.near(expected, tolerance)

    def prints(self, text: str) -> Self:
        """Expect the function to print this text. Spaces at the end of lines and empty last lines do not count."""
        self._call.result  # noqa: B018 - an error in the function comes before what it printed
        came, wanted = _tidy(self._call.printed), _tidy(text)
        if came == wanted:
            return self._holds()
        if not came:
            note = "It printed nothing."
            if isinstance(self._call.result, str) and _tidy(self._call.result) == wanted:
                note += " It returned the text instead."
        else:
            note = f"It printed {show(came)}."
        found = difference(came, wanted)
        kind = "not printed" if not came else "case" if found and found.kind == "case" else "printed"
        return self._fails(kind, f"{self._should('print')} {show(wanted)}. {note}", canonical(came))

    def raises(self, error_type: type[Exception], mentions: str = "") -> Self:
        """Expect the function to stop with this error; with `mentions`, its message must hold that text."""
        wanted = f"{self._should('stop with')} {type_words(error_type.__name__)}"
        error = self._call.error
        if error is None:
            return self._fails(
                "no error", f"{wanted}. It went on and gave {show(self._plain)}.", canonical(self._plain)
            )
        if not issubclass(type(error), error_type):
            message = f"{wanted}. It stopped with {type_words(type(error).__name__)}: {error}"
            return self._fails("no error", message, f"error {type(error).__name__}")
        if mentions and mentions.casefold() not in str(error).casefold():
            message = f'{wanted} whose message mentions "{mentions}". Its message is "{error}".'
            return self._fails("value", message, f"message {canonical(str(error))}")
        return self._holds()

    def leaves_arguments_unchanged(self) -> Self:
        """Expect the arguments to be after the call what they were before."""
        self._call.result  # noqa: B018 - an error in the function comes first
        before, after = self._call.arguments_before, self._call.arguments_after
        for was, now in zip(before, after, strict=True):
            if difference(now, was) is not None:
                message = f"{self._should('leave its arguments')} as they were. It was given {show(was)}, "
                return self._fails(
                    "arguments", f"{message}and afterwards that was {show(now)}.", canonical(now)
                )
        return self._holds()

    def _subject(self) -> source.Expression:
        found = super()._subject()
        return (
            source.Expression(found.text, True)
            if "(" in found.text
            else source.Expression(self._call.text, True)
        )

    def _came(self, plain: Plain, wanted: Plain = None) -> str:
        told = super()._came(plain, wanted)
        printed = self._call.printed.strip()
        return f"{told} It printed {show(printed)}." if plain is None and printed else told


def _argument_texts(args: tuple[Any, ...], kwargs: dict[str, Any]) -> list[str]:
    texts = [show(observe.observe(value)) for value in args]
    return texts + [f"{name}={show(observe.observe(value))}" for name, value in kwargs.items()]


def _tidy(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.strip("\n").splitlines()).strip("\n")
