"""What people read and what machines run say the same: README, CI, the conda environment, the lock, the citation."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

ROOT = Path(__file__).resolve().parent.parent
PYTHONS = ["3.11.5", "3.12.1", "3.13.0"]
SYSTEMS = [("linux", "Linux", "posix"), ("darwin", "Darwin", "posix"), ("win32", "Windows", "nt")]
DOCUMENTS = ["README.md", "CONTRIBUTING.md", "docs/supervisors.md"]


def project() -> dict[str, Any]:
    return dict(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"])


def lock() -> list[Requirement]:
    return [
        Requirement(line) for line in (ROOT / "requirements.lock").read_text("utf-8").splitlines() if line
    ]


def conda() -> dict[str, Any]:
    return dict(yaml.safe_load((ROOT / "environment.yml").read_text("utf-8")))


def commands(document: str) -> list[str]:
    blocks: list[str] = re.findall(r"^```\n(.*?)^```", (ROOT / document).read_text("utf-8"), re.DOTALL | re.M)
    return [line for block in blocks for line in block.splitlines()]


def test_conda_users_get_the_versions_of_the_lock() -> None:
    [python] = [str(d) for d in conda()["dependencies"] if str(d).startswith("python ")]
    [from_pip] = [d["pip"] for d in conda()["dependencies"] if isinstance(d, dict)]
    assert SpecifierSet(python.removeprefix("python ")) == SpecifierSet(project()["requires-python"])
    assert from_pip == ["-r requirements.lock", "-e ."], "packages are pinned in the lock, and nowhere else"
    others = {str(d).split()[0] for d in conda()["dependencies"] if not isinstance(d, dict)}
    assert others == {"python", "pip"}


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("system", SYSTEMS, ids=lambda system: str(system[1]))
def test_the_lock_pins_each_package_once_for_each_python_and_system(
    python: str, system: tuple[str, str, str]
) -> None:
    platform, name, os_name = system
    here = {
        "python_version": python.rpartition(".")[0],
        "python_full_version": python,
        "sys_platform": platform,
        "platform_system": name,
        "os_name": os_name,
    }
    chosen = [r for r in lock() if r.marker is None or r.marker.evaluate(here)]
    names = [r.name for r in chosen]
    assert sorted(names) == sorted(set(names))
    assert all(re.fullmatch(r"==[^*]+", str(r.specifier)) for r in chosen)
    assert {"jupyterlab", "nbgrader", "torch", "transformers", "pytest", "ruff", "mypy"} <= set(names)


def test_the_launcher_accepts_the_pythons_that_the_project_supports() -> None:
    tree = ast.parse((ROOT / "course.py").read_text("utf-8"))
    [bounds] = [
        ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "(OLDEST, NEWEST)"
    ]
    supported = SpecifierSet(project()["requires-python"])
    (major, oldest), (_, newest) = bounds
    accepted = {minor for minor in range(8, 20) if supported.contains(f"{major}.{minor}.1")}
    assert accepted == set(range(oldest, newest + 1))


def test_ci_runs_the_test_command_of_the_readme() -> None:
    [command] = [line for line in commands("README.md") if line.endswith(" test")]
    steps = (ROOT / ".ci" / "run").read_text("utf-8").splitlines()
    assert steps[-1] == command
    assert "set -euo pipefail" in steps
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


def test_the_readme_starts_the_course_with_one_command() -> None:
    assert commands("README.md") == ["python3 course.py start", "python3 course.py test"]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_links_between_the_documents_lead_somewhere(document: str) -> None:
    text = (ROOT / document).read_text("utf-8")
    headings = {
        line.lstrip("# ").lower().replace(" ", "-") for line in text.splitlines() if line.startswith("#")
    }
    for target in re.findall(r"\]\(([^)]+)\)", text):
        if target.startswith("#"):
            assert target[1:] in headings, target
        elif not target.startswith("https://"):
            assert ((ROOT / document).parent / target).exists(), f"{document} links to {target}"


def test_the_map_of_the_readme_names_folders_that_exist() -> None:
    rows = re.findall(r"^\| (`.*?) \|", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)
    named = {name for row in rows for name in re.findall(r"`([^`]+)`", row)}
    missing = {name for name in named - {".rounds/", "my-work/"} if not (ROOT / name).exists()}
    assert not missing
    assert {"curriculum/", "grader/", "datasets/"} <= named


def test_contributing_quotes_the_example_unit() -> None:
    example = "".join(
        (ROOT / "docs" / "example-unit" / name).read_text("utf-8") for name in ("lesson.py", "answers.py")
    )
    guide = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    quoted = [
        cell for block in re.findall(r"```python\n(.*?)```", guide, re.DOTALL) for cell in block.split("\n\n")
    ]
    assert len(quoted) == 5
    for cell in quoted:
        assert cell.strip().splitlines()[0] in example
        # The guide shows fewer expectations than the example has; every line it shows is the example's.
        assert all(line in example for line in cell.splitlines())


def test_the_citation_names_the_version_and_licences_of_the_project() -> None:
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    assert {"cff-version", "message", "title", "authors"} <= set(citation)
    assert citation["cff-version"] == "1.2.0"
    assert str(citation["version"]) == project()["version"]
    assert " AND ".join(citation["license"]) == project()["license"]
    assert all(author.get("name") for author in citation["authors"])


def test_the_licences_are_stated() -> None:
    assert "BSD 3-Clause" in (ROOT / "LICENSE").read_text("utf-8")
    assert "The Rounds authors" in (ROOT / "LICENSE").read_text("utf-8")
    assert "https://creativecommons.org/licenses/by/4.0/" in (ROOT / "LICENSE-TEXT").read_text("utf-8")


def test_the_readme_says_that_nothing_is_advice_for_care() -> None:
    assert "Nothing here is advice for care." in (ROOT / "README.md").read_text("utf-8")


def test_a_clone_with_autocrlf_has_the_same_bytes(tmp_path: Path) -> None:
    files = [
        ".gitattributes",
        "course.py",
        "requirements.lock",
        "notebooks/01-first-code/01-first-code.ipynb",
    ]
    subprocess.run(["git", "init", "--quiet", str(tmp_path)], check=True)
    git = [
        "git",
        "-C",
        str(tmp_path),
        "-c",
        "core.autocrlf=true",
        "-c",
        "user.name=x",
        "-c",
        "user.email=x@x",
    ]
    for name in files:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    subprocess.run([*git, "add", "."], check=True, capture_output=True)
    subprocess.run([*git, "commit", "--quiet", "-m", "x"], check=True)
    for name in files[1:]:
        (tmp_path / name).unlink()
    subprocess.run([*git, "checkout", "--quiet", "."], check=True)
    for name in files:
        assert (tmp_path / name).read_bytes() == (ROOT / name).read_bytes(), name
