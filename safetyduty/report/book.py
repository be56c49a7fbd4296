"""Reports of many stations as one folder: a page each, an index, and the list of files last."""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

import msgspec
from msgspec import Struct, structs

from safetyduty.model.audit import Audit, Verdict
from safetyduty.model.period import Period
from safetyduty.model.problem import Problem
from safetyduty.report.sections.trends import Months, by_month

INDEX, MANIFEST = "index", "manifest.json"
SCHEMA = "safetyduty/book/1"
_UNSAFE = re.compile(r"[^\w\u3007-]+")
_LONGEST = 40


class Station(Struct, frozen=True):
    """What the index says of one station; its audit need not be kept."""

    unit: str
    page: str
    """The name of its page, without the ending."""
    counts: dict[Verdict, int]
    rate: float
    problems: int
    months: Months = ()
    """Of each month of the period what was done in time, and what concluded."""


class County(Struct, frozen=True):
    """The stations of one run, in the order of their pages."""

    as_of: date
    period: Period
    stations: tuple[Station, ...]
    unit: str = ""
    problems: tuple[Problem, ...] = ()
    """What is wrong with ledgers that several stations share."""


def page_name(number: int, unit: str) -> str:
    """Name a page so that every file system takes it and no two are the same.

    >>> page_name(7, "听禾镇/../<b>")
    '007-听禾镇b'
    """
    return f"{number:03}-{_UNSAFE.sub('', unit)[:_LONGEST]}".rstrip("-")


def station(audit: Audit, page: str) -> Station:
    """Keep of an audit what the index says of it."""
    problems = len(audit.problems)
    months = by_month(audit)
    return Station(audit.organisation, page, audit.tally(), audit.rate(), problems, months)


def by_unit(audit: Audit) -> list[Audit]:
    """Part an audit of several organisations into one each, in the order of their names.

    What is wrong with the ledgers they share is said of the whole, and left out of each.
    """
    units = sorted({finding.organisation for finding in audit.findings})
    if len(units) < 2:
        return [audit]
    return [_of_unit(audit, unit) for unit in units]


def _of_unit(audit: Audit, unit: str) -> Audit:
    return structs.replace(
        audit,
        organisation=unit,
        findings=tuple(one for one in audit.findings if one.organisation == unit),
        observations=tuple(one for one in audit.observations if one.organisation == unit),
        problems=(),
        late_entries=(),
    )


def listed(files: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    """Hand the files on as they come, and after them the list of them with their SHA-256.

    Where the list stands, everything it names was written whole.
    """
    entries = []
    for name, content in files:
        entries.append({"file": name, "sha256": hashlib.sha256(content).hexdigest()})
        yield name, content
    manifest = msgspec.json.encode({"schema": SCHEMA, "files": entries})
    yield MANIFEST, msgspec.json.format(manifest, indent=2) + b"\n"


def pages(
    audits: Iterable[Audit],
    make: Callable[..., bytes],
    ending: str,
    unit: str,
    problems: Sequence[Problem],
) -> Iterator[tuple[str, bytes]]:
    """Give the files of a folder: a page an audit as it comes, the index, the list of files last.

    ``make`` writes a kind of document of a content; a page for browsers leads back to the index.
    """
    return listed(_pages(audits, make, ending, (unit, tuple(problems))))


def _pages(
    audits: Iterable[Audit],
    make: Callable[..., bytes],
    ending: str,
    whole: tuple[str, tuple[Problem, ...]],
) -> Iterator[tuple[str, bytes]]:
    index = f"{INDEX}{ending}"
    home = {"home": index} if ending == ".html" else {}
    stations, last = [], None
    for number, last in enumerate(audits, 1):
        page = page_name(number, last.organisation)
        stations.append(station(last, page))
        yield f"{page}{ending}", make("audit", last, **home)
    if last is not None:
        yield index, make("county", County(last.as_of, last.period, tuple(stations), *whole))
