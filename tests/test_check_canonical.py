"""Canonical text and fingerprints: the same value gives the same text, another kind of value another."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.check import Catalogue, Entry, fingerprint
from grader.check.canonical import LONGEST, canonical
from grader.check.compare import difference
from grader.check.observe import observe

scalars = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.binary(max_size=5)
)
values = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.lists(inner, max_size=3).map(tuple)
        | st.dictionaries(st.text(max_size=5) | st.integers(), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(values)
def test_canonical_text_is_the_same_each_time_and_short(value: Any) -> None:
    assert canonical(value) == canonical(observe(value))
    assert len(canonical(value)) <= LONGEST


@given(values)
def test_a_value_differs_in_nothing_from_itself(value: Any) -> None:
    assert difference(observe(value), observe(value)) is None


@given(values, values)
def test_values_that_equal_each_other_have_the_same_text_unless_rounding_parts_them(
    one: Any, other: Any
) -> None:
    if canonical(one) != canonical(other):
        assert (
            difference(observe(one), observe(other)) is not None
            or "." in canonical([one])
            or "e" in canonical([one])
        )


@given(st.dictionaries(st.text(max_size=5), st.integers(), max_size=6))
def test_the_order_of_keys_does_not_matter(value: dict[str, int]) -> None:
    assert canonical(value) == canonical(dict(reversed(value.items())))


@given(st.lists(st.integers() | st.text(max_size=3), min_size=1, max_size=5))
def test_kinds_of_containers_are_kept_apart(items: list[Any]) -> None:
    texts = {canonical(items), canonical(tuple(items)), canonical(set(items)), canonical(frozenset(items))}
    assert len(texts) == 4


def test_values_that_look_alike_are_kept_apart() -> None:
    alike = [
        1,
        True,
        1.0,
        "1",
        b"1",
        [1],
        (1,),
        {1},
        {1: 1},
        None,
        "None",
        ...,
        "True",
        1 + 0j,
        np.array([1]),
    ]
    alike += [
        np.array([1.0]),
        pd.Series([1]),
        pd.DataFrame({"a": [1]}),
        pd.DataFrame({"a": [1.0]}),
        int,
        len,
        "",
        [],
    ]
    texts = [canonical(value) for value in alike]
    assert len(set(texts)) == len(alike), texts


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (22.857142857, "22.8571"),
        (1.0, "1.0"),
        (1e10, "1e+10"),
        (-0.0, "0.0"),
        (0.1 + 0.2, "0.3"),
        (np.float64(2), "2.0"),
        (float("nan"), "nan"),
        ({"b": 1, "a": [True]}, "{'a': [True], 'b': 1}"),
        ("x".upper, "<a method upper>"),
        (len, "<a function len>"),
    ],
)
def test_canonical_text_is_what_authors_can_read(value: object, text: str) -> None:
    assert canonical(value) == text


def test_long_values_are_replaced_by_size_and_digest() -> None:
    text = canonical(list(range(1000)))
    assert text.startswith("<list of 1000 ")
    assert text != canonical([*range(999), 7])
    table = pd.DataFrame({"a": range(5), "b": list("abcde")})
    assert canonical(table).startswith("<table of 5 rows and 2 columns ")
    assert canonical(table) != canonical(table.assign(a=0))
    assert canonical(table["a"]) != canonical(table["a"].rename("c"))


def test_a_value_that_holds_itself_can_be_written() -> None:
    loop: list[Any] = []
    loop.append(loop)
    assert canonical(loop) == "[<a value inside itself list>]"


def test_looking_at_a_value_leaves_it_and_later_changes_alone() -> None:
    table = pd.DataFrame({"a": [1, 2]})
    seen = observe(table)
    table.loc[0, "a"] = 9
    assert difference(seen, observe(pd.DataFrame({"a": [1, 2]}))) is None


@given(st.text(max_size=9), st.text(max_size=9), st.integers(1, 99), st.text(max_size=9))
def test_a_fingerprint_has_16_hex_digits_and_depends_on_every_part(
    unit: str, exercise: str, n: int, seen: str
) -> None:
    own = fingerprint(unit, exercise, n, seen)
    assert len(own) == 16
    assert int(own, 16) >= 0
    others = {(unit + "x", exercise, n, seen), (unit, exercise + "x", n, seen), (unit, exercise, n + 1, seen)}
    others |= {(unit, exercise, n, seen + "x"), (unit + exercise, "", n, seen)} - {(unit, exercise, n, seen)}
    assert own not in {fingerprint(*other) for other in others}


names = st.text(st.characters(codec="utf-8"), min_size=1, max_size=8)
entries = st.builds(Entry, names, st.tuples(names, names, names))


@given(
    st.dictionaries(
        names,
        st.dictionaries(st.from_regex(r"[0-9a-f]{16}", fullmatch=True), entries, max_size=3),
        max_size=3,
    )
)
def test_a_catalogue_comes_back_from_its_file_as_it_was(exercises: dict[str, dict[str, Entry]]) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "hints.json"
        Catalogue("01-first-code", exercises).save(path)
        once = path.read_bytes()
        back = Catalogue.load(path)
        back.save(path)
        assert back == Catalogue("01-first-code", exercises)
        assert path.read_bytes() == once
        assert [file.name for file in Path(folder).iterdir()] == ["hints.json"]


def test_a_catalogue_finds_its_entries_and_refuses_two_meanings_of_one_yield(tmp_path: Path) -> None:
    catalogue = Catalogue("01-first-code")
    entry = Entry("returns_none", ("one", "two", "three"))
    catalogue.add("bmi", "00ff", entry)
    catalogue.add("bmi", "00ff", entry)
    assert catalogue.find("00ff") == entry
    assert catalogue.find("1111") is None
    with pytest.raises(ValueError, match=r"returns_none and unit_mixup yield the same"):
        catalogue.add("bmi", "00ff", Entry("unit_mixup", ("a", "b", "c")))
    catalogue.save(tmp_path / "hints.json")
    text = (tmp_path / "hints.json").read_text(encoding="utf-8")
    assert text.endswith("}\n")
    assert json.loads(text)["format"] == 2
    assert catalogue.find("00ff") == Catalogue.load(tmp_path / "hints.json").find("00ff")


def test_interns_hints_name_no_fingerprint_and_nothing_of_hidden_cases(tmp_path: Path) -> None:
    seen, unseen = (fingerprint("01-first-code", "bmi", number, "None") for number in (1, 4))
    catalogue = Catalogue("01-first-code")
    catalogue.add("bmi", seen, Entry("returns_none", ("one", "two", "three")))
    catalogue.add("bmi", unseen, Entry("edge_only", ("uno", "due", "tre"), hidden=True))
    for name, salt in (("a.json", "first build"), ("b.json", "second build")):
        catalogue.for_interns(salt).save(tmp_path / name)
        text = (tmp_path / name).read_text(encoding="utf-8")
        assert not [secret for secret in (seen, unseen, "edge_only", "uno") if secret in text]
        theirs = Catalogue.load(tmp_path / name)
        assert theirs.find(seen) == Entry("returns_none", ("one", "two", "three"))
        assert theirs.find(unseen) is None
    one, other = (Catalogue.load(tmp_path / name).exercises["bmi"].keys() for name in ("a.json", "b.json"))
    assert not one & other


def test_each_guess_of_an_interns_hint_costs_a_slow_hash_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    paid = []
    slow = hashlib.scrypt
    monkeypatch.setattr(
        hashlib, "scrypt", lambda *a, **how: [paid.append(how["n"] * how["r"]), slow(*a, **how)][1]
    )
    theirs = Catalogue("01-first-code", {"bmi": {"00ff": Entry("x", ("a",))}}).for_interns("salt")
    for number in range(3):
        theirs.find(fingerprint("01-first-code", "bmi", number, "None"))
    assert (
        len(paid) == 4 and min(paid) >= 2**17
    )  # 128 bytes for each of these: 16 MB, and tens of milliseconds


def test_where_python_has_no_slow_hash_a_check_goes_on_without_special_hints(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    theirs = Catalogue("01-first-code", {"bmi": {"00ff": Entry("x", ("a",))}}).for_interns("other salt")
    monkeypatch.delattr(hashlib, "scrypt")
    assert theirs.find("0123") is None


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"format": 1, "unit": "x", "exercises": {}}', '{"format": 2']
)
def test_a_file_that_is_no_catalogue_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "hints.json").write_text(text)
    with pytest.raises(ValueError, match=r"hints\.json is not a file of hints"):
        Catalogue.load(tmp_path / "hints.json")
