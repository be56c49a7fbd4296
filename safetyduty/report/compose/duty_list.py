"""The published duty list 职责清单: each leader with his posts, duties, numbers and clauses."""

from collections.abc import Iterator

from safetyduty.model.audit import Finding, Observation, Verdict
from safetyduty.model.law import Quota
from safetyduty.model.word import Lang
from safetyduty.report.document import Block, Cell, Column, Document, Paragraph, Row, Table
from safetyduty.report.kinds import Kind, Order
from safetyduty.report.letter import Official, Signature
from safetyduty.report.sections.asked import due, every, number
from safetyduty.report.sections.letterhead import Letter
from safetyduty.report.sections.origin import facts as origin_facts
from safetyduty.report.sections.provenance import provenance

KIND = Kind("职责清单", "Published duty list", order=True, to="may")

_HEADS = ("list.number", "leader", "post", "duty", "list.often", "list.times", "list.due")
_OTHERS = frozenset({"leader", "post", "duty"})


def compose(order: Order, lang: Lang) -> Document:
    """Compose the list; what a clause does not lay on a leader at all is left out."""
    letter = Letter(order, lang)
    duties = list(_duties(letter))
    return Document(
        letter.say("list.title", unit=letter.unit),
        lang,
        lambda: tuple(_blocks(letter, duties)),
        lambda: {
            "schema": "safetyduty/duty-list/1",
            "duties": [
                {
                    "subject": found.subject,
                    "position": found.position,
                    "duty": found.quota.clause.duty.label(lang),
                    "regulation": found.quota.regulation.id,
                    "article": found.quota.clause.article,
                }
                for found in duties
            ],
            "origin": origin_facts(letter.frame),
        },
    )


def _duties(letter: Letter) -> Iterator[Finding | Observation]:
    """Give each duty of each subject once, in the order of the leader list."""
    seen: set[tuple[str, str, int]] = set()
    asked = letter.about()
    to = {one.subject for one in asked}
    observed = (one for one in letter.frame.observations if one.subject in to)
    owed = (one for one in asked if one.verdict is not Verdict.EXEMPT)
    order = {subject: at for at, subject in enumerate(dict.fromkeys(one.subject for one in asked))}
    both: list[Finding | Observation] = [*owed, *observed]
    for found in sorted(both, key=lambda one: order[one.subject]):
        key = (found.view.value, found.subject, found.quota.quota_id)
        if key not in seen and found.quota.binds:
            seen.add(key)
            yield found


def _blocks(letter: Letter, duties: list[Finding | Observation]) -> Iterator[Block | Official]:
    blanks = {"unit": letter.unit, "titles": letter.titles(), "day": letter.day(letter.made_on)}
    yield Paragraph(letter.say("list.intro", **blanks))
    heads = [
        letter.frame.say(key) if key in _OTHERS else letter.say(key)
        for key in (*_HEADS, "list.basis")
    ]
    roles = ("number", *["text"] * (len(heads) - 1))
    columns = tuple(
        Column(
            head,
            "number" if role == "number" else "text",
            on="data" if key == "post" else "both",
        )
        for key, head, role in zip((*_HEADS, "list.basis"), heads, roles, strict=True)
    )
    rows = tuple(_row(at, found, letter) for at, found in enumerate(duties, 1))
    yield _posts(letter, duties)
    yield Table("duties", KIND.label(letter.lang), columns, rows, main=True)
    yield Signature(letter.issuer, letter.day(letter.made_on))
    yield provenance(letter.frame)


def _posts(letter: Letter, duties: list[Finding | Observation]) -> Table:
    """Name each leader's posts once: beside every duty they would take half the page."""
    posts: dict[str, list[str]] = {}
    for found in duties:
        told = posts.setdefault(found.subject, [])
        if (post := letter.frame.post(found)) not in told:
            told.append(post)
    columns = tuple(Column(letter.frame.say(key)) for key in ("leader", "post"))
    rows = tuple((Cell(name), Cell("；".join(filter(None, told)))) for name, told in posts.items())
    return Table("posts", letter.say("list.posts"), columns, rows)


def _row(at: int, found: Finding | Observation, letter: Letter) -> Row:
    quota: Quota = found.quota
    rule = quota.clause.rule
    values = (
        str(at),
        found.subject,
        letter.frame.post(found),
        quota.clause.duty.label(letter.lang),
        every(rule, letter.lang),
        number(rule, letter.lang),
        due(rule, letter.lang),
        letter.frame.clause(quota),
    )
    return tuple(map(Cell, values))
