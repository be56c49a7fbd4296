"""Of which years the ledgers say anything, and which years are a leader's."""

from datetime import date

import pytest

from safetyduty.engine.accountability.diligence import conditions
from safetyduty.engine.accountability.served import (
    UNSEEN,
    seen_years,
    silenced,
    tenures_of,
    years_of,
)
from safetyduty.model.period import Per, of_year
from tests.engine.leaders import codes, own
from tests.township import say


def test_a_year_without_a_row_is_silent_and_one_with_a_row_is_not(township):
    """
    rule: {kind: count, activity: [drill], at_least: 1, per: year}
    period: [2024-01-01, 2026-12-31]

    姓名  职务  任职日期
    黎一  镇长  2024-01-01

    日期        活动类型  带队领导
    2026-02-05  应急演练  黎一
    2025-02-05  带队检查  黎一
    """
    seen = seen_years(township.ledger)
    found = [silenced(one, seen) for one in own(township)]
    assert [say(one) for one in found] == [
        f"黎一 2024 0/1 unknown({UNSEEN})", "黎一 2025 0/1 missed", "黎一 2026 1/1 met",
    ]  # fmt: skip
    told = conditions(found, (), (), township.as_of)[0]
    assert codes(told) == [("missed", 1), ("silent", 1), ("met", 1)]


def test_among_several_organisations_a_row_speaks_for_those_whose_people_stand_in_it(township):
    """
    rule: {kind: count, activity: [drill], at_least: 1, per: year}

    姓名  职务  单位    任职日期    离任日期
    黎一  镇长  甲一镇  2024-01-01  2024-12-31
    黎一  镇长  乙一镇  2025-01-01  -
    章二  镇长  甲一镇  2025-01-01  -

    日期        活动类型  带队领导
    2025-02-05  应急演练  章二
    2024-03-05  应急演练  黎一
    某日        应急演练  黎一
    """
    seen = seen_years(township.ledger)
    assert seen == {"甲一镇": frozenset({2024, 2025}), "乙一镇": frozenset()}


@pytest.mark.parametrize("as_of", ["2024-06-30", "2026-03-31", "2026-12-31"])
def test_all_years_in_one_run_are_what_each_year_gives_alone(township, as_of):
    """
    clauses: [{rule: {kind: count, activity: [drill], at_least: 1, per: month}},
              {article: 第二条, rule: {kind: count, activity: [meeting], at_least: 4, per: year}},
              {article: 第三条,
               rule: {kind: count, activity: [drill], at_least: 2, per: two-years}},
              {article: 第四条, rule: {kind: deadline, document: [work-report], due: 03-31,
               per: year}}]
    as_of: <as_of>

    姓名  职务    单位    任职日期    离任日期
    黎一  镇长    甲一镇  2022-02-16  2024-05-31
    黎一  副镇长  乙一镇  2024-06-01  -
    章二  副镇长  甲一镇  2023-01-01  -

    日期        活动类型      带队领导
    2022-03-05  应急演练      黎一
    2024-05-31  应急演练      黎一
    2024-06-01  应急演练      章二
    2025-07-05  安全生产会议  黎一
    2026-01-05  应急演练      黎一

    文件类型  日期        签发单位  年度
    述职报告  2025-03-01  黎一      2025
    """
    day = township.as_of
    every = years_of(township.ledger, tenures_of(township.ledger, "黎一", day), day)
    whole = {say(one) + one.organisation for one in own(township, period=every)}
    years = range(every.start.year, every.end.year + 1)
    single = [own(township, period=of_year(Per.YEAR, year)[0]) for year in years]
    assert whole == {say(one) + one.organisation for year in single for one in year}
    assert whole


def test_the_years_run_from_the_first_post_to_the_day_asked_or_the_last_day_in_office(township):
    """
    rule: {kind: count, activity: [drill], at_least: 1, per: year}

    姓名  职务    任职日期    离任日期
    黎一  镇长    2019-05-01  2021-04-30
    黎一  副镇长  2016-05-01  2019-04-30
    章二  副镇长  -           -
    方三  副镇长  2027-01-01  -

    日期        活动类型  带队领导
    2018-02-05  应急演练  章二
    """
    ledger, as_of = township.ledger, date(2026, 6, 30)

    def years(name):
        return years_of(ledger, tenures_of(ledger, name, as_of), as_of).name

    assert [one.title for one in tenures_of(ledger, "黎一", as_of)] == ["副镇长", "镇长"]
    assert years("黎一") == "2016-01-01/2021-12-31"
    assert years("章二") == "2018-01-01/2026-12-31"  # since nobody knows when: the first row
    assert years("方三") == "2026"  # not yet in office
    assert tenures_of(ledger, "方三", as_of) == ()
