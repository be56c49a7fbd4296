"""Reads off a text what its pack says of it: title, issuer, level, dates, what it rests on."""

import re
from datetime import date

from msgspec import Struct

from safetyduty.model.law import Status
from safetyduty.model.post import Level
from safetyduty.regulations.plain import plain
from safetyduty.regulations.text import Text

_KINDS = r"(?:实施)?(?:办法|规定|细则|意见|方案|制度|条例|通知|清单|规则|措施)"
_TITLE = re.compile(rf"[^。；;]{{4,80}}{_KINDS}(?:[（(](?:试行|暂行|征求意见稿|修订|草案)[）)])?")
_NUMBER = re.compile(
    r"[\u4e00-\u9fff]{1,10}(?:〔|\[|【|［|\()20[0-9]{2}(?:〕|\]|】|］|\))\s?第?[0-9]{1,4}\s?号"
)
_DAY = re.compile(r"(20[0-9]{2})\s*年\s*([0-9]{1,2})\s*月\s*([0-9]{1,2})\s*日")
_SINCE = re.compile(r"自(20[0-9]{2})年([0-9]{1,2})月([0-9]{1,2})日(?:起)?(?:施行|实施|执行|生效)")
_ISSUER = re.compile(
    r"[\u4e00-\u9fff（）()]{2,30}(?:委员会|人民政府|党工委|管委会|管理委员会|办公室|办事处"
    r"|行政公署)"
)
_PLACE = re.compile(
    r"(?:中共|关于印发|印发|《)?([\u4e00-\u9fff]{2,14}?(?:开发区|园区|自治区|地区|自治州"
    r"|自治县|街道|[省市县区旗镇乡州]))"
)
_BASIS = re.compile(
    r"(?:根据|依据|按照|贯彻(?:落实)?|落实)"
    r"((?:[^。；]{0,40}?《[^》]{4,80}》(?:[（(][^）)]{2,30}[）)])?(?:、|和|及|,|，)?)+)"
)
_NAMED = re.compile(r"《([^《》]{4,80}(?:〈[^〉]*〉|<[^>]*>)?[^《》]*)》")
_LEVELS: tuple[tuple[str, Level], ...] = (
    ("开发区|园区|高新区|管委会", Level.ZONE),
    ("镇$|乡$|街道", Level.TOWNSHIP),
    ("自治区$|省$", Level.PROVINCE),
    ("[市州]$|地区$", Level.CITY),
    ("自治县$|[县旗区]$", Level.COUNTY),
)
_DOWN = (Level.PROVINCE, Level.CITY, Level.COUNTY, Level.TOWNSHIP)


class Identity(Struct, frozen=True):
    """What can be read off; ``doubts`` names every field that is a guess."""

    title: str
    issuer: str
    jurisdiction: str
    level: Level
    issued: date
    in_force: date
    status: Status
    document_number: str
    based_on: tuple[str, ...]
    levels: tuple[Level, ...]
    """The levels the text reaches where a clause names none."""
    doubts: tuple[str, ...]


def identify(text: Text, today: date) -> Identity:
    """Read the identity; what the text does not say is guessed and named in ``doubts``."""
    front = [p.text for p in text.passages if not p.label]
    whole = [p.text for p in text.passages]
    doubts: list[str] = []
    title = _title(front, doubts)
    place = _PLACE.search(title) or _PLACE.search("".join(front))
    jurisdiction = place[1] if place else ""
    if not place:
        doubts.append("jurisdiction")
    level = _level(jurisdiction, doubts)
    issued = _issued(front, whole, today, doubts)
    since = next((f for t in whole if (f := _SINCE.search(plain(t)))), None)
    in_force = (since and _date(since)) or issued
    if since is None and "issued" in doubts:
        doubts.append("in_force")
    number = next(("".join(f[0].split()) for t in front if (f := _NUMBER.search(t))), "")
    return Identity(
        title=title,
        issuer=_issuer(front, whole, doubts),
        jurisdiction=jurisdiction,
        level=level,
        issued=issued,
        in_force=in_force,
        status=_status(text, title, front),
        document_number=number,
        based_on=_based_on(whole, title),
        levels=_levels(level, whole),
        doubts=tuple(doubts),
    )


def _title(front: list[str], doubts: list[str]) -> str:
    found = [
        f[0].strip() for t in front if len(t) < 90 and (f := _TITLE.fullmatch(t.strip("《》 ")))
    ]
    plainly = [t for t in found if not re.match("关于印发|关于征求|转发", t)]
    if plainly:
        return plainly[-1] if len(plainly[-1]) > 6 else plainly[0]
    named = [n for t in front for n in _NAMED.findall(t) if re.search(_KINDS, n)]
    doubts.append("title")
    return named[0] if named else (front[0] if front else "")


def _level(jurisdiction: str, doubts: list[str]) -> Level:
    for pattern, level in _LEVELS:
        if re.search(pattern, jurisdiction):
            return level
    doubts.append("level")
    return Level.TOWNSHIP


def _date(found: re.Match[str]) -> date | None:
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None


def _issued(front: list[str], whole: list[str], today: date, doubts: list[str]) -> date:
    """Take the day that stands alone on a line; else the last before the articles; else today."""
    alone = [d for t in whole if (f := _DAY.fullmatch(t.strip())) and (d := _date(f))]
    near = [d for t in front for f in _DAY.finditer(t) if (d := _date(f))]
    if alone:
        return alone[0]
    doubts.append("issued")
    return near[-1] if near else today


def _issuer(front: list[str], whole: list[str], doubts: list[str]) -> str:
    lines = [t.strip() for t in (*front, *whole[-3:])]
    found = next((t for t in lines if _ISSUER.fullmatch(t)), "")
    if not found:
        doubts.append("issuer")
    return found or "（待填）"


def _status(text: Text, title: str, front: list[str]) -> Status:
    if "征求意见" in title or any("征求意见稿" in line for line in front[:12]):
        return Status.DRAFT
    return Status.REPORTED if text.style == "段" else Status.IN_FORCE


def _based_on(whole: list[str], title: str) -> tuple[str, ...]:
    for passage in whole[:40]:
        found = _BASIS.search(passage)
        if found:
            named = [n for n in _NAMED.findall(found[1]) if n not in title]
            if named:
                return tuple(dict.fromkeys(named))
    return ()


def _levels(level: Level, whole: list[str]) -> tuple[Level, ...]:
    """Give the levels the whole text reaches: its own and those below, as far as it says."""
    scope = next((plain(t) for t in whole if re.search("适用于|适用范围", t)), "")
    if level not in _DOWN:
        return (level, Level.TOWNSHIP) if re.search("镇|街道", "".join(whole[:60])) else (level,)
    below = _DOWN[_DOWN.index(level) :]
    if re.search(r"县级?(?:及)?以上", scope):
        below = tuple(one for one in below if one is not Level.TOWNSHIP)
    zone = (Level.ZONE,) if re.search("开发区|园区|功能区", scope) else ()
    return (*below, *zone)
