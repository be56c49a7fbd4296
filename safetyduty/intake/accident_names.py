"""Which accident a cell means: by day and place, only where the words leave no choice."""

import re
from collections.abc import Sequence

from safetyduty.intake.days import arabic
from safetyduty.intake.text import squash
from safetyduty.model.incident import Accident

_DATE = re.compile(
    r"(?:(?P<y>\d{4})[年./\-])?(?P<m>\d{1,2})[月./\-·•](?P<d>\d{1,2})(?!\d)[日号]?"
    r"|(?P<c>20\d{6})(?!\d)"
)
_CLOCK = re.compile(r"(?:上午|下午|晚上|凌晨|中午)?\d{1,2}[:时点](?:\d{1,2}分?|半)?")
_FILLER = re.compile(
    r"特别重大|重大|较大|一般|生产安全|安全生产|责任|伤亡|死亡|亡人|事故|发生|在|的|于|[“”\"'《》()、,，·\-]"
)


def link(text: str, accidents: Sequence[Accident]) -> Accident | None:
    """Find the one accident a cell means; none where no accident fits, or several do.

    A day must be the accident's; what else stands there must be in its place, unit or field.
    """
    words = squash(text)
    if re.search("[一二三四五六七八九十]月", words):
        words = arabic(words)
    found = _DATE.search(words)
    rest = _CLOCK.sub("", _DATE.sub("", words, count=1))
    bare = _FILLER.sub("", rest)
    if not found and len(bare) < 2:
        return None
    fitting = [
        accident
        for accident in accidents
        if (not found or _on(found, accident)) and (not bare or _at(bare, accident))
    ]
    return fitting[0] if len(fitting) == 1 else None


def _on(found: re.Match[str], accident: Accident) -> bool:
    if not accident.occurred.known:
        return False
    year, month, day = (int(part) for part in str(accident.occurred)[:10].split("-"))
    if compact := found["c"]:
        return compact == f"{year}{month:02}{day:02}"
    same = (int(found["m"]), int(found["d"])) == (month, day)
    return same and (not found["y"] or int(found["y"]) == year)


def _at(bare: str, accident: Accident) -> bool:
    """Tell whether the words stand in the accident's place, unit or field, or those in them."""
    said = (_FILLER.sub("", squash(text)) for text in (accident.place, accident.organisation))
    named = any(word and (word in bare or bare in word) for word in said if len(word) > 1)
    field = _FILLER.sub("", squash(accident.industry))
    return named or bool(field and (bare in field or field in bare))
