"""Judges one leader as a record of him does, and gives the answers in a few signs."""

from safetyduty.engine.accountability.diligence import conditions
from safetyduty.model.audit import View


def own(township, name="黎一", **changed):
    """Judge one leader's duties alone, as a dossier does."""
    audit = township.judge(leader=name, **changed)
    return [one for one in audit.findings if one.view is View.PERSON]


def duties(township, name="黎一", sanctions=()):
    """Give what one leader's findings say of the three conditions."""
    audit = township.judge(leader=name)
    return conditions(audit.findings, audit.observations, sanctions, township.as_of)


def answers(found):
    """Give the answer of each condition."""
    return [str(one.answer) for one in found]


def codes(condition):
    """Give the reasons of a condition, each with its number."""
    return [(why.code, why.number) for why in condition.reasons]
