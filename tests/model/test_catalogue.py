"""The catalogue: every code has words in both languages, with the same blanks."""

import re
from importlib import import_module
from pathlib import Path
from string import Formatter

import pytest

import safetyduty
from safetyduty.discover import names
from safetyduty.model.catalogue.entry import Entry
from safetyduty.model.catalogue.index import advice, entries, message, severity
from safetyduty.model.problem import Problem, Severity
from safetyduty.model.source import Source

CATALOGUE = "safetyduty.model.catalogue"
HOUSE = Path(safetyduty.__file__).parent
TABLES = [
    (f"{topic}.{name}", table)
    for topic in names(CATALOGUE)
    for name, table in vars(import_module(f"{CATALOGUE}.{topic}")).items()
    if isinstance(table, dict) and table and not name.startswith("__")
    if all(isinstance(pair, tuple) and len(pair) == 2 for pair in table.values())
]


MEASURE_WORD = "unit"
"""次、份: Chinese counts with it, English has none."""
SAME = {"level": "value"}
"""The label of what the other language names by its code."""


def blanks(text: str) -> set[str]:
    named = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    return {SAME.get(name, name) for name in named} - {MEASURE_WORD}


@pytest.mark.parametrize("entry", entries().values(), ids=lambda entry: entry.code)
def test_a_code_says_the_same_in_both_languages(entry):
    for field in ("message", "advice", "why", "example"):
        zh, en = getattr(entry.zh, field), getattr(entry.en, field)
        assert zh.strip()
        assert en.strip()
    assert blanks(entry.zh.message) == blanks(entry.en.message)
    assert blanks(entry.zh.advice) == blanks(entry.en.advice)
    assert "\n" not in entry.zh.message + entry.en.message


@pytest.mark.parametrize(("name", "table"), TABLES, ids=[name for name, _ in TABLES])
def test_a_phrase_has_the_same_blanks_in_both_languages(name, table):
    differing = [key for key, (zh, en) in table.items() if blanks(zh) != blanks(en)]
    assert differing == []
    assert all(zh or en for zh, en in table.values()), name


def test_no_code_stands_twice():
    """A topic may take in the entries of another; two entries of one code would hide each other."""
    every: dict[str, Entry] = {}
    for topic in names(CATALOGUE):
        for entry in getattr(import_module(f"{CATALOGUE}.{topic}"), "ENTRIES", ()):
            assert every.setdefault(entry.code, entry) is entry
    assert every.keys() == entries().keys()


def test_every_code_the_program_names_has_its_page():
    used = {
        code
        for path in HOUSE.rglob("*.py")
        if "catalogue" not in path.parts
        for code in re.findall(r'"(SD\d{3})"', path.read_text(encoding="utf-8"))
    }
    assert used - entries().keys() == set()


def test_a_problem_is_told_with_its_blanks_filled():
    problem = Problem("SD001", Source("台账.xlsx"), "台账.xlsx")
    assert severity(problem) is Severity.ERROR
    assert "台账.xlsx" in message(problem, "zh")
    assert "台账.xlsx" in message(problem, "en")
    assert message(problem, "zh") != message(problem, "en")


def test_a_blank_nobody_filled_stays_visible():
    (code, _) = next(
        (code, entry) for code, entry in entries().items() if blanks(entry.zh.message) - {"value"}
    )
    assert "…" in message(Problem(code, Source("")), "zh")


def test_a_file_of_no_known_kind_is_told_in_the_readers_language():
    unknown = Problem("SD002", Source(""), "binary", {"file": "甲.xlsx"})
    assert message(unknown, "zh") == "“甲.xlsx”不是电子表格（认不出是什么文件）"
    assert message(unknown, "en") == "“甲.xlsx” is not a spreadsheet (of no known kind)"
    named = Problem("SD002", Source(""), "PDF", {"file": "甲.xlsx"})
    assert message(named, "zh") == "“甲.xlsx”不是电子表格（PDF）"


def test_a_concrete_suggestion_comes_before_the_codes_advice():
    assert advice(Problem("SD001", Source(""), suggestion="用这个"), "zh") == "用这个"
    assert advice(Problem("SD001", Source("")), "en") == entries()["SD001"].en.advice
