"""The circular 通报: how it stands, who is where in the ranking, what is to be verified."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from safetyduty.model.audit import Finding, Verdict, View
from safetyduty.model.word import Lang
from safetyduty.report.document import Block, Cell, Column, Document, Paragraph, Row, Table
from safetyduty.report.kinds import Kind, Order
from safetyduty.report.letter import Addressee, Official, Section, numbered
from safetyduty.report.sections.findings import attention
from safetyduty.report.sections.letterhead import Letter
from safetyduty.report.sections.origin import facts as origin_facts

KIND = Kind("通报", "Circular with ranking", order=True, to="may")

_CONCLUDED = (Verdict.MET, Verdict.LATE, Verdict.MISSED)


class Standing(Struct, frozen=True):
    """How one unit or leader stands."""

    name: str
    post: str
    counts: dict[Verdict, int]

    @property
    def concluded(self) -> int:
        """How many are over, or done."""
        return sum(self.counts[verdict] for verdict in _CONCLUDED)

    @property
    def rate(self) -> float:
        """The share done in time; 0 where nothing is concluded."""
        return self.counts[Verdict.MET] / self.concluded if self.concluded else 0.0


def compose(order: Order, lang: Lang) -> Document:
    """Compose the circular; of several units it ranks units, of one its leaders."""
    letter = Letter(order, lang)
    ranked = ranking(letter)
    return Document(
        letter.say("circular.title", period=letter.period()),
        lang,
        lambda: tuple(_blocks(letter, ranked)),
        lambda: {
            "schema": "safetyduty/circular/1",
            "number": order.wanted.number,
            "issuer": letter.issuer,
            "date": letter.made_on.isoformat(),
            "ranking": [
                {
                    "rank": rank,
                    "name": one.name,
                    "post": one.post,
                    "concluded": one.concluded,
                    "rate": round(one.rate, 4),
                    "summary": {verdict.value: n for verdict, n in one.counts.items()},
                }
                for rank, one in ranked
            ],
            "origin": origin_facts(letter.frame),
        },
        layout="letter",
    )


def ranking(letter: Letter) -> list[tuple[int, Standing]]:
    """Rank by rate, equal rates on one place; who has nothing concluded has place 0, last."""
    standings = sorted(_standings(letter), key=lambda one: (not one.concluded, -one.rate))
    ranked: list[tuple[int, Standing]] = []
    for place, one in enumerate(standings, 1):
        same = ranked and ranked[-1][1].rate == one.rate
        rank = ranked[-1][0] if same else place
        ranked.append((rank if one.concluded else 0, one))
    return ranked


def _standings(letter: Letter) -> Iterator[Standing]:
    frame = letter.frame
    found = [one for one in letter.about() if one.quota.binds]
    by_unit = frame.several_units
    groups: dict[str, list[Finding]] = {}
    for finding in found:
        if by_unit or finding.view is View.PERSON:
            name = finding.organisation if by_unit else finding.subject
            groups.setdefault(name, []).append(finding)
    for name, findings in groups.items():
        counts = dict.fromkeys(Verdict, 0)
        for finding in findings:
            counts[finding.verdict] += 1
        ordered = sorted(findings, key=lambda one: one.period)
        post = "" if by_unit else frame.post(ordered[0], ordered[-1])
        yield Standing(name, post, counts)


def _blocks(letter: Letter, ranked: Sequence[tuple[int, Standing]]) -> Iterator[Block | Official]:
    day = letter.day(letter.frame.audit.as_of)
    yield letter.head()
    yield Addressee(letter.order.wanted.to or letter.say("everyone"))
    yield Paragraph(letter.say("basis", titles=letter.titles(), day=day))
    yield Section(numbered(1), letter.say("circular.overall"))
    yield Paragraph(_overall(ranked, letter))
    yield Section(numbered(2), letter.say("circular.ranking"))
    yield Paragraph(letter.say("circular.rule"))
    yield _table(ranked, letter)
    yield Section(numbered(3), letter.say("circular.good"))
    whole = [one.name for rank, one in ranked if rank and one.counts[Verdict.MET] == one.concluded]
    key = "circular.good.names" if whole else "circular.good.none"
    yield Paragraph(letter.say(key, names=letter.frame.listed(whole)))
    yield Section(numbered(4), letter.say("circular.next"))
    asks = ("ask.verify", "ask.open", "ask.unknown", "ask.reply", "circular.body")
    for number, ask in enumerate(asks, 1):
        told = letter.say(ask, day=letter.day(letter.reply_by), issuer=letter.issuer)
        yield Paragraph(f"{numbered(number, 2)}{told}")
    items = attention(letter.frame)
    tables = (items,) if isinstance(items, Table) else ()
    yield letter.attachments(*(table.title for table in tables))
    yield letter.signature()
    yield from letter.annex(*tables)


def _overall(ranked: Sequence[tuple[int, Standing]], letter: Letter) -> str:
    total = {verdict: sum(one.counts[verdict] for _, one in ranked) for verdict in Verdict}
    whole = Standing("", "", total)
    return letter.say(
        "circular.rate",
        day=letter.day(letter.frame.audit.as_of),
        concluded=whole.concluded,
        met=total[Verdict.MET],
        rate=f"{whole.rate:.1%}" if whole.concluded else "—",
        late=total[Verdict.LATE],
        missed=total[Verdict.MISSED],
        unknown=total[Verdict.UNKNOWN],
        risk=total[Verdict.AT_RISK],
        pending=total[Verdict.PENDING],
    )


def _table(ranked: Sequence[tuple[int, Standing]], letter: Letter) -> Table:
    frame = letter.frame
    told = (Verdict.MET, Verdict.LATE, Verdict.MISSED, Verdict.UNKNOWN, Verdict.AT_RISK)
    by_unit = frame.several_units
    columns = (
        Column(letter.say("rank"), "mark"),
        Column(frame.say("organisation" if by_unit else "leader")),
        *(() if by_unit else (Column(frame.say("post"), spare=1),)),
        Column(letter.say("concluded"), "number"),
        *(Column(frame.sign(verdict).label, "number") for verdict in told),
        Column(frame.say("rate"), "number"),
    )

    def row(rank: int, one: Standing) -> Row:
        return (
            Cell(str(rank) if rank else letter.say("rank.none")),
            Cell(one.name),
            *(() if by_unit else (Cell(one.post),)),
            Cell(str(one.concluded)),
            *(Cell(str(one.counts[verdict])) for verdict in told),
            Cell(f"{one.rate:.1%}" if rank else "—"),
        )

    rows = tuple(row(rank, one) for rank, one in ranked)
    return Table("ranking", letter.say("circular.ranking"), columns, rows, main=True)
