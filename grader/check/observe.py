"""Look at a value once and copy it into exact plain values.

This is the only module that touches objects made by the learner's code. What it returns is made of exact builtin
types and the three frozen shapes below, so nothing of the learner's takes part in a later comparison. Checks that run
in another process replace `observe` and `type_name` and keep everything else.
"""

from __future__ import annotations

import datetime
import decimal
import fractions
import sys
import types
from dataclasses import dataclass
from typing import Any

Plain = Any
"""Exact builtin values, lists, dicts and so on of them, or one of `Thing`, `Record`, `Array`, `Table`."""

DEEPEST = 40
_EXACT: tuple[type, ...] = (type(None), bool, int, float, complex, str, bytes, type(...), range)
_EXACT += (
    datetime.date,
    datetime.datetime,
    datetime.time,
    datetime.timedelta,
    decimal.Decimal,
    fractions.Fraction,
)
_NUMERIC_KINDS = "biuf"


@dataclass(frozen=True)
class Thing:
    """Something that is no data: a function, a method, a class, a generator, a fitted model."""

    kind: str
    name: str


@dataclass(frozen=True)
class Record:
    """A dataclass or pydantic object: the name of its type and its fields."""

    name: str
    fields: dict[str, Plain]


@dataclass(frozen=True)
class Array:
    """A numpy array. `values` is a private numeric ndarray, or nested lists of plain values for other dtypes."""

    shape: tuple[int, ...]
    dtype: str
    values: Any


@dataclass(frozen=True)
class Table:
    """A DataFrame, or a Series (then `columns` holds its one name and `series` is true). Missing values are NaN.

    `index` and each of `values` is an `Array` of one dimension.
    """

    columns: list[Plain]
    index: Array
    values: list[Array]
    series: bool = False

    @property
    def shape(self) -> tuple[int, ...]:
        """(rows,) for a Series, (rows, columns) for a DataFrame."""
        rows = self.index.shape[0]
        return (rows,) if self.series else (rows, len(self.columns))


class Distant:
    """An object in another process, seen from here. The examiner makes its own kind of it; notebooks have none."""

    plain: Plain
    type_name: str
    type_names: list[str]

    def fitted(self) -> bool:
        """Say whether it is a model that has learned from data."""
        raise NotImplementedError


def observe(value: Any, _seen: tuple[int, ...] = ()) -> Plain:
    """Return an exact plain copy of `value`. Never raises because of what `value` is."""
    kind = type(value)
    if kind in _EXACT or kind in (Thing, Record, Array, Table):
        return value
    if issubclass(kind, Distant):
        return value.plain
    if id(value) in _seen or len(_seen) > DEEPEST:
        return Thing("a value inside itself", kind.__name__)
    seen = (*_seen, id(value))
    scalar = _numpy_scalar(value)
    if scalar is not value:
        return observe(scalar, seen)
    for look in (_table, _array, _thing):
        found = look(value, seen)
        if found is not None:
            return found
    for base in (list, tuple, set, frozenset):
        if issubclass(kind, base):
            copied = [observe(item, seen) for item in base.__iter__(value)]
            return base(_hashable(copied) if base in (set, frozenset) else copied)
    if issubclass(kind, dict):
        return {_key(k, seen): observe(v, seen) for k, v in dict.items(value)}
    if issubclass(kind, str):
        return "".join(str.__iter__(value))
    if issubclass(kind, int):
        return int.__add__(value, 0)
    if issubclass(kind, float):
        return float.__add__(value, 0.0)
    return _record(value, seen) or Thing("an object", kind.__name__)


def can_change(value: object) -> bool:
    """Return whether a value can become another while it stays the same object. Numbers and texts cannot: many names share them."""
    kind = type(value)
    if kind in (tuple, frozenset):
        return any(map(can_change, value))  # type: ignore[call-overload]
    fixed = (*_EXACT, type, types.FunctionType, types.BuiltinFunctionType, types.ModuleType, Distant)
    return not (issubclass(kind, fixed) or _numpy_scalar(value) is not value)


def type_name(value: object) -> str:
    """Return the name of the value's own type; numpy's and pandas' types are named with their package."""
    if isinstance(value, Distant):
        return value.type_name
    kind = type(value)
    root = (kind.__module__ or "").partition(".")[0]
    return f"{root}.{kind.__name__}" if root in ("numpy", "pandas") else kind.__name__


def type_names(value: object) -> list[str]:
    """Return the bare names of the value's type and of the types it is made from."""
    if isinstance(value, Distant):
        return value.type_names
    return [kind.__name__ for kind in type.mro(type(value))]


def is_fitted(estimator: object) -> bool:
    """Return whether a scikit-learn model has learned from data. False for what is no such model."""
    if isinstance(estimator, Distant):
        return estimator.fitted()
    if library("sklearn") is None:
        return False
    from sklearn.exceptions import NotFittedError
    from sklearn.utils.validation import check_is_fitted

    try:
        check_is_fitted(estimator)
    except (NotFittedError, TypeError):
        return False
    return True


def library(name: str) -> types.ModuleType | None:
    """Return a library that the learner has imported; None for a file of that name, which no check may ask anything."""
    module = sys.modules.get(name)
    return module if hasattr(module, "__path__") else None


def restore(plain: Plain, original: object) -> Any:
    """Return a plain value in the form that numpy and pandas users know; what is no data is returned as it is."""
    if isinstance(plain, Array):
        import numpy

        return numpy.array(plain.values)
    if isinstance(plain, Table):
        import pandas

        index = pandas.Index(plain.index.values)
        if plain.series:
            return pandas.Series(plain.values[0].values, index=index, name=plain.columns[0])
        table = pandas.DataFrame({i: column.values for i, column in enumerate(plain.values)}, index=index)
        return table.set_axis(plain.columns, axis=1)
    return original if isinstance(plain, (Thing, Record)) else plain


def _hashable(items: list[Plain]) -> list[Plain]:
    return [repr(item) if isinstance(item, Record) else item for item in items]


def _key(key: object, seen: tuple[int, ...]) -> Plain:
    plain = observe(key, seen)
    return plain if isinstance(plain, (*_EXACT, tuple, frozenset, Thing)) else Thing("a key", type_name(key))


def _numpy_scalar(value: Any) -> Any:
    numpy = library("numpy")
    if numpy is not None and isinstance(value, numpy.generic) and type(value).__module__ == "numpy":
        if isinstance(value, (numpy.datetime64, numpy.timedelta64)):
            return str(value)
        return value.item()
    if numpy is not None and isinstance(value, numpy.ndarray):
        single = numpy.ndarray.view(value, numpy.ndarray)
        if single.shape == () and single.dtype.kind not in _NUMERIC_KINDS:
            return single.item()  # a text, or what is no number, in an array without rows
        return value
    pandas = library("pandas")
    if pandas is not None:
        if value is pandas.NA or value is pandas.NaT:
            return float("nan")
        if type(value) is pandas.Timestamp:
            return value.to_pydatetime(warn=False)
        if type(value) is pandas.Timedelta:
            return value.to_pytimedelta()
    return value


def _array(value: object, seen: tuple[int, ...]) -> Array | None:
    numpy = library("numpy")
    torch = library("torch")
    if torch is not None and isinstance(value, torch.Tensor):
        import numpy

        value = value.detach().cpu().numpy()
    if numpy is None or not isinstance(value, numpy.ndarray):
        return None
    exact = numpy.ndarray.view(value, numpy.ndarray)
    if exact.dtype.kind in _NUMERIC_KINDS:
        return Array(exact.shape, str(exact.dtype), numpy.array(exact, copy=True))
    return Array(exact.shape, str(exact.dtype), observe(numpy.ndarray.tolist(exact), seen))


def _table(value: object, seen: tuple[int, ...]) -> Table | Array | None:
    pandas = library("pandas")
    if pandas is None:
        return None
    if isinstance(value, pandas.DataFrame):
        return Table(
            [observe(name, seen) for name in value.columns.tolist()],
            _column(value.index, seen),
            [_column(column, seen) for _, column in value.items()],
        )
    if isinstance(value, pandas.Series):
        return Table(
            [observe(value.name, seen)], _column(value.index, seen), [_column(value, seen)], series=True
        )
    if isinstance(value, (pandas.Index, pandas.api.extensions.ExtensionArray)):
        return _column(value, seen)
    return None


def _column(column: Any, seen: tuple[int, ...]) -> Array:
    import numpy

    dtype = str(column.dtype)
    if isinstance(column.dtype, numpy.dtype) and column.dtype.kind in _NUMERIC_KINDS:
        return Array((len(column),), dtype, numpy.array(column.to_numpy(), copy=True))
    if column.__class__.__name__ == "MultiIndex":
        return Array((len(column),), "MultiIndex", [observe(item, seen) for item in column.tolist()])
    missing = numpy.asarray(column.isna())
    items = [
        float("nan") if gone else observe(v, seen) for v, gone in zip(column.tolist(), missing, strict=True)
    ]
    return Array((len(items),), dtype, items)


def _thing(value: object, seen: tuple[int, ...]) -> Thing | None:
    if isinstance(value, type):
        return Thing("a type", value.__name__)
    if isinstance(value, (types.MethodType, types.BuiltinMethodType, types.MethodWrapperType)):
        owner = getattr(value, "__self__", None)
        method = owner is not None and not isinstance(owner, types.ModuleType)
        return Thing("a method" if method else "a function", str(value.__name__))
    if isinstance(value, (types.FunctionType, types.WrapperDescriptorType, types.MethodDescriptorType)):
        return Thing("a function", value.__name__)
    if isinstance(value, types.ModuleType):
        return Thing("a module", value.__name__)
    if isinstance(value, types.GeneratorType):
        return Thing("a generator", value.__name__)
    return None


def _record(value: object, seen: tuple[int, ...]) -> Record | None:
    kind = type(value)
    for marker in ("__dataclass_fields__", "__pydantic_fields__"):
        declared = next((vars(c)[marker] for c in kind.__mro__ if marker in vars(c)), None)
        if isinstance(declared, dict):
            held = _attributes(value)
            return Record(
                kind.__name__, {name: observe(held[name], seen) for name in declared if name in held}
            )
    return None


def _attributes(value: object) -> dict[str, Any]:
    try:
        return dict(object.__getattribute__(value, "__dict__"))
    except AttributeError:
        slots = [name for kind in type(value).__mro__ for name in getattr(kind, "__slots__", ())]
        return {name: object.__getattribute__(value, name) for name in slots if name[:2] != "__"}
