"""What of an assessment is told in figures: exact, and never rounded in the data."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any

from safetyduty.model.assessment import Assessment, Measured, Ranked, Sum
from safetyduty.model.scorecard import Scored
from safetyduty.model.word import Lang
from safetyduty.report.sections.cited import citation, evidence
from safetyduty.report.sections.facts import iso
from safetyduty.report.sections.provenance import Origin

_PLACES = Decimal("0.0001")
RATES = ("by_gdp", "by_employees", "by_vehicles")


def number(value: Decimal | None) -> str:
    """Write a number as it is, without an exponent and without zeros behind the point.

    >>> number(Decimal("15000.00")), number(Decimal("95.50"))
    ('15000', '95.5')
    """
    if value is None:
        return ""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def rate(value: Fraction | None) -> str:
    """Write a rate to four decimals, halves up; none where there is no rate."""
    if value is None:
        return ""
    exact = Decimal(value.numerator * 100_000 // value.denominator)  # a digit more than is shown
    above = value.numerator * 100_000 % value.denominator > 0
    digits = (exact + (Decimal("0.1") if above else 0)) / 100_000
    return str(digits.quantize(_PLACES, ROUND_HALF_UP))


def origin(found: Assessment) -> Origin:
    """Give what an assessment was made from."""
    return Origin(found.as_of, found.regulations, found.ledger.inputs)


def assessed_facts(found: Assessment, lang: Lang, notice: str) -> dict[str, Any]:
    """Give the assessment for programs; money and points as text, so that no digit is lost."""
    return {
        "schema": "safetyduty/assessment/1",
        "year": found.year,
        "as_of": str(found.as_of),
        "notice": notice,
        "ranking": [_ranked(one, found) for one in found.ranked],
        "money": [_sum(one, found, lang) for one in found.sums],
        "indicators": [_measured(one, found) for one in found.measured],
        "card": found.card.id if found.card else None,
        "tracking": [
            {"as_of": str(day), "units": [_scored(one, lang) for one in units]}
            for day, units in found.scored
        ],
        "origin": origin(found).facts(),
    }


def _ranked(one: Ranked, found: Assessment) -> dict[str, Any]:
    score = one.score
    return {
        "unit": score.organisation,
        "category": score.category,
        "score": number(score.score) or None,
        "rank": one.rank or None,
        "tied": one.tied,
        "result": score.result,
        "published": iso(score.published) or None,
        "evidence": [evidence(found.ledger, score.row)],
    }


def _sum(one: Sum, found: Assessment, lang: Lang) -> dict[str, Any]:
    return {
        "unit": one.unit,
        "kind": "penalty" if one.penalty else "award",
        "name": one.money.name.label(lang),
        **citation(one.cite),
        "yuan": number(one.least),
        "most_yuan": number(one.most),
        "heads_yuan": number(one.heads_least),
        "heads_most_yuan": number(one.heads_most),
        "rest_yuan": number(one.least - one.heads_least),
        "rest_most_yuan": number(one.most - one.heads_most),
        "tie_to_decide": one.open,
        "evidence": [evidence(found.ledger, one.row)],
    }


def _measured(one: Measured, found: Assessment) -> dict[str, Any]:
    figures = one.figures
    return {
        "unit": figures.organisation,
        "year": figures.year,
        "larger_accidents": number(figures.larger) or None,
        "deaths": number(figures.deaths) or None,
        **{key: rate(getattr(one, key)) or None for key in RATES},
        "evidence": [evidence(found.ledger, figures.row)],
    }


def _scored(one: Scored, lang: Lang) -> dict[str, Any]:
    return {
        "unit": one.unit,
        "total": number(one.total),
        "band": one.band.name.label(lang) if one.band else None,
        "vetoed_by": list(one.vetoed),
        "concluded": one.judged,
        "items": [
            {
                "key": line.item.key,
                "points": number(line.item.points),
                "taken": number(line.taken),
                "left": number(line.left),
                "findings": line.findings,
                "accidents": line.accidents,
            }
            for line in one.lines
        ],
    }


def span(least: Decimal, most: Decimal) -> str:
    """Write one sum, or the two ends of a span."""
    return number(least) if least == most else f"{number(least)}—{number(most)}"


def publishing(found: Assessment) -> Iterator[str]:
    """Name the clauses that ask for publication: title, article and words."""
    for regulation, article, words in found.publishing:
        yield f"《{regulation}》{article}“{words}”"
