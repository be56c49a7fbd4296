"""Tenures cut into stints: no day twice, no day lost, each seat by its holder."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from safetyduty.engine.stints import cut, overlaps
from safetyduty.model.ledger import Tenure
from safetyduty.model.post import Position

P = Position


def tenure(
    first: str, last: str, title: str = "副镇长", *held: Position, person: int = 1, **more: str
) -> Tenure:
    positions = frozenset(held or {P.GOVERNMENT_DEPUTY, P.TEAM_MEMBER})
    days = date.fromisoformat(first), date.fromisoformat(last)
    return Tenure(1, person, title, positions, *days, **more)


def spans(*tenures: Tenure) -> list[str]:
    return [
        f"{date.fromordinal(s.start)}/{date.fromordinal(s.end)} {len(s.seats)}"
        for s in cut(tenures)
    ]


def test_one_line_is_one_stint():
    assert spans(tenure("2026-01-01", "2026-03-31")) == ["2026-01-01/2026-03-31 1"]


def test_a_second_hat_cuts_the_first_line_and_adds_its_seat():
    assert spans(
        tenure("2026-01-01", "2026-12-31"),
        tenure("2026-03-01", "2026-03-31", "组织委员", P.ORGANISATION_MEMBER),
    ) == ["2026-01-01/2026-02-28 1", "2026-03-01/2026-03-31 2", "2026-04-01/2026-12-31 1"]


def test_days_between_two_terms_are_in_no_stint():
    assert spans(tenure("2026-01-01", "2026-01-31"), tenure("2026-03-01", "2026-03-31")) == [
        "2026-01-01/2026-01-31 1",
        "2026-03-01/2026-03-31 1",
    ]


def test_one_day_in_office_is_a_stint():
    assert spans(tenure("2026-03-05", "2026-03-05")) == ["2026-03-05/2026-03-05 1"]


def test_a_stint_has_the_portfolios_that_are_named():
    (stint,) = cut(
        [
            tenure("2026-01-01", "2026-12-31", portfolio="工业"),
            tenure("2026-01-01", "2026-12-31", "组织委员", P.ORGANISATION_MEMBER),
        ]
    )
    assert stint.portfolios == ("工业",)
    assert P.ORGANISATION_MEMBER in stint.positions


def test_a_title_of_two_single_seats_holds_both_each_with_its_own_positions():
    held = (P.PARTY_HEAD, P.GOVERNMENT_HEAD, P.TEAM_MEMBER)
    (stint,) = cut([tenure("2026-01-01", "2026-12-31", "党委书记、 镇长", *held)])
    assert [(seat.post, seat.title, seat.positions) for seat in stint.seats] == [
        ("party-head", "党委书记、镇长", {P.PARTY_HEAD, P.TEAM_MEMBER}),
        ("government-head", "党委书记、镇长", {P.GOVERNMENT_HEAD}),
    ]


def test_a_line_without_a_title_or_a_single_seat_is_no_post():
    (stint,) = cut([tenure("2026-01-01", "2026-12-31", " ")])
    assert stint.seats == ()


def test_two_organisations_are_two_stints():
    stints = cut(
        [
            tenure("2026-01-01", "2026-12-31", organisation="白石镇"),
            tenure("2026-01-01", "2026-12-31", organisation="清河镇"),
        ]
    )
    assert [stint.organisation for stint in stints] == ["清河镇", "白石镇"]


def test_a_post_is_shared_on_the_days_it_has_two_holders():
    stints = cut(
        [
            tenure("2026-01-01", "2026-03-10", person=1),
            tenure("2026-03-05", "2026-12-31", person=2),
            tenure("2026-04-01", "2026-04-30", person=2),  # himself twice is not two
        ]
    )
    march = (date(2026, 3, 5).toordinal(), date(2026, 3, 10).toordinal())
    assert overlaps(stints) == {("", "副镇长"): [march]}


def test_a_post_that_is_handed_over_is_never_shared():
    stints = cut(
        [
            tenure("2026-01-01", "2026-03-04", person=1),
            tenure("2026-03-05", "2026-12-31", person=2),
        ]
    )
    assert overlaps(stints) == {("", "副镇长"): []}


DAYS = st.dates(date(2026, 1, 1), date(2026, 2, 28))
LINES = st.lists(
    st.builds(
        lambda a, b, who, title: Tenure(
            1, who, title, frozenset({P.TEAM_MEMBER}), min(a, b), max(a, b)
        ),
        DAYS,
        DAYS,
        st.integers(1, 2),
        st.sampled_from(["副镇长", "人大主席"]),
    ),
    max_size=6,
)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(LINES)
def test_stints_hold_each_day_of_each_leader_once_and_lose_none(lines):
    days = [(s.person, day) for s in cut(lines) for day in range(s.start, s.end + 1)]
    wanted = {
        (line.person, day)
        for line in lines
        for day in range(line.start.toordinal(), line.end.toordinal() + 1)
    }
    assert len(days) == len(set(days))
    assert set(days) == wanted
