"""Snapshots: what a report looks like, kept as files a person can read and review."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

SNAPSHOTS = Path(__file__).parent.parent / "snapshots" / "report"


@pytest.fixture
def snapshot() -> Callable[[str, str], None]:
    """Compare a text with the file kept under its name; ``SNAPSHOTS=renew`` writes it instead."""

    def compare(name: str, text: str) -> None:
        kept = SNAPSHOTS / name
        if os.environ.get("SNAPSHOTS") == "renew":
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.write_text(text, encoding="utf-8", newline="")
        assert text == kept.read_bytes().decode("utf-8")

    return compare
