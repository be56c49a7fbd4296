"""Several regulations at once: each is judged, and the one that demands most binds (§5.13)."""

import pytest


@pytest.fixture
def binding(found) -> dict[str, bool]:
    """Give which regulation's clause binds."""
    return {finding.quota.regulation.id: finding.binding for finding in found}


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("at_least: 1, per: month", "at_least: 2, per: month", (False, True)),
        ("at_least: 1, per: month", "at_least: 2, per: quarter", (True, False)),  # 12 : 8 a year
        ("at_least: 1, per: month", "at_least: 3, per: quarter", (True, False)),  # the shorter
        ("at_least: 1, per: month", "at_least: 4, per: quarter", (False, True)),
        ("at_least: 2, per: month", "at_least: 2, per: month", (True, True)),  # alike
        ("at_least: 1, per: month, activity: [drill]", "at_least: 2, per: month", (True, True)),
    ],
)
def test_the_largest_number_a_year_binds_then_the_shortest_period(binding, first, second, expected):
    """
    regulations:
      - {rule: {kind: count, activity: [inspection], <first>}}
      - {rule: {kind: count, activity: [inspection], <second>}}
    period: 2026-03

    姓名  职务
    黎一  副镇长
    """
    assert tuple(binding.values()) == expected


def test_of_two_deadlines_the_earlier_binds(binding):
    """
    regulations:
      - {rule: {kind: deadline, document: [plan], per: year, due: 03-10}}
      - {rule: {kind: deadline, document: [plan], per: year, due: 01-20}}

    姓名  职务
    黎一  副镇长
    """
    assert binding == {"trial-1": False, "trial-2": True}


@pytest.mark.parametrize(
    ("status", "named", "expected"),
    [
        ("draft", "", (True, False)),  # informs, and keeps no other from binding
        ("reported", "", (True, False)),
        ("repealed", "", (True, False)),
        ("draft", "trial-2", (False, True)),  # named by the user, it binds
        ("in_force", "", (False, True)),
    ],
)
def test_a_draft_binds_only_when_it_is_named(binding, status, named, expected):
    """
    regulations:
      - {rule: {kind: count, activity: [inspection], at_least: 1, per: month}}
      - {rule: {kind: count, activity: [inspection], at_least: 2, per: month}, status: <status>}
    named: [<named>]
    period: 2026-03

    姓名  职务
    黎一  副镇长
    """
    assert tuple(binding.values()) == expected


def test_a_clause_for_another_level_keeps_none_from_binding(binding):
    """
    regulations:
      - {rule: {kind: count, activity: [inspection], at_least: 1, per: month}}
      - who: {positions: [team-member], levels: [county]}
        rule: {kind: count, activity: [inspection], at_least: 2, per: month}
    period: 2026-03

    姓名  职务
    黎一  副镇长
    """
    assert binding == {"trial-1": True, "trial-2": False}


def test_a_text_binds_from_the_period_in_which_it_is_in_force(found):
    """
    regulations:
      - {rule: {kind: count, activity: [inspection], at_least: 1, per: month}}
      - in_force: 2026-04-01
        rule: {kind: count, activity: [inspection], at_least: 2, per: month}
    period: [2026-03-01, 2026-04-30]

    姓名  职务
    黎一  副镇长
    """
    assert [(f.quota.regulation.id, f.period.name) for f in found if f.binding] == [
        ("trial-1", "2026-03"),
        ("trial-2", "2026-04"),
    ]


def test_what_a_shorter_tenure_leaves_does_not_change_which_clause_binds(found):
    """
    regulations:
      - {rule: {kind: count, activity: [inspection], at_least: 1, per: month}}
      - {rule: {kind: count, activity: [inspection], at_least: 2, per: month}}
    period: 2026-04

    姓名  职务    任职日期
    黎一  副镇长  2026-04-20
    """
    assert [(f.required, f.binding) for f in found] == [(0, False), (0, True)]


def test_clauses_bind_each_subject_apart(found):
    """
    regulations:
      - who: {positions: [party-head], levels: [township]}
        rule: {kind: count, activity: [inspection], at_least: 1, per: month}
      - who: {positions: [team-member], levels: [township], except: [party-head]}
        rule: {kind: count, activity: [inspection], at_least: 2, per: month}
    period: 2026-04

    姓名  职务
    黎一  党委书记
    邵二  副镇长
    """
    assert [(f.subject, f.binding) for f in found] == [("邵二", True), ("黎一", True)]


def test_should_in_principle_is_kept_for_the_report(found):
    """
    force: in_principle
    rule: {kind: count, activity: [inspection], at_least: 1, per: month}
    period: 2026-03

    姓名  职务
    黎一  副镇长
    """
    assert found[0].quota.clause.force == "in_principle"
    assert found[0].binding


def test_holdings_and_occasions_are_compared_with_their_like(found):
    """
    clauses:
      - {rule: {kind: holding, post: safety-committee-chair}}
      - {rule: {kind: occasion, activity: [inspection]}}
    period: 2026-02

    姓名  职务
    黎一  副镇长
    """
    assert all(finding.binding for finding in found)
