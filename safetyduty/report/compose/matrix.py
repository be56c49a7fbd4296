"""The one-page table 责任清单落实情况一览表: a row per leader and duty, a mark per month."""

from collections.abc import Iterator

from msgspec import structs

from safetyduty.model.audit import View
from safetyduty.model.word import Lang
from safetyduty.report.document import Block, Cell, Document, Notes, Paragraph
from safetyduty.report.kinds import Kind, Order
from safetyduty.report.letter import Official
from safetyduty.report.sections.facts import facts_of
from safetyduty.report.sections.letterhead import Letter
from safetyduty.report.sections.matrix import matrix
from safetyduty.report.sections.opening import summary
from safetyduty.report.sections.origin import facts as origin_facts

KIND = Kind("责任清单落实情况一览表", "One-page table of duties", order=True, to="may")


def compose(order: Order, lang: Lang) -> Document:
    """Compose the table, of everybody or of the leader or unit named."""
    letter = Letter(order, lang)
    about = letter.about()
    # a table for the wall is about leaders and bodies; a post repeats its holder
    shown = tuple(one for one in about if one.view is not View.POST and one.quota.binds)
    letter = Letter(
        structs.replace(order, audit=structs.replace(order.audit, findings=shown)), lang
    )
    return Document(
        letter.say("matrix.title", unit=letter.unit),
        lang,
        lambda: tuple(_blocks(letter)),
        lambda: {
            "schema": "safetyduty/matrix/1",
            "findings": [facts_of(finding, letter.frame) for finding in letter.frame.findings],
            "origin": origin_facts(letter.frame),
        },
        layout="sheet",
    )


def _blocks(letter: Letter) -> Iterator[Block | Official]:
    blanks = {
        "period": letter.period(),
        "day": letter.day(letter.frame.audit.as_of),
        "titles": letter.titles(),
    }
    yield Paragraph(letter.say("matrix.line", **blanks))
    yield matrix(letter.frame)
    said = [summary(letter.frame)[0].result, letter.say("matrix.fill", issuer=letter.issuer)]  # type: ignore[union-attr]  # the first is the tally
    said.append(_origin(letter))
    yield Notes(letter.frame.say("notes"), tuple(map(Cell, said)))


def _origin(letter: Letter) -> str:
    """Name program, packs and inputs in one line: the page has no room for a table."""
    made = origin_facts(letter.frame)
    packs = (f"{one['id']} {one['checked_on']} {one['sha256'][:12]}" for one in made["packs"])
    files = (f"{one['file']} {one['sha256'][:12]}" for one in made["inputs"])
    return f"{made['program']} {made['version']}；{'、'.join(packs)}；SHA-256 {'、'.join(files)}"
