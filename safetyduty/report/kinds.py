"""Which documents people hand in: a module of ``compose`` that has a ``KIND`` is one of them."""

from collections.abc import Iterator
from datetime import date
from types import ModuleType
from typing import Literal

from msgspec import Struct

from safetyduty.discover import extensions
from safetyduty.model.audit import Audit
from safetyduty.model.word import Lang

COMPOSE = "safetyduty.report.compose"


class Kind(Struct, frozen=True):
    """What ``safetyduty report`` must know of a document to make it."""

    zh: str
    en: str
    takes: str = "audit"
    """The stage of the pipeline that gives its content: ``audit`` ``ledger`` ``reading`` …"""
    order: bool = False
    """Whether ``compose`` takes an ``Order``: the audit with what was asked of the letter."""
    to: Literal["no", "may", "must"] = "no"
    """Whether it is about, or to, one leader or unit."""

    def label(self, lang: Lang) -> str:
        """Give the document's name in ``lang``."""
        return self.zh if lang == "zh" else self.en


class Wanted(Struct, frozen=True):
    """What a user says of a letter, beside what it is about."""

    to: str = ""
    """The leader or unit."""
    number: str = ""
    """文号; left out, the place for it is left open."""
    issuer: str = ""
    """Who issues and signs it; left out, the unit's safety committee office."""
    day: date | None = None
    """The day on the letter; left out, the day asked for."""
    reply_by: date | None = None
    """By when an answer is asked for; left out, ten days after the day on the letter."""


class Order(Struct, frozen=True):
    """An audit, and the letter that is to be made of it."""

    audit: Audit
    wanted: Wanted = Wanted()


def kinds() -> dict[str, Kind]:
    """Give every kind by the name it is asked for, sorted."""
    return dict(_found())


def _found() -> Iterator[tuple[str, Kind]]:
    for name, module in extensions(COMPOSE).items():
        if (kind := kind_of(module)) is not None:
            yield name.replace("_", "-"), kind


def kind_of(module: ModuleType) -> Kind | None:
    """Give what a module of ``compose`` declares; ``None`` where it is no document to hand in."""
    found = getattr(module, "KIND", None)
    return found if isinstance(found, Kind) else None
