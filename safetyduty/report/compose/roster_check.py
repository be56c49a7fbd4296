"""A roster held up 安排表检查: what is wrong with it, and what became of the plan."""

from collections.abc import Iterator
from typing import Any

from safetyduty.model.catalogue.roster import WORDS
from safetyduty.model.roster import RosterCheck
from safetyduty.model.word import Lang
from safetyduty.report.document import (
    Block,
    Cell,
    Column,
    Document,
    Pairs,
    Paragraph,
    Table,
    Tone,
)
from safetyduty.report.sections import faults

_TONES = {
    "done": Tone.GOOD,
    "late": Tone.WARN,
    "missed": Tone.BAD,
    "open": Tone.MUTED,
    "unplanned": Tone.INFO,
}


def compose(found: RosterCheck, lang: Lang) -> Document:
    """Compose the check: what was looked at, what was found, the plan against the logs."""
    first = found.month.start
    blanks = {"organisation": found.organisation, "year": first.year, "number": first.month}
    title = _say("check.title", lang, **blanks).strip()
    return Document(title, lang, lambda: tuple(_blocks(found, lang)), lambda: _facts(found, lang))


def _say(key: str, lang: Lang, **blanks: object) -> str:
    zh, en = WORDS[key]
    return (zh if lang == "zh" else en).format(**blanks)


def _blocks(found: RosterCheck, lang: Lang) -> Iterator[Block]:
    visits = _say("check.visits", lang, visits=found.visits, leaders=found.leaders)
    yield Pairs(
        (
            (Cell(_say("month.label", lang)), Cell(found.month.name)),
            (Cell(_say("table", lang)), Cell(visits)),
        )
    )
    if found.problems:
        title = f"{_say('check.found', lang)}（{len(found.problems)}）"
        yield faults.listing(title, found.problems, lang)
    else:
        yield Paragraph(_say("check.nothing", lang), Tone.GOOD)
    if found.against_logs:
        rows = tuple(
            (
                Cell("" if one.state == "unplanned" else str(one.day)),
                Cell(one.leader),
                Cell(one.place),
                Cell(str(one.done or "")),
                Cell(_say(f"state.{one.state}", lang), _TONES[one.state]),
            )
            for one in found.kept
        )
        columns = (
            Column(_say("planned", lang), "day"),
            Column(_say("leader", lang)),
            Column(_say("calendar.visit", lang)),
            Column(_say("done", lang), "day"),
            Column(_say("state", lang)),
        )
        yield Table("kept", _say("check.kept", lang), columns, rows, main=True)


def _facts(found: RosterCheck, lang: Lang) -> dict[str, Any]:
    return {
        "schema": "safetyduty/roster-check/1",
        "month": found.month.name,
        "as_of": str(found.as_of),
        "rows": found.visits,
        "leaders": found.leaders,
        "problems": faults.facts(found.problems, lang),
        "kept": [
            {
                "date": None if one.state == "unplanned" else str(one.day),
                "leader": one.leader,
                "site": one.place,
                "done": str(one.done) if one.done else None,
                "state": one.state,
            }
            for one in found.kept
        ],
    }
