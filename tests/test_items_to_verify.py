"""Items to verify raise no strong alarm on honest townships; what is no change changes none."""

import random
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from safetyduty import pipeline
from safetyduty.engine.verify import thresholds, verify
from safetyduty.model.integrity import Integrity, Strength
from tests.honest import Books, honest, loose, write

LATER = date(2100, 1, 1).toordinal()


def looked(books: Books, folder: Path, parts: int = 1) -> Integrity:
    """Read the folder as a user would hand it in; the workbooks were saved after the last row."""
    request = pipeline.Request((write(books, folder, parts),), books.as_of, integrity=True)
    ledger = pipeline.read(request)
    assert ledger.traces is not None
    # openpyxl saves with the clock of the machine, which may lie before the invented year
    traces = type(ledger.traces)(
        ledger.traces.rows, ledger.traces.files, dict.fromkeys(ledger.traces.saved, LATER)
    )
    return verify(replace(ledger, traces=traces), books.as_of)


@pytest.mark.parametrize("seed", range(24))
def test_strong_items_are_silent_on_an_honest_township(seed: int, tmp_path: Path) -> None:
    found = looked(honest(seed), tmp_path / "站")
    strong = [item for item in found.items if item.strength is Strength.STRONG]
    assert strong == []
    assert Counter(item.code for item in found.items).total() <= 6


def said(found: Integrity) -> list[tuple[object, ...]]:
    """Give what was found but for the places, which have rightly moved."""
    return sorted(
        (
            item.code,
            str(item.strength),
            item.subject,
            sorted((name, text) for name, text in item.blanks.items()),
            item.seen,
            item.of,
            len(item.cells),
            item.names,
        )
        for item in found.items
    ) + sorted((one.code, one.number, one.least) for one in found.scarce)  # type: ignore[operator]


@pytest.mark.parametrize("seed", range(6))
def test_neither_the_order_of_rows_nor_that_of_files_changes_an_item(
    seed: int, tmp_path: Path
) -> None:
    books = loose(seed)
    found = looked(books, tmp_path / "原")
    assert len(found.items) > 10
    order = random.Random(seed)  # noqa: S311  # shuffles test data
    shuffled = replace(
        books,
        activities=order.sample(books.activities, len(books.activities)),
        hazards=order.sample(books.hazards, len(books.hazards)),
    )
    assert said(looked(shuffled, tmp_path / "乱")) == said(found)
    assert said(looked(books, tmp_path / "分", parts=3)) == said(found)


def test_a_clerk_who_copies_meets_items_of_most_kinds(tmp_path: Path) -> None:
    codes = {
        item.code for seed in range(6) for item in looked(loose(seed), tmp_path / str(seed)).items
    }
    assert codes >= {
        "SD611", "SD612", "SD613", "SD614", "SD615", "SD616", "SD618", "SD619", "SD620", "SD622",
        "SD623",
    }  # fmt: skip
    assert codes <= set(thresholds())
