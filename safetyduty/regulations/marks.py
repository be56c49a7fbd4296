"""Reads the number at the head of a line: 第六条, 二、, （四）, 3., （1）, ①."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from safetyduty.regulations.numerals import NUMERAL, number, spelt

Kind = Literal["chapter", "条", "部", "款", "项", "目", "号", "圈", "段", "附件"]

DEPTH: dict[Kind, int] = {
    "条": 0, "部": 0, "段": 0, "附件": 0, "款": 1, "项": 2, "目": 3, "号": 4, "圈": 5,
}  # fmt: skip
"""How deep each kind of number stands."""

_CN = "[一二三四五六七八九十百ー－]"
_ENCLOSED = {chr(0x3220 + i): i + 1 for i in range(10)}
_ARABIC_ENCLOSED = {chr(0x2474 + i): i + 1 for i in range(20)}
_CIRCLED = {chr(0x2460 + i): i + 1 for i in range(20)}

_CHAPTER = re.compile(
    rf"第\s*(?:{NUMERAL}\s*){{1,4}}\s*[章节編编篇](?!的|所|规定)|[甲乙丙丁戊己庚辛][、.．]"
)
_ARTICLE = re.compile(
    rf"第\s*((?:{NUMERAL}\s*){{1,5}})条(之{_CN}{{1,2}})?(?![款项规所的、和及至或])[\s:：]*"
)
_PART = re.compile(rf"({_CN}{{1,3}})\s*[、．.](?!\d)\s*")
_ITEM = re.compile(rf"[（(〔【\[]\s*({_CN}{{1,3}})\s*[)）〕】\]][、.．]?\s*")
_BRACKETED = re.compile(r"[（(]\s*([0-9０-９]{1,2})\s*[)）]\s*|([0-9０-９]{1,2})\s*[)）]\s*")
_POINT = re.compile(r"([0-9０-９]{1,2})\s*[.．、,，]\s*(?![0-9０-９](?!\d?月))")
_SPOKEN = re.compile(rf"({_CN}{{1,2}})是(?=[^,，、。]{{3}})")
"""一是… at the head of a line is an item, though no number is printed.

Where 二是 follows in the same line the line is a paragraph that counts within itself."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One number at the head of a line."""

    kind: Kind
    value: int
    length: int
    """Characters of the line it takes up."""
    chinese: bool = True
    """Whether it is printed in Chinese numerals."""
    after: int = 0
    """Of 第六条之一 the 1."""


def mark(text: str) -> Mark | None:
    """Read the number at the head of a line; a line that begins with words has none."""
    if found := _CHAPTER.match(text):
        return Mark("chapter", 0, found.end())
    if found := _ARTICLE.match(text):
        after = number(found[2][1:]) if found[2] else 0
        return Mark("条", number(found[1]), found.end(), after=after)
    if found := _PART.match(text):
        return Mark("部", number(found[1]), found.end())
    if found := _ITEM.match(text):
        return Mark("项", number(found[1]), found.end())
    if found := _BRACKETED.match(text):
        return Mark("号", number(found[1] or found[2]), found.end(), chinese=False)
    if found := _POINT.match(text):
        return Mark("目", number(found[1]), found.end(), chinese=False)
    if (found := _SPOKEN.match(text)) and f"{spelt(number(found[1]) + 1)}是" not in text:
        return Mark("项", number(found[1]), 0)
    for signs, kind in ((_ENCLOSED, "项"), (_ARABIC_ENCLOSED, "号"), (_CIRCLED, "圈")):
        if text[:1] in signs:
            return Mark(kind, signs[text[0]], 1, chinese=kind == "项")  # type: ignore[arg-type]  # one of three
    return None


_INLINE = re.compile(
    r"(?<=[。；;：:\s])(?=[（(](?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})[)）]|[0-9]{1,2}[.．、](?![0-9](?!\d?月))"
    r"|[①-⑳]"
    rf"|第{NUMERAL}{{1,5}}条[\s　])"
)


def split(text: str) -> Iterator[str]:
    """Break a line where the next number of a list begins within it.

    >>> list(split("职责：（一）检查；（二）会议。"))
    ['职责：', '（一）检查；', '（二）会议。']
    """
    begin, expected = 0, _following(mark(text.strip()))
    for found in _INLINE.finditer(text):
        here = mark(text[found.start() :])
        lead = not text[begin : found.start()].strip()
        if lead or here is None or (here.kind, here.value) not in expected:
            continue
        yield text[begin : found.start()].rstrip()
        begin = found.start()
        expected = _following(here) | {e for e in expected if e[0] != here.kind}
    yield text[begin:]


def _following(here: Mark | None) -> set[tuple[Kind, int]]:
    """Give the numbers that may come next: the first of a deeper list, or the next of this."""
    first: set[tuple[Kind, int]] = {("项", 1), ("目", 1), ("号", 1), ("圈", 1)}
    return first | {(here.kind, here.value + 1)} if here else first


@dataclass(frozen=True, slots=True)
class Step:
    """One part of an article's label."""

    kind: Kind
    value: int
    chinese: bool = True
    after: int = 0

    def __str__(self) -> str:
        n = spelt(self.value) if self.chinese else str(self.value)
        match self.kind:
            case "条" | "款" | "段":
                return f"第{n}{self.kind}" + (f"之{spelt(self.after)}" if self.after else "")
            case "附件":
                return "附件" + (n if self.value else "")
            case "项" | "号":
                return f"（{n}）"
            case "圈":
                return chr(0x245F + self.value)
            case _:
                return n

    def same(self, other: "Step") -> bool:
        """Tell whether both name the same place, whatever numerals they are printed in."""
        kinds = {self.kind, other.kind}
        alike = len(kinds) == 1 or kinds <= {"项", "号", "目"}
        return alike and (self.value, self.after) == (other.value, other.after)


def label(steps: tuple[Step, ...]) -> str:
    """Write a place as it is cited: ``第六条（四）``, ``二（一）3``, ``第十八条第一款（二）``."""
    return "".join(map(str, steps))


_CITED = re.compile(
    rf"第(?P<no>{NUMERAL}{{1,5}})(?P<kind>[条款项目段])(?:之(?P<after>{_CN}{{1,2}}))?"
    r"|[（(](?P<item>[^（()）]{1,3})[)）]"
    r"|(?P<circle>[①-⑳])|附件(?P<annex>[0-9一二三四五六七八九十]{0,2})"
    r"|(?P<digits>[0-9]{1,2})|(?P<part>[一二三四五六七八九十]{1,3})"
)


def cited(text: str) -> tuple[Step, ...]:
    """Read a label back; ``报道`` before it and gaps are passed over, what is no label is empty.

    >>> [str(step) for step in cited("第十八条第二款（一）")]
    ['第十八条', '第二款', '（一）']
    """
    plain = "".join(text.split()).removeprefix("报道")
    steps: list[Step] = []
    at = 0
    while at < len(plain):
        found = _CITED.match(plain, at)
        if found is None:
            return ()
        steps.append(_step(found, first=not steps))
        at = found.end()
    return tuple(steps)


def _step(found: re.Match[str], *, first: bool) -> Step:
    if found["no"]:
        after = number(found["after"]) if found["after"] else 0
        return Step(found["kind"], number(found["no"]), after=after)  # type: ignore[arg-type]  # the pattern names kinds alone
    if found["item"]:
        value = number(found["item"])
        return Step("号" if found["item"].isascii() else "项", value, not found["item"].isascii())
    if found["circle"]:
        return Step("圈", _CIRCLED[found["circle"]], chinese=False)
    if found["digits"]:
        return Step("目", int(found["digits"]), chinese=False)
    if found["part"]:
        return Step("部" if first else "项", number(found["part"]))
    return Step("附件", number(found["annex"]) if found["annex"] else 0, chinese=False)


def covers(wanted: tuple[Step, ...], steps: tuple[Step, ...]) -> bool:
    """Tell whether a place is the wanted one or stands under it."""
    return len(wanted) <= len(steps) and all(
        a.same(b) for a, b in zip(wanted, steps[: len(wanted)], strict=True)
    )
