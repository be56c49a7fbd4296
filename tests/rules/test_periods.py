"""Every period there is, for counts, deadlines and occasions: both sides of every boundary."""

from datetime import date

import pytest

from safetyduty.model.period import Per, Period, of_year, span
from safetyduty.rules.count import Count
from safetyduty.rules.deadline import Deadline
from safetyduty.rules.occasion import Occasion

BOUNDARIES = [
    # period, last day of one, its name, first day of the next, its name
    ("week", "2026-01-04", "2026-W01", "2026-01-05", "2026-W02"),
    ("week", "2027-01-03", "2026-W53", "2027-01-04", "2027-W01"),  # ISO: over the year's end
    ("week", "2025-12-28", "2025-W52", "2025-12-29", "2026-W01"),
    ("ten-days", "2026-02-10", "2026-02T1", "2026-02-11", "2026-02T2"),
    ("ten-days", "2026-02-28", "2026-02T3", "2026-03-01", "2026-03T1"),
    ("half-month", "2026-02-15", "2026-02S1", "2026-02-16", "2026-02S2"),
    ("half-month", "2028-02-29", "2028-02S2", "2028-03-01", "2028-03S1"),
    ("month", "2026-11-30", "2026-11", "2026-12-01", "2026-12"),
    ("two-months", "2026-02-28", "2026B1", "2026-03-01", "2026B2"),
    ("two-months", "2026-12-31", "2026B6", "2027-01-01", "2027B1"),
    ("quarter", "2026-06-30", "2026Q2", "2026-07-01", "2026Q3"),
    ("half-year", "2026-06-30", "2026H1", "2026-07-01", "2026H2"),
    ("year", "2026-12-31", "2026", "2027-01-01", "2027"),
    ("two-years", "2025-12-31", "2024-2025", "2026-01-01", "2026-2027"),
]
EACH = pytest.mark.parametrize(("per", "last", "one", "first", "other"), BOUNDARIES)


@EACH
def test_a_count_falls_into_the_period_of_its_day(draw, per, last, one, first, other):
    text = f"""
    rule: {{kind: count, activity: [inspection], at_least: 1, per: {per}, anchor: 2024}}
    period: [{last}, {first}]
    as_of: 2029-12-31

    姓名  职务
    黎一  副镇长

    日期      活动类型  带队领导
    DAY  带队检查  黎一
    """
    for day, met in ((last, one), (first, other)):
        found = draw(text.replace("DAY", day)).judge().findings
        assert {f.period.name: str(f.verdict) for f in found} == {
            one: "missed",
            other: "missed",
        } | {met: "met"}


@EACH
def test_a_paper_falls_into_the_period_of_its_day(draw, per, last, one, first, other):
    text = f"""
    rule: {{kind: deadline, document: [circular], per: {per}, anchor: 2024}}
    who: {{bodies: [safety-committee], levels: [township]}}
    period: [{last}, {first}]
    as_of: 2029-12-31

    姓名  职务
    黎一  镇长

    文件类型  日期    签发单位
    通报      DAY  安委会
    """
    for day, met in ((last, one), (first, other)):
        found = draw(text.replace("DAY", day)).judge().findings
        assert {f.period.name: str(f.verdict) for f in found} == {
            one: "missed",
            other: "missed",
        } | {met: "met"}


@pytest.mark.parametrize(("anchor", "names"), [(2025, ["2025-2026"]), (2026, ["2026-2027"])])
@pytest.mark.parametrize("kind", ["count", "deadline"])
def test_the_pack_says_in_which_year_two_years_begin(kind, anchor, names):
    asked = of_year(Per.YEAR, 2026)[0]
    rules = {
        "count": Count(activity=(), at_least=1, per=Per.TWO_YEARS, anchor=anchor),
        "deadline": Deadline(document=(), per=Per.TWO_YEARS, anchor=anchor),
    }
    assert [p.name for p in rules[kind].periods(asked, lambda _: [])] == names


@pytest.mark.parametrize(
    ("per", "months", "names"),
    [
        ("month", "[3, 6, 9, 12]", ["2026-03", "2026-06", "2026-09", "2026-12"]),
        ("quarter", "[1, 7]", ["2026Q1", "2026Q3"]),
        ("half-year", "[7]", ["2026H2"]),
    ],
)
def test_a_paper_is_owed_in_named_months_alone(found, per, months, names):
    """
    rule: {kind: deadline, document: [circular], per: <per>, months: <months>}
    who: {bodies: [safety-committee], levels: [township]}

    姓名  职务
    黎一  镇长

    文件类型  日期        签发单位
    通报      2026-03-05  安委会
    """
    assert [finding.period.name for finding in found] == names


@pytest.mark.parametrize(
    ("per", "due", "period", "day"),
    [
        (Per.WEEK, "5", (date(2026, 1, 5), date(2026, 1, 11)), date(2026, 1, 9)),
        (Per.TEN_DAYS, "11", (date(2026, 2, 21), date(2026, 2, 28)), date(2026, 2, 28)),
        (Per.HALF_MONTH, "2", (date(2026, 2, 16), date(2026, 2, 28)), date(2026, 2, 17)),
        (Per.MONTH, "31", (date(2026, 2, 1), date(2026, 2, 28)), date(2026, 2, 28)),
        (Per.QUARTER, "10", (date(2026, 4, 1), date(2026, 6, 30)), date(2026, 4, 10)),
        (Per.YEAR, "01-31", (date(2026, 1, 1), date(2026, 12, 31)), date(2026, 1, 31)),
        (Per.TWO_YEARS, "06-30", (date(2026, 1, 1), date(2027, 12, 31)), date(2027, 6, 30)),
        (Per.TWO_YEARS, "", (date(2026, 1, 1), date(2027, 12, 31)), date(2027, 12, 31)),
    ],
)
def test_the_day_named_lies_within_its_period(per, due, period, day):
    assert Deadline(document=(), per=per, due=due).due_on(span(*period)) == day


def windows(**given: object) -> list[Period]:
    rule = Occasion(activity=(), holidays=False, **given)
    return rule.periods(span(date(2026, 1, 1), date(2026, 12, 31)), lambda _: [])


FLOOD = {"name": {"zh": "汛期", "en": "flood season"}, "start": "06-25", "end": "07-14"}


def flood(**changed: str) -> dict[str, object]:
    import msgspec

    from safetyduty.rules.occasion import Window

    return {"windows": (msgspec.convert(FLOOD | changed, Window),)}


@pytest.mark.parametrize(
    ("every", "spans"),
    [
        (None, [("06-25", "07-14")]),
        (Per.TEN_DAYS, [("06-25", "06-30"), ("07-01", "07-10"), ("07-11", "07-14")]),
        (Per.MONTH, [("06-25", "06-30"), ("07-01", "07-14")]),
        (Per.HALF_MONTH, [("06-25", "06-30"), ("07-01", "07-14")]),
        (
            Per.WEEK,
            [("06-25", "06-28"), ("06-29", "07-05"), ("07-06", "07-12"), ("07-13", "07-14")],
        ),
    ],
)
def test_an_occasion_may_be_owed_again_and_again_while_it_lasts(every, spans):
    found = windows(**flood(), every=every)
    assert [(f"{p.start:%m-%d}", f"{p.end:%m-%d}") for p in found] == spans
    assert len({p.name for p in found}) == len(found)


@pytest.mark.parametrize(("anchor", "number"), [(2025, 0), (2026, 1)])
def test_an_occasion_may_be_owed_every_other_year(anchor, number):
    assert len(windows(**flood(), every=Per.TWO_YEARS, anchor=anchor)) == number


@pytest.mark.parametrize(("months", "number"), [((), 1), ((6,), 1), ((7,), 0)])
def test_an_occasion_may_be_owed_in_named_months_alone(months, number):
    assert len(windows(**flood(), months=months)) == number


def test_an_occasion_over_the_years_end_is_cut_in_both_years():
    found = windows(**flood(start="12-21", end="01-10"), every=Per.MONTH)
    assert [p.name for p in found] == ["2025 汛期 2026-01", "2026 汛期 2026-12"]


@pytest.mark.parametrize(
    ("third", "said"),
    [
        ("2026-06-30", "2/2 met"),
        ("2026-07-01", "1/2 missed"),  # a day late for the half-year, in time for the year
    ],
)
def test_so_many_are_owed_by_each_of_the_days_named(told, third, said):
    """
    rule: {kind: count, activity: [inspection], at_least: 3, per: year,
           cumulative: [{due: 03-31, at_least: 1}, {due: 06-30, at_least: 2}]}

    姓名  职务
    黎一  副镇长

    日期        活动类型  带队领导
    2026-03-31  带队检查  黎一      ← the last day counts
    <third>     带队检查  黎一
    2026-12-31  带队检查  黎一
    """
    assert told == [
        "黎一 2026 3/3 met",
        "黎一 2026-01-01/2026-03-31 1/1 met",
        f"黎一 2026-01-01/2026-06-30 {said}",
    ]


def test_what_is_owed_by_a_day_is_open_until_it_has_passed(told):
    """
    rule: {kind: count, activity: [inspection], at_least: 3, per: year,
           cumulative: [{due: 02-29, at_least: 1}, {due: 06-30, at_least: 2}]}
    as_of: 2026-03-31
    period: 2026Q1

    姓名  职务    任职日期
    黎一  副镇长  2020-01-01
    邵二  副镇长  2026-02-15

    日期        活动类型  带队领导
    2026-03-01  带队检查  黎一      ← of the year, too late for February's end
    """
    assert told == [
        "邵二 2026 0/2 pending",
        "邵二 2026-01-01/2026-02-28 0/0 exempt(tenure)",
        "邵二 2026-01-01/2026-06-30 0/1 pending",
        "黎一 2026 1/3 pending",
        "黎一 2026-01-01/2026-02-28 0/1 missed",
        "黎一 2026-01-01/2026-06-30 1/2 pending",
    ]
