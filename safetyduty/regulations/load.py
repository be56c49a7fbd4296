"""Reads packs: YAML in, regulations out; what is wrong is told with its line and a better word."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from safetyduty.model.audit import CannotAudit
from safetyduty.model.catalogue.system import reason_of
from safetyduty.model.law import Regulation, Rule, Status
from safetyduty.model.post import Level
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source
from safetyduty.model.unread import Unread
from safetyduty.regulations import kept
from safetyduty.regulations.kinds import rule_class

if TYPE_CHECKING:
    from safetyduty.regulations.located import Located

__all__ = ["available", "load", "load_sound", "problems_in", "read_located", "read_pack"]

PACKS = Path(__file__).parent / "packs"


def available(folders: Iterable[Path] = ()) -> dict[str, Path]:
    """Give every pack that can be named, shipped ones first, a user's own folder over them.

    In place of a folder one pack may be given; what is not there is ``CannotAudit``.
    """
    found = {path.stem: path for path in sorted(PACKS.glob("*.yaml"))}
    for folder in folders:
        if not folder.exists():
            raise CannotAudit(Problem("SD513", Source(""), str(folder)))
        paths = [folder] if folder.is_file() else sorted(folder.glob("*.yaml"))
        found |= {path.stem: path for path in paths if not path.name.endswith(".cases.yaml")}
    return dict(sorted(found.items()))


def load(names_asked: Iterable[str], folders: Iterable[Path] = ()) -> tuple[Regulation, ...]:
    """Load the packs named, in the order of their ids, each once.

    An unknown name is ``CannotAudit`` with the nearest one; so is a broken pack.
    """
    packs = available(folders)
    return tuple(read_pack(path_of(name, packs)) for name in sorted(set(names_asked)))


def path_of(name: str, packs: dict[str, Path]) -> Path:
    """Find a pack by its id; an unknown one is ``CannotAudit`` with the nearest."""
    if name not in packs:
        from rapidfuzz import process

        near = process.extractOne(name, list(packs), score_cutoff=50)
        blanks = {"known": "、".join(packs)}
        suggestion = near[0] if near else ""
        raise CannotAudit(Problem("SD501", Source(name), name, blanks, suggestion))
    return packs[name]


def load_sound(
    folders: Iterable[Path] = (),
) -> tuple[tuple[Regulation, ...], tuple[Problem, ...]]:
    """Load every pack at hand; a broken one is told and does not stop the others."""
    regulations, problems = [], []
    for path in available(folders).values():
        try:
            regulations.append(read_pack(path))
        except CannotAudit as error:
            problems.append(error.problem)
    return tuple(regulations), tuple(problems)


def reaching(
    level: Level, folders: Iterable[Path] = ()
) -> tuple[tuple[Regulation, ...], tuple[Problem, ...]]:
    """Load every text in force with a clause for a level; a broken pack is told and left out."""
    sound, broken = load_sound(folders)
    return tuple(
        regulation
        for regulation in sound
        if regulation.status is Status.IN_FORCE
        and any(level in clause.who.levels for clause in regulation.clauses)
    ), broken


def read_pack(path: Path) -> Regulation:
    """Read one pack; anything that is not as the schema says is ``CannotAudit`` with its line."""
    text = _text(path)
    if (sound := kept.find(text, path.stem)) is not None:
        return msgspec.convert(sound, Regulation, dec_hook=_rule, strict=True)
    located = read_located(path)
    found = _problems(path, located)
    if found:
        raise CannotAudit(found[0])
    try:
        regulation = msgspec.convert(located.value, Regulation, dec_hook=_rule, strict=True)
    except (msgspec.ValidationError, ValueError) as error:  # a rule's own demands
        raise _broken(path, 0, str(error)) from error
    kept.keep(text, path.stem, located.value)
    return regulation


def _text(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise _broken(path, 0, reason_of(error)) from error


def problems_in(path: Path) -> tuple[Problem, ...]:
    """Tell everything wrong in one pack, in the order of its lines; a sound one gives nothing."""
    try:
        read_pack(path)
    except CannotAudit as error:
        try:
            return _problems(path, read_located(path)) or (error.problem,)
        except CannotAudit:
            return (error.problem,)
    return ()


def read_located(path: Path) -> "Located":
    """Read a YAML file with the line of each value; broken YAML is ``CannotAudit``."""
    from safetyduty.regulations.located import YamlError, read  # a kept pack needs no YAML

    try:
        return read(path.read_text(encoding="utf-8-sig"))
    except YamlError as error:
        raise _broken(path, error.line, error.reason, error.key) from error
    except OSError as error:
        raise _broken(path, 0, error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise _broken(path, 0, str(error)) from error


def _problems(path: Path, located: "Located") -> tuple[Problem, ...]:
    from safetyduty.regulations.faults import Fault, crossed, faults

    found = list(faults(Regulation, located.value))
    found += [] if found else crossed(located.value)
    named = located.value.get("id") if isinstance(located.value, dict) else None
    if isinstance(named, str) and named != path.stem:
        found.append(Fault("SD512", ("id",), named, path.stem, path.stem))
    placed = [fault.problem(path.name, located.line(fault.path)) for fault in found]
    return tuple(sorted(placed, key=lambda problem: problem.source.row))


def _rule(wanted: type, value: Any) -> Any:
    """Turn the mapping under ``rule:`` into the rule its ``kind`` names."""
    if wanted is Unread:
        return Unread(value)
    if wanted is not Rule:
        raise NotImplementedError(wanted)
    settings = dict(value)
    return msgspec.convert(settings, rule_class(settings.pop("kind")), strict=True)


def _broken(path: Path, line: int, reason: str, key: str = "") -> CannotAudit:
    code = "SD511" if key else "SD502"
    return CannotAudit(Problem(code, Source(path.name, row=line), key, {"reason": reason}))
