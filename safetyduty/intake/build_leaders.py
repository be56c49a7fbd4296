"""The leader list as tenures: who is in which post, from day to day."""

import re
from datetime import date

from msgspec import Struct, field

from safetyduty.intake import names as cut
from safetyduty.intake.people import Roll
from safetyduty.intake.regions import Region
from safetyduty.intake.terms import Term, gone, month_end, month_start, read_term
from safetyduty.intake.text import shown, split_list, squash
from safetyduty.intake.titles import Reading, read_title
from safetyduty.intake.values import column, lines, texts
from safetyduty.model.ledger import LONG_AGO, OPEN_END, Tenure
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source

_YES = frozenset({"是", "√", "✓", "有", "y", "yes", "1", "true", "常委"})
_VACANT = r"\(?(?:暂时?)?(?:空缺|暂缺|缺|待定|待配|缺额|未配备)\)?|[/\-—]+|无"
_ASIDE = (
    r"\((?:女|男|\w{1,5}族|挂职.*|兼.*|代|主持.*|党外|无党派|试用.*|见习.*|[正副][科处]级|\d+|非党)\)"
    r"|[*※★△▲#]+$"
)
"""What stands after a name and is no part of it: ``(女)``, ``(回族)``."""
_FORMER = r"^(?:原|前任?)"


class Entry(Struct):
    """One line of a leader list, before lines that say the same are joined."""

    number: int
    """Which region, and which of its used rows."""
    at: int
    row: int
    name: str
    title: str
    unit: str
    start: Term
    end: Term
    portfolio: str
    villages: tuple[str, ...]
    sites: tuple[str, ...]
    standing: bool
    rank: int

    @property
    def span(self) -> tuple[date, date]:
        """First and last day; a list that gives both in one cell gives the last there.

        Of a day that cannot be read the longest term it leaves open.
        """
        first = self.start.first or self.start.earliest
        last = self.end.last or self.start.last or self.end.latest
        return (
            date.fromordinal(first) if first else LONG_AGO,
            date.fromordinal(last) if last else OPEN_END,
        )

    @property
    def unsure(self) -> tuple[tuple[int, int], ...]:
        """The days on which it cannot be told whether the term had begun, or was over."""
        start, end = (day.toordinal() for day in self.span)
        spans = []
        if self.start.unreadable:
            spans.append((start, min(self.start.latest or end, end)))
        elif self.start.first and self.start.by_month:
            spans.append((start, min(month_end(start), end)))
        if self.end.unreadable:
            spans.append((max(self.end.earliest or start, start), end))
        elif (self.end if self.end.last else self.start).by_month and end < OPEN_END.toordinal():
            spans.append((max(month_start(end), start), end))
        return tuple(spans)


class Leaders(Struct):
    """What the leader lists say."""

    names: list[str] = field(default_factory=lambda: [""])
    titles: dict[int, set[str]] = {}
    posts: dict[int, set[str]] = {}
    tenures: list[Tenure] = []
    readings: list[Reading] = []
    problems: list[Problem] = []
    dropped: dict[tuple[int, int], str] = {}
    """Rows that could not be used: number of the region, place of the row, and reason."""
    _numbers: dict[str, int] = {}

    def roll(self, aliases: dict[str, str]) -> Roll:
        """Give the roll by which names in the other tables are read."""
        return Roll(self.names, self.titles, aliases, self.posts)

    def person(self, name: str) -> int:
        """Give the number of a name, a new one if it is new."""
        if name not in self._numbers:
            self._numbers[name] = len(self.names)
            self.names.append(name)
        return self._numbers[name]


def build_leaders(regions: list[Region], first_rows: list[int]) -> Leaders:
    """Read every leader list; a row without a name or with its dates reversed is not used.

    A line that another list repeats is used once: so nobody is asked twice for one duty.
    """
    leaders = Leaders()
    entries = [
        entry
        for number, region in enumerate(regions)
        for entry in _entries(leaders, number, region, first_rows[number])
    ]
    units = {entry.unit for entry in entries} - {""}
    kept: dict[tuple[str, str, str], list[Entry]] = {}
    for entry in entries:
        if len(units) == 1:  # one list names the unit, another leaves it to the reader
            entry.unit = next(iter(units))
        same = kept.setdefault((entry.name, squash(entry.title), entry.unit), [])
        twin = next((one for one in same if _says_the_same(one, entry)), None)
        if twin is None:
            _contradict(leaders, regions, same, entry)
            same.append(entry)
        else:
            _take_over(twin, entry)
            leaders.dropped[entry.number, entry.at] = "duplicate"
            other = str(regions[twin.number].source(twin.at))
            source = regions[entry.number].source(entry.at, "name")
            leaders.problems.append(Problem("SD217", source, entry.name, {"other": other}))
    used = sorted((one for same in kept.values() for one in same), key=lambda one: one.row)
    for entry in used:
        leaders.dropped.pop((entry.number, entry.at), None)  # of several names in a cell one is new
        _add(leaders, regions[entry.number], entry)
    _tell_undated(leaders, regions, used)
    return leaders


def _entries(leaders: Leaders, number: int, region: Region, first_row: int) -> list[Entry]:
    """Read the lines of one list; a line with several names is a line for each."""
    printed = region.header.printed
    titles, portfolios = texts(region, "title"), texts(region, "portfolio")
    units, ranks = texts(region, "organisation"), texts(region, "rank")
    standing = texts(region, "standing")
    villages, sites = lines(region, "villages"), lines(region, "sites")
    entries = []
    for at, cell in enumerate(column(region, "name")):
        people = split_names(shown(cell) if not isinstance(cell, str) else cell)
        if not people or re.fullmatch(_VACANT, people[0]):
            blank = not people
            leaders.dropped[number, at] = "incomplete" if blank else "vacant"
            if blank:
                source = region.source(at, "name")
                leaders.problems.append(Problem("SD110", source, "", {"field": printed["name"]}))
            continue
        terms = _terms(leaders, region, at, people[0])
        entries += [
            Entry(
                number,
                at,
                first_row + at,
                name,
                titles[at],
                squash(units[at]),
                *terms,
                portfolios[at],
                split_list(villages[at]),
                split_list(sites[at]),
                squash(standing[at]).lower() in _YES,
                int(ranks[at]) if ranks[at].isdecimal() and len(ranks[at]) < 5 else 0,
            )
            for name in people
        ]
        start, end = entries[-1].span
        if end < start:
            del entries[-len(people) :]
            leaders.dropped[number, at] = "incomplete"
            blanks = {"name": people[0], "start": str(start), "end": str(end)}
            which = "end" if "end" in region.cells else "start"
            leaders.problems.append(Problem("SD206", region.source(at, which), str(end), blanks))
    return entries


def split_names(text: str) -> list[str]:
    """Give the names in one cell of a leader list, without what stands after them.

    >>> split_names("熊  丹（女）")
    ['熊丹']
    """
    pieces = [re.sub(_ASIDE, "", squash(piece)) for piece in cut.pieces(text)]
    found = [piece for piece in pieces if piece]
    whole = re.sub(_ASIDE, "", squash(text))
    return found if all(len(piece) > 1 for piece in found) else [whole]


def _terms(leaders: Leaders, region: Region, at: int, name: str) -> tuple[Term, Term]:
    """Read both dates; one that cannot be read is told, and leaves the term open.

    So does a last day nobody wrote where 职务 says, in brackets, that it is over.
    """
    title = shown(column(region, "title")[at])
    terms: list[Term] = []
    for which in ("start", "end"):
        place, cell = which, column(region, which)[at]
        term = read_term(cell, ends=which == "end")
        if terms and term == Term() and not terms[0].last and gone(title):
            place, cell, term = "title", title, Term(unreadable=True)
        blanks, source = {"name": name}, region.source(at, place)
        if term.unreadable:
            leaders.problems.append(Problem("SD211", source, shown(cell), blanks, term.likely))
        elif term.by_month:
            days = [str(date.fromordinal(day)) for day in (term.first, term.last) if day]
            blanks["day"] = "、".join(days)
            leaders.problems.append(Problem("SD212", source, shown(cell), blanks))
        terms.append(term)
    return terms[0], terms[1]


def _says_the_same(one: Entry, other: Entry) -> bool:
    """Say whether two lines tell one tenure; a first day that nobody wrote contradicts none."""
    starts = {one.span[0], other.span[0]} - {LONG_AGO}
    unwritten = not (one.start.unreadable or other.start.unreadable)
    return one.span[1] == other.span[1] and len(starts) <= 1 and unwritten


def _take_over(kept: Entry, other: Entry) -> None:
    """Take from a line left out what the line kept does not say."""
    kept.start = kept.start if kept.start.first else other.start
    kept.portfolio = (
        kept.portfolio
        if other.portfolio in kept.portfolio
        else (f"{kept.portfolio}、{other.portfolio}".strip("、"))
    )
    kept.villages = tuple(dict.fromkeys((*kept.villages, *other.villages)))
    kept.sites = tuple(dict.fromkeys((*kept.sites, *other.sites)))
    kept.standing = kept.standing or other.standing
    kept.rank = kept.rank or other.rank


def _contradict(leaders: Leaders, regions: list[Region], same: list[Entry], entry: Entry) -> None:
    """Tell two lines on one post of one person whose dates overlap and differ."""
    start, end = entry.span
    for other in same:
        if other.span[0] <= end and start <= other.span[1]:
            source = regions[entry.number].source(entry.at, "name")
            blanks = {"other": str(regions[other.number].source(other.at)), "title": entry.title}
            leaders.problems.append(Problem("SD218", source, entry.name, blanks))
            return


def _add(leaders: Leaders, region: Region, entry: Entry) -> None:
    start, end = entry.span
    title = entry.title if end == OPEN_END else re.sub(_FORMER, "", entry.title)
    reading = read_title(title, entry.portfolio, standing=entry.standing)
    source = region.source(entry.at, "title")
    blanks = {"name": entry.name}
    if not squash(title):
        field_name = {"field": region.header.printed["title"]}
        leaders.problems.append(Problem("SD110", source, "", field_name))
    elif not reading.positions:
        leaders.problems.append(Problem("SD204", source, entry.title, blanks))
    elif reading.unread:
        blanks["parts"] = "、".join(reading.unread)
        leaders.problems.append(Problem("SD213", source, entry.title, blanks))
    person = leaders.person(entry.name)
    leaders.titles.setdefault(person, set()).update(cut.called_by(title))
    leaders.posts.setdefault(person, set()).update(cut.posts_of(title))
    leaders.readings.append(reading)
    leaders.tenures.append(
        Tenure(
            row=entry.row,
            person=person,
            title=entry.title,
            positions=reading.positions,
            start=start,
            end=end,
            organisation=entry.unit,
            portfolio=entry.portfolio,
            villages=entry.villages,
            sites=entry.sites,
            acting=reading.acting,
            rank=entry.rank,
            unsure=entry.unsure,
        )
    )


def _tell_undated(leaders: Leaders, regions: list[Region], entries: list[Entry]) -> None:
    """Tell, list by list, who has no first day in office."""
    undated: dict[int, list[Source]] = {}
    for entry in entries:
        if entry.span[0] == LONG_AGO and not entry.start.unreadable:
            source = regions[entry.number].source(entry.at, "start")
            undated.setdefault(entry.number, []).append(source)
    for places in undated.values():
        blanks = {"count": str(len(places))}
        leaders.problems.append(Problem("SD205", places[0], "", blanks, also=tuple(places[1:])))
