"""What a record must say, carry and show to count: topic, papers, field, delegates, attendance."""

import pytest


@pytest.mark.parametrize(
    ("topic", "kind", "content", "said"),
    [
        ("[消防]", "安全生产会议", "研究消防工作", "1/1 met"),
        ("[消防]", "安全生产会议", "研究防汛工作", "0/1 missed"),
        ("[消防, 防汛]", "安全生产会议", "研究防汛工作", "1/1 met"),  # one of the words
        ("[专题]", "专题会议", "研究防汛工作", "1/1 met"),  # 活动类型 as printed
        ("[专题]", "工作会议", "研究防汛工作", "0/1 missed"),
        ("[专题]", "专题会议", "-", "1/1 met"),  # the kind says so
        ("[消防]", "安全生产会议", "-", "0/1 unknown"),  # nobody wrote what about
        ("[[专题, 专门], [消防, 防火]]", "专题会议", "研究防火工作", "1/1 met"),
        ("[[专题, 专门], [消防, 防火]]", "专题会议", "研究防汛工作", "0/1 missed"),
        ("[[专题, 专门], [消防, 防火]]", "工作会议", "研究防火工作", "0/1 missed"),
        ("[专题, [消防]]", "专题会议", "研究防汛工作", "0/1 missed"),  # a word beside a list: both
    ],
)
def test_a_topic_is_looked_for_in_what_was_written(told, topic, kind, content, said):
    """
    rule: {kind: count, activity: [meeting], at_least: 1, per: year, topic: <topic>}

    姓名  职务
    黎一  镇长

    日期        活动类型  主持人  内容
    2026-03-05  <kind>    黎一    <content>
    """
    assert told == [f"黎一 2026 {said}"]


def test_a_clause_that_asks_nothing_here_asks_none_of_its_conditions_either(audit):
    """
    who: {positions: [government-head], levels: [county]}
    rule: {kind: count, activity: [meeting], at_least: 2, per: year, topic: [消防], spacing: 30}

    姓名  职务
    黎一  镇长

    日期        活动类型  主持人  内容
    2026-03-05  工作会议  黎一    研究消防工作
    """
    assert [(str(one.verdict), one.why) for one in audit.findings] == [("exempt", "level")]


def test_without_a_column_of_contents_no_topic_can_be_told(told):
    """
    rule: {kind: count, activity: [meeting], at_least: 1, per: year, topic: [消防]}

    姓名  职务
    黎一  镇长

    日期        活动类型  主持人
    2026-03-05  工作会议  黎一
    """
    assert told == ["黎一 2026 0/1 unknown"]


@pytest.mark.parametrize(
    ("wanted", "cell", "said"),
    [
        ("[notice, sign-in, minutes, photo]", "通知、签到表、纪要、照片", "1/1 met"),
        (
            "[notice, sign-in, minutes, photo]",
            "通知.docx；签到.pdf；纪要.doc；IMG_01.JPG",
            "1/1 met",
        ),
        ("[notice, sign-in, minutes, photo]", "通知、签到表、纪要", "0/1 missed"),  # no photo
        ("[sign-in, photo]", "签到表.jpg", "0/1 missed"),  # a picture of the sheet is no photo
        ("[[minutes, record]]", "会议记录", "1/1 met"),
        ("[[minutes, record]]", "会议纪要", "1/1 met"),
        ("[[minutes, record]]", "签到表", "0/1 missed"),
        ("[notice]", "整改通知书", "0/1 unknown"),  # no notice of a meeting; what it is, who knows
        ("[photo]", "-", "0/1 missed"),  # the cell is there, and empty
        ("[photo]", "无", "0/1 missed"),
        ("[photo]", "无照片", "0/1 unknown"),
        ("[photo]", "见附件", "0/1 unknown"),  # something is there; nobody can say what
    ],
)
def test_a_record_must_carry_its_papers(told, wanted, cell, said):
    """
    rule: {kind: count, activity: [meeting], at_least: 1, per: year, evidence: <wanted>}

    姓名  职务
    黎一  镇长

    日期        活动类型  主持人  佐证材料
    2026-03-05  工作会议  黎一    <cell>
    """
    assert told == [f"黎一 2026 {said}"]


def test_a_ledger_that_keeps_no_papers_says_nothing_about_them(told):
    """
    rule: {kind: count, activity: [meeting], at_least: 1, per: half-year, evidence: [photo]}

    姓名  职务
    黎一  镇长

    日期        活动类型  主持人
    2026-03-05  工作会议  黎一
    """
    assert told == ["黎一 2026H1 0/1 unknown", "黎一 2026H2 0/1 missed"]  # nothing was held at all


def test_of_two_sheets_only_the_one_without_papers_leaves_doubt(told):
    """
    rule: {kind: count, activity: [meeting], at_least: 1, per: half-year, evidence: [photo]}

    姓名  职务
    黎一  镇长

    日期        活动类型  主持人
    2026-03-05  工作会议  黎一

    日期        活动类型  主持人  佐证材料
    2026-08-05  工作会议  黎一    签到表
    """
    assert told == ["黎一 2026H1 0/1 unknown", "黎一 2026H2 0/1 missed"]


@pytest.mark.parametrize(
    ("portfolio", "content", "said"),
    [
        ("工业经济、道路交通安全", "检查道路交通", "1/1 met"),
        ("工业经济、道路交通安全", "检查学校食堂", "0/1 missed"),  # another leader's field
        ("工业经济、道路交通安全", "检查安全生产", "0/1 unknown"),  # everybody's word
        ("工业经济、道路交通安全", "-", "0/1 unknown"),
        ("安全生产", "检查安全生产", "1/1 met"),
        ("主持政府全面工作", "检查学校食堂", "1/1 met"),
        ("路、教", "检查道路", "0/1 unknown"),  # one character names no field
        ("-", "检查学校食堂", "0/1 unknown"),  # nobody says what he is in charge of
    ],
)
def test_of_ones_own_field_is_what_the_record_says_so(told, portfolio, content, said):
    """
    who: {positions: [government-head], levels: [township]}
    rule: {kind: count, activity: [inspection], at_least: 1, per: year, scope: own-field}

    姓名  职务    分管领域
    黎一  镇长    <portfolio>
    邵二  副镇长  教育、学校

    日期        活动类型  带队领导  内容
    2026-03-05  带队检查  黎一      <content>
    """
    assert told == [f"黎一 2026 {said}"]


def test_the_industry_of_a_site_tells_its_field(told):
    """
    who: {positions: [government-head], levels: [township]}
    rule: {kind: count, activity: [inspection], at_least: 1, per: year, scope: own-field}

    姓名  职务    分管领域
    黎一  镇长    危险化学品
    邵二  副镇长  教育

    日期        活动类型  带队领导  地点
    2026-03-05  带队检查  黎一      和平加油站

    名称        行业        风险等级
    和平加油站  危险化学品  A
    """
    assert told == ["黎一 2026 1/1 met"]


def test_the_field_is_the_one_held_on_that_day(told):
    """
    who: {positions: [government-deputy], levels: [township]}
    rule: {kind: count, activity: [inspection], at_least: 1, per: half-year, scope: own-field}

    姓名  职务    分管领域  任职日期    离任日期
    黎一  副镇长  教育      2025-01-01  2026-06-30
    黎一  副镇长  消防      2026-07-01  -

    日期        活动类型  带队领导  内容
    2026-06-30  带队检查  黎一      消防
    2026-07-01  带队检查  黎一      消防
    """
    assert told == ["黎一 2026H1 0/1 missed", "黎一 2026H2 1/1 met"]


def test_a_body_has_no_field_of_its_own(told):
    """
    who: {bodies: [government], levels: [township]}
    rule: {kind: count, activity: [inspection], at_least: 1, per: year, scope: own-field}

    姓名  职务    分管领域
    黎一  镇长    工业

    日期        活动类型  带队领导  内容
    2026-03-05  带队检查  黎一      教育
    """
    assert told == ["政府 2026 1/1 met"]


def test_a_row_without_a_day_may_meet_anything_that_depends_on_days(told):
    """
    who: {positions: [party-head], levels: [township]}
    rule: {kind: count, activity: [meeting], at_least: 1, per: year,
           attendance: {positions: [team-member], at_least: 2}}

    姓名  职务
    黎一  党委书记
    邵二  副镇长

    日期  活动类型  主持人  参加人员
    待定  工作会议  黎一    邵二
    """
    assert told == ["黎一 2026 0/1 unknown"]


def test_a_row_of_unknown_kind_that_certainly_lacks_its_papers_leaves_no_doubt(told):
    """
    rule: {kind: count, activity: [meeting], at_least: 1, per: half-year, evidence: [photo]}

    姓名  职务
    黎一  镇长

    日期        活动类型  主持人  佐证材料
    2026-03-05  怪事      黎一    照片      ← might be a meeting
    2026-09-05  怪事      黎一    签到表    ← whatever it was, it would not count
    """
    assert told == ["黎一 2026H1 0/1 unknown", "黎一 2026H2 0/1 missed"]


def test_a_post_that_changed_hands_is_held_to_the_same_conditions(told):
    """
    who: {positions: [government-head], levels: [township]}
    rule: {kind: count, activity: [meeting], at_least: 2, per: year, topic: [消防]}

    姓名  职务  任职日期    离任日期
    黎一  镇长  2020-01-01  2026-06-30
    邵二  镇长  2026-07-01  -

    日期        活动类型  主持人  内容
    2026-03-05  工作会议  黎一    消防
    2026-09-05  工作会议  邵二    消防
    2026-10-05  工作会议  邵二    防汛
    """
    assert told == ["邵二 2026 1/1 met", "黎一 2026 1/0 exempt(tenure)", "镇长 2026 2/2 met"]


@pytest.mark.parametrize(
    ("second", "done"), [("2026-01-31", 1), ("2026-02-01", 1), ("2026-02-02", 2)]
)
def test_counted_days_lie_far_enough_apart(told, second, done):
    """
    rule: {kind: count, activity: [inspection], at_least: 2, per: quarter, spacing: 30}
    period: 2026Q1

    姓名  职务
    黎一  副镇长

    日期        活动类型  带队领导
    2026-01-03  带队检查  黎一
    <second>    带队检查  黎一
    """
    assert told == [f"黎一 2026Q1 {done}/2 {'met' if done == 2 else 'missed'}"]


def test_the_earliest_counts_and_then_the_next_far_enough_from_the_last_that_counted(found):
    """
    rule: {kind: count, activity: [inspection], at_least: 4, per: year, spacing: 10}

    姓名  职务
    黎一  副镇长
    邵二  副镇长

    日期        活动类型  带队领导
    2026-01-01  带队检查  黎一
    2026-01-08  带队检查  黎一   ← too soon
    2026-01-11  带队检查  黎一、邵二
    2026-01-18  带队检查  黎一   ← ten days from one that does not count
    2026-01-21  带队检查  黎一
    2026-03-01  带队检查  黎一
    """
    one, other = sorted(found, key=lambda finding: finding.subject, reverse=True)
    days = [credit.day for credit in one.credits]
    assert [day - days[0] for day in days] == [0, 10, 20, 59]
    assert (one.done, other.done) == (4, 1)


def test_days_between_are_asked_of_no_other_clause(told):
    """
    clauses:
      - {rule: {kind: count, activity: [inspection], at_least: 2, per: year, spacing: 30}}
      - {rule: {kind: count, activity: [inspection], at_least: 2, per: year}}

    姓名  职务
    黎一  副镇长

    日期        活动类型  带队领导
    2026-01-03  带队检查  黎一
    2026-01-04  带队检查  黎一
    """
    assert told == ["黎一 2026 1/2 missed", "黎一 2026 2/2 met"]


def test_a_repeated_row_keeps_the_papers_that_either_sheet_names(told):
    """
    rule: {kind: count, activity: [meeting], at_least: 1, per: year, evidence: [photo]}

    姓名  职务
    黎一  镇长

    日期        活动类型  主持人  地点  佐证材料
    2026-03-05  工作会议  黎一    会堂  -

    日期        活动类型  主持人  地点  佐证材料
    2026-03-05  工作会议  黎一    会堂  照片
    """
    assert told == ["黎一 2026 1/1 met"]
