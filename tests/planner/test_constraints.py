"""Each constraint alone: what it forbids, and what it leaves. None is told what anything costs."""

from safetyduty.planner import constraints
from safetyduty.planner.board import lay
from tests.planner.tiny import board, can, day, days, leader, need, place, task, visit

ONE = leader(1)
SHOP, MINE = place("砖厂", 1), place("矿山", 1)


def test_a_leader_takes_one_place_a_day():
    made = board(task([ONE], [SHOP]))
    constraints.one_place_at_a_time(made)
    assert made.out[1, day(1)] is made.trips[1, day(1)]
    assert can(made, (made.trips[1, day(1)], 1))
    assert not can(made, (made.trips[1, day(1)], 2))


def test_where_a_day_holds_two_places_a_third_is_one_too_many():
    made = board(task([ONE], [SHOP], places_a_day=2))
    constraints.one_place_at_a_time(made)
    assert can(made, (made.trips[1, day(1)], 2), (made.out[1, day(1)], 1))
    assert not can(made, (made.trips[1, day(1)], 3))


def test_who_is_out_takes_at_least_one_place():
    made = board(task([ONE], [SHOP], places_a_day=2))
    constraints.one_place_at_a_time(made)
    assert not can(made, (made.trips[1, day(1)], 0), (made.out[1, day(1)], 1))


def test_one_place_more_is_lent_once_in_the_month():
    made = board(task([ONE], [SHOP], extra=1))
    constraints.one_place_at_a_time(made)
    assert can(made, (made.trips[1, day(1)], 2))
    assert not can(made, (made.trips[1, day(2)], 2))


def test_nobody_is_sent_out_while_away_busy_or_out_of_office():
    away = leader(1, away=days(1), busy=days(2), last=4)
    made = board(task([away], [SHOP]))
    assert sorted(made.trips) == [(1, day(3)), (1, day(4))]
    for number, expected in ((1, False), (2, False), (3, True), (5, False)):
        made = board(task([away], [SHOP]))
        made.trips[1, day(number)] = made.model.new_int_var(0, 1, "")
        constraints.presence(made)
        assert can(made, (made.trips[1, day(number)], 1)) is expected


def test_every_visit_takes_a_day():
    made = board(task([ONE], [SHOP, MINE]))
    constraints.every_visit_on_a_day(made)
    fixed = [(made.visits[1, "砖厂"], 1), (made.visits[1, "矿山"], 1)]
    trips = [(one, int(key == (1, day(1)))) for key, one in made.trips.items()]
    assert not can(made, *fixed, *trips)


def test_as_many_days_as_visits_do():
    made = board(task([ONE], [SHOP, MINE]))
    constraints.every_visit_on_a_day(made)
    fixed = [(made.visits[1, "砖厂"], 1), (made.visits[1, "矿山"], 1)]
    trips = [(one, int(key[1] <= day(2))) for key, one in made.trips.items()]
    assert can(made, *fixed, *trips)


def due_on_the_second(**more):
    late = leader(1, late=True)
    return task([late], [SHOP, MINE], need("class", 1, place="砖厂", by=2), due=2, **more)


def test_a_place_is_visited_by_its_due_day():
    made = board(due_on_the_second())
    constraints.due_day(made)
    early = [(one, 0) for key, one in made.trips.items() if key[1] <= day(2)]
    assert not can(made, (made.visits[1, "砖厂"], 1), *early)


def test_a_place_without_a_due_day_waits():
    made = board(due_on_the_second())
    constraints.due_day(made)
    early = [(one, 0) for key, one in made.trips.items() if key[1] <= day(2)]
    assert can(made, (made.visits[1, "矿山"], 1), *early)


def test_a_place_may_be_seen_again_after_its_due_day():
    made = board(due_on_the_second())
    constraints.due_day(made)
    assert (1, "砖厂") in made.later
    assert (1, "矿山") not in made.later


def test_two_places_due_on_the_second_take_both_days():
    planning = task(
        [leader(1, late=True)],
        [SHOP, MINE],
        need("class", 1, place="砖厂", by=2),
        need("target", 1, place="矿山", by=2),
        due=2,
    )
    for busy, expected in ((0, False), (1, True)):
        made = board(planning)
        constraints.due_day(made)
        fixed = [(made.visits[1, "砖厂"], 1), (made.visits[1, "矿山"], 1)]
        fixed += [(made.trips[1, day(1)], 1), (made.trips[1, day(2)], busy)]
        assert can(made, *fixed) is expected


def test_a_cell_that_stays_keeps_its_day_for_itself():
    planning = due_on_the_second(before=(visit(1, 1, "矿山"),))
    made = board(planning)
    constraints.due_day(made)
    constraints.kept_cells(made)
    stays = [(made.cells[visit(1, 1, "矿山")], 1), (made.visits[1, "砖厂"], 1)]
    early = [(made.trips[1, day(1)], 1), (made.trips[1, day(2)], 0)]
    assert not can(made, *stays, *early)


def test_a_cell_that_stays_has_its_leader_out_and_there():
    planning = task([ONE], [SHOP], before=(visit(1, 1, "砖厂"),))
    for trips, visits in ((0, 1), (1, 0)):
        made = board(planning)
        constraints.kept_cells(made)
        cell = made.cells[visit(1, 1, "砖厂")]
        fixed = [(made.trips[1, day(1)], trips), (made.visits[1, "砖厂"], visits)]
        assert not can(made, (cell, 1), *fixed)


def test_a_cell_after_the_due_day_is_a_later_visit():
    made = board(due_on_the_second(before=(visit(3, 1, "砖厂"),)))
    constraints.kept_cells(made)
    assert not can(made, (made.cells[visit(3, 1, "砖厂")], 1), (made.later[1, "砖厂"], 0))


def test_a_cell_fixed_by_hand_stays():
    locked = need("locked", 1, place="砖厂", on=(3,), by=3)
    made = board(task([ONE], [SHOP], locked))
    constraints.locked(made)
    assert not can(made, (made.cells[visit(3, 1, "砖厂")], 0))


def test_a_cell_of_somebody_away_cannot_stay():
    locked = need("locked", 1, place="砖厂", on=(3,), by=3)
    made = board(task([leader(1, away=days(3))], [SHOP], locked))
    constraints.locked(made)
    assert made.cells == {}
    assert not can(made)


def test_a_leader_is_out_as_often_as_he_owes():
    for owed, expected in ((2, True), (3, False)):
        made = board(task([leader(1, last=2)], [SHOP], need("duty", 1, amount=owed)))
        constraints.duties(made)
        assert can(made) is expected


def test_a_day_counts_once_for_a_body_however_many_are_out():
    planning = task(
        [leader(1, last=1), leader(2, last=1)],
        [place("砖厂", 1, 2)],
        need("duty", 1, 2, amount=2),
    )
    made = board(planning)
    constraints.duties(made)
    assert not can(made)


def test_a_body_is_served_by_whoever_is_out():
    planning = task(
        [ONE, leader(2)], [place("砖厂", 1, 2)], need("duty", 1, 2, amount=2, on=(1, 2))
    )
    made = board(planning)
    constraints.duties(made)
    constraints.every_visit_on_a_day(made)
    assert can(made, (made.out[1, day(1)], 1), (made.out[2, day(2)], 1))


def test_a_clause_that_asks_for_a_campaign_counts_campaigns_only():
    made = board(task([ONE], [SHOP], need("duty", 1, campaign=True, on=(1,))))
    constraints.duties(made)
    constraints.campaigns(made)
    assert not can(made, (made.campaign[1, day(1)], 0))


def test_only_who_is_out_leads_a_campaign():
    made = board(task([ONE], [SHOP], need("duty", 1, campaign=True)))
    constraints.campaigns(made)
    assert not can(made, (made.campaign[1, day(1)], 1), (made.out[1, day(1)], 0))


def test_a_place_named_for_a_leader_is_his_alone_to_visit():
    planning = task([ONE, leader(2)], [place("砖厂", 1, 2)], need("target", 1, place="砖厂"))
    made = board(planning)
    constraints.charges(made)
    assert not can(made, (made.visits[1, "砖厂"], 0), (made.visits[2, "砖厂"], 1))


def test_a_place_that_is_due_is_visited_by_anybody_entitled():
    planning = task([ONE, leader(2)], [place("砖厂", 1, 2)], need("class", 1, 2, place="砖厂"))
    made = board(planning)
    constraints.coverage(made)
    assert can(made, (made.visits[1, "砖厂"], 0), (made.visits[2, "砖厂"], 1))
    assert not can(made, (made.visits[2, "砖厂"], 0))


def test_who_is_not_entitled_has_no_visit_to_make():
    made = board(task([ONE, leader(2)], [SHOP], need("class", 1, 2, place="砖厂")))
    assert (2, "砖厂") not in made.visits
    constraints.coverage(made)
    assert not can(made, (made.visits[1, "砖厂"], 0))


def test_somebody_is_out_before_a_holiday():
    planning = task([ONE], [SHOP], need("key", 1, on=(4, 5)))
    made = board(planning)
    constraints.key_dates(made)
    assert can(made, (made.out[1, day(4)], 0))
    assert not can(made, (made.out[1, day(5)], 0))


def test_what_may_be_given_up_binds_nobody():
    made = lay(task([leader(1, away=days(1, 2, 3, 4, 5))], [SHOP], need("duty", 1)), relaxed=True)
    for constraint in constraints.ALL:
        constraint(made)
    assert can(made, (made.lacking[0], 1))
    assert not can(made, (made.lacking[0], 0))
