"""The garbage collector rests while cells are read, and goes on as it was."""

import gc

import pytest

from safetyduty.intake.pause import uncollected


@pytest.mark.parametrize("collecting", [True, False])
def test_the_collector_is_afterwards_what_it_was_before(collecting: bool) -> None:
    try:
        gc.enable() if collecting else gc.disable()
        with uncollected():
            assert not gc.isenabled()
        assert gc.isenabled() is collecting
    finally:
        gc.enable()
