"""职务 are read into positions by fixed readings; what cannot be read is said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safetyduty.intake.titles import _READINGS, most_level, read_title
from safetyduty.model.post import Level

PARTY = {"party-member", "team-member"}
DEPUTY = {"government-deputy", "team-member"}


def positions(title: str, portfolio: str = "", *, standing: bool = False) -> set[str]:
    return {str(held) for held in read_title(title, portfolio, standing=standing).positions}


@pytest.mark.parametrize(
    ("title", "read"),
    [
        ("党委书记", {"party-head", "team-member"}),
        ("大栗镇党委书记", {"party-head", "team-member"}),
        ("中共听禾镇委员会书记", {"party-head", "team-member"}),
        ("书记", {"party-head", "team-member"}),
        ("街道党工委书记", {"party-head", "team-member"}),
        ("镇长", {"government-head", "team-member"}),
        ("党委副书记、镇长", {"government-head", *PARTY}),
        ("党委书记兼镇长", {"party-head", "government-head", "team-member"}),
        ("代镇长", {"government-head", "team-member"}),
        ("镇长（代）", {"government-head", "team-member"}),
        ("党工委副书记、办事处主任", {"government-head", *PARTY}),
        ("管委会主任", {"government-head", "team-member"}),
        ("常务副镇长", {"executive-deputy", *DEPUTY}),
        ("党委委员、副镇长", {*DEPUTY, *PARTY}),
        ("党委委员 副镇长", {*DEPUTY, *PARTY}),
        ("办事处副主任", DEPUTY),
        ("专职副书记", PARTY),
        ("组织委员", {"organisation-member", *PARTY}),
        ("党委宣传委员、统战委员", {"publicity-member", "united-front-member", *PARTY}),
        ("政法委员、副镇长", {"political-legal-member", *PARTY, *DEPUTY}),
        ("纪委书记", {"discipline-head", *PARTY}),
        ("纪委副书记", {"team-member"}),
        ("人大主席", {"team-member"}),
        ("县人大常委会主任", {"team-member"}),
        ("人武部部长", {"team-member"}),
        ("县委常委、组织部部长", {"standing-member", "organisation-member", *PARTY}),
        ("安监站站长", {"department-head"}),
        ("安监站副站长", {"department-deputy"}),
        ("党政办主任", {"department-head"}),
        ("机关党委书记", {"department-head"}),
        ("人大办公室主任", {"department-head"}),
        ("人大办副主任", {"department-deputy"}),
        ("党总支书记", {"department-head"}),
        ("安委会主任", {"safety-committee-chair"}),
        ("安委办主任", {"department-head"}),
        ("四级主任科员（副镇长）", DEPUTY),
    ],
)
def test_a_post_is_read_into_what_it_holds(title: str, read: set[str]) -> None:
    assert positions(title) == read
    assert read_title(title).unread == ()


@pytest.mark.parametrize(
    "title",
    [
        "团委书记", "工会主席", "镇长助理", "第一片区长", "社区长", "政协常委", "三级主任科员",
        "村书记", "上弦村党支部书记", "社区党委副书记", "企业负责人", "驻村工作队队长", "书记秘书",
        "镇长候选人", "副镇长人选", "原副镇长", "副镇长级干部", "",
    ],
)  # fmt: skip
def test_what_only_sounds_like_a_post_is_none(title: str) -> None:
    assert positions(title) == set()


@pytest.mark.parametrize(
    ("title", "head"),
    [
        ("副镇长（主持工作）", "government-head"),
        ("副镇长（主持政府工作）", "government-head"),
        ("党委副书记（主持工作）", "party-head"),
        ("党委副书记（主持党委工作）", "party-head"),
        ("党委副书记（主持全面工作）", "party-head"),
        ("安监站副站长（主持工作）", "department-head"),
    ],
)
def test_a_deputy_in_charge_is_the_head(title: str, head: str) -> None:
    read = read_title(title)
    assert head in positions(title)
    assert not {"government-deputy", "department-deputy"} & positions(title)
    assert read.acting


def test_who_is_in_charge_of_safety_is_told_by_the_portfolio() -> None:
    assert "safety-lead" in positions("副镇长", "工业、安全生产")
    assert "safety-lead" in positions("副镇长（分管安全）")
    assert "safety-lead" not in positions("副镇长", "农业")
    assert "safety-lead" not in positions("组织委员", "安全生产")


def test_a_standing_member_is_told_by_a_column_of_its_own() -> None:
    assert {"standing-member", *PARTY} <= positions("副县长", standing=True)


@pytest.mark.parametrize(
    ("title", "unread"),
    [("党工委副书记、主任", ("主任",)), ("第一片区长", ("第一片区长",)), ("团委书记、副镇长", ())],
)
def test_a_part_that_cannot_be_read_is_named(title: str, unread: tuple[str, ...]) -> None:
    assert read_title(title).unread == unread


def test_every_reading_can_be_shown() -> None:
    parts = [words for words, _ in read_title("党委副书记、镇长", standing=True).parts]
    assert parts == ["党委副书记", "镇长", "是否常委"]


def test_the_level_is_the_one_most_titles_speak_of() -> None:
    titles = ("县委派驻副书记", "镇长", "副镇长", "党委书记")
    assert most_level(map(read_title, titles)) is Level.TOWNSHIP
    assert most_level([read_title("社区委员")]) is None
    assert most_level([read_title("管委会主任")]) is Level.ZONE
    assert [read_title(t).level for t in ("县长", "市长", "党委书记")] == [
        Level.COUNTY,
        Level.CITY,
        None,
    ]


@given(st.sampled_from(_READINGS).flatmap(lambda r: st.tuples(st.just(r[0]), st.from_regex(r[1]))))
def test_the_word_before_a_pattern_is_in_all_that_it_matches(told: tuple[str, str]) -> None:
    word, text = told
    assert word in text
