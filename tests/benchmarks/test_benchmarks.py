"""The measuring itself works; what it measures is for a person to read."""

import pytest

from tests.benchmarks.__main__ import Result, main, table


def test_a_short_measurement_prints_a_line_a_comparison(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main(["-n", "1", "--rows", "50", "--stations", "2", "--career", "60"])
    lines = capsys.readouterr().out.splitlines()
    assert [line.split("  ")[0] for line in lines[2:]] == [
        "safetyduty --help",
        "check, 50 rows",
        "check, 50 rows",
        "html, 2 stations × 12 months",
        "dossier, 20 years, 60 rows",
        "reading, 50 rows",
    ]


def test_what_takes_longer_than_allowed_is_marked() -> None:
    quick, slow = (Result("check", "reading", ours, 100.0, 2.0) for ours in (200.0, 201.0))
    assert [line.endswith("over") for line in table([quick, slow]).splitlines()[2:]] == [
        False,
        True,
    ]


def test_a_process_that_fails_stops_the_measuring() -> None:
    from tests.benchmarks.__main__ import PYTHON, milliseconds

    with pytest.raises(RuntimeError):
        milliseconds([PYTHON, "-c", "raise SystemExit(2)"])
