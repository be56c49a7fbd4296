"""Lists problems as a compiler does, by file: place, weight, code, what is wrong, what to do."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from safetyduty.model.catalogue.index import advice, message, severity
from safetyduty.model.problem import Problem, Severity
from safetyduty.model.word import Lang
from safetyduty.report.document import Group, Line, Listing, Tone

_TONES = {Severity.ERROR: Tone.BAD, Severity.WARNING: Tone.WARN, Severity.INFO: Tone.INFO}


def listing(title: str, problems: Iterable[Problem], lang: Lang) -> Listing:
    """Make the list, a group a file, in the order given."""
    groups = groupby(problems, key=lambda problem: problem.source.file)
    return Listing(
        title, tuple(Group(file, tuple(_line(p, lang) for p in group)) for file, group in groups)
    )


def _line(problem: Problem, lang: Lang) -> Line:
    weight = severity(problem)
    hint = advice(problem, lang)
    word = "建议：" if lang == "zh" else "suggestion: "
    return Line(
        str(problem.source),
        weight.label(lang),
        _TONES[weight],
        problem.code,
        message(problem, lang),
        f"{word}{hint}" if hint else "",
    )


def facts(problems: Sequence[Problem], lang: Lang) -> list[dict[str, Any]]:
    """Give problems for programs."""
    return [
        {
            "code": problem.code,
            "severity": severity(problem).value,
            "file": problem.source.file,
            "line": problem.source.row,
            "value": problem.value,
            "message": message(problem, lang),
            "suggestion": problem.suggestion,
        }
        for problem in problems
    ]
