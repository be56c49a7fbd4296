"""Which posts are named of a leader, and how."""

from datetime import date

from safetyduty.model.ledger import Ledger, Tenure
from safetyduty.model.post import Position
from safetyduty.report.sections.seats import Seats


def held(row: int, title: str, start: date, end: date) -> Tenure:
    return Tenure(row, 1, title, frozenset({Position.TEAM_MEMBER}), start, end, "柴坪镇")


def test_a_post_held_twice_is_named_once() -> None:
    """A deputy takes the government over for a quarter, and stays on the committee."""
    tenures = (
        held(0, "党委委员、常务副镇长", date(2026, 1, 1), date(2026, 5, 31)),
        held(1, "安委会副主任", date(2026, 1, 1), date(2026, 12, 31)),
        held(2, "党委委员、常务副镇长（主持工作）", date(2026, 6, 1), date(2026, 8, 31)),
        held(3, "党委委员、常务副镇长", date(2026, 9, 1), date(2026, 12, 31)),
    )
    seats = Seats(Ledger(people=("", "章予安"), tenures=tenures))
    assert seats.titles("章予安", date(2026, 1, 1), date(2026, 12, 31)) == (
        "党委委员、常务副镇长",
        "安委会副主任",
        "常务副镇长（主持工作）",
    )
    assert seats.titles("章予安", date(2026, 10, 1), date(2026, 10, 31)) == (
        "安委会副主任",
        "党委委员、常务副镇长",
    )
    assert seats.titles("无人", date(2026, 1, 1), date(2026, 12, 31)) == ()
