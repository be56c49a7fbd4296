"""One sentence a finding: what was owed, what was done, and why this verdict."""

from collections.abc import Sequence
from datetime import date

from msgspec import structs

from safetyduty.model.audit import Finding, Verdict
from safetyduty.model.catalogue.phrases import has
from safetyduty.model.law import Force
from safetyduty.model.post import Position
from safetyduty.report.sections.conditions import not_kept, parts_told
from safetyduty.report.sections.frame import Frame
from safetyduty.report.sections.kinds import told_of_kind

_COPIES = frozenset({"documents"})


def reason(finding: Finding, frame: Frame) -> str:
    """Say in one sentence why a finding has its verdict."""
    parts = [*_told(finding, frame), *_weight(finding, frame)]
    sentence = frame.say("sentence").join(part for part in parts if part)
    return f"{_target(finding, frame)}{sentence}{frame.say('full-stop')}"


def _target(finding: Finding, frame: Frame) -> str:
    return f"{finding.target}{frame.say('colon')}" if finding.target else ""


def _told(finding: Finding, frame: Frame) -> list[str]:
    if finding.why and finding.verdict in {Verdict.EXEMPT, Verdict.UNKNOWN}:
        return [_decided(finding, frame)]
    if post := getattr(finding.quota.rule, "post", None):
        return _holding(finding, post, frame)
    if finding.quota.rule.follows():
        return [told_of_kind(finding, frame.lang)]
    match finding.verdict:
        case Verdict.MET:
            return [_owed(finding, frame), frame.say("met")]
        case Verdict.MISSED:
            return [_owed(finding, frame), _short(finding, frame), _closed(finding, frame)]
        case Verdict.LATE:
            return [_owed(finding, frame), _late(finding, frame)]
        case Verdict.PENDING:
            return [_owed(finding, frame), _short(finding, frame), _left(finding, frame)]
        case Verdict.AT_RISK:
            return [
                _owed(finding, frame),
                _short(finding, frame),
                *_risk(finding, frame),
            ]
        case Verdict.EXEMPT:
            return [_exempt(finding, frame)]
        case _:
            doubtful = _doubtful(finding, frame) or frame.say("cannot-judge")
            lacking = not_kept(finding, frame.audit.ledger, frame.lang)
            return [_owed(finding, frame), _short(finding, frame), *lacking, doubtful]


def _blanks(finding: Finding, frame: Frame) -> dict[str, object]:
    copies = _COPIES.issuperset(finding.quota.rule.needs())
    return {
        "unit": frame.say("unit.copies" if copies else "unit.times"),
        "at_least": finding.at_least,
        "required": finding.required,
        "done": finding.done,
        "shortfall": finding.shortfall,
        "days": finding.days_in_office,
        "total": finding.period.days,
    }


def _part_in_office(finding: Finding) -> bool:
    """Say whether tenure, and nothing else, reduced the number."""
    in_office = finding.days_in_office
    return finding.required < finding.at_least and in_office < finding.period.days


def _owed(finding: Finding, frame: Frame) -> str:
    if share := told_of_kind(finding, frame.lang):
        return share
    key = "owed.part" if _part_in_office(finding) else "owed"
    told = [frame.say(key, **_blanks(finding, frame)), *parts_told(finding, frame.lang)]
    return frame.say("sentence").join(told)


def _short(finding: Finding, frame: Frame) -> str:
    """Say how many are short of the number itself; what is short of a part is said with it."""
    short = max(finding.required - finding.done, 0)
    return frame.say("short", **_blanks(finding, frame) | {"shortfall": short}) if short else ""


def _closed(finding: Finding, frame: Frame) -> str:
    return frame.say("closed", closes=finding.closes)


def _left(finding: Finding, frame: Frame) -> str:
    left = {"days": finding.days_left, "working": finding.working_days_left}
    return frame.say("left", due=finding.due, **left)


def _risk(finding: Finding, frame: Frame) -> list[str]:
    """Say what the risk is: due already, too little time, or little time."""
    if finding.due <= frame.audit.as_of:
        return [frame.say("overdue", due=finding.due, closes=finding.closes)]
    tight = finding.shortfall > finding.working_days_left
    return [_left(finding, frame), frame.say("tight" if tight else "near")]


def together(findings: Sequence[Finding], frame: Frame) -> str:
    """Say it once for several periods of which the same is to be said."""
    first = findings[0]
    if len({finding.target for finding in findings}) > 1:
        first = structs.replace(first, target="")  # what is said is said of each of them
    if len({finding.period for finding in findings}) == 1 or first.why:
        return reason(first, frame)
    owed = [_owed(first, frame), _short(first, frame), *_weight(first, frame)]
    told = frame.say("sentence").join(owed)
    each = frame.say("each", n=len(findings), told=told)
    return f"{_target(first, frame)}{each}{frame.say('full-stop')}"


def _late(finding: Finding, frame: Frame) -> str:
    days = [credit.day for credit in finding.credits if credit.day and not credit.on_time]
    if not days:
        return frame.say("late.plain", due=finding.due)
    return frame.say("late", due=finding.due, day=date.fromordinal(max(days)))


def _exempt(finding: Finding, frame: Frame) -> str:
    if _part_in_office(finding):
        return frame.say("prorated", **_blanks(finding, frame))
    return frame.say("nothing-owed")


def _doubtful(finding: Finding, frame: Frame) -> str:
    return frame.say("doubtful", n=finding.doubtful) if finding.doubtful else ""


def _holding(finding: Finding, post: Position, frame: Frame) -> list[str]:
    key = f"holding.{finding.verdict.value}"
    if not has(key):
        return [_owed(finding, frame)]
    return [frame.say(key, post=post.label(frame.lang))]


def _decided(finding: Finding, frame: Frame) -> str:
    """Tell what decided instead of the number; a code without words is told in general."""
    key = f"why.{finding.why}"
    regulation = finding.quota.regulation
    if has(key):
        return frame.say(
            key,
            level=frame.audit.level.label(frame.lang),
            in_force=regulation.in_force,
            tables=frame.listed([frame.table(name) for name in _missing(finding, frame)]),
        )
    unknown = finding.verdict is Verdict.UNKNOWN
    return frame.say("cannot-judge") if unknown else _exempt(finding, frame)


def _missing(finding: Finding, frame: Frame) -> list[str]:
    needed = finding.quota.rule.needs()
    missing = [name for name in needed if name not in frame.audit.ledger.handed_in]
    return missing or list(needed)


def _weight(finding: Finding, frame: Frame) -> list[str]:
    """Add what a reader must know of the clause's own weight."""
    quota = finding.quota
    said = []
    if finding.verdict is Verdict.MISSED and quota.clause.force is Force.IN_PRINCIPLE:
        said.append(frame.say("in-principle"))
    if not quota.binds:
        said.append(frame.say("informs", status=quota.regulation.status.label(frame.lang)))
    if finding.verdict is Verdict.MISSED and finding.doubtful:
        said.append(_doubtful(finding, frame))
    return said
