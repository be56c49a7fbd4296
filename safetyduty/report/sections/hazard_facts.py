"""The hazard ledger as data: what ``hazards -f json`` prints, and a key of ``check``'s."""

from datetime import date
from typing import Any

from safetyduty.model.hazard import Closure, Count, Grade, Hazards
from safetyduty.report.sections.facts import place_of
from safetyduty.report.sections.frame import Frame
from safetyduty.report.sections.hazards import NUMBERS, Said

_DECIDING = ("hazard", "due", "closed", "rechecked", "state")
"""Columns whose cells decide what became of a hazard."""


def facts_of_hazards(hazards: Hazards, frame: Frame) -> dict[str, Any]:
    """Give the hazard ledger as plain values; rates are exact decimals written as text."""
    said = Said(hazards, frame)
    return {
        "as_of": hazards.as_of.isoformat(),
        "later": hazards.later,
        "total": _numbers(hazards.total),
        "by_unit": [{"unit": one.name, **_numbers(one)} for one in hazards.by_unit],
        "by_leader": [{"leader": one.name, **_numbers(one)} for one in hazards.by_leader],
        "hazards": [_facts(one, said) for one in hazards.closures],
        "supervised": [
            {
                "row": place_of(frame.audit.ledger.source(item.closure.hazard.row)),
                "hazard": item.closure.hazard.text,
                "sure": item.sure,
                "missing": list(item.missing),
                "not_kept": list(item.not_kept),
                "five_missing": [one.value for one in item.closure.missing],
                "message": said.lacks(item),
            }
            for item in hazards.supervised
        ],
        "duties": [
            {
                "regulation": duty.regulation.id,
                "status": duty.regulation.status.value,
                "article": duty.listing.article,
                "kind": duty.listing.kind,
                "name": duty.listing.name.label(frame.lang),
                "items": [item.label(frame.lang) for item in duty.listing.items],
            }
            for duty in hazards.duties
        ],
    }


def _numbers(one: Count) -> dict[str, Any]:
    counts = {key: getattr(one, key) for key in (*NUMBERS, "timely")}
    return {**counts, "closed_rate": one.closed_rate, "timely_rate": one.timely_rate}


def _facts(closure: Closure, said: Said) -> dict[str, Any]:
    hazard, ledger = closure.hazard, said.frame.audit.ledger
    days = {
        name: date.fromordinal(day).isoformat() if day else None
        for name in ("found", "due", "closed", "rechecked")
        for day in [getattr(hazard, name)]
    }
    grade = Grade.of(hazard.grade).value if hazard.grade else None
    return {
        "hazard": hazard.text,
        "organisation": hazard.organisation,
        "responsible": hazard.responsible,
        "leaders": [ledger.people[person] for person in hazard.people],
        "grade": grade,
        **days,
        "funds_yuan": hazard.funds or None,
        "outcome": closure.outcome.value,
        "days_over": closure.days,
        "recheck": closure.recheck.value,
        "five_complete": closure.complete,
        "five_missing": [one.value for one in closure.missing],
        "five_not_kept": [one.value for one in closure.not_kept],
        "reason": said.reason(closure),
        **place_of(ledger.source(hazard.row)),
        "cells": [
            ledger.source(hazard.row, name).cell for name in _DECIDING if name in hazard.keeps
        ],
    }
