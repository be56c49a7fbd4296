"""One station's ledger to its folder and back, exactly as it was read."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec
from msgspec import Struct

from safetyduty.model.audit import CannotAudit
from safetyduty.model.ledger import Activities, Incidents, InputFile, Ledger, SheetAccount
from safetyduty.model.post import Level
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source
from safetyduty.store.find import NAME
from safetyduty.store.parquet import Parquet
from safetyduty.store.schema import (
    ACTIVITIES,
    INCIDENTS,
    PRESENCE,
    ROWS,
    Account,
    Columns,
    File,
    Place,
    places,
    to_columns,
    to_rows,
)

SCHEMA = "safetyduty/ledger/2"


class Index(Struct, frozen=True):
    """What is no table: the names, the level, the tables there are."""

    schema: str
    digest: str
    """What the ledger was read from: files, settings, program; the same again is not read anew."""
    tables: dict[str, str]
    """Each table's SHA-256."""
    people: tuple[str, ...]
    departments: tuple[str, ...]
    handed_in: frozenset[str]
    level: Level | None
    organisation: str
    whole: bool


def files_of(ledger: Ledger, digest: str) -> Iterator[tuple[str, bytes]]:
    """Give the files of a ledger's folder, the index last; the same ledger gives the same bytes."""
    digests = {}
    with TemporaryDirectory() as folder, Parquet() as parquet:
        for name, table in _tables(ledger):
            path = Path(folder, f"{name}.parquet")
            parquet.write(path, table)
            content = path.read_bytes()
            digests[name] = hashlib.sha256(content).hexdigest()
            yield path.name, content
    index = Index(
        SCHEMA,
        digest,
        digests,
        ledger.people,
        ledger.departments,
        ledger.handed_in,
        ledger.level,
        ledger.organisation,
        ledger.whole,
    )
    yield NAME, msgspec.json.format(msgspec.json.encode(index, order="deterministic"), indent=2)


def _tables(ledger: Ledger) -> Iterator[tuple[str, Columns]]:
    for name, kind in ROWS.items():
        yield name, to_columns(kind, getattr(ledger, name))
    for name, kind in INCIDENTS.items():
        yield name, to_columns(kind, getattr(ledger.incidents, name))
    yield "places", to_columns(Place, places(ledger.stretches))
    yield "files", to_columns(File, [File(f.file, f.sha256, f.refused) for f in ledger.inputs])
    accounts = [Account(file.file, sheet) for file in ledger.inputs for sheet in file.sheets]
    yield "sheets", to_columns(Account, accounts)
    for table, names in (("activities", ACTIVITIES), ("presence", PRESENCE)):
        values = tuple(list(getattr(ledger.activities, name)) for name in names)
        yield table, Columns(names, tuple(_kind(name) for name in names), values)


def _kind(column: str) -> str:
    texts = {"kind", "place", "topic", "word", "evidence", "presence_as"}
    return "varchar" if column in texts else "bigint"


def read_index(folder: Path) -> Index:
    """Read a ledger's index; one that is damaged, or not ours, is ``CannotAudit``."""
    try:
        index = msgspec.json.decode((folder / NAME).read_bytes(), type=Index)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise _damaged(folder, NAME) from error
    if index.schema != SCHEMA:
        raise _damaged(folder, NAME)
    return index


def read_ledger(folder: Path) -> Ledger:
    """Read a ledger back; a table that is missing or was changed is ``CannotAudit``."""
    index = read_index(folder)
    for name, digest in index.tables.items():
        try:
            content = (folder / f"{name}.parquet").read_bytes()
        except OSError as error:
            raise _damaged(folder, f"{name}.parquet") from error
        if hashlib.sha256(content).hexdigest() != digest:
            raise _damaged(folder, f"{name}.parquet")

    with Parquet() as parquet:
        return _assembled(index, folder, parquet)


def _assembled(index: Index, folder: Path, parquet: Parquet) -> Ledger:
    def rows(name: str, kind: type) -> tuple[Any, ...]:
        named = to_columns(kind, []).names
        return to_rows(kind, parquet.read(folder / f"{name}.parquet", named))

    read: dict[str, Any] = {name: rows(name, kind) for name, kind in ROWS.items()}
    return Ledger(
        people=index.people,
        activities=_activities(folder, parquet),
        incidents=Incidents(**{name: rows(name, kind) for name, kind in INCIDENTS.items()}),
        departments=index.departments,
        inputs=_inputs(rows("files", File), rows("sheets", Account)),
        handed_in=index.handed_in,
        level=index.level,
        organisation=index.organisation,
        whole=index.whole,
        **read,
    )


def _activities(folder: Path, parquet: Parquet) -> Activities:
    read: dict[str, list[Any]] = {}
    for table, names in (("activities", ACTIVITIES), ("presence", PRESENCE)):
        columns = list(zip(*parquet.read(folder / f"{table}.parquet", names), strict=True))
        read |= {name: list(columns[at]) if columns else [] for at, name in enumerate(names)}
    return Activities(**read)


def _inputs(files: tuple[File, ...], accounts: tuple[Account, ...]) -> tuple[InputFile, ...]:
    sheets: dict[str, list[SheetAccount]] = {}
    for one in accounts:
        sheets.setdefault(one.file, []).append(one.account)
    return tuple(
        InputFile(one.file, one.sha256, tuple(sheets.get(one.file, ())), one.refused)
        for one in files
    )


def _damaged(folder: Path, file: str) -> CannotAudit:
    return CannotAudit(Problem("SD871", Source(folder.name), file, {"file": file}))
