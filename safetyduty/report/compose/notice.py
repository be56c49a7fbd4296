"""The supervision notice 督办通知: to one leader or unit, what to verify and what to do by when."""

from collections.abc import Iterator, Sequence

from safetyduty.model.audit import Finding, Verdict, View
from safetyduty.model.word import Lang
from safetyduty.report.document import Block, Cell, Column, Document, Paragraph, Row, Table
from safetyduty.report.kinds import Kind, Order
from safetyduty.report.letter import Addressee, Official, Section, numbered
from safetyduty.report.sections.facts import facts_of
from safetyduty.report.sections.letterhead import Letter
from safetyduty.report.sections.origin import facts as origin_facts
from safetyduty.report.sections.reasons import reason

KIND = Kind("督办通知", "Supervision notice", order=True, to="must")

_PARTS = (
    ("notice.closed", Verdict.MISSED, "ask.verify"),
    ("notice.open", Verdict.AT_RISK, "ask.open"),
    ("notice.unknown", Verdict.UNKNOWN, "ask.unknown"),
)
_MOST = 8
"""Items a part names one by one; the table attached has all."""


def compose(order: Order, lang: Lang) -> Document:
    """Compose the notice; without a name it is ``CannotAudit``."""
    letter = Letter(order, lang)
    letter.needs_name(KIND)
    asked = _asked(letter)
    return Document(
        letter.say("notice.title"),
        lang,
        lambda: tuple(_blocks(letter, asked)),
        lambda: {
            "schema": "safetyduty/notice/1",
            "to": order.wanted.to,
            "number": order.wanted.number,
            "issuer": letter.issuer,
            "date": letter.made_on.isoformat(),
            "reply_by": letter.reply_by.isoformat(),
            "findings": [facts_of(finding, letter.frame) for finding in asked],
            "origin": origin_facts(letter.frame),
        },
        layout="letter",
    )


def _asked(letter: Letter) -> tuple[Finding, ...]:
    """Give what binds and is not simply done; what a post repeats of its holder is told once."""
    wanted = {verdict for _, verdict, _ in _PARTS}
    once = set(map(id, letter.frame.listed_once))
    return tuple(
        finding
        for finding in letter.about()
        if finding.verdict in wanted and finding.quota.binds and id(finding) in once
    )


def _blocks(letter: Letter, asked: Sequence[Finding]) -> Iterator[Block | Official]:
    to = letter.order.wanted.to
    yield letter.head()
    yield Addressee(letter.say("comrade", name=to) if letter.is_leader(to) else to)
    yield Paragraph(
        letter.say("basis", titles=letter.titles(), day=letter.day(letter.frame.audit.as_of))
    )
    asks, number = [], 0
    for key, verdict, ask in _PARTS:
        found = [finding for finding in asked if finding.verdict is verdict]
        if found:
            number += 1
            asks.append(letter.say(ask))
            yield Section(numbered(number), letter.say(key))
            yield from _items(found, letter)
    if not asked:
        yield Paragraph(letter.say("notice.none", day=letter.day(letter.frame.audit.as_of)))
    else:
        asks.append(letter.say("ask.reply", day=letter.day(letter.reply_by), issuer=letter.issuer))
        yield Section(numbered(number + 1), letter.say("notice.asked"))
    for at, told in enumerate((*asks, letter.say("ask.body")), 1):
        yield Paragraph(f"{numbered(at, 2) if asked else ''}{told}")
    items = (_table(asked, letter),) if asked else ()
    yield letter.attachments(*(table.title for table in items))
    yield letter.signature()
    yield from letter.annex(*items)


def _items(found: Sequence[Finding], letter: Letter) -> Iterator[Paragraph]:
    """Tell one duty an item, its periods and places within."""
    duties: dict[tuple[str, int], list[Finding]] = {}
    for finding in found:
        duties.setdefault((finding.subject, finding.quota.quota_id), []).append(finding)
    for number, same in enumerate(list(duties.values())[:_MOST], 1):
        first = same[0]
        parts = (
            letter.say("item.part", period=one.period.name, reason=reason(one, letter.frame))
            for one in same
        )
        told = letter.say(
            "item",
            duty=first.quota.clause.duty.label(letter.lang),
            clause=letter.frame.clause(first.quota),
            parts="".join(parts),
        )
        who = "" if first.subject == letter.order.wanted.to else f"{first.subject}："
        yield Paragraph(f"{numbered(number, 3)}{who}{told}")
    if len(duties) > _MOST:
        yield Paragraph(letter.say("item.more", n=len(duties) - _MOST))


def _table(asked: Sequence[Finding], letter: Letter) -> Table:
    frame = letter.frame
    heads = ("leader", "duty", "article", "period", "owed-done", "verdict", "reason", "cells")
    columns = tuple(
        Column(frame.say(key), "mark" if key == "owed-done" else "text") for key in heads
    )
    rows = tuple(_row(finding, letter) for finding in asked)
    return Table("items", letter.say("annex.items"), columns, rows, repeats=1, main=True)


def _row(finding: Finding, letter: Letter) -> Row:
    frame = letter.frame
    sign = frame.sign(finding.verdict)
    who = finding.responsible if finding.view is View.BODY else ""
    return (
        Cell(f"{finding.subject}（{who}）" if who else finding.subject),
        Cell(finding.quota.clause.duty.label(letter.lang)),
        Cell(frame.clause(finding.quota)),
        Cell(finding.period.name),
        Cell(f"{finding.done}/{finding.required}"),
        Cell(f"{sign.symbol} {sign.label}", frame.tone(finding)),
        Cell(reason(finding, frame)),
        Cell(frame.cells(finding.credits, finding.rows, 3)),
    )
