"""The hazard ledger: what was found, who must put it right by when, and what became of it."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from safetyduty.intake.build_others import Others
from safetyduty.intake.columns import Cell
from safetyduty.intake.people import Named, Roll
from safetyduty.intake.regions import Region
from safetyduty.intake.text import shown, squash
from safetyduty.intake.values import Days, column, read_days, texts
from safetyduty.model.hazard import Fixed, Hazard, Progress, grade_lexicon, progress_lexicon
from safetyduty.model.problem import Problem

FIVE: dict[Fixed, tuple[str, ...]] = {
    Fixed.RESPONSIBILITY: ("responsible", "leader"),
    Fixed.MEASURES: ("measures",),
    Fixed.FUNDS: ("funds",),
    Fixed.DEADLINE: ("due",),
    Fixed.PLAN: ("plan",),
}
"""Which columns can settle each of the five; one is enough."""
_BLANK = frozenset({"", "/", "\\", "-", "—", "——", "无", "空"})
"""Marks for an empty cell."""
_NOT_SETTLED = frozenset({
    *_BLANK, "未复查", "待复查", "未验收", "否", "未", "待定", "暂无", "未定", "未落实", "未明确",
    "未制定", "待落实", "不详", "×", "?", "/无",
})  # fmt: skip
"""What stands in a cell and settles nothing."""
_SETTLED_FUNDS = frozenset({"无", "否", "0"})
"""Of money these say that none is needed."""
_FIGURE = r"(?:人民币|约|共|投入|¥|￥)*([\d,]+(?:\.\d+)?)(?:余|多)?(万元|万|元)?(?:人民币|整)?"
_DATED = r"(?:已?于|在)?(?:(?:20\d\d)[年./-])?\d{1,2}[月./-]\d{1,2}[日号]?(?:前|,|:|、)*"
_CUT = r"^[(（]|[)）]$|(?<![。.!！,，;；])[。.!！,，;；]++$"


def add_hazards(
    others: Others, regions: Sequence[Region], firsts: Sequence[int], roll: Roll
) -> None:
    """Read every region; a row that another sheet repeats word for word is left out and said."""
    seen: dict[tuple[object, ...], tuple[int, int]] = {}
    for number, (region, first) in enumerate(zip(regions, firsts, strict=True)):
        rows = _Rows(region, roll)
        columns = sorted(region.cells)
        for at in range(len(region.rows)):
            said = (squash(shown(region.cells[name][at])) for name in columns)
            other, twin = seen.setdefault((*columns, *said), (number, at))
            if other != number:
                others.dropped[number, at] = "duplicate"
                blanks = {"other": str(regions[other].source(twin))}
                others.problems.append(Problem("SD109", region.source(at), "", blanks))
            else:
                others.hazards.append(rows.hazard(at, first + at))
                others.names += [(region, name, who, at) for name, who in rows.people(at)]
        others.problems += rows.problems


class _Rows:
    """The columns of one region, read once."""

    def __init__(self, region: Region, roll: Roll) -> None:
        self.region = region
        self._roll = roll
        self.problems: list[Problem] = []
        self._texts = {
            name: texts(region, name)
            for name in (
                "hazard", "organisation", "responsible", "measures", "funds", "plan",
                "listed", "supervisor", "assisting",
            )
        }  # fmt: skip
        self._states, self._state_words = self._words("state", progress_lexicon(), "SD602")
        self._grades, self._grade_words = self._words("grade", grade_lexicon(), "SD601")
        self._days = {
            name: self._read(name).ordinals for name in ("found", "due", "closed", "rechecked")
        }
        self._keeps = frozenset(region.cells)
        self._wan = "万" in region.header.printed.get("funds", "")

    def _words(self, name: str, lexicon: dict[str, str], code: str) -> tuple[list[str], list[str]]:
        """Read a column of known words; a day beside the word is no part of it."""
        known = {squash(word): meaning for word, meaning in lexicon.items()}
        codes, written = [], []
        for at, cell in enumerate(column(self.region, name)):
            word = squash(shown(cell))
            found = known.get(word) or known.get(_bare(word)) or ""
            if word and not found:
                source = self.region.source(at, name)
                self.problems.append(Problem(code, source, shown(cell), {}, _near(word, known)))
            codes.append(found)
            written.append(word)
        return codes, written

    def _read(self, name: str) -> Days:
        """Read a column of days; a word of 整改情况 that stands among them is read as such."""
        days = read_days(self.region, name)
        done = name in ("closed", "rechecked")
        none = _NOT_SETTLED if done else _BLANK
        known = {squash(word): meaning for word, meaning in progress_lexicon().items()}
        for problem in days.problems:
            word = squash(problem.value)
            if problem.code == "SD104" and word in none:
                continue
            state = known.get(word, "") if done else ""
            if problem.code != "SD104" or not state:
                self.problems.append(problem)
                continue
            at = self.region.rows.index(self._row_of(problem))
            if name == "closed" and not self._states[at]:
                self._states[at] = state
                self._state_words[at] = word
            blanks = {"field": self.region.header.printed[name]}
            self.problems.append(Problem("SD603", problem.source, problem.value, blanks))
        return days

    def _row_of(self, problem: Problem) -> int:
        source = problem.source
        return source.column if self.region.grid.turned else source.row

    def people(self, at: int) -> Iterator[tuple[str, Named]]:
        """Read who answers for a row, column by column."""
        for name in ("leader", "responsible"):
            if name in self.region.cells:
                yield name, self._roll.read(self.region.cells[name][at])

    def hazard(self, at: int, row: int) -> Hazard:
        """Read one row, and tell what in it contradicts itself."""
        said = dict(self.people(at))
        leaders = said.get("leader", Named()).people or said.get("responsible", Named()).people
        text = {name: values[at] for name, values in self._texts.items()}
        if not text["hazard"]:
            self._missing(at, "hazard")
        hazard = Hazard(
            row=row,
            text=text["hazard"],
            found=self._days["found"][at],
            grade=self._grades[at],
            grade_written=bool(self._grade_words[at]),
            organisation=text["organisation"],
            responsible=text["responsible"],
            people=leaders,
            due=self._days["due"][at],
            due_written=squash(shown(column(self.region, "due")[at])) not in _BLANK,
            closed=self._days["closed"][at],
            closed_written=self._written("closed", at),
            rechecked=self._days["rechecked"][at],
            rechecked_written=self._written("rechecked", at),
            state=self._states[at],
            state_written=bool(self._state_words[at]),
            fixed=frozenset(one for one, names in FIVE.items() if self._settles(names, at)),
            kept=frozenset(one for one, names in FIVE.items() if self._keeps & set(names)),
            funds=self._money(at),
            keeps=self._keeps,
            listed=text["listed"],
            supervisor=text["supervisor"],
            assisting=text["assisting"],
        )
        self.problems += self._contradictions(at, hazard)
        return hazard

    def _written(self, name: str, at: int) -> bool:
        return squash(shown(column(self.region, name)[at])) not in _NOT_SETTLED

    def _settles(self, names: Sequence[str], at: int) -> bool:
        words = [(name, squash(shown(column(self.region, name)[at]))) for name in names]
        return any(
            word not in _NOT_SETTLED or (name == "funds" and word in _SETTLED_FUNDS)
            for name, word in words
        )

    def _missing(self, at: int, name: str) -> None:
        blanks = {"field": self.region.header.printed[name]}
        self.problems.append(Problem("SD110", self.region.source(at, name), "", blanks))

    def _money(self, at: int) -> str:
        """Read 整改资金 in yuan; words without a figure are no figure, one that is odd is told."""
        cell = column(self.region, "funds")[at]
        text = squash(shown(cell))
        if not any(mark.isdigit() for mark in text):
            return ""
        yuan = money(cell, wan=self._wan)
        if yuan is None:
            source = self.region.source(at, "funds")
            self.problems.append(Problem("SD604", source, shown(cell)))
            return ""
        return yuan

    def _contradictions(self, at: int, hazard: Hazard) -> Iterator[Problem]:
        """Tell days in the wrong order, and a word that says otherwise than the days."""
        place = self.region.source
        if hazard.closed and hazard.state == Progress.OPEN:
            word = shown(self.region.cells["state"][at]) if "state" in self._keeps else ""
            yield Problem("SD605", place(at, "closed"), word, also=(place(at, "state"),))
        for first, name in (("found", "due"), ("found", "closed"), ("closed", "rechecked")):
            earlier, later = self._days[first][at], self._days[name][at]
            if earlier and later and later < earlier:
                printed = self.region.header.printed
                blanks = {"field": printed[name], "other": printed[first]}
                value = shown(self.region.cells[name][at])
                yield Problem("SD606", place(at, name), value, blanks, also=(place(at, first),))


def money(cell: Cell, *, wan: bool = False) -> str | None:
    """Read an amount as yuan, exactly; a plain number is in the unit of its heading.

    >>> money("3.5万元"), money(2, wan=True), money("五千")
    ('35000', '20000', None)
    """
    found = re.fullmatch(_FIGURE, squash(shown(cell)))
    if not found:
        return None
    amount = Decimal(found[1].replace(",", ""))
    tens = found[2] != "元" if found[2] else wan
    yuan = amount * 10_000 if tens else amount
    return f"{yuan.normalize():f}"


def _bare(word: str) -> str:
    """Leave out days, brackets and stops around a word: ``2026年3月5日已整改。`` is ``已整改``."""
    return re.sub(_CUT, "", re.sub(_DATED, "", word))


def _near(word: str, known: dict[str, str]) -> str:
    """Suggest the known word that stands in an unknown one, if all such words mean the same.

    A word that denies, as 未能整改到位, is not told to be what it denies.
    """
    if re.search(r"[未没不无尚待难]", word):
        known = {spelt: meaning for spelt, meaning in known.items() if meaning == Progress.OPEN}
    inside = {meaning for spelt, meaning in known.items() if len(spelt) > 2 and spelt in word}
    if len(inside) != 1:
        return ""
    return next(spelt for spelt, meaning in known.items() if meaning in inside)
