"""The templates 模板: which were changed, and where they differ from the shipped ones."""

from collections.abc import Sequence

from msgspec import Struct, structs

from safetyduty.model.catalogue.reporting import WORDS
from safetyduty.model.word import Lang
from safetyduty.report.document import Block, Cell, Column, Document, Paragraph, Row, Table, Tone
from safetyduty.report.shipped import Difference


class States(Struct, frozen=True):
    """What is to be told of the templates; without differences asked for, how each stands."""

    states: tuple[tuple[str, str], ...]
    differences: tuple[Difference, ...] | None = None


def compose(told: States, lang: Lang) -> Document:
    """Compose the list of templates, or of what was changed in them."""

    def say(key: str) -> str:
        return WORDS[key][0 if lang == "zh" else 1]

    if told.differences is None:
        headings: tuple[str, ...] = (say("template"), say("state"))
        rows: Sequence[Row] = tuple(
            (Cell(name), Cell(say(f"state.{state}"))) for name, state in told.states
        )
    else:
        headings = (say("template"), say("place"), say("shipped"), say("own"))
        rows = tuple(
            (Cell(one.file), Cell(one.place or say("other")), Cell(one.shipped), Cell(one.own))
            for one in told.differences
        )
    title = say("template" if told.differences is None else "differences")
    heading = say("templates.table") if told.differences is None else say("differences.table")
    table = Table("templates", heading, tuple(map(Column, headings)), rows, main=True)
    blocks: tuple[Block, ...] = (table,)
    if told.differences == ():
        blocks = (Paragraph(say("no-difference"), Tone.GOOD),)
    return Document(
        title,
        lang,
        lambda: blocks,
        lambda: {
            "schema": "safetyduty/templates/1",
            "templates": [{"name": name, "state": state} for name, state in told.states],
            "differences": [structs.asdict(one) for one in told.differences or ()],
        },
    )
