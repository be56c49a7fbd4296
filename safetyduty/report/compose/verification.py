"""Whether a record and its sources are as they were 档案核对."""

from typing import Any

from safetyduty.model.catalogue.spoken import spoken
from safetyduty.model.verification import Compared, State, Verification
from safetyduty.model.word import Lang
from safetyduty.report.document import Block, Cell, Column, Document, Paragraph, Table, Tone

_TONES = {
    State.SAME: Tone.GOOD,
    State.CHANGED: Tone.BAD,
    State.MISSING: Tone.BAD,
    State.UNDIGESTED: Tone.WARN,
}


def compose(found: Verification, lang: Lang) -> Document:
    """Compose what was compared, the record itself first."""

    def say(key: str, **blanks: object) -> str:
        return spoken(f"dossier:{key}", lang).format(**blanks)

    every = (found.result, *found.sources)

    def blocks() -> tuple[Block, ...]:
        wrong = sum(one.state is not State.SAME for one in every)
        told = say("verify.some", n=wrong) if wrong else say("verify.all", n=len(found.sources))
        columns = (Column(say("file")), Column(say("verify.state")), Column(say("sha256")))
        rows = tuple(
            (
                Cell(one.file),
                Cell(one.state.label(lang), _TONES[one.state]),
                Cell(one.sha256, Tone.MUTED),
            )
            for one in every
        )
        title = say("manifest")
        return (
            Paragraph(told, Tone.BAD if wrong else Tone.GOOD),
            Table("verification", title, columns, rows, main=True),
        )

    title = say("verify.title", file=found.file)
    return Document(title, lang, blocks, lambda: _facts(found))


def _facts(found: Verification) -> dict[str, Any]:
    return {
        "schema": "safetyduty/verification/1",
        "file": found.file,
        "same": found.same,
        "result": _one(found.result),
        "sources": [_one(one) for one in found.sources],
    }


def _one(one: Compared) -> dict[str, str]:
    return {"file": one.file, "sha256": one.sha256, "now": one.now, "state": str(one.state)}
