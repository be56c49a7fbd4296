"""What became of the cases of packs 案例: how many, which fail, which clause has none."""

from collections.abc import Sequence
from typing import Any

from safetyduty.model.trial import Trial
from safetyduty.model.word import Lang
from safetyduty.report.document import Block, Cell, Column, Document, Table, Tone
from safetyduty.report.sections import faults

_HEADINGS = {
    "zh": ("法规", "案例文件", "案例", "不符"),
    "en": ("regulation", "cases", "number", "fail"),
}


def compose(trials: Sequence[Trial], lang: Lang) -> Document:
    """Compose the result, the failing cases below."""
    title = "法规包案例" if lang == "zh" else "Cases of packs"
    return Document(title, lang, lambda: _blocks(trials, lang), lambda: _facts(trials, lang))


def _blocks(trials: Sequence[Trial], lang: Lang) -> tuple[Block, ...]:
    title = "结果" if lang == "zh" else "Result"
    columns = tuple(
        Column(h, "number" if at > 1 else "text") for at, h in enumerate(_HEADINGS[lang])
    )
    rows = tuple(
        (
            Cell(trial.regulation),
            Cell(trial.file or "—"),
            Cell(str(len(trial.outcomes))),
            Cell(str(trial.failed), Tone.BAD if trial.failed else Tone.GOOD),
        )
        for trial in trials
    )
    table = Table("trials", title, columns, rows, main=True)
    problems = [problem for trial in trials for problem in trial.problems]
    if not problems:
        return (table,)
    return (table, faults.listing("问题" if lang == "zh" else "Problems", problems, lang))


def _facts(trials: Sequence[Trial], lang: Lang) -> dict[str, Any]:
    return {
        "schema": "safetyduty/trials/1",
        "regulations": [
            {
                "id": trial.regulation,
                "file": trial.file,
                "cases": [
                    {
                        "case": o.name,
                        "article": o.article,
                        "line": o.source.row,
                        "passed": not o.misses,
                        "misses": [{"expected": m.expected, "found": m.found} for m in o.misses],
                    }
                    for o in trial.outcomes
                ],
                "problems": faults.facts(trial.problems, lang),
            }
            for trial in trials
        ],
    }
