"""Which tables a ledger on disk has, and how values stand in their columns.

Numbers, texts, yes and no, and days have columns of their own kind; whatever is more than that —
a list of villages, a moment — is JSON in a column of text. A new field of a row is a new column.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, get_type_hints

import msgspec

from safetyduty.model.hazard import Hazard
from safetyduty.model.incident import Accident, Indicators, Revision, Sanction, Score
from safetyduty.model.ledger import (
    Absence,
    Document,
    RosterRow,
    SheetAccount,
    Site,
    Stretch,
    Tenure,
    Visit,
)
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source

PLAIN: dict[Any, str] = {int: "bigint", str: "varchar", bool: "boolean", date: "date"}
"""What stands in a column of its own kind."""
ROWS: dict[str, type] = {
    "tenures": Tenure,
    "roster": RosterRow,
    "documents": Document,
    "absences": Absence,
    "sites": Site,
    "visits": Visit,
    "problems": Problem,
    "stretches": Stretch,
    "hazards": Hazard,
}
"""The tables that are fields of a ledger, each with the type of its rows."""
INCIDENTS: dict[str, type] = {
    "accidents": Accident,
    "revisions": Revision,
    "sanctions": Sanction,
    "scores": Score,
    "indicators": Indicators,
}
ACTIVITIES = ("row", "day", "entered", "kind", "place", "topic", "word", "evidence", "several")
PRESENCE = ("presence_row", "presence_person", "presence_as", "presence_sure")
"""The columns of the two tables in which activities stand."""


class Account(msgspec.Struct, frozen=True):
    """One sheet's account, with the file it belongs to."""

    file: str
    account: SheetAccount


class File(msgspec.Struct, frozen=True):
    """One file that was read."""

    file: str
    sha256: str
    refused: bool


class Place(msgspec.Struct, frozen=True):
    """Where a row stands in the user's own file: for whoever reads the tables without us."""

    row: int
    file: str
    sheet: str
    sheet_row: int
    cell: str


@dataclass(frozen=True)
class Columns:
    """A table in columns of equal length."""

    names: tuple[str, ...]
    kinds: tuple[str, ...]
    values: tuple[list[Any], ...]


@cache
def _hints(kind: type) -> dict[str, Any]:
    """Give the fields of a row with their types, in their order."""
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in msgspec.structs.fields(kind)}


def to_columns(kind: type, rows: Sequence[Any]) -> Columns:
    """Turn rows of one type into columns."""
    hints = _hints(kind)
    values = tuple(
        [_stored(getattr(row, name), hint) for row in rows] for name, hint in hints.items()
    )
    kinds = tuple(PLAIN.get(hint, "varchar") for hint in hints.values())
    return Columns(tuple(hints), kinds, values)


def to_rows(kind: type, read: Iterable[Sequence[Any]]) -> tuple[Any, ...]:
    """Turn what was read back into rows of the type, every value as it was."""
    hints = _hints(kind)
    return tuple(
        kind(
            **{
                name: _restored(value, hint)
                for (name, hint), value in zip(hints.items(), row, strict=True)
            }
        )
        for row in read
    )


def _stored(value: Any, hint: Any) -> Any:
    if hint in PLAIN:
        return value
    told = sorted(value) if isinstance(value, frozenset) else value  # a set has no order of its own
    return msgspec.json.encode(told).decode()


def _restored(value: Any, hint: Any) -> Any:
    return value if hint in PLAIN else msgspec.json.decode(value, type=hint)


def places(stretches: Iterable[Stretch]) -> list[Place]:
    """Give the place of every row."""
    return [
        Place(
            stretch.first + at,
            stretch.file,
            stretch.sheet,
            stretch.across or place,
            Source("", "", stretch.across or place, place if stretch.across else 1).cell,
        )
        for stretch in stretches
        for at, place in enumerate(stretch.rows)
    ]
