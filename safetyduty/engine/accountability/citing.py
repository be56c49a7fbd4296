"""The parts of the regulations asked, each with the regulation it stands in."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypeVar

from safetyduty.model.accountability import Accountability, Cited, of
from safetyduty.model.consequence import Citation
from safetyduty.model.law import Regulation

Part = TypeVar("Part", bound=Cited)


class Law:
    """The regulations asked, read once."""

    def __init__(self, regulations: Iterable[Regulation]) -> None:
        self.regulations = tuple(regulations)
        self._said: dict[str, Accountability] = {r.id: of(r) for r in self.regulations}

    def said(self, regulation: Regulation) -> Accountability:
        """Give what one regulation ties to accidents and failings."""
        return self._said[regulation.id]

    def parts(
        self, name: str, kind: type[Part], day: date | None = None
    ) -> Iterator[tuple[Citation, Part]]:
        """Give every part of one name; with a ``day`` only of what was in force on it."""
        for regulation in self.regulations:
            if day is not None and day < regulation.in_force:
                continue
            for part in getattr(self._said[regulation.id], name):
                if not isinstance(part, kind):
                    raise NotImplementedError(name)
                yield Citation(regulation, part), part
