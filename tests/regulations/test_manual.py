"""The manual of the kinds of rule: every kind and key in both languages, every example loadable."""

from copy import deepcopy
from pathlib import Path

import pytest
import yaml

from safetyduty.discover import names
from safetyduty.regulations.load import problems_in
from safetyduty.regulations.manual import Entry, Key, Manual, keys, kinds_with, manual, read

KINDS = names("safetyduty.rules")
PACK = {
    "id": "trial", "title": "试行规定", "title_en": "Trial rules", "issuer": "县委、县政府",
    "jurisdiction": "某县", "level": "county", "issued": "2020-01-01", "in_force": "2020-03-01",
    "status": "in_force", "checked_on": "2026-01-01", "source": "text.txt",
}  # fmt: skip
CLAUSE = {
    "article": "第一条",
    "words": "每月",
    "duty": {"zh": "职责", "en": "duty"},
    "who": {"positions": ["party-head"], "levels": ["township"]},
}


def every_key(found: tuple[Key, ...]) -> list[Key]:
    return [part for key in found for part in (key, *every_key(key.keys))]


def entries() -> list[tuple[str, Entry]]:
    pages: list[Manual] = [manual(kind) for kind in KINDS]
    told = [(page.kind, page.entry) for page in pages]
    return told + [
        (f"{page.kind}.{key.name}", key.entry) for page in pages for key in every_key(page.keys)
    ]


@pytest.mark.parametrize(("name", "entry"), [pytest.param(*one, id=one[0]) for one in entries()])
def test_every_kind_and_every_key_is_told_in_both_languages(name: str, entry: Entry) -> None:
    assert entry.zh
    assert entry.en


EXAMPLES = {
    f"{name} {at}": text for name, entry in entries() for at, text in enumerate(entry.examples, 1)
}


@pytest.mark.parametrize("text", EXAMPLES.values(), ids=EXAMPLES.keys())
def test_every_example_can_be_loaded(text: str, tmp_path: Path) -> None:
    shown = yaml.safe_load(text)
    clauses = shown if isinstance(shown, list) else [shown]
    pack = PACK | {"clauses": [deepcopy(CLAUSE) | clause for clause in clauses]}
    path = tmp_path / "trial.yaml"
    path.write_text(yaml.safe_dump(pack, allow_unicode=True), encoding="utf-8")
    dated = path.read_text(encoding="utf-8").replace("'20", "20").replace("-01'", "-01")
    path.write_text(dated, encoding="utf-8")
    assert [str(problem) for problem in problems_in(path)] == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_an_example_of_itself(kind: str) -> None:
    assert manual(kind).entry.examples
    for text in manual(kind).entry.examples:
        assert f"kind: {kind}" in text


def test_a_docstring_is_read_by_the_language_its_paragraphs_begin_in() -> None:
    """
    每月一次，
    含当日。

    Once a month, 每月,
    the day included.

    Example::

        rule: {kind: count,
               per: month}
    """
    told = read(test_a_docstring_is_read_by_the_language_its_paragraphs_begin_in.__doc__ or "")
    assert told == Entry(
        ("每月一次，含当日。",),
        ("Once a month, 每月, the day included.",),
        ("rule: {kind: count,\n       per: month}",),
    )


def test_a_key_says_what_may_stand_there_and_what_holds_where_it_is_left_out() -> None:
    (at_least,) = (key for key in manual("count").keys if key.name == "at_least")
    assert (at_least.required, at_least.values) == (True, ("1—1000",))
    (holidays,) = (key for key in manual("occasion").keys if key.name == "holidays")
    assert (holidays.values, holidays.default) == (("true", "false"), "true")
    (windows,) = (key for key in manual("occasion").keys if key.name == "windows")
    assert [key.name for key in windows.keys] == ["name", "start", "end"]
    assert kinds_with("windows") == ("occasion",)
    assert {"windows", "at_least"} <= set(keys())
    assert kinds_with("nothing") == ()
