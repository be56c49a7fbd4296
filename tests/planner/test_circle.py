"""The circle closes: what a plan claims to serve is met in a ledger in which it was carried out."""

import io
from calendar import monthrange
from dataclasses import replace
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from safetyduty.engine.calendar import Calendar
from safetyduty.model.audit import Audit, Finding, Verdict
from safetyduty.model.period import Per, of_year
from safetyduty.model.roster import Roster
from safetyduty.planner.gather import gather
from safetyduty.planner.plan import plan
from safetyduty.report.office.plan_sheet import LEDGER, plan_workbook
from tests.planner.townships import Rows, Town, invent

MONTHS = ("2026-02", "2026-04", "2026-07", "2026-09")
SLOW = settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


def recorded(made: Roster) -> Rows:
    """Give the rows of the pre-filled ledger as the workbook holds them, headings left out."""
    sheet = load_workbook(io.BytesIO(plan_workbook(made)))[LEDGER]
    rows = [[cell or "" for cell in row] for row in sheet.iter_rows(values_only=True)]
    return [[row[0], row[1], row[2], row[4]] for row in rows[1:]]


def carried_out(town: Town, made: Roster) -> Town:
    """Add what was planned to the town's ledger."""
    rows = town.sheets["履职台账"] + recorded(made)
    return replace(town, sheets={**town.sheets, "履职台账": rows})


def claims(made: Roster) -> set[tuple[str, str]]:
    """Give everything claimed by a clause: who, or what place, and the label."""
    return {
        (one.leader, label)
        for one in made.assignments
        for label in one.serves
        if not label.startswith(("sites", "key", "locked")) and not label.endswith(" late")
    }


def of_label(audit: Audit, leader: str, label: str) -> list[Finding]:
    return [
        one
        for one in audit.findings
        if f"{one.quota.regulation.id} {one.quota.clause.article} {one.period.name}" == label
        and one.subject == leader
        and one.required
    ]


def test_what_is_planned_is_met():
    @SLOW
    @given(seed=st.integers(0, 10**6), month=st.sampled_from(MONTHS))
    def holds(seed: int, month: str) -> None:
        town = invent(seed, leaders=5 + seed % 4, sites=4 + seed % 9, month=month)
        made = plan(town.planning())
        after = carried_out(town, made).audit(as_of=town.month.end)
        lost = {given.label for given in made.given_up}
        assert claims(made)
        for leader, label in claims(made):
            for one in of_label(after, leader, label):
                named = {a.place for a in made.assignments if a.leader == leader}
                if one.target and one.target not in named:
                    continue
                open_yet = one.closes > town.month.end
                assert open_yet or one.verdict is Verdict.MET or label in lost, (leader, label)

    holds()


def test_places_planned_for_their_class_are_not_due_again():
    @SLOW
    @given(seed=st.integers(0, 10**6))
    def holds(seed: int) -> None:
        town = invent(seed, leaders=6, sites=10)
        made = plan(town.planning())
        after = replace(carried_out(town, made), as_of=date(2026, 7, 29))
        visited = {
            one.place for one in made.assignments if any(s.startswith("sites") for s in one.serves)
        }
        left = gather(after.audit(), town.month, town.settings, Calendar())
        due = {one.place for one in left.requirements if one.kind == "class"}
        lost = {given.requirement.blanks.get("place") for given in made.given_up}
        assert visited
        assert not due - lost

    holds()


def test_what_longer_periods_ask_is_met_when_every_month_was_planned():
    """A quarter and a year take their share month by month; at the end all of it is met."""
    for seed in (3, 11):
        town = invent(seed, leaders=6, sites=8, month="2026-01", spare=0)
        town = replace(town, sheets={**town.sheets, "履职台账": town.sheets["履职台账"][:1]})
        claimed: set[tuple[str, str]] = set()
        for month in of_year(Per.MONTH, 2026):
            eve = date.fromordinal(month.start.toordinal() - 1)
            town = replace(town, month=month, as_of=eve)
            made = plan(town.planning())
            assert made.given_up == ()
            claimed |= claims(made)
            town = carried_out(town, made)
        year = of_year(Per.YEAR, 2026)[0]
        after = replace(town, month=year).audit(as_of=date(2026, 12, 31))
        verdicts = {one.verdict for who, label in claimed for one in of_label(after, who, label)}
        assert verdicts == {Verdict.MET}
        assert any("guiyang" in label for _, label in claimed)


def test_the_month_is_planned_to_its_last_working_day():
    last = monthrange(2026, 7)[1]
    assert max(day for day, _ in plan(invent(1).planning()).days).day == last
