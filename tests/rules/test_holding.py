"""``holding``: who must hold which post, by the leader list on the day asked."""

import pytest

CHAIR = """
who: {positions: [government-head], levels: [township]}
rule: {kind: holding, post: safety-committee-chair}
as_of: <as_of>

姓名  职务  任职日期    离任日期
<rows>
"""


@pytest.mark.parametrize(
    ("rows", "as_of", "verdict"),
    [
        (["黎一 镇长、安委会主任 - -"], "2026-12-31", "met"),
        (["黎一 镇长 - -", "黎一 安委会主任 - -"], "2026-12-31", "met"),  # by a line of its own
        (["黎一 镇长 - -", "邵二 副镇长、安委会主任 - -"], "2026-12-31", "missed"),
        (["黎一 镇长 - -", "邵二 副镇长 - -"], "2026-12-31", "unknown"),  # nobody is listed
        (["黎一 镇长、安委会副主任 - -"], "2026-12-31", "unknown"),  # a deputy of it
        (["黎一 镇长 - -", "黎一 安委会主任 2026-07-01 -"], "2026-06-30", "missed"),
        (["黎一 镇长 - -", "黎一 安委会主任 2026-07-01 -"], "2026-07-01", "met"),
        (["黎一 镇长 - -", "黎一 安委会主任 - 2026-07-01"], "2026-07-01", "met"),
        (["黎一 镇长 - -", "黎一 安委会主任 - 2026-07-01"], "2026-07-02", "missed"),
        # the year is over: its last day counts, whatever came after
        (["黎一 镇长 - -", "黎一 安委会主任 2027-01-01 -"], "2027-02-01", "missed"),
        # before the year begins nothing can be over
        (["黎一 镇长 - -", "邵二 副镇长、安委会主任 - -"], "2025-12-31", "pending"),
    ],
)
def test_the_holder_of_one_post_must_hold_the_other_on_the_day_asked(draw, rows, as_of, verdict):
    text = CHAIR.replace("<as_of>", as_of).replace("<rows>", "\n".join(rows))
    assert [f.verdict for f in draw(text).judge().findings] == [verdict]


def test_who_is_not_in_the_post_on_that_day_is_not_asked(draw):
    rows = "黎一 镇长 - 2026-06-30\n邵二 镇长、安委会主任 2026-07-01 -"
    text = CHAIR.replace("<rows>", rows)
    assert [f.subject for f in draw(text.replace("<as_of>", "2026-06-30")).judge().findings] == [
        "黎一"
    ]
    assert [f.subject for f in draw(text.replace("<as_of>", "2026-07-01")).judge().findings] == [
        "邵二"
    ]


def test_the_line_of_the_leader_list_is_the_evidence(draw):
    text = CHAIR.replace("<rows>", "黎一 镇长、安委会主任 - -").replace("<as_of>", "2026-05-05")
    township = draw(text)
    (finding,) = township.judge().findings
    assert (finding.required, finding.done) == (1, 1)
    assert [str(township.ledger.source(c.row)) for c in finding.credits] == ["台账.xlsx:表1!A2"]
    assert (str(finding.due), str(finding.closes)) == ("2026-05-05", "2026-05-05")


def test_a_roster_alone_says_nothing_of_posts(told):
    """
    who: {positions: [government-head], levels: [township]}
    rule: {kind: holding, post: safety-committee-chair}

    带队领导  检查范围
    黎一      刘家村
    """
    assert told == []
