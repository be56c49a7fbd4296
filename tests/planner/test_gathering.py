"""The task: days, people, places and what is owed, as settings and ledgers say."""

from dataclasses import replace
from datetime import date

import pytest
from msgspec import structs

from safetyduty.engine.calendar import Calendar
from safetyduty.model.audit import CannotAudit
from safetyduty.model.period import Period, parse_period
from safetyduty.model.word import Lang
from safetyduty.planner.days import eves, kinds, open_days, run_ups
from safetyduty.planner.explain import slim
from safetyduty.planner.gather import gather
from safetyduty.planner.owed import key_dates
from safetyduty.planner.plan import plan
from safetyduty.planner.score import lacking
from safetyduty.planner.solve import solve
from safetyduty.report.compose.roster import compose
from safetyduty.report.document import Heat
from safetyduty.report.formats.text import render
from tests.planner.tiny import day, leader, need, place, task, visit
from tests.planner.townships import Town, invent

CALENDAR = Calendar()


def month(name: str) -> Period:
    found = parse_period(name)
    assert found
    return found


def test_worked_weekends_are_days_and_holidays_are_not():
    days = open_days(month("2026-10"), date(2026, 9, 30), CALENDAR)
    assert date(2026, 10, 1).toordinal() not in days
    assert date(2026, 10, 10).toordinal() in days


def test_the_eve_of_a_holiday_is_its_last_working_day():
    assert date(2026, 9, 30).toordinal() in eves(month("2026-09"), CALENDAR)
    assert eves(month("2026-08"), CALENDAR) == frozenset()


def test_the_days_before_a_holiday_are_its_run_up():
    spans = run_ups(month("2026-09"), CALENDAR, 7)
    assert any(end == date(2026, 9, 30) for _, _, end in spans)
    assert run_ups(month("2026-09"), CALENDAR, 0) == []


def test_every_day_is_told_for_what_it_is():
    busy = frozenset({date(2026, 9, 1).toordinal()})
    told = dict(kinds(month("2026-09"), CALENDAR, eves(month("2026-09"), CALENDAR), busy))
    assert told[date(2026, 9, 1).toordinal()] == "busy"
    assert told[date(2026, 9, 2).toordinal()] == "work"
    assert told[date(2026, 9, 5).toordinal()] == "rest"
    assert told[date(2026, 9, 30).toordinal()] == "eve"


def settled(town: Town, **more: object) -> Town:
    return replace(town, settings=structs.replace(town.settings, **more))


def test_settings_shape_the_task():
    town = invent(4, 6, 8)
    name = str(town.sheets["领导名册"][1][0])
    village = str(town.sheets["领导名册"][2][3])
    off = date(2026, 7, 7)
    planning = settled(
        town,
        busy={"全体": (off,), name: (date(2026, 7, 8),)},
        distance={village: 5},
        pairings={name: (village,)},
        key_dates=(date(2026, 7, 9), date(2026, 7, 29)),
        due_day=20,
    ).planning()
    assert planning.due == date(2026, 7, 20).toordinal()
    assert all(off.toordinal() in one.busy for one in planning.leaders)
    there = {one.name: one for one in planning.places}[village]
    assert there.distance == 2
    assert len(there.liked) == 1
    made = plan(planning)
    assert off not in {one.day for one in made.assignments}
    assert {date(2026, 7, 9), date(2026, 7, 29)} <= {one.day for one in made.assignments}
    assert "另有安排" in render(compose(made, "zh"))


def test_a_month_without_a_day_left_is_refused():
    town = replace(invent(4, 6, 8, month="2026-10"), as_of=date(2026, 10, 30))
    with pytest.raises(CannotAudit) as refused:
        town.planning()
    assert refused.value.problem.code == "SD806"


def test_places_of_the_logs_serve_where_nothing_is_listed():
    town = invent(4, 6, 8)
    sheets = {name: town.sheets[name] for name in ("领导名册", "履职台账")}
    sheets["领导名册"] = [[*row[:2], row[4]] for row in sheets["领导名册"]]
    planning = replace(town, sheets=sheets).planning()
    assert [note.code for note in planning.notes] == ["SD810", "SD811"]
    assert plan(planning).given_up == ()


@pytest.mark.parametrize(("left", "his"), [(date(2026, 6, 30), False), (date(2026, 7, 1), True)])
def test_a_village_is_no_longer_of_one_who_left_before_the_month(left: date, his: bool):
    town = invent(4, 6, 8)
    head, first, *rest = town.sheets["领导名册"]
    rows = [[*head, "离任日期"], [*first, left], *([*row, None] for row in rest)]
    rows.append([first[0], "人大主席", "", "", date(2024, 1, 8), None])  # he stays in office
    planning = replace(town, sheets={**town.sheets, "领导名册": rows}).planning()
    assert any(one.name == first[3] and 1 in one.own for one in planning.places) is his


@pytest.mark.parametrize(("title", "his"), [("2026年7月安排表", True), ("2026年6月安排表", False)])
def test_a_roster_of_another_month_gives_nobody_a_place(title: str, his: bool):
    town = invent(4, 6, 8)
    name = town.sheets["领导名册"][2][0]
    roster = [["带队领导", "检查范围"], [name, "远山矿"]]
    planning = replace(town, sheets={**town.sheets, title: roster}).planning()
    assert any(one.name == "远山矿" and 2 in one.own for one in planning.places) is his


def test_what_the_due_day_has_passed_for_is_told_as_late():
    town = invent(4, 6, 8)
    roster = [["带队领导", "检查范围（每月25日以前完成）"]]
    roster += [[row[0], row[3]] for row in town.sheets["领导名册"][1:]]
    late = replace(town, sheets={**town.sheets, "安排表": roster}, as_of=date(2026, 7, 27))
    made = plan(late.planning())
    assert any(label.endswith(" late") for one in made.assignments for label in one.serves)
    assert any(given.remedies[0].key == "remedy.late" for given in made.given_up)


def test_a_post_that_changed_hands_owes_beside_its_holders():
    town = invent(4, 6, 8)
    head = town.sheets["领导名册"]
    rows = [[*head[0], "离任日期"], *([*row, None] for row in head[1:])]
    rows[1][5] = date(2026, 7, 10)
    rows.append(["新来人", "党委书记", "全面工作", rows[1][3], date(2026, 7, 11), None])
    planning = replace(town, sheets={**town.sheets, "领导名册": rows}).planning()
    assert any(one.kind == "duty" and len(one.by) == 2 for one in planning.requirements)
    assert lacking(planning, solve(planning).plan) == []


def test_what_a_plan_leaves_undone_is_counted_without_the_solver():
    planning = task([leader(1)], [place("砖厂", 1)], need("duty", 1, amount=2))
    assert [number for _, number in lacking(planning, (visit(1, 1, "砖厂"),))] == [1]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_is_given_up_and_changed_is_on_the_page(lang: Lang):
    away = leader(1, away=frozenset({day(1)}), busy=frozenset({day(2)}))
    planning = task(
        [away, leader(2, away=frozenset(day(n) for n in range(1, 6)))],
        [place("砖厂", 1), place("矿山", 2)],
        structs.replace(need("duty", 1, amount=5), said=need_said()),
        before=(visit(3, 1, "砖厂"), visit(4, 2, "矿山")),
        rest=tuple((day(n), "busy" if n == 2 else "work") for n in range(1, 6)),
    )
    made = plan(planning)
    assert len(made.given_up) == 1
    text = render(compose(made, lang))
    assert ("取消" if lang == "zh" else "dropped") in text
    assert "甲某" in text


def need_said():
    from safetyduty.model.law import Text
    from safetyduty.model.roster import Said

    blanks = {"who": "甲某", "duty": Text("带队", "lead"), "label": "x", "number": "5"}
    return Said("need.duty", blanks)


def test_a_plan_not_proven_best_says_so_and_one_without_visits_draws_no_month():
    made = plan(
        task([leader(1)], [place("砖厂", 1)], structs.replace(need("duty", 1), said=need_said()))
    )
    near, none = structs.replace(made, gap=0.034), structs.replace(made, assignments=())
    assert "与最优的差距不超过" not in render(compose(made, "zh"))
    assert "与最优的差距不超过3.4%" in render(compose(near, "zh"))
    drawn = [
        any(isinstance(block, Heat) for block in compose(one, "zh").blocks) for one in (made, none)
    ]
    assert drawn == [True, False]


def test_a_plan_that_changes_nothing_says_so():
    planning = task(
        [leader(1)],
        [place("砖厂", 1)],
        structs.replace(need("duty", 1), said=need_said()),
        before=(visit(3, 1, "砖厂"),),
        rest=tuple((day(n), "work") for n in range(1, 6)),
    )
    assert "原安排不变" in render(compose(plan(planning), "zh"))


def test_kept_cells_of_an_earlier_plan_are_only_those_to_come():
    town = invent(4, 6, 8)
    audit = town.audit()
    planning = gather(audit, town.month, town.settings, CALENDAR, (), ())
    assert planning.before == ()


def test_a_free_weekend_before_a_holiday_belongs_to_it():
    monday = Calendar(rest=frozenset({date(2030, 1, 7)}))
    assert eves(month("2030-01"), monday) >= {date(2030, 1, 4).toordinal()}


def test_a_key_date_with_no_day_left_asks_nothing():
    spans = [("元旦", date(2026, 8, 1), date(2026, 8, 2))]
    assert key_dates(spans, [leader(1)], (day(1), day(2))) == ()


def test_a_leader_with_no_place_of_his_own_leaves_no_place_over():
    asked = task([leader(1), leader(2)], [place("甲村", 1), place("乙村", 1)])
    assert [one.name for one in slim(asked).places] == ["甲村"]
