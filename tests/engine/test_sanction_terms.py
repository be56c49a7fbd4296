"""How long sanctions have effect, and names held to the windows."""

from datetime import date

import pytest

from safetyduty.engine.accountability.candidates import candidates
from safetyduty.model.accountability import Consequence
from tests.engine.incidents import (
    DALIGANG,
    HEAD,
    law,
    mine,
    sanction,
    told,
    veto,
    zhanjiang,
)


@pytest.mark.parametrize(
    ("form", "end"),
    [("警告", "2026-07-10"), ("记过", "2027-01-10"), ("记大过", "2027-07-10"),
     ("降级", "2028-01-10"), ("撤职", "2028-01-10")],
)  # fmt: skip
def test_a_sanction_has_effect_for_the_months_of_article_8(form: str, end: str) -> None:
    found = veto(DALIGANG, leaders=HEAD, sanctions=[sanction("章予安", "2026-01-10", form)])
    assert told(found.windows) == [("章予安", "2026-01-10", end)]
    assert str(found.effects[0].least_end) == end


def test_like_sanctions_add_up_to_48_months_and_the_body_fixes_the_term() -> None:
    given = [sanction("章予安", "2026-01-10", "记大过", 事由=str(n)) for n in range(3)]
    (effect,) = veto(DALIGANG, leaders=HEAD, sanctions=given).effects
    assert (effect.months, str(effect.end), str(effect.least_end)) == (
        48, "2030-01-10", "2027-07-10",
    )  # fmt: skip


def test_a_like_sanction_after_the_first_has_run_out_stands_alone() -> None:
    given = [
        sanction("章予安", "2025-01-10", "警告"),
        sanction("章予安", "2025-07-10", "警告"),  # the last day: still runs
        sanction("章予安", "2026-01-11", "警告"),
    ]
    found = veto(DALIGANG, leaders=HEAD, sanctions=given)
    assert told(found.windows) == [
        ("章予安", "2025-01-10", "2026-01-10"), ("章予安", "2026-01-11", "2026-07-11"),
    ]  # fmt: skip


def test_a_form_without_a_term_and_one_before_the_law_give_none() -> None:
    given = [sanction("章予安", "2026-01-10", "约谈"), sanction("章予安", "2020-06-30", "警告")]
    assert veto(DALIGANG, leaders=HEAD, sanctions=given).effects == ()


def test_without_a_bound_like_sanctions_add_up_as_they_are() -> None:
    from safetyduty.engine.accountability.sanctions import _most
    from safetyduty.model.incident import Form

    assert _most(law(DALIGANG), Form.EXPULSION, date(2026, 1, 1)) == 0
    assert _most(law(DALIGANG), Form.WARNING, date(2026, 1, 1)) == 48


def test_candidates_are_bound_cleared_or_not_known() -> None:
    found = zhanjiang(mine("2026-03-01", deaths=3), mine("2026-08-09", "乙"))
    listed = [("章予安", 3), ("江一苇", 4), ("陌生人", 5)]
    known = {"章予安", "江一苇"}
    held = candidates(listed, found.windows, known, date(2026, 12, 31))
    assert [(c.name, c.standing, str(c.until), c.row) for c in held] == [
        ("章予安", "bound", "2027-08-09", 3),
        ("江一苇", "cleared", "None", 4),
        ("陌生人", "unknown", "None", 5),
    ]
    after = candidates(listed, found.windows, known, date(2027, 8, 10))
    assert after[0].standing == "cleared"
    office = candidates(listed, found.windows, known, date(2026, 12, 31), Consequence.OFFICE)
    assert office[0].standing == "cleared"
