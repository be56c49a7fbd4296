"""What the texts ask of major hazards: listing, the five, interviews; nothing is decided here."""

from collections.abc import Iterator

from safetyduty.model.activity import ActivityKind, DocumentKind
from safetyduty.model.catalogue.spoken import spoken
from safetyduty.model.hazard import Hazards, Outcome
from safetyduty.model.law import Regulation, Status
from safetyduty.report.document import Block, Cell, Notes
from safetyduty.report.sections.frame import Frame


def duties(hazards: Hazards, frame: Frame) -> Iterator[Block]:
    """Give, a block a regulation, its lists and words; nothing where no hazard is a major one."""
    if not hazards.supervised:
        return
    regulations = {duty.regulation.id: duty.regulation for duty in hazards.duties}
    for regulation in regulations.values():
        lines = [
            _say(
                "duty.line",
                frame,
                article=duty.listing.article,
                name=duty.listing.name.label(frame.lang),
                items=frame.listed([item.label(frame.lang) for item in duty.listing.items]),
            )
            for duty in hazards.duties
            if duty.regulation.id == regulation.id
        ]
        lines += [
            _say("duty.words", frame, words=words, article=article)
            for article, words in words_of(regulation)
        ]
        lines += list(_triggers(hazards, regulation, frame))
        yield Notes(_title(regulation, frame), tuple(map(Cell, lines)))


def words_of(regulation: Regulation) -> Iterator[tuple[str, str]]:
    """Give article and words of the clauses on listing hazards and on interviews."""
    for clause in regulation.clauses:
        kinds = {*getattr(clause.rule, "document", ()), *getattr(clause.rule, "activity", ())}
        articles = {one.article for one in regulation.lists if one.kind == "five-fixed"}
        if clause.article in articles and kinds & {
            DocumentKind.HAZARD_LIST,
            ActivityKind.INTERVIEW,
        }:
            yield clause.article, clause.words


def _triggers(hazards: Hazards, regulation: Regulation, frame: Frame) -> Iterator[str]:
    """Say what the ledger shows, and which words give no number to judge by."""
    sure = [item.closure.outcome for item in hazards.supervised if item.sure]
    yield _say(
        "trigger.note",
        frame,
        overdue=sure.count(Outcome.OVERDUE),
        late=sure.count(Outcome.LATE),
        unknown=sure.count(Outcome.UNKNOWN) + sum(not item.sure for item in hazards.supervised),
    )
    if any(one.kind == "interview-triggers" for one in regulation.lists):
        yield _say("trigger.unjudged", frame)


def _title(regulation: Regulation, frame: Frame) -> str:
    status = ""
    if regulation.status is not Status.IN_FORCE:
        status = _say("duty.status", frame, status=regulation.status.label(frame.lang))
    return _say("duty", frame, title=frame.title(regulation), status=status)


def _say(key: str, frame: Frame, **blanks: object) -> str:
    return spoken(f"hazards:{key}", frame.lang).format(**blanks)
