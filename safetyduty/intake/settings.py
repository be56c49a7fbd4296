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
