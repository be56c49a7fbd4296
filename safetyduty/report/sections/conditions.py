"""What a clause asks of a record beyond its kind and verb, and what became of its parts."""

from collections.abc import Iterator
from functools import partial

from safetyduty.model.audit import Finding, Portion
from safetyduty.model.catalogue.conditions import word
from safetyduty.model.condition import Attendance, Papers, Words
from safetyduty.model.law import Role, Rule
from safetyduty.model.ledger import Ledger
from safetyduty.model.word import Lang


def conditions(rule: Rule, lang: Lang) -> str:
    """Say everything that narrows a clause's number; nothing where nothing does."""
    told = [*_records(rule, lang), *_numbers(rule, lang)]
    return word("both", lang).join(told)


def _records(rule: Rule, lang: Lang) -> Iterator[str]:
    say = partial(word, lang=lang)
    if words := getattr(rule, "topic", ()):
        yield say("topic", words=_words(words, lang))
    if papers := getattr(rule, "evidence", ()):
        yield say("evidence", papers=papers_of(papers, lang))
    if getattr(rule, "scope", "") == "own-field":
        yield say("own-field")
    if (delegation := getattr(rule, "delegation", "by-verb")) != "by-verb":
        yield say(delegation)
    if wanted := getattr(rule, "attendance", None):
        yield _attendance(wanted, lang)
    if spacing := getattr(rule, "spacing", 0):
        yield say("spacing", n=spacing)


def _numbers(rule: Rule, lang: Lang) -> Iterator[str]:
    say = partial(word, lang=lang)
    if months := getattr(rule, "months", ()):
        yield say("months", months=say("and").join(map(str, months)))
    if every := getattr(rule, "every", None):
        yield say("every", per=every.label(lang))
    for role, part in rule.parts():
        number = getattr(part, "at_least", 1)
        yield say(role.value, n=number, told=differs(part, rule, lang), day=by_day(part, lang))


def by_day(part: Rule, lang: Lang) -> str:
    """Give the day by which a number is owed, where it is owed by a day of the year."""
    month, _, day = str(getattr(part, "until", "")).partition("-")
    return word("day", lang, month=int(month or 0), day=int(day or 0)) if month else ""


def differs(part: Rule, rule: Rule, lang: Lang) -> str:
    """Say in what a part differs from the number beside which it stands."""
    told = []
    if (verb := getattr(part, "capacity", None)) != getattr(rule, "capacity", None) and verb:
        told.append(verb.label(lang))
    if (kinds := getattr(part, "activity", ())) != getattr(rule, "activity", ()):
        told.append(word("and", lang).join(kind.label(lang) for kind in kinds))
    own = [said for said in _records(part, lang) if said not in [*_records(rule, lang)]]
    return word("both", lang).join([*told, *own])


def _words(words: Words, lang: Lang) -> str:
    groups = [(one,) if isinstance(one, str) else one for one in words]
    told = [word("or", lang).join(f"“{one}”" for one in group) for group in groups]
    every = any(not isinstance(one, str) for one in words)
    return word("and" if every else "or", lang).join(told)


def papers_of(papers: Papers, lang: Lang) -> str:
    """Name the papers, of alternatives both."""
    told = [
        word("or", lang).join(kind.label(lang) for kind in one)
        if isinstance(one, tuple)
        else one.label(lang)
        for one in papers
    ]
    return word("and", lang).join(told)


def _attendance(wanted: Attendance, lang: Lang) -> str:
    who = word("and", lang).join(position.label(lang) for position in wanted.positions)
    people = word("people", lang, n=wanted.at_least) if wanted.at_least else ""
    told = [part for part in (wanted.share, people) if part]
    return word("attendance", lang, who=who, n=word("and", lang).join(told))


def parts_told(finding: Finding, lang: Lang) -> Iterator[str]:
    """Say what became of each number judged beside the finding's own."""
    for part in finding.parts:
        yield _part(finding, part, lang)


def _part(finding: Finding, part: Portion, lang: Lang) -> str:
    told = differs(part.quota.rule, finding.quota.rule, lang)
    numbers = {"told": told, "required": part.required, "done": part.done}
    said = word(f"part.{part.role}", lang, **numbers)
    if part.role is Role.OF_WHICH and part.shortfall:
        said += word("both", lang) + word("short", lang, n=part.shortfall)
    return said


def not_kept(finding: Finding, ledger: Ledger, lang: Lang) -> Iterator[str]:
    """Say which column or table is lacking without which records cannot be told."""
    rule = finding.quota.rule
    papers: Papers = getattr(rule, "evidence", ())
    kept = ledger.activities.evidence
    if isinstance(papers, tuple) and papers and all(cell is None for cell in kept):
        yield word("no-papers", lang, papers=papers_of(papers, lang))
    absent = getattr(rule, "delegation", "") == "if_absent"
    if absent and "absences" not in ledger.handed_in:
        yield word("no-absences", lang)
