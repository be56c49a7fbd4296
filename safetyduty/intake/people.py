"""Who a name in a cell is: exact, without spaces and titles, or a suggestion; never a guess."""

from collections.abc import Iterator

from msgspec import Struct

from safetyduty.intake import names
from safetyduty.intake.columns import Cell
from safetyduty.intake.text import shown, squash

LONGEST_NAME = 60
"""With unit, titles and remarks a name is no longer; what is longer is running text."""


class Named(Struct, frozen=True):
    """What one cell of names says."""

    people: tuple[int, ...] = ()
    """Those who are in the leader list, in the order written, each once."""
    maybe: tuple[tuple[str, tuple[int, ...]], ...] = ()
    """Names one character from a leader's, or that fit several: name and whom they may mean."""
    unknown: tuple[str, ...] = ()
    """Everybody else: staff, guests, and names that are no leader's."""
    first: int = 0
    """Who the first name is: 0 if it is no leader's, or not surely."""
    first_maybe: tuple[int, ...] = ()
    """Who the first name may be."""
    leading: str = ""
    """The first name as written."""
    read_as: tuple[tuple[str, int], ...] = ()
    """Names resolved by surname and title, or by unit: as written, and who that is."""
    everybody: tuple[str, ...] = ()
    """Words for all leaders at once, such as 全体班子成员."""

    @property
    def nobody(self) -> bool:
        """Whether the cell names nobody at all."""
        return not (self.people or self.maybe or self.unknown)


class Answer(Struct):
    """Who one name is."""

    people: tuple[int, ...] = ()
    maybe: tuple[int, ...] = ()
    told: bool = False
    """Whether the reading is to be shown to the user."""
    unknown: tuple[str, ...] = ()
    everybody: bool = False


class Roll(Struct):
    """The people of a run, by name; answers are remembered, since ledgers repeat themselves."""

    names: list[str]
    """Index 0 is nobody in particular."""
    titles: dict[int, set[str]] = {}
    """What each leader may be called after his surname: ``镇长`` ``书记`` …"""
    aliases: dict[str, str] = {}
    posts: dict[int, set[str]] = {}
    """The posts each leader held, word for word."""
    lost: list[str] = []
    """Aliases that stand for nobody in the list."""
    _index: dict[str, int] = {}
    _other: dict[str, int] = {}
    _plain: dict[str, tuple[int, ...]] = {}
    """Names that the list tells apart by what stands in brackets, without it."""
    _seen: dict[Cell, Named] = {}

    def __post_init__(self) -> None:
        self._index = {name: at for at, name in enumerate(self.names) if name}
        for name, at in self._index.items():
            bare, remark = names.unremarked(name)
            if remark and bare not in self._index:
                self._plain[bare] = (*self._plain.get(bare, ()), at)
        for alias, name in self.aliases.items():
            if (known := self._index.get(squash(name))) is not None:
                self._other.setdefault(squash(alias), known)
            else:
                self.lost.append(alias)

    def read(self, cell: Cell) -> Named:
        """Read one cell of names, however they are separated."""
        named = self._seen.get(cell)
        if named is None:
            named = self._seen[cell] = self._read(cell)
        return named

    def near(self, name: str) -> tuple[int, ...]:
        """Give the leaders whose name is one character from ``name``.

        Of two names of two characters that differ in one, half differs: those are two people.
        """
        if len(name) < 2:
            return ()
        from rapidfuzz import process
        from rapidfuzz.distance import Levenshtein

        found = process.extract(
            name, list(self._index), scorer=Levenshtein.distance, score_cutoff=1, limit=None
        )
        return tuple(
            sorted(
                self._index[known]
                for known, _, _ in found
                if max(len(known), len(name)) > 2 and len(known) > 1
            )
        )

    def _read(self, cell: Cell) -> Named:
        text = cell if isinstance(cell, str) else shown(cell)
        people: dict[int, None] = {}
        maybe: dict[str, tuple[int, ...]] = {}
        unknown: dict[str, None] = {}
        read_as: dict[str, int] = {}
        everybody: list[str] = []
        first: Answer | None = None
        leading = ""
        for name in self._split(text):
            if name in names.NOBODY or names.is_phone(name):
                continue
            answer = self._who(name)
            people |= dict.fromkeys(answer.people)
            unknown |= dict.fromkeys(answer.unknown)
            # 熊丹 镇长 is one person
            said = names.post_alone(name) and people.keys() >= {*answer.maybe}
            if answer.maybe and not said:
                maybe[name] = answer.maybe
            if answer.everybody:
                everybody.append(name)
            if answer.told:
                read_as |= dict.fromkeys([name], answer.people[0])
            if first is None:
                first, leading = answer, name
        return Named(
            tuple(people),
            tuple(maybe.items()),
            tuple(unknown),
            first.people[0] if first and first.people else 0,
            first.maybe if first else (),
            leading,
            tuple(read_as.items()),
            tuple(everybody),
        )

    def _split(self, cell: str) -> Iterator[str]:
        """Split at separators; at spaces only where that makes names, for ``熊  丹`` is one."""
        for piece in names.pieces(cell):
            words = [squash(word) for word in piece.split()]
            whole = "".join(words)
            known = self._index | self._other if len(words) > 1 else {whole: 0}
            bare = names.without_posts(words)
            if whole in known:
                yield whole
            elif len(bare) < len(words) and "".join(bare) in known:
                yield "".join(bare)
            elif 0 < len(bare) < len(words) and all(word in known for word in bare):
                yield from bare
            else:
                yield from names.join_words(words, known)

    def _who(self, name: str) -> Answer:
        """Find who one name is, the surest reading first."""
        if at := self._index.get(name):
            return Answer((at,))
        if at := self._other.get(name):
            return Answer((at,))
        if len(name) > LONGEST_NAME:
            return self._somewhere(name)
        label, _, said = name.partition(":")
        bare, remark = names.unremarked(names.unlabelled(name))
        if said and self._within(label):  # 沈岚:党委书记
            return self._somewhere(name)
        if names.replaced(remark) or any(known in remark for known in self._index):
            return self._somewhere(name)
        return self._who_bare(name, bare)

    def _who_bare(self, name: str, bare: str) -> Answer:
        """Find who a name without label and remark is."""
        if at := self._exact(bare):
            everybody = names.is_everybody(bare)
            return Answer((at,), self._all() if everybody else (), everybody=everybody)
        if same := self._plain.get(bare):
            return Answer(same, told=True) if len(same) == 1 else Answer(maybe=same)
        if known := names.within_words(bare, self._index):
            return Answer((self._index[known],), told=True)
        if called := self._called(names.without_crowd(bare)):
            return Answer(called, told=True) if len(called) == 1 else Answer(maybe=called)
        if near := self.near(names.without_title(bare)):
            return Answer(maybe=near)
        if names.is_everybody(bare):
            return Answer(maybe=self._all(), everybody=True)
        if post := names.post_alone(bare):
            holders = self._holders(post)
            return Answer(maybe=holders) if holders else Answer(unknown=(name,))
        return self._several(name, bare)

    def _all(self) -> tuple[int, ...]:
        return tuple(range(1, len(self.names)))

    def _exact(self, bare: str) -> int:
        """Find a name that lacks nothing but a title, or is followed by 等."""
        alone = names.without_crowd(bare)
        for name in (bare, names.without_title(bare), alone, names.without_title(alone)):
            if at := self._index.get(name) or self._other.get(name):
                return at if name == bare or not self._within(bare[len(alone) :]) else 0
        return 0

    def _several(self, name: str, bare: str) -> Answer:
        """Take apart names joined by 和; a name that holds a leader's may be his."""
        found = names.parts(bare)
        sure = [at for part in found if (at := self._index.get(names.without_title(part)))]
        if len(found) > 1 and sure:
            rest = [part for part in found if names.without_title(part) not in self._index]
            if not any(self._within(part) or self.near(part) for part in rest):
                return Answer(tuple(dict.fromkeys(sure)), unknown=tuple(rest))
        return self._somewhere(bare, name)

    def _somewhere(self, text: str, name: str = "") -> Answer:
        """Take whoever stands somewhere in the text for one who may be meant."""
        within = self._within(text)
        return Answer(maybe=within) if within else Answer(unknown=(name or text,))

    def _within(self, text: str) -> tuple[int, ...]:
        """Find the leaders whose whole name stands somewhere in the text."""
        return tuple(sorted(at for known, at in self._index.items() if known in text))

    def _holders(self, post: str) -> tuple[int, ...]:
        """Find whom a post without a name may mean: whoever the list has in it, at any time."""
        return tuple(at for at, posts in sorted(self.posts.items()) if names.holds(posts, post))

    def _called(self, name: str) -> tuple[int, ...]:
        """Find whom ``熊镇长`` means: the leaders of that surname who may be called so."""
        surname, title = names.surname_and_title(name)
        if not surname:
            return ()
        return tuple(
            at
            for at, titles in sorted(self.titles.items())
            if self.names[at].startswith(surname) and title in titles
        )
