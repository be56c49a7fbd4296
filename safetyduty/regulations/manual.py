"""The manual of the kinds of rule and their parameters, read from the files that define them."""

import ast
import inspect
import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import Any, Literal, get_args, get_origin

import msgspec

from safetyduty.discover import names
from safetyduty.model.law import Rule
from safetyduty.model.word import Lang, Word
from safetyduty.regulations.faults import RANGES
from safetyduty.regulations.kinds import rule_class


@dataclass(frozen=True)
class Entry:
    """What a docstring says: paragraphs in each language, and examples for both."""

    zh: tuple[str, ...] = ()
    en: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    """YAML as a clause holds it: ``rule: {…}``, with ``who:`` above it where that matters."""

    def paragraphs(self, lang: Lang) -> tuple[str, ...]:
        """Give the paragraphs in ``lang``."""
        return self.zh if lang == "zh" else self.en


@dataclass(frozen=True)
class Key:
    """One key of a kind of rule."""

    name: str
    entry: Entry
    required: bool
    default: str
    """As YAML writes it; empty where the default is to ask nothing."""
    values: tuple[str, ...] = ()
    """The words that may stand there; empty where any text or number may."""
    keys: tuple["Key", ...] = ()
    """The keys of what stands there, where it is a mapping."""


@dataclass(frozen=True)
class Manual:
    """One kind of rule: what it means and each of its keys."""

    kind: str
    entry: Entry
    keys: tuple[Key, ...] = field(default=())


def read(docstring: str) -> Entry:
    """Read a docstring: a paragraph that begins with a Chinese character is Chinese.

    What is indented is an example; the line ``Example::`` above it only announces it.
    """
    zh: list[str] = []
    en: list[str] = []
    examples: list[str] = []
    for block in re.split(r"\n\s*\n", inspect.cleandoc(docstring)):
        if block.startswith(" "):
            examples.append(textwrap.dedent(block).rstrip())
        elif not block.endswith("::"):
            said = zh if _is_chinese(block) else en
            said.append(_joined(block))
    return Entry(tuple(zh), tuple(en), tuple(examples))


def _is_chinese(text: str) -> bool:
    return "\u3400" <= text.lstrip("“‘`（《")[:1] <= "\u9fff"


def _joined(block: str) -> str:
    """Join the lines of a paragraph; between two Chinese characters no space is put."""
    text = re.sub(r"(?<=[\u3000-\u9fff\uff00-\uffef])\n\s*(?=\S)", "", block)
    return re.sub(r"\s*\n\s*", " ", text).replace("``", "`")


@cache
def manual(kind: str) -> Manual:
    """Give the manual page of a kind of rule; a kind nobody wrote is a ``KeyError``."""
    found: Any = rule_class(kind)
    return Manual(kind, read(inspect.getdoc(found) or ""), tuple(_keys(found)))


def kinds_with(key: str) -> tuple[str, ...]:
    """Name the kinds of rule that take a key."""
    return tuple(
        k for k in names("safetyduty.rules") if any(one.name == key for one in manual(k).keys)
    )


def keys() -> tuple[str, ...]:
    """Name every key any kind of rule takes."""
    found = {key.name for kind in names("safetyduty.rules") for key in manual(kind).keys}
    return tuple(sorted(found))


def _keys(struct: Any) -> Iterator[Key]:
    told = {name: text for base in reversed(struct.__mro__) for name, text in _told(base).items()}
    for one in msgspec.structs.fields(struct):
        yield Key(
            one.encode_name,
            read(told.get(one.name, "")),
            one.required,
            _default(one.default),
            tuple(_values(one.type, one.encode_name)),
            tuple(_keys(inner)) if (inner := _mapping(one.type)) else (),
        )


@cache
def _told(struct: type) -> dict[str, str]:
    """Read the docstrings that stand under the fields of a class."""
    if not issubclass(struct, msgspec.Struct) or struct.__module__.startswith("msgspec"):
        return {}
    tree = ast.parse(textwrap.dedent(inspect.getsource(struct)))
    body = next(node.body for node in tree.body if isinstance(node, ast.ClassDef))
    return {
        before.target.id: after.value.value
        for before, after in pairwise(body)
        if isinstance(before, ast.AnnAssign) and isinstance(before.target, ast.Name)
        if isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant)
        if isinstance(after.value.value, str)
    }


def _default(value: Any) -> str:
    if value is msgspec.NODEFAULT or value in ((), None, ""):
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _values(kind: Any, key: str) -> Iterator[str]:
    if get_origin(kind) is Literal:
        yield from map(str, get_args(kind))
    elif isinstance(kind, type) and issubclass(kind, Word):
        yield from map(str, kind)
    elif kind is int:
        yield "{}—{}".format(*RANGES.get(key, (0, 10**6)))
    elif kind is bool:
        yield from ("true", "false")
    else:
        for part in get_args(kind):
            if part not in (Ellipsis, type(None)):
                yield from _values(part, key)


def _mapping(kind: Any) -> Any:
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct) and not issubclass(kind, Rule):
        return kind
    return next((found for part in get_args(kind) if (found := _mapping(part))), None)
