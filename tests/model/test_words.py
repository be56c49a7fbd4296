"""The vocabulary: codes, labels, what implies what, and the words ledgers use."""

import pytest

from safetyduty.model.activity import (
    ADMITS,
    DOCUMENT_SYNONYMS,
    PARENT,
    SYNONYMS,
    ActivityKind,
    Capacity,
    DocumentKind,
    Presence,
    counted,
    document_lexicon,
    kinds_under,
    lexicon,
)
from safetyduty.model.audit import Verdict, View
from safetyduty.model.law import Force, Status, Text
from safetyduty.model.period import Per
from safetyduty.model.post import BODY_WORDS, IMPLIED, RESPONSIBLE, Body, Level, Position, closure
from safetyduty.model.problem import Severity

WORDS = [ActivityKind, Presence, Capacity, DocumentKind, Verdict, View, Force, Status, Per]
WORDS += [Body, Level, Position, Severity]


@pytest.mark.parametrize("kind", WORDS)
def test_every_code_has_a_label_of_its_own_in_both_languages(kind):
    for lang in ("zh", "en"):
        labels = [word.label(lang) for word in kind]
        assert all(labels)
        assert len(set(labels)) == len(labels)


@pytest.mark.parametrize("kind", WORDS)
def test_a_code_is_found_by_its_word_and_numbered_from_one(kind):
    assert [kind.of(word.value) for word in kind] == list(kind)
    assert [word.number for word in kind] == list(range(1, len(kind) + 1))
    assert [str(word) for word in kind] == [word.value for word in kind]


def test_an_unknown_code_is_an_error():
    with pytest.raises(ValueError, match="done"):
        Verdict.of("done")


def test_a_text_speaks_both_languages():
    text = Text("职责", "duty")
    assert (text.label("zh"), text.label("en")) == ("职责", "duty")


def test_verdicts_and_lead_words_are_those_of_the_design():
    assert {verdict.value: verdict.zh for verdict in Verdict} == {
        "missed": "逾期未完成",
        "late": "逾期补做",
        "unknown": "无法判定",
        "at_risk": "预警",
        "pending": "进行中",
        "met": "已完成",
        "exempt": "不适用",
    }


@pytest.mark.parametrize(
    ("words", "synonyms"), [(lexicon, SYNONYMS), (document_lexicon, DOCUMENT_SYNONYMS)]
)
def test_no_word_means_two_kinds(words, synonyms):
    every = [word for found in synonyms.values() for word in found]
    canonical = [word for kind in synonyms for word in (kind.zh, kind.value)]
    assert len(every) == len(set(every))
    assert not set(every) & set(canonical)
    assert len(words()) == len(every) + 2 * len(set(words().values()))


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("带队检查", "inspection"),
        ("督导检查", "inspection"),
        ("大检查", "campaign-inspection"),
        ("党委扩大会", "party-committee-meeting"),
        ("镇长办公会", "government-meeting"),
        ("安全生产例会", "safety-committee-meeting"),
        ("党政联席会", "team-meeting"),
        ("专题调研", "research"),
        ("听取报告", "hearing"),
        ("约谈", "interview"),
    ],
)
def test_the_words_of_ledgers_mean_their_kind(word, kind):
    assert lexicon()[word] == kind


def test_kinds_of_kinds_are_one_level_deep():
    assert kinds_under(ActivityKind.INSPECTION) == (
        ActivityKind.INSPECTION,
        ActivityKind.CAMPAIGN_INSPECTION,
    )
    assert len(kinds_under(ActivityKind.MEETING)) == 6
    assert kinds_under(ActivityKind.RESEARCH) == (ActivityKind.RESEARCH,)
    assert not set(PARENT) & set(PARENT.values())


def test_rows_of_a_day_are_one_unit_but_for_meetings_of_kinds_the_clause_names():
    party, government = ActivityKind.PARTY_COMMITTEE_MEETING, ActivityKind.GOVERNMENT_MEETING
    assert counted((party, government)) == [
        (party.number, party.number),
        (government.number, government.number),
    ]
    assert {unit for _, unit in counted((ActivityKind.INSPECTION, ActivityKind.RESEARCH))} == {0}
    assert counted(()) == []


def test_every_verb_admits_leading():
    assert all(Presence.LEADS in presences for presences in ADMITS.values())
    assert ADMITS.keys() == set(Capacity)


@pytest.mark.parametrize(
    ("held", "implied"),
    [
        (Position.EXECUTIVE_DEPUTY, {Position.GOVERNMENT_DEPUTY, Position.TEAM_MEMBER}),
        (Position.SAFETY_LEAD, {Position.GOVERNMENT_DEPUTY, Position.TEAM_MEMBER}),
        (Position.DISCIPLINE_HEAD, {Position.PARTY_MEMBER, Position.TEAM_MEMBER}),
        (Position.ORGANISATION_MEMBER, {Position.PARTY_MEMBER, Position.TEAM_MEMBER}),
        (Position.GOVERNMENT_HEAD, {Position.TEAM_MEMBER}),
        (Position.DEPARTMENT_HEAD, set()),
        (Position.COMMITTEE_CHAIR, set()),  # by itself it makes nobody a team member
    ],
)
def test_a_position_implies_others(held, implied):
    assert closure(frozenset({held})) == {held} | implied


def test_of_no_position_nothing_follows():
    assert closure(frozenset()) == frozenset()


def test_every_body_has_a_post_that_answers_for_it_and_a_word():
    assert RESPONSIBLE.keys() == set(Body)
    assert {body for _, body in BODY_WORDS} == set(Body) - {Body.DEPARTMENT}
    assert all(Position.TEAM_MEMBER not in implied for implied in IMPLIED.values())
