"""Finds a code's words: the message of a problem, what to do, and its page."""

from functools import cache
from importlib import import_module

from safetyduty.model.catalogue.entry import Entry
from safetyduty.model.catalogue.system import in_words, kind_in_words
from safetyduty.model.problem import Problem, Severity
from safetyduty.model.word import Lang

_TOPICS = (
    "answers",
    "copies",
    "documents",
    "files",
    "hazards",
    "incidents",
    "integrity",
    "law",
    "lists",
    "monthly",
    "packs",
    "people",
    "planning",
    "records",
    "rosters",
    "run",
    "sheets",
    "storing",
    "web",
)


@cache
def entries() -> dict[str, Entry]:
    """Give every entry by its code, in the order of the codes."""
    found: dict[str, Entry] = {}
    for topic in _TOPICS:
        module = import_module(f"safetyduty.model.catalogue.{topic}")
        found |= {entry.code: entry for entry in module.ENTRIES}
    return dict(sorted(found.items()))


def severity(problem: Problem) -> Severity:
    """Say how much a problem weighs."""
    return entries()[problem.code].severity


def message(problem: Problem, lang: Lang) -> str:
    """Say in one line what is wrong."""
    return _fill(entries()[problem.code].page(lang).message, problem, lang)


def advice(problem: Problem, lang: Lang) -> str:
    """Say what to do: the concrete suggestion if there is one, else the code's advice."""
    if problem.suggestion:
        return problem.suggestion
    return _fill(entries()[problem.code].page(lang).advice, problem, lang)


def _fill(template: str, problem: Problem, lang: Lang) -> str:
    """Fill the blanks; what the problem does not name stays visible as an ellipsis."""
    blanks = _Blanks({"value": problem.value, **problem.blanks})
    if "reason" in blanks:
        blanks["reason"] = in_words(blanks["reason"], lang)
    if problem.code == "SD002":  # whose value is what our guard calls the file
        blanks["value"] = kind_in_words(problem.value, lang)
    return template.format_map(blanks)


class _Blanks(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "…"
