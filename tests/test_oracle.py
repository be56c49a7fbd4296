"""The project is held to the oracle: invented townships, every counting clause, row for row.

``SAFETYDUTY_TOWNSHIPS=3000`` judges so many townships by seed instead of a few dozen.
"""

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.oracle.project import ask, differences
from tests.oracle.townships import Township, townships, troubled_from_seed
from tests.oracle.workbooks import MESSY, TIDY, style_of, write_all

BULK = int(os.environ.get("SAFETYDUTY_TOWNSHIPS", "24"))


def disagreement(town: Township, style_seed: int, *, messy: bool | None = None) -> list[str]:
    style = style_of(style_seed) if messy is None else (MESSY if messy else TIDY)
    with tempfile.TemporaryDirectory() as folder:
        books = write_all(town, Path(folder), style, style_seed)
        return differences(town.station, ask(town.station, books))


@settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(town=townships(most=25), style=st.integers(0, 30))
def test_small_townships_are_judged_as_by_hand(town: Township, style: int) -> None:
    assert disagreement(town, style) == []


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("messy", [False, True], ids=["tidy", "messy"])
def test_full_ledgers_are_judged_as_by_hand(seed: int, messy: bool) -> None:
    """The same township comes out the same from tidy books and from messy ones."""
    assert disagreement(troubled_from_seed(seed, 120), seed, messy=messy) == []


def test_many_townships_are_judged_as_by_hand() -> None:
    found = {
        seed: lines
        for seed in range(BULK)
        if (lines := disagreement(troubled_from_seed(seed), seed))
    }
    assert found == {}
