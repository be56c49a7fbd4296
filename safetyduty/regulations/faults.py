"""Finds everything wrong in a pack or a case file: where, what was expected, the nearest word."""

import types
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Literal, Union, get_args, get_origin

import msgspec
from rapidfuzz import process

from safetyduty.discover import names
from safetyduty.model.accountability import Accountability
from safetyduty.model.law import Rule
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source
from safetyduty.model.unread import Unread
from safetyduty.model.word import Word
from safetyduty.regulations.kinds import rule_class
from safetyduty.regulations.located import Path_

RANGES: dict[str, tuple[int, int]] = {
    "at_least": (1, 1000),
    "months": (1, 12),
    "due_day": (0, 31),
    "spacing": (0, 366),
    "anchor": (1990, 2200),
    "days": (1, 366),
    "in_month": (1, 12),
    "grace_days": (0, 366),
    "percent": (1, 100),
    "times": (2, 100),
    "count": (1, 100),
    "most_months": (1, 120),
    "within_months": (1, 120),
    "heads_percent": (0, 100),
    "yuan": (1, 10**9),
}
"""What a number may be, by its key; any other is at least 0."""
_READ_LATER: dict[Any, Any] = {Unread: Accountability}
_DAYS_OF = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong at one place of a YAML file."""

    code: str
    path: Path_
    value: str
    expected: str = ""
    near: str = ""

    def problem(self, file: str, line: int) -> Problem:
        """Say it as a problem with its line."""
        key = next((str(step) for step in reversed(self.path) if isinstance(step, str)), file)
        blanks = {"key": key, "expected": self.expected}
        return Problem(self.code, Source(file, row=line), self.value, blanks, self.near)


def faults(kind: Any, value: Any, path: Path_ = ()) -> Iterator[Fault]:
    """Compare a value with the type it is to have; every fault, not the first alone."""
    kind = _READ_LATER.get(kind, kind)
    origin = get_origin(kind)
    if kind is Rule:
        yield from _in_rule(value, path)
    elif origin in {Union, types.UnionType}:
        if value is not None or type(None) not in get_args(kind):
            yield from faults(_meant(get_args(kind), value), value, path)
    elif isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        yield from _in_struct(kind, value, path)
    elif origin in {tuple, list}:
        yield from _in_list(get_args(kind)[0], value, path)
    elif origin is dict:
        yield from _in_mapping(get_args(kind)[1], value, path)
    elif origin is Literal:
        yield from _in_words({str(word): str(word) for word in get_args(kind)}, value, path)
    elif isinstance(kind, type) and issubclass(kind, Word):
        yield from _in_words(_labels(kind), value, path)
    elif kind is not Any:
        yield from _in_plain(kind, value, path)


def _meant(kinds: tuple[Any, ...], value: Any) -> Any:
    """Pick, of the types that may stand there, the one a value looks like: a list, or the first."""
    kinds = tuple(kind for kind in kinds if kind is not type(None))
    lists = [kind for kind in kinds if get_origin(kind) in {tuple, list}]
    return lists[0] if lists and isinstance(value, list) else kinds[0]


def _labels(kind: type[Word]) -> dict[str, str]:
    """Give the codes of a kind of word, and its Chinese labels, each with the code it means."""
    codes = {str(word.value): str(word.value) for word in kind}
    return codes | {word.zh: str(word.value) for word in kind}


def _in_rule(value: Any, path: Path_) -> Iterator[Fault]:
    if not isinstance(value, dict):
        yield Fault("SD509", path, _shown(value), "{kind: …}")
        return
    known = names("safetyduty.rules")
    kind = value.get("kind")
    if kind not in known:
        code = "SD507" if kind is None else "SD508"
        near = _nearest(str(kind or ""), known)
        yield Fault(code, (*path, "kind"), str(kind or "kind"), "、".join(known), near)
        return
    settings = {key: setting for key, setting in value.items() if key != "kind"}
    found = list(_in_struct(rule_class(kind), settings, path))
    yield from found
    if not found:
        rule = msgspec.convert(settings, rule_class(kind))
        for where, said, expected in rule.wrong():
            yield Fault("SD510", (*path, *where), said, expected)


def crossed(value: Any) -> Iterator[Fault]:
    """Name what one clause of a sound pack says of its others: articles that are not there."""
    clauses = value["clauses"]
    known = {a for one in clauses for a in (one["article"], *one.get("repeated_in", ()))}
    for at, one in enumerate(clauses):
        rule = one["rule"]
        named = rule["of"] if rule["kind"] == "repeated" else ()
        for place, article in enumerate(named):
            if article not in known - {one["article"]}:
                path = ("clauses", at, "rule", "of", place)
                others = sorted(known - {one["article"]})
                yield Fault("SD508", path, article, "、".join(others), _nearest(article, others))


def _in_struct(kind: Any, value: Any, path: Path_) -> Iterator[Fault]:
    fields = {field.encode_name: field for field in msgspec.structs.fields(kind)}
    if not isinstance(value, dict):
        yield Fault("SD509", path, _shown(value), f"{{{', '.join(fields)}}}")
        return
    for key in value:
        if key not in fields:
            near = _nearest(str(key), [name for name in fields if name not in value])
            yield Fault("SD506", (*path, key), str(key), "、".join(fields), near)
    for name, field in fields.items():
        if name in value:
            yield from faults(field.type, value[name], (*path, name))
        elif field.required:
            needed = "、".join(n for n, f in fields.items() if f.required)
            yield Fault("SD507", path, name, needed)


def _in_list(kind: Any, value: Any, path: Path_) -> Iterator[Fault]:
    if not isinstance(value, list):
        yield Fault("SD509", path, _shown(value), f"[{_shown(value)}]")
        return
    for at, item in enumerate(value):
        yield from faults(kind, item, (*path, at))


def _in_mapping(kind: Any, value: Any, path: Path_) -> Iterator[Fault]:
    if not isinstance(value, dict):
        yield Fault("SD509", path, _shown(value), "{…: …}")
        return
    for key, item in value.items():
        yield from faults(kind, item, (*path, key))


def _in_words(meaning: dict[str, str], value: Any, path: Path_) -> Iterator[Fault]:
    codes = list(dict.fromkeys(meaning.values()))
    if value in codes:
        return
    near = _nearest(str(value), list(meaning), least=40)
    yield Fault("SD508", path, _shown(value), "、".join(codes), meaning.get(near, ""))


_PLAIN: dict[Any, tuple[tuple[type, ...], str]] = {
    str: ((str,), "“…”"),
    int: ((int,), "1, 2, 3 …"),
    float: ((int, float), "0.5, 1 …"),
    Decimal: ((int, float), "0.5, 1 …"),
    bool: ((bool,), "true, false"),
    date: ((date,), "2019-07-01"),
}


def _in_plain(kind: Any, value: Any, path: Path_) -> Iterator[Fault]:
    allowed, example = _PLAIN[kind]
    fits = isinstance(value, allowed) and (kind is bool or not isinstance(value, bool))
    if not fits:
        example = f'"{_shown(value)}"' if kind is str else example
        yield Fault("SD509", path, _shown(value), example)
        return
    key = next((step for step in reversed(path) if isinstance(step, str)), "")
    if kind is int:
        least, most = RANGES.get(key, (0, 10**6))
        if not least <= value <= most:
            yield Fault("SD510", path, str(value), f"{least}—{most}")
    elif kind is str and key in {"article", "words", "id", "title"} and not value.strip():
        yield Fault("SD510", path, '""', "“…”")
    elif kind is str and key in {"due", "start", "end"} and value and not _is_day(value):
        yield Fault("SD510", path, value, "01-31、25")


def _is_day(text: str) -> bool:
    """Tell whether a text is ``MM-DD`` or a day of the month."""
    month, _, day = text.rpartition("-")
    if not (day.isdigit() and (month.isdigit() or not month)):
        return False
    at = int(month) if month else 1
    return 1 <= at <= 12 and 1 <= int(day) <= _DAYS_OF[at - 1]


def _shown(value: Any) -> str:
    text = "" if value is None else str(value)
    return text if len(text) < 60 else f"{text[:57]}…"


def _nearest(word: str, known: Any, least: int = 50) -> str:
    found = process.extractOne(word, list(known), score_cutoff=least)
    return str(found[0]) if found else ""
