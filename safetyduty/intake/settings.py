"""What a station settles once in ``safetyduty.toml``: its regulations, its names, its calendar."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from safetyduty.model.audit import CannotAudit
from safetyduty.model.post import Level
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source

FILE = "safetyduty.toml"
TEMPLATES = "templates"
"""Beside the settings: the templates that ``init`` copied and the user may have changed."""


class DaysOff(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Days that the shipped calendar does not know."""

    holidays: tuple[date, ...] = ()
    workdays: tuple[date, ...] = ()


class RosterSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a month of inspections is planned; every one has a default."""

    due_day: int = 0
    """The day of the month by which places are visited; 0: as the roster says, else the 25th."""
    places_a_day: int = 1
    """How many places one leader inspects on one day at most."""
    villages: str = "A"
    """The class of the villages in the leader list: A monthly, B quarterly, C half-yearly."""
    key_days: int = 7
    """Within so many days before a public holiday somebody inspects; 0: no such wish."""
    key_dates: tuple[date, ...] = ()
    """Further days on which somebody inspects."""
    seed: int = 1
    effort: float = 6.0
    """How long to search, in the solver's own time, which is the same on every machine."""
    busy: dict[str, tuple[date, ...]] = {}
    """Days on which a leader, or 全体, has no time."""
    classes: dict[str, str] = {}
    """Words of the site list, and the class each means."""
    distance: dict[str, int] = {}
    """Places and villages far away: 1 or 2, beyond an ordinary trip."""
    pairings: dict[str, tuple[str, ...]] = {}
    """Leaders, and the places people like to see them at."""
    weights: dict[str, int] = {}
    """What a breach of each soft wish costs; what is not named keeps its default."""


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The settings of one workspace; what is not set is left to the command line."""

    regulation: tuple[str, ...] = ()
    """Ids of the regulations that hold here."""
    regulations: str = ""
    """A folder with packs of one's own, beside the settings."""
    unit: str = ""
    level: Level | None = None
    aliases: dict[str, str] = {}
    """Another spelling of a name, and the name in the leader list."""
    calendar: DaysOff = DaysOff()
    roster: RosterSettings = RosterSettings()


@dataclass(frozen=True)
class Workspace:
    """The settings and the folder they stand in."""

    settings: Settings = field(default_factory=Settings)
    folder: Path | None = None

    def packs(self) -> tuple[Path, ...]:
        """Give the folder of the user's own packs."""
        if self.folder is None or not self.settings.regulations:
            return ()
        return (self.folder / self.settings.regulations,)

    @property
    def templates(self) -> Path | None:
        """The folder of the user's own templates; ``None`` where there is none."""
        folder = self.folder / TEMPLATES if self.folder else None
        return folder if folder and folder.is_dir() else None


def find_workspace(*starts: Path) -> Workspace:
    """Read the nearest settings at or above any of the folders given, in their order."""
    for start in starts:
        folder = start if start.is_dir() else start.parent
        for place in (folder.absolute(), *folder.absolute().parents):
            path = place / FILE
            if path.is_file():
                return Workspace(_read(path), place)
    return Workspace()


def _read(path: Path) -> Settings:
    """Read settings; anything not as it should be is ``CannotAudit``."""
    import tomllib

    try:
        values: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8-sig"))
        return msgspec.convert(values, Settings)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise CannotAudit(
            Problem("SD405", Source(path.name), path.name, {"reason": str(error)})
        ) from error
