"""What is wrong in packs 法规包检查: against the schema, and against the text they come from."""

from typing import Any

from safetyduty.model.trial import Review
from safetyduty.model.word import Lang
from safetyduty.report.document import Block, Cell, Document, Pairs, Paragraph, Tone
from safetyduty.report.sections import faults


def compose(review: Review, lang: Lang) -> Document:
    """Compose the review: what was looked at, then each finding with its line."""
    title = "法规包检查" if lang == "zh" else "Packs reviewed"
    return Document(title, lang, lambda: _blocks(review, lang), lambda: _facts(review, lang))


def _blocks(review: Review, lang: Lang) -> tuple[Block, ...]:
    zh = lang == "zh"
    looked = [
        (Cell(file), Cell(f"{clauses} 条" if zh else f"{clauses} clauses"))
        for file, clauses in review.packs
    ]
    looked += [(Cell("对照原文" if zh else "held to"), Cell(file)) for file in review.texts]
    if not review.problems:
        clean = "没有发现问题" if zh else "nothing found"
        return (Pairs(tuple(looked)), Paragraph(clean, Tone.GOOD))
    title = f"问题（{len(review.problems)}）" if zh else f"Findings ({len(review.problems)})"
    return (Pairs(tuple(looked)), faults.listing(title, review.problems, lang))


def _facts(review: Review, lang: Lang) -> dict[str, Any]:
    return {
        "schema": "safetyduty/review/1",
        "packs": [{"file": file, "clauses": clauses} for file, clauses in review.packs],
        "texts": list(review.texts),
        "findings": faults.facts(review.problems, lang),
    }
