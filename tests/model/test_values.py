"""Sources, problems, clauses and audits as values."""

from datetime import date

import pytest

from safetyduty.model.audit import CannotAudit
from safetyduty.model.catalogue import phrases, why
from safetyduty.model.duty import Exhibit
from safetyduty.model.law import Rule
from safetyduty.model.ledger import Ledger, Stretch
from safetyduty.model.period import Per, of_year
from safetyduty.model.post import Level, level_of
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source, column_letters
from safetyduty.model.trial import Miss, Outcome, Trial


@pytest.mark.parametrize(
    ("column", "letters"), [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA"), (0, "")]
)
def test_a_column_is_named_as_a_spreadsheet_does(column, letters):
    assert column_letters(column) == letters


@pytest.mark.parametrize(
    ("source", "printed", "cell"),
    [
        (Source("台账.xlsx", "3月", 14, 3), "台账.xlsx:3月!C14", "C14"),
        (Source("台账.xlsx", "3月", 14), "台账.xlsx:3月!A14", "A14"),  # a row: its first cell
        (Source("台账.xlsx", "3月"), "台账.xlsx:3月", ""),
        (Source("pack.yaml", row=12), "pack.yaml:12", "A12"),
        (Source("pack.yaml"), "pack.yaml", ""),
    ],
)
def test_a_source_prints_as_the_user_would_look_for_it(source, printed, cell):
    assert (str(source), source.cell) == (printed, cell)


def test_a_row_id_leads_back_to_its_sheet_and_row():
    ledger = Ledger(
        stretches=(Stretch(1, "a.xlsx", "1月", [3, 5]), Stretch(3, "b.xlsx", "2月", [2]))
    )
    assert [str(ledger.source(row)) for row in (1, 2, 3)] == [
        "a.xlsx:1月!A3",
        "a.xlsx:1月!A5",
        "b.xlsx:2月!A2",
    ]


def test_of_a_table_written_across_a_row_id_leads_back_to_its_column():
    ledger = Ledger(stretches=(Stretch(1, "a.xlsx", "1月", [3, 5], across=2),))
    assert str(ledger.source(2)) == "a.xlsx:1月!E2"


def test_a_phrase_is_said_in_either_language_its_blanks_filled():
    assert phrases.has("as-of")
    assert not phrases.has("no such phrase")
    assert (phrases.phrase("as-of", "zh"), phrases.phrase("as-of", "en")) == ("截至日期", "as of")
    assert "3" in why.word("change.doubt", "zh", number=3)
    assert "3" in why.word("change.doubt", "en", number=3)


def test_a_trial_counts_the_cases_that_fail():
    place = Source("cases.yaml", row=1)
    held, failed = Outcome("a", "一", place), Outcome("b", "一", place, (Miss("x", "y"),))
    assert Trial("trial-1", "cases.yaml", (held, failed, held)).failed == 1


def test_a_text_is_shown_too_early_before_it_is_in_force(draw):
    text = "rule: {kind: evidence}\nin_force: 2026-03-01\n\n姓名  职务\n黎一  副镇长"
    (regulation,) = draw(text).regulations
    days = [date(2026, 2, 28), date(2026, 3, 1), None]
    assert [Exhibit(regulation, as_of=day).too_early for day in days] == [True, False, False]


def test_a_run_that_cannot_happen_carries_its_problem():
    problem = Problem("SD401", Source("台账.xlsx"))
    assert CannotAudit(problem).problem is problem
    assert str(CannotAudit(problem)) == "SD401"


class Plain(Rule):
    """A kind of rule that says nothing of its own."""

    per = Per.QUARTER


def test_a_rule_that_says_nothing_else_is_due_and_closes_with_its_period():
    rule, year = Plain(), of_year(Per.YEAR, 2026)[0]
    periods = rule.periods(year, lambda _: [])
    assert [p.name for p in periods] == ["2026Q1", "2026Q2", "2026Q3", "2026Q4"]
    assert rule.due_on(periods[0]) == rule.closes_on(periods[0], date(2026, 1, 1))
    assert rule.due_on(periods[0]) == date(2026, 3, 31)
    assert not rule.moves()
    assert not rule.observes
    assert not rule.on_the_day


def test_a_level_is_known_by_its_code_its_label_and_what_people_call_it() -> None:
    for word in ("township", "乡镇（街道）", "乡镇", "镇", "Township "):
        assert level_of(word) is Level.TOWNSHIP
    assert level_of("区县") is Level.COUNTY
    assert level_of("村") is None
