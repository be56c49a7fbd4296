"""A rule that no single key shows to be wrong is told with its line and what may stand there."""

from pathlib import Path

import pytest
import yaml

from safetyduty.regulations.load import problems_in
from tests.regulations.test_manual import CLAUSE, PACK

COUNT = "kind: count, activity: [meeting], at_least: 4, per: year"


def problems(rule: str, folder: Path) -> list[tuple[str, str, str, str, str]]:
    """Load a pack of one rule, and say what is wrong: code, key, value, expected, nearest."""
    lines = [f"{key}: {value}" for key, value in PACK.items()]
    clause = CLAUSE | {
        "duty": "{zh: 职责, en: duty}",
        "who": yaml.safe_dump(CLAUSE["who"], default_flow_style=True).strip(),
    }
    told = [f"    {key}: {value}" for key, value in clause.items()]
    told[0] = told[0].replace("    ", "  - ", 1)
    path = folder / "trial.yaml"
    text = "\n".join([*lines, "clauses:", *told, f"    rule: {{{rule}}}", ""])
    path.write_text(text, encoding="utf-8")
    line = text.count("\n")
    found = problems_in(path)
    assert {problem.source.row for problem in found} <= {line}
    return [
        (p.code, p.blanks.get("key", ""), p.value, p.blanks.get("expected", ""), p.suggestion)
        for p in found
    ]


SOUND = [
    "topic: [专题]",
    "topic: [[专题, 专门], [消防]]",
    "evidence: [notice, [minutes, record]]",
    "months: [1]",
    "of_which: {at_least: 4, capacity: chairs}",
    "attendance: {positions: [team-member], share: 100%}",
    "attendance: {positions: [team-member], at_least: 1}",
    "cumulative: [{due: 03-31, at_least: 1}, {due: 06-30, at_least: 1}, {due: 11-30, at_least: 4}]",
    "spacing: 366",
]


@pytest.mark.parametrize("more", SOUND)
def test_what_is_right_is_let_through(more: str, tmp_path: Path) -> None:
    assert problems(f"{COUNT}, {more}", tmp_path) == []


@pytest.mark.parametrize(
    ("more", "code", "key", "value", "expected", "near"),
    [
        ("evidence: [foto]", "SD508", "evidence", "foto", "notice、", "photo"),
        ("evidence: [[minutes, recordd]]", "SD508", "evidence", "recordd", "notice、", "record"),
        ("evidence: [照片]", "SD508", "evidence", "照片", "notice、", "photo"),
        ("evidence: [[]]", "SD510", "evidence", "[]", "“…”", ""),
        ("topic: [[专题, 3]]", "SD509", "topic", "3", '"3"', ""),
        ('topic: [""]', "SD510", "topic", '""', "“…”", ""),
        ("delegation: if_abset", "SD508", "delegation", "if_abset", "by-verb、", "if_absent"),
        ("scope: own-feild", "SD508", "scope", "own-feild", "anywhere、", "own-field"),
        ("spacing: 367", "SD510", "spacing", "367", "0—366", ""),
        ("of_wich: {at_least: 3}", "SD506", "of_wich", "of_wich", "", "of_which"),
        ("of_which: {at_least: 5}", "SD510", "at_least", "5", "1—4", ""),
        ("of_which: {capacity: chairs}", "SD507", "of_which", "at_least", "at_least", ""),
        ("of_which: {at_least: 3, capcity: chairs}", "SD506", "capcity", "capcity", "", "capacity"),
        ("any_of: [{at_least: 0}]", "SD510", "at_least", "0", "1—1000", ""),
        ("attendance: {positions: [team-member]}", "SD510", "attendance", "at_least: 0", "share", ""),
        ("attendance: {positions: [], at_least: 1}", "SD510", "positions", "[]", "[team", ""),
        ("attendance: {positions: [team-member], share: 3/2}", "SD510", "share", "3/2", "2/3、", ""),
        ("attendance: {positions: [team-member], share: most}", "SD510", "share", "most", "2/3、", ""),
        ("months: [2]", "SD510", "months", "2", "1", ""),
        ("months: [13]", "SD510", "months", "13", "1—12", ""),
        ("cumulative: [{due: 31, at_least: 1}]", "SD509", "due", "31", '"31"', ""),
        ('cumulative: [{due: "31", at_least: 1}]', "SD510", "due", "31", "> 01-01", ""),
        (
            "cumulative: [{due: 06-30, at_least: 2}, {due: 03-31, at_least: 3}]",
            "SD510", "due", "03-31", "> 06-30", "",
        ),
        (
            "cumulative: [{due: 03-31, at_least: 2}, {due: 06-30, at_least: 1}]",
            "SD510", "at_least", "1", "2—4", "",
        ),
        ("cumulative: [{due: 03-31, at_least: 5}]", "SD510", "at_least", "5", "1—4", ""),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_what_may_stand_there(
    more: str, code: str, key: str, value: str, expected: str, near: str, tmp_path: Path
) -> None:
    ((found_code, found_key, found, wanted, nearest),) = problems(f"{COUNT}, {more}", tmp_path)
    assert (found_code, found_key, found, nearest) == (code, key, value, near)
    assert wanted.startswith(expected)


@pytest.mark.parametrize(
    ("rule", "key", "value"),
    [
        ("kind: count, activity: [drill], at_least: 1, per: occasion", "per", "occasion"),
        ("kind: count, activity: [drill], at_least: 1, per: quarter, months: [2]", "months", "2"),
        (
            (
                "kind: count, activity: [drill], at_least: 2, per: month, "
                "cumulative: [{due: 03-31, at_least: 1}]"
            ),
            "per",
            "month",
        ),
        ("kind: deadline, document: [plan], per: once", "per", "once"),
        ("kind: deadline, document: [plan], per: half-year, months: [6]", "months", "6"),
        ("kind: deadline, document: [plan], per: quarter, due: 03-31", "due", "03-31"),
        ('kind: deadline, document: [plan], per: week, due: "8"', "due", "8"),
        ('kind: deadline, document: [plan], per: ten-days, due: "12"', "due", "12"),
    ],
)
def test_a_period_that_cannot_be_is_told(rule: str, key: str, value: str, tmp_path: Path) -> None:
    ((code, found_key, found, expected, _),) = problems(rule, tmp_path)
    assert (code, found_key, found) == ("SD510", key, value)
    assert expected


@pytest.mark.parametrize("due", ['"7"', '"1"'])
def test_a_day_within_a_week_is_let_through(due: str, tmp_path: Path) -> None:
    assert problems(f"kind: deadline, document: [plan], per: week, due: {due}", tmp_path) == []
