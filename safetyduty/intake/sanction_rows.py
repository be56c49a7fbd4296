"""The sanction ledger, row by row: one form of one person a value, each with its day."""

import re
from collections.abc import Iterator, Sequence

from safetyduty.intake.accident_names import link
from safetyduty.intake.people import Named, Roll
from safetyduty.intake.regions import Region
from safetyduty.intake.text import squash
from safetyduty.intake.values import column, read_days, texts
from safetyduty.model.incident import Accident, Form, Sanction
from safetyduty.model.problem import Problem

SYNONYMS: dict[str, Form] = {
    "约谈提醒": Form.INTERVIEW,
    "提醒谈话": Form.INTERVIEW,
    "通报批评": Form.CIRCULAR,
    "诫勉谈话": Form.ADMONITION,
    "停职": Form.SUSPENSION,
    "调离岗位": Form.TRANSFER,
    "调整岗位": Form.TRANSFER,
    "免去职务": Form.REMOVAL,
    "纪律处分": Form.DISCIPLINE,
    "政务处分": Form.DISCIPLINE,
    "党纪处分": Form.DISCIPLINE,
    "行政警告": Form.WARNING,
    "行政记过": Form.DEMERIT,
    "行政记大过": Form.SERIOUS_DEMERIT,
    "行政降级": Form.GRADE_REDUCTION,
    "行政撤职": Form.DISMISSAL,
    "开除公职": Form.EXPULSION,
    "严重警告": Form.PARTY_SERIOUS_WARNING,
}
_PREFIX = re.compile(r"^(?:给予|受到|予以)?(?:政务处分|政务|行政处分)?[:(（]?")
_SUFFIX = re.compile(r"(?:处分|处理|问责)?[)）]?$")
_KNOWN = {form.zh: form for form in Form} | SYNONYMS


def read_form(text: str) -> Form | None:
    """Read a form of accountability; one that is not known is ``None``, never the nearest.

    >>> str(read_form("政务记大过处分"))
    'serious-demerit'
    """
    word = squash(text)
    for one in (word, _PREFIX.sub("", word), _SUFFIX.sub("", _PREFIX.sub("", word))):
        if one in _KNOWN:
            return _KNOWN[one]
    return None


def read_sanctions(
    problems: list[Problem],
    region: Region,
    first_row: int,
    roll: Roll,
    accidents: Sequence[Accident],
) -> Iterator[tuple[tuple[Sanction, ...], Named, int]]:
    """Read the rows of one sanction sheet; several forms or people in a row are a value each."""
    days = read_days(region, "decided")
    problems += days.problems
    forms, reasons, named = (texts(region, name) for name in ("form", "reason", "accident"))
    for at, cell in enumerate(column(region, "name")):
        said = roll.read(cell)
        if not days.ordinals[at] and column(region, "decided")[at] == "":
            problems.append(Problem("SD715", region.source(at, "decided")))
        found = link(named[at], accidents) if named[at] else None
        if named[at] and found is None:
            problems.append(Problem("SD706", region.source(at, "accident"), named[at]))
        people = (
            *(roll.names[person] for person in said.people),
            *(name for name, _ in said.maybe),
            *said.unknown,
        )
        read = [(printed, read_form(printed)) for printed in _split(forms[at])]
        for printed, form in read:
            if form is None:
                problems.append(Problem("SD708", region.source(at, "form"), printed))
        row = found.row if found else 0
        yield (
            tuple(
                Sanction(
                    first_row + at,
                    name,
                    form,
                    printed,
                    days.ordinals[at],
                    reasons[at],
                    row,
                    named[at],
                )
                for printed, form in read
                for name in people
            ),
            said,
            at,
        )


def _split(text: str) -> list[str]:
    return [part for part in re.split("[、，,；;/+和并]", text) if part.strip()] or [""]
