"""A place is a visit to a target where it is the target; where it only may be, it is uncertain."""

import pytest

from safetyduty.intake.visits import find_visits
from safetyduty.model.ledger import Activities


def visits(place: str, *targets: str) -> list[tuple[str, bool]]:
    acts = Activities(row=[1], place=[place])
    return [(visit.target, visit.sure) for visit in find_visits(acts, targets)]


@pytest.mark.parametrize(
    "place",
    [
        "上弦村",
        "听禾镇上弦村",
        "上弦村委会",
        "上弦村村部",
        "上弦村和平加油站",
        "竹影村、上弦村",
        "上弦村三组",
    ],
)
def test_a_place_in_a_village_is_a_visit_to_it(place: str) -> None:
    assert visits(place, "上弦村") == [("上弦村", True)]


@pytest.mark.parametrize("place", ["小上弦村", "新上弦村委会"])
def test_a_place_that_only_contains_the_name_is_uncertain(place: str) -> None:
    assert visits(place, "上弦村") == [("上弦村", False)]


def test_a_site_is_itself_and_within_its_village() -> None:
    assert visits("上弦村和平加油站", "和平加油站") == [("和平加油站", True)]
    assert visits("和平加油站有限公司", "和平加油站") == [("和平加油站", True)]
    assert visits("和平加油站对面", "和平加油站") == [("和平加油站", False)]
    assert visits("中和平加油站、和平加油站", "和平加油站") == [("和平加油站", True)]


def test_another_place_is_no_visit_and_without_targets_there_is_none() -> None:
    assert visits("竹影村", "上弦村") == []
    assert visits("上弦村") == []


def test_the_same_place_is_looked_at_once() -> None:
    acts = Activities(row=[1, 2], place=["上弦村", "上弦村"])
    assert [visit.row for visit in find_visits(acts, ["上弦村"])] == [1, 2]
