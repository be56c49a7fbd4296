"""What is said of shares, of consequences and of limits that run from an event."""

from typing import Any

from safetyduty.model.audit import Finding
from safetyduty.model.catalogue.kinds import word
from safetyduty.model.law import Rule
from safetyduty.model.word import Lang


def told_of_kind(finding: Finding, lang: Lang) -> str:
    """Say what a share or a consequence came to; of any other rule nothing."""
    rule = finding.quota.rule
    if rule.follows():
        grounds = "、".join(finding.grounds)
        return word(finding.verdict.value, lang, **_blanks(rule, lang), grounds=grounds)
    percent = getattr(rule, "percent", 0)
    if not percent:
        return ""
    if not finding.at_least:
        return word("share.none", lang)
    numbers = {"base": finding.at_least, "required": finding.required, "done": finding.done}
    return word("share", lang, percent=percent, **numbers)


def _blanks(rule: Rule, lang: Lang) -> dict[str, Any]:
    times = getattr(rule, "times", 0)
    count = word("row" if getattr(rule, "consecutive", True) else "sum", lang, times=times)
    return {"articles": "、".join(rule.follows()), "count": count, "times": times}


def asked_of_kind(rule: Rule, lang: Lang) -> str:
    """Say what such a rule asks for in place of a number or a day; of any other rule nothing."""
    if rule.follows():
        key = "asks.row" if getattr(rule, "consecutive", True) else "asks.sum"
        return word(key, lang, **_blanks(rule, lang))
    if percent := getattr(rule, "percent", 0):
        return word("asks.share", lang, percent=percent)
    return ""


def limit_of(rule: Rule, lang: Lang) -> str:
    """Say by when, where the limit runs from a period's end or an event; else nothing."""
    after = getattr(rule, "after", "")
    if not after:
        return ""
    kinds = getattr(rule, f"event_{after}", ())
    start = "、".join(kind.label(lang) for kind in kinds) or word(after, lang)
    blanks = {"days": getattr(rule, "days", 0), "unit": word(getattr(rule, "count", ""), lang)}
    return word("asks.after", lang, start=start, **blanks)
