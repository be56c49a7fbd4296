"""A scorecard that is not as it should be is refused with its file and line, as packs are."""

from decimal import Decimal

import pytest

from safetyduty.model.audit import CannotAudit
from safetyduty.regulations.cards import read_card

CARD = """\
id: year
title: {zh: 年度评分表, en: yearly card}
points: 100
items:
  - key: duties
    name: {zh: 履职, en: duties}
    points: 70.5
    minus: {missed: 0.1, late: 0.25}
    cap: 40
  - {key: accidents, name: {zh: 事故, en: accidents}, points: 29.5, accidents: {ordinary: 5}}
bands:
  - {name: {zh: 优秀, en: excellent}, from: 90}
  - {name: {zh: 合格, en: fit}, from: 60, to: 89.99}
  - {name: {zh: 不合格, en: failed}, from: 0, to: 59.99}
vetoes:
  - {when: window, band: 不合格}
"""


@pytest.fixture
def refused(tmp_path):
    def tell(old, new):
        path = tmp_path / "评分表.yaml"
        assert old in CARD
        path.write_text(CARD.replace(old, new, 1), encoding="utf-8")
        with pytest.raises(CannotAudit) as error:
            read_card(path)
        problem = error.value.problem
        return problem.code, str(problem.source), problem.value

    return tell


def test_a_sound_card_is_read_with_exact_decimals(tmp_path):
    path = tmp_path / "评分表.yaml"
    path.write_text(CARD, encoding="utf-8")
    card = read_card(path)
    assert card.items[0].minus.missed + card.items[0].minus.late == Decimal("0.35")
    assert [band.least for band in card.bands] == [90, 60, 0]
    assert card.items[0].cap == 40
    assert card.items[1].cap is None


@pytest.mark.parametrize(
    ("old", "new", "code", "line", "value"),
    [
        ("missed: 0.1", "mised: 0.1", "SD506", 8, "mised"),
        ("missed: 0.1", "missed: 一分", "SD509", 8, "一分"),
        ("missed: 0.1", "missed: true", "SD509", 8, "True"),
        ("missed: 0.1", "missed: -1", "SD510", 8, "-1"),
        ("missed: 0.1", "missed: .nan", "SD510", 8, "nan"),
        ("missed: 0.1", "missed: .inf", "SD510", 8, "inf"),
        ("points: 100", "points: 99", "SD510", 3, "99"),
        ("cap: 40", "floor: 70.6", "SD510", 9, "70.6"),
        ("key: accidents", "key: duties", "SD510", 10, "duties"),
        ("band: 不合格", "band: 差", "SD508", 16, "差"),
        ("when: window", "when: always", "SD508", 16, "always"),
        ("to: 89.99", "to: 90", "SD510", 13, "60"),
        ("to: 89.99", "to: 59", "SD510", 13, "59"),
        ("from: 60, to: 89.99", "from: 90", "SD510", 13, "90"),
        ("id: year\n", "", "SD507", 1, "id"),
        ("id: year", "id: [", "SD502", 3, ""),
    ],
)
def test_every_fault_is_told_with_its_line(refused, old, new, code, line, value):
    assert refused(old, new) == (code, f"评分表.yaml:{line}", value)
