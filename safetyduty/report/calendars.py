"""A leader's month as an iCalendar file (RFC 5545): whole days, the same bytes every time."""

from collections.abc import Iterator
from datetime import date, timedelta
from hashlib import sha256

from safetyduty.model.catalogue.roster import WORDS
from safetyduty.model.roster import Assignment, Roster, Said
from safetyduty.model.word import Lang

_FIRST = date(2020, 1, 1)


def calendars(roster: Roster, lang: Lang) -> dict[str, bytes]:
    """Give for each leader a calendar of his visits; who has none has none.

    What an earlier plan had and this one drops is in it as cancelled, so that calendar programs
    take it out.
    """
    leaders = dict.fromkeys(
        [one.leader for one in roster.assignments] + [one.leader for one in _dropped(roster)]
    )
    return {leader: _calendar(roster, leader, lang) for leader in leaders if leader}


def _dropped(roster: Roster) -> list[Assignment]:
    """Give what was planned before and is not any more, by leader and place."""
    kept = {(one.leader, one.place) for one in roster.assignments}
    before = [change.before for change in roster.changes or () if change.before]
    return [one for one in before if (one.leader, one.place) not in kept]


def _calendar(roster: Roster, leader: str, lang: Lang) -> bytes:
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//safetyduty//roster//ZH",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_escaped(f'{leader} {roster.month.name}')}",
    ]
    times: dict[str, int] = {}
    for one in roster.assignments:
        if one.leader == leader:
            times[one.place] = times.get(one.place, 0) + 1
            lines += _event(roster, one, times[one.place], "CONFIRMED", lang)
    for one in _dropped(roster):
        if one.leader == leader:
            lines += _event(roster, one, 1, "CANCELLED", lang)
    lines.append("END:VCALENDAR")
    return b"".join(_folded(line) for line in lines)


def _event(roster: Roster, one: Assignment, time: int, status: str, lang: Lang) -> Iterator[str]:
    """Write one visit; a visit that moves keeps its UID, so that calendars move it too."""
    what = "|".join((roster.organisation, roster.month.name, one.leader, one.place, str(time)))
    uid = sha256(what.encode()).hexdigest()[:32]
    label = WORDS["calendar.visit"][0 if lang == "zh" else 1]
    told = [
        Said(said.key.replace("need.", "why."), said.blanks).tell(WORDS, lang) for said in one.why
    ]
    yield "BEGIN:VEVENT"
    yield f"UID:{uid}@safetyduty"
    yield f"DTSTAMP:{roster.as_of:%Y%m%d}T000000Z"
    yield f"SEQUENCE:{(roster.as_of - _FIRST).days}"
    yield f"DTSTART;VALUE=DATE:{one.day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{one.day + timedelta(1):%Y%m%d}"
    yield f"SUMMARY:{_escaped(f'{label} {one.place}')}"
    yield f"LOCATION:{_escaped(one.place)}"
    if one.department or told:
        yield f"DESCRIPTION:{_escaped(chr(10).join([*filter(None, [one.department]), *told]))}"
    yield f"STATUS:{status}"
    yield "TRANSP:OPAQUE"
    yield "END:VEVENT"


def _escaped(text: str) -> str:
    for mark in ("\\", ";", ","):
        text = text.replace(mark, f"\\{mark}")
    text = "".join(char for char in text if char == "\n" or char.isprintable())
    return text.replace("\n", "\\n")


def _folded(line: str) -> bytes:
    """Fold at 75 bytes, never within a character."""
    parts: list[bytes] = [b""]
    for char in line:
        coded = char.encode()
        room = 75 if len(parts) == 1 else 74
        if len(parts[-1]) + len(coded) > room:
            parts.append(b"")
        parts[-1] += coded
    return b"\r\n ".join(parts) + b"\r\n"
