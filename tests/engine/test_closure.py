"""The hazard ledger as of a day: both sides of the due day and of the day asked for."""

from datetime import date
from typing import Any

import pytest

from safetyduty.engine.closure import closures, judge
from safetyduty.model.hazard import Fixed, Hazard, Recheck, ratio
from safetyduty.model.ledger import Ledger
from safetyduty.regulations.load import load

ALL = frozenset({
    "found", "grade", "organisation", "responsible", "due", "closed", "rechecked", "state",
    "listed", "supervisor", "assisting",
})  # fmt: skip
DUE = "2026-03-10"


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal() if text[:2] == "20" else 0


def hazard(**said: Any) -> Hazard:
    """A row as it stands: days as text, ``?`` for one that cannot be read, blank for none."""
    row: dict[str, Any] = {"found": "2026-03-01", "due": DUE, "closed": "", "rechecked": ""} | said
    days = {name: day(row[name]) for name in ("found", "due", "closed", "rechecked")}
    written = {f"{name}_written": bool(row[name]) for name in ("due", "closed", "rechecked")}
    plain = {
        "row": 1, "text": "配电箱破损", "grade": "", "grade_written": False, "organisation": "甲厂",
        "responsible": "", "people": (), "state": "", "fixed": frozenset(Fixed),
        "kept": frozenset(Fixed), "keeps": ALL,
    }  # fmt: skip
    state = row.get("state", "")
    given = {name: value for name, value in row.items() if name not in days}
    given["state"] = "" if state == "?" else state
    return Hazard(**{**plain, **given, **days, **written, "state_written": bool(state)})


def told(as_of: str = "2026-03-20", **said: Any) -> str:
    found = judge(hazard(**said), day(as_of))
    return " ".join(str(word) for word in (found.outcome, found.why, found.days or "") if word)


@pytest.mark.parametrize(
    ("closed", "as_of", "expected"),
    [
        (DUE, "2026-03-20", "closed"),  # the due day itself is in time
        ("2026-03-11", "2026-03-20", "late days 1"),
        ("", "2026-03-10", "open"),
        ("", "2026-03-11", "overdue days 1"),
        ("2026-03-15", "2026-03-15", "late days 5"),
        ("2026-03-15", "2026-03-14", "overdue days 4"),  # closed after the day: open as of it
        ("2026-03-09", "2026-03-08", "open"),
    ],
)
def test_the_due_day_and_the_day_asked_for_count_through(
    closed: str, as_of: str, expected: str
) -> None:
    assert told(as_of, closed=closed) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"due": "?"}, "unknown due"),
        ({"due": "?", "closed": "2026-03-05"}, "unknown due"),
        ({"due": ""}, "open no-due"),
        ({"due": "", "closed": "2026-03-05"}, "closed no-due"),
        ({"due": "", "keeps": ALL - {"due"}}, "open due-not-kept"),
        ({"state": "closed"}, "unknown undated"),
        ({"state": "closed", "due": "2026-03-20"}, "closed undated"),
        ({"state": "closed", "due": "2026-03-19"}, "unknown undated"),
        ({"state": "closed", "due": ""}, "closed no-due"),
        ({"state": "open", "closed": "2026-03-05"}, "unknown contradiction"),
        ({"state": "open", "closed": "2026-04-05"}, "overdue days 10"),
        ({"state": "open", "rechecked": "2026-03-05"}, "overdue days 10"),
        ({"state": "?"}, "unknown state"),
        ({"state": "?", "rechecked": "2026-03-05"}, "unknown state"),
        ({"state": "?", "closed": "2026-03-05"}, "closed"),
        ({"closed": "?"}, "unknown closed"),
        ({"rechecked": "2026-03-10"}, "closed"),
        ({"rechecked": "2026-03-11"}, "unknown undated"),
        ({"rechecked": "2026-04-11"}, "unknown undated"),
        ({"keeps": ALL - {"state", "closed"}}, "unknown nothing"),
        ({"keeps": ALL - {"state"}}, "overdue days 10"),
    ],
)
def test_what_is_not_said_is_not_guessed(said: dict[str, Any], expected: str) -> None:
    assert told(**said) == expected


@pytest.mark.parametrize(
    ("said", "recheck"),
    [
        ({"closed": DUE}, Recheck.MISSING),
        ({"closed": DUE, "rechecked": "2026-03-20"}, Recheck.DONE),
        ({"closed": DUE, "rechecked": "2026-03-21"}, Recheck.MISSING),  # not yet, as of the day
        ({"closed": DUE, "rechecked": "?"}, Recheck.UNKNOWN),
        ({"closed": DUE, "state": "rechecked"}, Recheck.DONE),
        ({"closed": DUE, "keeps": ALL - {"rechecked"}}, Recheck.NOT_KEPT),
        ({"closed": "2026-03-15"}, Recheck.MISSING),
        ({"state": "closed"}, Recheck.MISSING),
        ({}, Recheck.NOT_DUE),
    ],
)
def test_only_what_was_put_right_is_to_be_rechecked(said: dict[str, Any], recheck: Recheck) -> None:
    assert judge(hazard(**said), day("2026-03-20")).recheck is recheck


def test_of_the_five_what_is_missing_and_what_has_no_column_stand_apart() -> None:
    kept = frozenset(Fixed) - {Fixed.PLAN}
    found = judge(hazard(kept=kept, fixed=frozenset({Fixed.MEASURES, Fixed.DEADLINE})), 1)
    assert found.missing == (Fixed.RESPONSIBILITY, Fixed.FUNDS)
    assert found.not_kept == (Fixed.PLAN,)
    assert not found.complete
    assert judge(hazard(), 1).complete


def test_units_and_leaders_are_counted_exactly_the_most_overdue_first() -> None:
    ledger = Ledger(
        people=("", "章予安", "蓝溪云"),
        hazards=(
            hazard(closed=DUE, people=(1,)),
            hazard(closed="2026-03-12", people=(1, 2), organisation="乙厂"),
            hazard(organisation="乙厂", people=(2,)),
            hazard(due="?", organisation="乙厂"),
            hazard(closed=DUE, due="", rechecked="2026-03-11"),
            hazard(found="2026-03-21"),
        ),
    )
    found = closures(ledger, date(2026, 3, 20))
    assert found.later == 1
    total = found.total
    assert (total.total, total.overdue, total.late, total.unknown) == (5, 1, 1, 1)
    assert (total.open, total.closed, total.unchecked, total.timely) == (0, 2, 2, 1)
    assert (total.closed_rate, total.timely_rate) == ("0.7500", "0.3333")
    assert [one.name for one in found.by_unit] == ["乙厂", "甲厂"]
    assert [(one.name, one.timely_rate) for one in found.by_leader] == [
        ("蓝溪云", "0.0000"),
        ("章予安", "0.5000"),
    ]
    assert closures(ledger, date(2026, 3, 21)).later == 0


def test_a_rate_is_exact_and_of_nothing_there_is_none() -> None:
    assert [ratio(1, 3), ratio(2, 3), ratio(1, 20_000), ratio(0, 5), ratio(5, 0)] == [
        "0.3333", "0.6667", "0.0001", "0.0000", "",
    ]  # fmt: skip


def test_major_hazards_and_those_that_may_be_are_items_for_the_competent_body() -> None:
    ledger = Ledger(
        hazards=(
            hazard(grade="major", grade_written=True, supervisor="县应急局"),
            hazard(grade="", grade_written=True, keeps=ALL - {"listed", "assisting"}),
            hazard(grade="general", grade_written=True),
            hazard(),
        )
    )
    found = closures(ledger, date(2026, 3, 20), load(["zhanjiang-edz-2016", "daligang-2019"]))
    assert [item.sure for item in found.supervised] == [True, False]
    assert found.supervised[0].missing == ("listed", "assisting", "responsible")
    assert found.supervised[1].not_kept == ("listed", "assisting")
    assert {(duty.regulation.id, duty.listing.article) for duty in found.duties} == {
        ("zhanjiang-edz-2016", "三（四）")
    }
    assert [duty.listing.kind for duty in found.duties] == [
        "five-fixed", "listed-hazard", "interview-triggers",
    ]  # fmt: skip
