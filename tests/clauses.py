"""Every clause and every township that the tests of the rules draw, for tests of the whole."""

import importlib
import inspect
import itertools
import pkgutil
from collections.abc import Iterator
from types import FunctionType
from typing import Any

from msgspec.structs import replace

import tests.rules
from safetyduty.model.law import Regulation
from tests.township import Township

DRAWN = {"township", "audit", "found", "told"}
"""A test with one of these fixtures draws a township in its docstring."""


def drawn() -> Iterator[tuple[str, str]]:
    """Give each docstring by the name of its module, one for each parameter."""
    for module in pkgutil.iter_modules(tests.rules.__path__):
        if not module.name.startswith("test_"):
            continue
        found = importlib.import_module(f"tests.rules.{module.name}")
        for test in vars(found).values():
            if isinstance(test, FunctionType) and DRAWN & {*inspect.signature(test).parameters}:
                yield from ((module.name, text) for text in _filled(test) if "kind:" in text)


def _filled(test: FunctionType) -> Iterator[str]:
    """Put the parameters in, as the fixture does; several marks are all their combinations."""
    marks = [mark for mark in getattr(test, "pytestmark", []) if mark.name == "parametrize"]
    for combination in itertools.product(*(_cases(*mark.args[:2]) for mark in marks)):
        text = test.__doc__ or ""
        for name, value in itertools.chain(*combination):
            text = text.replace(f"<{name}>", str(value))
        yield text


def _cases(names: str | tuple[str, ...], values: Any) -> list[list[tuple[str, Any]]]:
    if isinstance(names, str):
        names = tuple(name.strip() for name in names.split(","))
    rows = ([value] if len(names) == 1 else value for value in values)
    return [list(zip(names, row, strict=True)) for row in rows]


def every_clause() -> list[Regulation]:
    """Give the regulations of all these tests, each once and under an id of its own."""
    read = [one for _, text in drawn() for one in Township.read(text).regulations]
    alike = {str([(clause.who, clause.rule) for clause in one.clauses]): one for one in read}
    return [replace(one, id=f"trial-{at}") for at, one in enumerate(alike.values(), 1)]
