"""Finds who owes an obligation: in its sentence, its passage, the heads it stands under."""

import re
from collections.abc import Sequence

from safetyduty.regulations.plain import plain
from safetyduty.regulations.subjects import Subjects, acting
from safetyduty.regulations.text import Passage

SENTENCE = re.compile(r"[^。;!\n]+[。;!]?")
_NEW_SUBJECT = re.compile(r"[,:;。]|\((?=[^)]{8})|(?<=[次场年月度])、")
_JOINED = re.compile(r"(?:[、和及与或()]|[镇乡县区市街道各级全有关]){1,8}")


def owners(
    passage: Passage, read: str, span: tuple[int, int], sentence: tuple[int, int], *, after: bool
) -> list[Subjects]:
    """Find who owes what stands at ``span``.

    Looked for are, in this order: whoever acts before it in its sentence, at the head of an earlier
    sentence, later in its own (``after``), and in the heads from the nearest outwards.
    """
    text = passage.text
    found = [s for s in acting(text, _parts(read, (sentence[0], span[1] + 1))) if s.start < span[1]]
    if not found:
        starts = [m.start() for m in SENTENCE.finditer(read[: sentence[0]])]
        found = list(acting(text, [(at, _end_of_part(read, at)) for at in starts]))
    if not found and after:
        found = list(acting(text, _parts(read, (span[1], sentence[1]))))[:1]
    if found:
        return _together(read, found)
    for head in reversed(passage.heads):
        words = plain(head)
        named = list(acting(head, _parts(words, (0, len(words)))))
        if named:
            return _together(words, named)
    return []


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
