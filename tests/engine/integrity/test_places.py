"""Two places at one time, and more sites than a day has room for."""

import pytest

from safetyduty.model.ledger import Site
from tests.engine.integrity.drawn import Row, draw, look, several, told

NINE = 9 * 60


def two(a: Row, b: Row, **more: object) -> list[str]:
    return told("two_places", draw(a, b, **more))


def test_one_leader_at_two_places_at_the_same_time_is_to_be_verified() -> None:
    pair = draw(Row(start=NINE), Row(place="和平加油站", start=NINE))
    assert told("two_places", pair) == ["strong 1/1 A2 A3"]
    (item,) = look("two_places", pair)
    assert item.subject == "章予安"
    assert item.blanks == {"day": "2026-03-05", "places": "9:00 刘家村；9:00 和平加油站"}


@pytest.mark.parametrize(
    ("start", "end", "later", "expected"),
    [
        (NINE, NINE + 60, NINE + 59, ["strong 1/1 A2 A3"]),
        (NINE, NINE + 60, NINE + 60, []),  # one begins as the other ends
        (NINE, -1, NINE + 9, ["weak 1/1 A2 A3"]),
        (NINE, -1, NINE + 10, []),
    ],
)
def test_times_that_overlap_are_strong_and_those_that_nearly_do_weak(
    start: int, end: int, later: int, expected: list[str]
) -> None:
    one = Row(start=start, end=end)
    assert two(one, Row(place="和平加油站", start=later)) == expected
    assert two(Row(place="和平加油站", start=later), one) == expected


def test_rows_without_an_hour_or_of_another_day_or_leader_say_nothing() -> None:
    one = Row(start=NINE)
    assert two(one, Row(place="和平加油站")) == []
    assert two(one, Row(day="2026-03-06", place="和平加油站", start=NINE)) == []
    assert two(one, Row(who=(2,), place="和平加油站", start=NINE)) == []
    assert two(one, Row(place="和平加油站", start=NINE, sure=0)) == []
    assert two(one, Row(place="和平加油站", start=NINE, role="delegates")) == []


def test_places_that_may_be_one_are_not_two() -> None:
    one = Row(start=NINE)
    assert two(one, Row(place="大桥镇刘家村", start=NINE)) == []
    assert two(one, Row(place="", start=NINE)) == []
    office = Row(place="三楼会议室", start=NINE)
    assert two(office, Row(place="镇政府", start=NINE)) == []
    sites = (Site(9, "和平加油站", "刘家村"), Site(10, "无村站"))
    assert two(one, Row(place="和平加油站", start=NINE), sites=sites) == []


def test_an_hour_that_half_of_all_rows_name_is_a_habit() -> None:
    habit = several(Row(start=NINE, who=(2,)), 3, first="2026-05-01")
    pair = [Row(start=NINE), Row(place="和平加油站", start=NINE)]
    assert told("two_places", draw(*pair, *habit)) == ["weak 1/1 A2 A3"]
    other = several(Row(start=NINE + 60, who=(2,)), 5, first="2026-06-01")
    assert told("two_places", draw(*pair, *habit, *other)) == ["strong 1/1 A2 A3"]


def sites(number: int, day: str = "2026-03-05") -> list[Row]:
    return [Row(day=day, place=f"企业{n}号") for n in range(number)]


@pytest.mark.parametrize(
    ("number", "strength"), [(6, ""), (7, "weak"), (16, "weak"), (17, "strong")]
)
def test_a_day_has_room_for_so_many_sites(number: int, strength: str) -> None:
    usual = several(Row(), 3, first="2026-01-01")
    found = look("many_sites", draw(*sites(number), *usual))
    assert [str(one.strength) for one in found] == ([strength] if strength else [])


def test_a_ledger_whose_days_are_all_full_is_measured_by_itself_up_to_what_is_possible() -> None:
    full = [row for day in range(1, 5) for row in sites(4, f"2026-03-0{day}")]
    assert told("many_sites", draw(*full, *sites(12, "2026-04-01"))) == []
    assert look("many_sites", draw(*full, *sites(13, "2026-04-01")))[0].blanks["median"] == "4"
    fuller = [row for day in range(1, 5) for row in sites(10, f"2026-03-0{day}")]
    assert [str(one.strength) for one in look("many_sites", draw(*fuller, *sites(17)))] != []


def test_a_place_named_twice_is_one_and_nobody_named_is_nothing() -> None:
    assert told("many_sites", draw(*[Row(place="刘家村") for _ in range(9)])) == []
    assert told("many_sites", draw(Row(who=()))) == []
    seven = Row(place="、".join(f"企业{n}号" for n in range(7)))
    assert told("many_sites", draw(seven, *several(Row(), 3))) == ["weak 1/4 C2"]
