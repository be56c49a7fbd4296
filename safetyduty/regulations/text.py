"""Splits a regulation's text into passages, each under the label by which it is cited."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from safetyduty.regulations.marks import (
    DEPTH,
    Kind,
    Mark,
    Step,
    cited,
    covers,
    label,
    mark,
    split,
)
from safetyduty.regulations.paper import Paper

Style = Kind
"""How the text is numbered at the top: by 条, by 部 (一、二、), or not at all (段)."""

_JUNK = re.compile(r"^\[bookmark:[^\]]*\]")
_ENDED = re.compile(r"[。；;：:！!？?」”』\"）)>》…]$")
_ANNEX = re.compile(r"附\s*件\s*([0-9一二三四五六七八九十]{0,2})\s*(?:[:：]|$)")
_SENTENCE = re.compile(r"[。！？]")
_INSTITUTION = re.compile(r"(?=第[一二三四五六七八九十]{1,3}项是)")


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph or numbered item of the text."""

    steps: tuple[Step, ...]
    """Where it stands; the unnumbered paragraphs of an article are counted (款)."""
    label: str
    """As it is cited; empty before the first article."""
    text: str
    """Without its number, broken lines joined."""
    line: int
    """Where it begins in the file."""
    heads: tuple[str, ...] = ()
    """The texts it stands under, outermost first: its chapter, the head of its list."""


@dataclass(frozen=True)
class Text:
    """A regulation's text in passages."""

    file: str
    style: Style
    passages: tuple[Passage, ...]

    def find(self, article: str) -> tuple[Passage, ...]:
        """Give the passages a label covers: its own and all that stand under it.

        A label without 款 covers every paragraph; an unknown one gives nothing.
        """
        wanted = cited(article)
        if not wanted:
            return ()
        by_paragraph = any(step.kind == "款" for step in wanted)
        return tuple(
            passage
            for passage in self.passages
            if covers(wanted, passage.steps if by_paragraph else _without(passage.steps))
        )

    def labels(self) -> list[str]:
        """Give every label, each once, in the order of the text."""
        return list(dict.fromkeys(p.label for p in self.passages if p.label))


def _without(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    return tuple(step for step in steps if step.kind != "款")


def read_text(paper: Paper) -> Text:
    """Split a text: by articles, else by 一、二、, else, as news is cited, by paragraphs."""
    lines = [
        (line.number, part, at == 0)
        for line in paper.lines
        for at, part in enumerate(split(_JUNK.sub("", line.text)))
    ]
    style = _style([text.strip() for _, text, _ in lines])
    if style == "段":
        return Text(paper.file, style, tuple(_reported(paper)))
    lengths = sorted(len(line.text) for line in paper.lines)
    reader = _Reader(
        style,
        last_top=_last_top(lines, style),
        indented=_indented(lines, style),
        width=lengths[len(lengths) * 9 // 10],
    )
    for number, text, fresh in lines:
        reader.take(number, text, fresh=fresh)
    return Text(paper.file, style, tuple(_cite(reader.passages)))


def _style(lines: Sequence[str]) -> Style:
    marks = [found.kind for found in map(mark, lines) if found]
    if marks.count("条") > 1:
        return "条"
    return "部" if marks.count("部") > 1 else "段"


def _last_top(lines: Sequence[tuple[int, str, bool]], style: Style) -> int:
    tops = [n for n, text, _ in lines if (m := mark(text.strip())) and m.kind == style]
    return tops[-1]


def _indented(lines: Sequence[tuple[int, str, bool]], style: Style) -> bool:
    """Tell whether paragraphs are set in, so that a line that is not goes on the one before."""
    heads = [text for _, text, _ in lines if (m := mark(text.strip())) and m.kind == style]
    return sum(text[0].isspace() for text in heads) * 2 > len(heads)


@dataclass
class _Reader:
    """Takes line by line and knows where it stands."""

    style: Style
    last_top: int
    indented: bool
    width: int
    """How long a full line is, where lines are broken."""
    length: int = 0
    """Of the line before."""
    passages: list[Passage] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    chapter: str = ""
    heads: dict[float, str] = field(default_factory=dict)
    """The text at each depth that later passages stand under.

    A paragraph without a number stands half a step below what it follows."""

    def take(self, number: int, raw: str, *, fresh: bool) -> None:
        self._take(number, raw, raw.strip(), fresh=fresh)
        self.length = len(raw)

    def _take(self, number: int, raw: str, text: str, *, fresh: bool) -> None:
        if self._annex(number, text):
            return
        found = mark(text)
        if found and not self._counts(found, text):
            found = None
        if found is None:
            self._plain(number, raw, text, fresh=fresh)
        elif found.kind == "部" and self._lists(found):
            item = replace(found, kind="项")
            self._numbered(number, item, text[found.length :].strip())
        elif found.kind == "chapter" or (found.kind == "部" and self.style == "条"):
            self.chapter, self.steps, self.heads = text, [], {}
            self._add(number, text)
        else:
            self._numbered(number, found, text[found.length :].strip())

    def _counts(self, found: Mark, text: str) -> bool:
        """Before the first article there are only headings; 一、 with a sentence is an item."""
        if found.kind in {self.style, "chapter"}:
            return True
        if found.kind == "部" and self._lists(found):
            return True
        if found.kind == "部":
            return len(text) < 30 and not _ENDED.search(text)
        return bool(self.steps)

    def _lists(self, found: Mark) -> bool:
        """Tell whether 一、 within an article is an item: after a colon or the item before."""
        if self.style != "条" or not self.steps or self.steps[0].kind != "条":
            return False
        items = [step for step in self.steps if step.kind == "项"]
        if found.value == 1:
            return self.passages[-1].text.rstrip().endswith((":", "："))
        return bool(items) and items[0].value == found.value - 1

    def _annex(self, number: int, text: str) -> bool:
        found = _ANNEX.match(text)
        if found is None or number <= self.last_top:
            return False
        value = mark(f"{found[1]}、") if found[1] else None
        self.steps = [Step("附件", value.value if value else 0, chinese=False)]
        self.heads = {}
        self._add(number, text)
        return True

    def _numbered(self, number: int, found: Mark, text: str) -> None:
        kind: Kind = found.kind
        under = [step for step in self.steps if step.kind in {"项", "目"}]
        if kind == "号" and not [step for step in under if step.chinese or step.kind == "目"]:
            kind = "项"  # an item printed (1), be it among （二）（三） or with (2)(3)
        depth = DEPTH[kind]
        kept = [step for step in self.steps if DEPTH[step.kind] < depth]
        self.steps = [*kept, Step(kind, found.value, found.chinese, found.after)]
        if depth == 0 and self.style == "条":
            self.steps.append(Step("款", 1))
        self._add(number, text)

    def _plain(self, number: int, raw: str, text: str, *, fresh: bool) -> None:
        last = self.passages[-1] if self.passages else None
        if last and fresh and self._goes_on(last, raw):
            self.passages[-1] = replace(last, text=last.text + text)
            self.heads[max(self.heads)] = self.passages[-1].text
            return
        if self.steps and self.steps[0].kind == "条":
            count = next(step.value for step in self.steps if step.kind == "款")
            empty = not (last and last.text)
            self.steps = [self.steps[0], Step("款", count if empty else count + 1)]
        else:
            self.steps = [s for s in self.steps if s.kind in {"部", "项", "附件"}]
        self._add(number, text, below=0.5)

    def _goes_on(self, last: Passage, raw: str) -> bool:
        """Tell whether a line is the rest of the one before; headings and tables have none."""
        if not last.steps or last.steps[0].kind == "附件":
            return False
        if self.indented and not raw[0].isspace():
            return True
        heading = len(last.text) < 25 and not re.search("[，,]", last.text)
        full = self.length * 20 >= self.width * 17
        return not _ENDED.search(last.text) and (full or not heading)

    def _add(self, number: int, text: str, *, below: float = 0) -> None:
        depth = DEPTH[self.steps[-1].kind] + below if self.steps else -1
        over = tuple(self.heads[at] for at in sorted(self.heads) if at < depth)
        self.heads = {at: head for at, head in self.heads.items() if at < depth}
        if self.steps:
            self.heads[depth] = text
        heads = (self.chapter, *over) if self.chapter else over
        self.passages.append(Passage(tuple(self.steps), "", text, number, heads))


def _cite(passages: Sequence[Passage]) -> Iterator[Passage]:
    """Give every passage its label: 款 only where it tells apart, one kind of numeral a list."""
    twins = _twins(passages)
    chinese = {_place(p) for p in passages if p.steps and p.steps[-1].chinese}
    for passage in passages:
        steps = tuple(
            replace(step, chinese=True) if step.kind == "项" else step for step in passage.steps
        ) if _place(passage) in chinese else passage.steps  # fmt: skip
        told = tuple(step for step in steps if step.kind != "款" or _told(step, steps, twins))
        yield replace(passage, steps=steps, label=label(told))


def _place(passage: Passage) -> tuple[Step, ...]:
    return tuple(replace(step, chinese=True) for step in passage.steps[:-1])


def _twins(passages: Sequence[Passage]) -> set[Step]:
    """Find the articles in which two paragraphs have lists of their own."""
    lists: dict[Step, set[int]] = {}
    for passage in passages:
        if len(passage.steps) > 2 and passage.steps[1].kind == "款":
            lists.setdefault(passage.steps[0], set()).add(passage.steps[1].value)
    return {article for article, paragraphs in lists.items() if len(paragraphs) > 1}


def _told(step: Step, steps: tuple[Step, ...], twins: set[Step]) -> bool:
    return (steps[0] in twins and len(steps) > 2) or (step.value > 1 and len(steps) == 2)


def _reported(paper: Paper) -> Iterator[Passage]:
    """Count the paragraphs of a report from its first full one; 第三项是 begins an item."""
    count = 0
    for line in paper.lines:
        text = line.text.strip()
        if not count and (len(text) < 40 or not _SENTENCE.search(text)):
            yield Passage((), "", text, line.number)
            continue
        count += 1
        paragraph = Step("段", count)
        parts = _INSTITUTION.split(text)
        items = parts if len(parts) > 2 else [text]
        for part in items:
            found = re.match(r"第([一二三四五六七八九十]{1,3})项是", part)
            steps = (paragraph, *cited(f"第{found[1]}项")) if found else (paragraph,)
            shown = "报道" + "".join(
                f"第{str(s).strip('（）')}项" if s.kind == "项" else str(s) for s in steps
            )
            heads = (items[0],) if found else ()
            yield Passage(steps, shown, part, line.number, heads)
