"""Reads packs: YAML in, regulations out; what is wrong is told with file, line and a better word."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec
from rapidfuzz import process

from safetyduty.discover import extension, names
from safetyduty.model.audit import CannotAudit
from safetyduty.model.law import Regulation, Rule
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source
from safetyduty.regulations.located import BadYaml, Located, read

PACKS = Path(__file__).parent / "packs"


def available(folders: Iterable[Path] = ()) -> dict[str, Path]:
    """Give every pack that can be named, shipped ones first, a user's own folder over them."""
    found = {path.stem: path for path in sorted(PACKS.glob("*.yaml"))}
    for folder in folders:
        found |= {path.stem: path for path in sorted(folder.glob("*.yaml"))}
    return dict(sorted(found.items()))


def load(names_asked: Iterable[str], folders: Iterable[Path] = ()) -> tuple[Regulation, ...]:
    """Load the packs named, in the order of their ids, each once.

    An unknown name is ``CannotAudit`` with the nearest one; so is a broken pack.
    """
    packs = available(folders)
    regulations = []
    for name in sorted(set(names_asked)):
        if name not in packs:
            near = process.extractOne(name, list(packs), score_cutoff=50)
            blanks = {"known": "、".join(packs)}
            suggestion = near[0] if near else ""
            raise CannotAudit(Problem("SD501", Source(name), name, blanks, suggestion))
        regulations.append(read_pack(packs[name]))
    return tuple(regulations)


def read_pack(path: Path) -> Regulation:
    """Read one pack; anything that is not as the schema says is ``CannotAudit`` with its line."""
    try:
        located = read(path.read_text(encoding="utf-8"))
    except BadYaml as error:
        raise _broken(path, error.line, error.reason) from error
    except (OSError, UnicodeDecodeError) as error:
        raise _broken(path, 0, str(error)) from error
    return _convert(path, located)


def _convert(path: Path, located: Located) -> Regulation:
    try:
        return msgspec.convert(located.value, Regulation, dec_hook=_rule, strict=True)
    except msgspec.ValidationError as error:
        message = str(error)
        line = located.line(_path_in(message, located.value))
        raise _broken(path, line, message) from error


def _rule(wanted: type, value: Any) -> Any:
    """Turn the mapping under ``rule:`` into the rule its ``kind`` names."""
    if wanted is not Rule or not isinstance(value, dict):
        raise ValueError(f"Expected a mapping with `kind`, got `{value}`")
    settings = dict(value)
    kind = str(settings.pop("kind", ""))
    if kind not in names("safetyduty.rules"):
        raise ValueError(f"Invalid enum value '{kind}' for `kind`")
    try:
        return msgspec.convert(settings, rule_class(kind), strict=True)
    except msgspec.ValidationError as error:  # raised again, so that the outer path is added
        raise ValueError(str(error)) from error


def rule_class(kind: str) -> type[Rule]:
    """Give the class of one kind of rule; a kind nobody wrote is a ``KeyError``."""
    found: type[Rule] = getattr(extension("safetyduty.rules", kind), kind.capitalize())
    return found


_STEP = re.compile(r"\.([A-Za-z_]+)|\[(\d+)\]")


def _path_in(message: str, value: Any) -> tuple[str | int, ...]:
    """Read the path out of a validation message; within a rule the outer path comes last."""
    paths = re.findall(r"`\$([^`]*)`", message)
    steps: list[str | int] = []
    for path in reversed(paths):
        for key, index in _STEP.findall(path):
            steps.append(int(index) if index else key)
    return tuple(steps)


def _broken(path: Path, line: int, reason: str) -> CannotAudit:
    blanks = {"reason": reason}
    word = re.search(r"(?:Invalid enum value|unknown field|duplicate key) [`'](.*?)[`']", reason)
    return CannotAudit(
        Problem("SD502", Source(path.name, row=line), word[1] if word else "", blanks)
    )
