"""Finds who owes an obligation: in its sentence, its passage, the heads it stands under."""

import re
from collections.abc import Iterable, Sequence

from msgspec import structs

from safetyduty.model.post import Position
from safetyduty.regulations.naming import Subjects
from safetyduty.regulations.plain import plain
from safetyduty.regulations.subjects import acting, subjects_in
from safetyduty.regulations.text import Passage
from safetyduty.regulations.times import PER

SENTENCE = re.compile(r"[^。;!\n]+[。;!]?")
_NEW_SUBJECT = re.compile(r"[,:;。]|\((?=[^)]{8})|(?<=[次场年月度])、")
_BY = re.compile(r"[^,;。]{0,4}(?<![理经])由")
_BY_WHOM = re.compile(r"(?<![理经])由(?!于|此)")
_ALONE = re.compile(
    r"分管(?:领导|负责人|负责同志|副[镇乡县区市]长|副主任)(?:同志)?(?:\([^)]*\))?[:]?"
)
_JOINED = re.compile(r"(?:[、和及与或()]|[镇乡县区市街道各级全有关]){0,8}")


def owners(
    passage: Passage, read: str, span: tuple[int, int], sentence: tuple[int, int], *, after: bool
) -> list[Subjects]:
    """Find who owes what stands at ``span``, from its time to what is to be done.

    Looked for are, in this order: whoever acts before it in its sentence, at the head of an earlier
    sentence, later in its own (``after``), and in the heads from the nearest outwards; at last the
    body whose meeting is spoken of.
    """
    text = passage.text
    part = (span[0], _end_of_part(read, span[1]))
    if _BY_WHOM.search(read, *part) and (by := _firm(acting(text, [part]))):
        return _together(read, by)
    own = [s for s in acting(text, _parts(read, (sentence[0], span[1] + 1))) if s.start < span[1]]
    heads = _heads(passage)
    if own and own[-1].meeting and not any(one.positions for one in heads):
        return _together(read, own)
    if found := _firm(own):
        return _deputies(_together(read, found), passage)
    found = _nearby(text, read, span, sentence, after=after, bare=not heads)
    return _deputies(_together(read, found), passage) if found else heads


def _heads(passage: Passage) -> list[Subjects]:
    """Give whom the nearest head names under which it stands."""
    for head in reversed(passage.heads):
        words = plain(head)
        if named := _firm(acting(head, _parts(words, (0, len(words))))):
            return _in_charge(_together(words, named), words)
    return []


def _in_charge(named: list[Subjects], head: str) -> list[Subjects]:
    """Read a head that is 分管领导 or 分管副镇长 alone as the one in charge of safety."""
    if _ALONE.fullmatch(head.strip()) is None:
        return named
    doubt = "分管领导|those in charge of a field"
    kept = (Position.SAFETY_LEAD,)
    return [structs.replace(named[0], positions=kept, excepted=(), doubt=doubt)]


def _nearby(
    text: str,
    read: str,
    span: tuple[int, int],
    sentence: tuple[int, int],
    *,
    after: bool,
    bare: bool,
) -> list[Subjects]:
    """Give who acts in a sentence before, the nearest first, or later in its own.

    Later it must be said 由 whom, unless nobody else is named (``bare``).
    """
    earlier = [m.span() for m in SENTENCE.finditer(read[: sentence[0]])]
    for whole in reversed(earlier):
        if found := _firm(acting(text, _parts(read, whole)[:3])):
            return found
    rest = _parts(read, (span[1], sentence[1])) if after else []
    own = [part for part in rest if part[0] > span[1] and not PER.search(read, *part)]
    told = [part for part in rest if _BY.match(read, *part) or (bare and part in own)]
    return _firm(acting(text, told))[:1]


def _firm(named: Iterable[Subjects]) -> list[Subjects]:
    return [one for one in named if not one.meeting]


def _deputies(found: list[Subjects], passage: Passage) -> list[Subjects]:
    """Read 分管负责人 after 部门主要负责人 as the deputies of the departments."""
    (last, heads) = found[-1], Position.DEPARTMENT_HEAD
    if len(found) > 1 or not last.doubt.startswith("分管领导"):
        return found
    before = [s for s in subjects_in(passage.text[: last.start]) if s.positions]
    if before and heads in before[-1].positions:
        kept = (Position.DEPARTMENT_DEPUTY,)
        return [structs.replace(last, positions=kept, excepted=(), doubt="")]
    return found


def _parts(read: str, span: tuple[int, int]) -> list[tuple[int, int]]:
    """Cut where a new subject may begin: after a comma, and after a number or period and 、."""
    cuts = [m.end() for m in _NEW_SUBJECT.finditer(read[: span[1]]) if m.end() > span[0]]
    cuts = [span[0], *cuts]
    return list(zip(cuts, [*cuts[1:], span[1]], strict=True))


def _end_of_part(read: str, begin: int) -> int:
    found = re.search("[,;。]", read[begin:])
    return begin + found.start() if found else len(read)


def _together(read: str, found: Sequence[Subjects]) -> list[Subjects]:
    """Keep the last subject and those joined to it by 、 or 和."""
    kept = [found[-1]]
    for one in reversed(found[:-1]):
        if not _JOINED.fullmatch(read[one.end : kept[0].start]):
            break
        kept.insert(0, one)
    return kept
