"""Reports, inquiries and the scene of an accident: times against their limits, and facts."""

from datetime import date
from pathlib import Path

import pytest

from safetyduty.engine.accountability.citing import Law
from safetyduty.engine.accountability.clocks import clocks
from safetyduty.model.accountability import Sign
from safetyduty.model.consequence import AccidentRecord
from safetyduty.regulations.load import load
from tests.engine.incidents import accident, judge, leader
from tests.regulations.conftest import PACK


def clocked(received: str, reported: str, **more: object) -> AccidentRecord:
    (one,) = judge(accident("2026-03-01 09:30", 接报时间=received, 上报时间=reported, **more))
    return one


@pytest.mark.parametrize(
    ("received", "reported", "minutes", "in_time"),
    [
        ("2026-03-01 09:40", "2026-03-01 10:40", 60, True),  # one hour exactly
        ("2026-03-01 09:40", "2026-03-01 10:40:01", 61, False),
        ("2026-03-01 09:40", "2026-03-01 10:41", 61, False),
        ("2026-03-01 23:40", "2026-03-02 00:40", 60, True),
        ("2026-03-01", "2026-03-01 10:00", None, None),
        ("2026-03-01", "2026-03-03", None, False),  # a day between them at least
        ("2026-03-01", "2026-03-01", None, None),
        ("", "2026-03-01 10:30", 60, True),  # from the accident itself it was an hour
        ("", "2026-03-01 10:31", 61, None),  # when it was received is not on file
        ("2026-03-01 09:40", "2026-03-01 09:10", None, None),  # in the wrong order
        ("2026-03-01 09:40", "", None, None),
    ],
)
def test_one_hour_of_article_9_is_measured_to_the_second(
    received: str, reported: str, minutes: int | None, in_time: bool | None
) -> None:
    clock = clocked(received, reported).clocks[0]
    assert (clock.cite.part.article, clock.limit) == ("第九条", 60)
    assert (clock.minutes, clock.in_time) == (minutes, in_time)


def test_two_hours_a_level_of_article_11_as_far_as_the_grade_must_go() -> None:
    times = {"县级上报时间": "2026-03-01 12:00", "市级上报时间": "2026-03-01 14:01"}
    larger = clocked("2026-03-01 09:40", "2026-03-01 10:00", deaths=3, **times)
    measured = [(c.minutes, c.in_time) for c in larger.clocks if c.limit == 120]
    assert measured == [(120, True), (121, False)]
    ordinary = clocked("2026-03-01 09:40", "2026-03-01 10:00", deaths=1, **times)
    assert [c.minutes for c in ordinary.clocks if c.limit == 120] == [120]
    major = clocked("2026-03-01 09:40", "2026-03-01 10:00", deaths=10, **times)
    assert len([c for c in major.clocks if c.limit == 120]) == 3


def test_at_once_has_no_number_and_no_verdict() -> None:
    last = clocked("2026-03-01 09:40", "2026-03-01 10:00").clocks[-1]
    assert (last.limit, last.minutes, last.in_time, last.binding) == (None, 10, None, False)


def facts(one: AccidentRecord) -> list[tuple[Sign, int | None]]:
    return [(fact.sign, fact.minutes) for fact in one.facts]


def test_late_is_a_fact_with_its_minutes() -> None:
    assert facts(clocked("2026-03-01 09:40", "2026-03-01 10:55")) == [(Sign.LATE_REPORT, 15)]
    assert facts(clocked("2026-03-01", "2026-03-03")) == [(Sign.LATE_REPORT, None)]
    assert facts(clocked("2026-03-01 09:40", "2026-03-01 10:40")) == []


def test_no_report_on_file_is_a_fact_and_says_for_how_long() -> None:
    row = accident("2026-03-01 09:30", 接报时间="2026-03-01 09:40", 上报时间="2026-03-02 09:00")
    (one,) = judge(row, as_of=date(2026, 3, 1))
    assert facts(one) == [(Sign.UNREPORTED, 14 * 60 + 20)]  # to midnight
    (day_only,) = judge(accident("2026-03-01"), as_of=date(2026, 3, 1))
    assert facts(day_only) == [(Sign.UNREPORTED, None)]
    (unread,) = judge(accident("2026-03-01", 上报时间="当天"))
    assert facts(unread) == []


def test_concealment_is_what_the_ledger_notes() -> None:
    one = clocked("2026-03-01 09:40", "2026-03-01 10:00", 是否瞒报="是")
    assert facts(one) == [(Sign.CONCEALED, None)]


def test_a_stricter_local_limit_binds(tmp_path: Path) -> None:
    local = f"""{PACK}accountability:
  reporting:
    - article: 第二条（一）
      words: 半小时
      step: {{zh: 报告, en: report}}
      start: received
      end: reported
      minutes: 30
"""
    (tmp_path / "songyuan.yaml").write_text(local, encoding="utf-8")
    ours = Law(load(["songyuan", "state-493"], [tmp_path]))
    (one,) = judge(
        accident("2026-03-01 09:30", 接报时间="2026-03-01 09:40", 上报时间="2026-03-01 10:20")
    )
    told = {
        c.cite.regulation.id: (c.limit, c.in_time, c.binding)
        for c in clocks(ours, one.accident, one.grade, date(2026, 12, 31))
        if c.limit in {30, 60}
    }
    assert told == {"songyuan": (30, False, True), "state-493": (60, True, False)}


def deadlines(**more: object) -> list[tuple[str, str, bool | None]]:
    (one,) = judge(accident("2026-03-01 09:30", **more))
    return [(d.cite.part.article, str(d.due), d.in_time) for d in one.deadlines]


def test_the_inquiry_has_60_days_and_the_reply_15() -> None:
    assert deadlines(调查报告提交日期="2026-04-30", 批复日期="2026-05-15") == [
        ("第二十九条", "2026-04-30", True), ("第三十二条", "2026-05-15", True),
    ]  # fmt: skip
    late = deadlines(调查报告提交日期="2026-06-30", 批复日期="2026-07-16")
    assert [in_time for _, _, in_time in late] == [False, False]


def test_an_extension_moves_the_day_and_without_one_on_file_it_stays_open() -> None:
    assert deadlines(调查报告提交日期="2026-05-01")[0] == ("第二十九条", "2026-04-30", None)
    given = deadlines(调查报告提交日期="2026-06-29", 批准延长天数=90)
    assert given[0] == ("第二十九条", "2026-06-29", True)  # 60 more at most
    assert deadlines() == [("第二十九条", "2026-04-30", None)]


def test_the_gravest_have_30_days_for_the_reply() -> None:
    told = deadlines(deaths=30, 调查报告提交日期="2026-04-30", 批复日期="2026-05-31")
    assert told[1] == ("第三十二条", "2026-05-30", None)  # may be extended by 30 more


def test_an_accident_without_a_day_has_no_deadline_and_no_scene() -> None:
    (one,) = judge(accident("某日", deaths=1), leaders=[leader("章予安", "党委书记")])
    assert (one.day, one.deadlines, one.presences) == (None, (), ())


def test_who_went_to_the_scene_is_told_without_a_verdict() -> None:
    (one,) = judge(
        accident("2026-03-01 09:30", 赶赴现场领导="蓝溪云10:05、石可久"),
        leaders=[
            leader("章予安", "党委书记"),
            leader("蓝溪云", "镇长"),
            leader("江一苇", "副镇长", 分管领域="文教"),
        ],
    )
    assert [(p.name, p.title, p.recorded, p.minutes) for p in one.presences] == [
        ("蓝溪云", "镇长", True, 35),
        ("石可久", "", True, None),
        ("章予安", "党委书记", False, None),
    ]
