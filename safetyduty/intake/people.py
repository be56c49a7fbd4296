"""Who a name in a cell is: exact, without spaces and titles, or a suggestion; never a guess."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from msgspec import Struct

from safetyduty.intake.cells import Cell
from safetyduty.intake.text import squash

_SEPARATORS = re.compile(r"[、，,；;/／|\n\r]+|\s和\s|\s及\s")
_TITLE = re.compile(
    r"(?:同志|(?:党委|党工委|镇党委|镇委)?副?书记|(?:常务)?副?(?:镇|乡|县|区|市)长|副?主任|副?主席|"
    r"(?:党委|组织|宣传|政法|统战|纪检)?委员|(?:武装)?部长|副?[站所局队]长|常委)+"
)
_IN_BRACKETS = re.compile(r"\(.*?\)")
_AND_OTHERS = re.compile(r"等(?:\d*人|领导|同志)?$")
_NOBODY = frozenset({"无", "/", "-", "—", "――", "暂无", "等", "相关人员", "有关人员"})


class Named(Struct, frozen=True):
    """What one cell of names says."""

    people: tuple[int, ...] = ()
    """Those who are in the leader list, in the order written, each once."""
    maybe: tuple[tuple[str, tuple[int, ...]], ...] = ()
    """Names one character from a leader's, or that fit several: name and whom they may mean."""
    unknown: tuple[str, ...] = ()
    """Everybody else: staff, guests, and names that are no leader's."""
    first: int = 0
    """Who the first name is: 0 if it is no leader's."""
    maybe_first: bool = False
    """Whether the first name is one of those that may be a leader's."""
    by_title: tuple[tuple[str, int], ...] = ()
    """Names resolved by surname and title: as written, and who that is."""


@dataclass
class Roll:
    """The people of a run, by name; answers are remembered, since ledgers repeat themselves."""

    names: list[str]
    """Index 0 is nobody in particular."""
    titles: dict[int, set[str]] = field(default_factory=dict)
    """What each leader may be called after his surname: ``镇长`` ``书记`` …"""
    aliases: dict[str, str] = field(default_factory=dict)
    _index: dict[str, int] = field(default_factory=dict)
    _seen: dict[Cell, Named] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._index = {name: at for at, name in enumerate(self.names) if name}
        for alias, name in self.aliases.items():
            if name in self._index:
                self._index.setdefault(squash(alias), self._index[squash(name)])

    def read(self, cell: Cell) -> Named:
        """Read one cell of names, however they are separated."""
        named = self._seen.get(cell)
        if named is None:
            named = self._seen[cell] = self._read(cell)
        return named

    def answers(self) -> dict[Cell, Named]:
        """Give every cell text read so far with its answer."""
        return self._seen

    def find(self, name: str) -> int:
        """Give a leader's number by his name, spaces ignored; 0 if he is not in the list."""
        return self._index.get(squash(name), 0)

    def near(self, name: str) -> tuple[int, ...]:
        """Give the leaders whose name is one character from ``name``.

        Of two names of two characters that differ in one, half differs: those are two people.
        """
        from rapidfuzz.distance import Levenshtein  # a clean ledger never needs it

        return tuple(
            at
            for known, at in self._index.items()
            if max(len(known), len(name)) > 2
            and min(len(known), len(name)) > 1
            and Levenshtein.distance(known, name, score_cutoff=1) == 1
        )

    def _read(self, cell: Cell) -> Named:
        if not isinstance(cell, str):
            return Named() if cell == "" else Named(unknown=(str(cell),))
        people: dict[int, None] = {}
        maybe: dict[str, tuple[int, ...]] = {}
        unknown: dict[str, None] = {}
        by_title: dict[str, int] = {}
        first: int | None = None
        maybe_first = False
        for name in self._split(cell):
            bare = self._bare(name)
            if not bare or name in _NOBODY:
                continue
            if at := self._index.get(name) or self._index.get(bare):
                people[at] = None
            elif called := self._called(name):
                if len(called) == 1:
                    people[called[0]] = None
                    by_title[name] = called[0]
                else:
                    maybe[name] = called
            elif near := self.near(bare):
                maybe[name] = near
            else:
                unknown[name] = None
            if first is None:
                first, maybe_first = next(iter(people), 0), bool(maybe)
        return Named(
            people=tuple(people),
            maybe=tuple(maybe.items()),
            unknown=tuple(unknown),
            first=first or 0,
            maybe_first=maybe_first,
            by_title=tuple(by_title.items()),
        )

    def _split(self, cell: str) -> Iterable[str]:
        """Split at separators; at spaces only where both sides are names, for ``熊  丹`` is one."""
        for piece in _SEPARATORS.split(cell):
            whole = squash(piece)
            if not whole:
                continue
            words = [squash(word) for word in piece.split()]
            if len(words) == 1 or whole in self._index:
                yield whole
            elif joined := self._join(words):
                yield from joined
            elif all(len(word) == 1 for word in words):
                yield whole
            else:
                yield from words

    def _join(self, words: list[str]) -> list[str]:
        """Join words into known names, the whole line through: ``黎 澜 汤崇`` is two people."""
        if not words:
            return []
        for taken in range(len(words), 0, -1):
            name = "".join(words[:taken])
            if name in self._index:
                rest = self._join(words[taken:])
                if rest or taken == len(words):
                    return [name, *rest]
        return []

    @staticmethod
    def _bare(name: str) -> str:
        """Drop what stands in brackets and a title before or after the name."""
        bare = _AND_OTHERS.sub("", _IN_BRACKETS.sub("", name))
        start = _TITLE.match(bare)
        if start and len(bare) - start.end() > 1:
            bare = bare[start.end() :]
        end = re.search(f"{_TITLE.pattern}$", bare)
        return bare[: end.start()] if end and end.start() > 1 else bare

    def _called(self, name: str) -> tuple[int, ...]:
        """Find whom ``熊镇长`` means: the leaders of that surname who may be called so."""
        found = _TITLE.search(name)
        if not found or found.start() not in (1, 2) or found.end() != len(name):
            return ()
        surname, title = name[: found.start()], found[0]
        return tuple(
            at
            for at, titles in sorted(self.titles.items())
            if self.names[at].startswith(surname) and title in titles
        )


def called_by(title: str) -> set[str]:
    """Give what a leader with this 职务 is called: a deputy is 副镇长 and, politely, 镇长.

    >>> sorted(called_by("党委副书记、镇长"))
    ['书记', '副书记', '镇长']
    """
    calls: set[str] = set()
    for found in _TITLE.finditer(squash(title)):
        word = re.sub(r"^(?:党委|党工委|镇党委|镇委)", "", found[0])
        calls.add(word)
        calls.add(re.sub(r"^(?:常务)?副", "", word))
    return calls - {""}
