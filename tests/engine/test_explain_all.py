"""The SQL counts, the plain Python explains: between the two no row of a leader is lost."""

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from safetyduty.engine.explain import explain
from tests.township import Township

ROW = st.tuples(
    st.sampled_from(["2026-02-28", "2026-03-01", "2026-03-15", "2026-03-31", "2026-04-01", "-"]),
    st.sampled_from(["带队检查", "综合检查", "调研", "党委会", "巡视"]),
    st.sampled_from(["黎一山", "黎一川", "邵二", "黎一山、邵二", "-"]),
    st.sampled_from(["黎一山", "邵二", "-"]),
    st.sampled_from(["-", "2026-03-16", "2026-04-30"]),
)
GENERATED = """
rule: {kind: count, activity: [inspection, party-committee-meeting], at_least: 9, per: month}
period: 2026-03
as_of: 2026-03-31

姓名    职务    任职日期    离任日期
黎一山  副镇长  2026-03-01  2026-03-10
黎一山  副镇长  2026-03-15  -
邵二    镇长    2020-01-01  -

日期  活动类型  带队领导  参加人员  录入日期
2026-03-02  带队检查  黎一山  -  -
"""


@settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(rows=st.lists(ROW, max_size=25))
def test_every_row_of_a_leader_within_the_period_counts_or_has_a_reason(rows):
    told_of(GENERATED + "\n".join(" ".join(row) for row in rows))


def told_of(text: str) -> None:
    """Hold what counts and what is explained against the rows of each leader."""
    audit = Township.read(text).judge()
    acts = audit.ledger.activities
    march = range(date(2026, 3, 1).toordinal(), date(2026, 3, 31).toordinal() + 1)
    for subject in ("黎一山", "邵二"):
        (story,) = explain(audit, subject)
        person = audit.ledger.people.index(subject)
        stands = {
            row
            for row, who in zip(acts.presence_row, acts.presence_person, strict=True)
            if who == person
        }
        within = {
            row
            for row, day in zip(acts.row, acts.day, strict=True)
            if row in stands and day in march
        }
        counted = {credit.row for credit in story.finding.credits}
        explained = {miss.row for miss in story.near if miss.part is None}
        assert not counted & explained
        assert within <= counted | explained


NARROWED = """
rule: {kind: count, activity: [meeting], capacity: chairs, at_least: 4, per: month, <narrowed>}
period: 2026-03
as_of: 2026-03-31

姓名    职务    分管领域    任职日期    离任日期
黎一山  副镇长  消防、工业  2026-03-01  2026-03-10
黎一山  副镇长  教育        2026-03-15  -
邵二    镇长    消防        2020-01-01  -

姓名    开始日期    结束日期
邵二    2026-03-10  2026-03-20

日期  活动类型  主持人  参加人员  委托人  内容  佐证材料
2026-03-02  党委会  黎一山  -  -  消防  照片
"""
NARROWING = [
    "topic: [消防]",
    "evidence: [photo, sign-in]",
    "scope: own-field",
    "delegation: if_absent",
    "delegation: never",
    "attendance: {positions: [team-member], at_least: 2}",
    "spacing: 5",
    "of_which: {topic: [消防], at_least: 2}",
]
MEETING = st.tuples(
    st.sampled_from(["2026-02-28", "2026-03-01", "2026-03-15", "2026-03-17", "2026-03-31", "-"]),
    st.sampled_from(["党委会", "安全生产会议", "带队检查", "巡视"]),
    st.sampled_from(["黎一山", "黎一川", "邵二", "黎一山、邵二", "-"]),
    st.sampled_from(["黎一山", "邵二", "-"]),
    st.sampled_from(["黎一山", "邵二", "-"]),
    st.sampled_from(["消防", "工业", "教育", "别的", "-"]),
    st.sampled_from(["照片、签到表", "照片", "见附件", "-"]),
)


@settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(rows=st.lists(MEETING, max_size=20), narrowed=st.sampled_from(NARROWING))
def test_so_has_every_row_under_a_clause_that_looks_closer(rows, narrowed):
    text = NARROWED.replace("<narrowed>", narrowed)
    told_of(text + "\n".join(" ".join(row) for row in rows))
