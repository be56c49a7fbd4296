"""Until when a sanction has effect (政务处分法第八条); like ones add up (第十五条)."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from safetyduty.engine.accountability.citing import Law
from safetyduty.engine.accountability.holders import posts_on
from safetyduty.engine.accountability.spans import later
from safetyduty.model.accountability import Role, Term, TermLimit
from safetyduty.model.consequence import Citation, Effect, Window
from safetyduty.model.incident import Form, Sanction
from safetyduty.model.law import Text
from safetyduty.model.ledger import Ledger


def effects(law: Law, sanctions: Sequence[Sanction], as_of: date) -> tuple[Effect, ...]:
    """Give what sanctions bar and until when; a form without a term in any text gives nothing.

    One given while a like one still runs, or on the same day, adds to it.
    """
    given: dict[tuple[str, Form], list[Sanction]] = {}
    for one in sorted(sanctions, key=lambda sanction: (sanction.decided, sanction.row)):
        if one.form is not None and 0 < one.decided <= as_of.toordinal():
            given.setdefault((one.name, one.form), []).append(one)
    found = [
        effect for (name, form), own in given.items() for effect in _effects(law, name, form, own)
    ]
    return tuple(sorted(found, key=lambda effect: (effect.start, effect.name)))


def _effects(law: Law, name: str, form: Form, own: list[Sanction]) -> Iterator[Effect]:
    day = date.fromordinal(own[0].decided)
    terms = [found for found in law.parts("terms", Term, day) if found[1].form is form]
    if not terms:
        return
    cite, term = terms[0]
    most = _most(law, form, day)
    run: list[Sanction] = []
    for one in own:
        if run and date.fromordinal(one.decided) > _effect(cite, term, most, name, run).end:
            yield _effect(cite, term, most, name, run)
            run = []
        run.append(one)
    yield _effect(cite, term, most, name, run)


def _most(law: Law, form: Form, day: date) -> int:
    """Give the most months that sanctions of one form add up to; 0 where no text bounds them."""
    bounds = (
        part.most_months
        for _, part in law.parts("term_limits", TermLimit, day)
        if form in part.forms
    )
    return min(bounds, default=0)


def _effect(cite: Citation, term: Term, most: int, name: str, run: list[Sanction]) -> Effect:
    start = date.fromordinal(run[0].decided)
    months = term.lasts_months * len(run)
    months = min(months, most) if most else months
    last = date.fromordinal(run[-1].decided)
    end = later(start, months)
    return Effect(
        cite,
        name,
        term.form,
        tuple(run),
        months,
        start,
        end,
        min(later(last, term.lasts_months), end),
        term.consequences,
    )


def barring(ledger: Ledger, found: Iterable[Effect], as_of: date) -> Iterator[Window]:
    """Give the windows of effects: while a sanction runs its bearer is bound."""
    for effect in found:
        form = effect.form
        yield Window(
            cite=effect.cite,
            name=Text(f"{form.zh}处分期", f"term of {form.en}"),
            trigger=tuple(date.fromordinal(one.decided) for one in effect.sanctions),
            start=effect.start,
            end=effect.end,
            subject=effect.name,
            position="",
            role=Role.SANCTIONED,
            title="",
            now=posts_on(ledger, effect.name, as_of),
            consequences=effect.consequences,
            rows=tuple(one.row for one in effect.sanctions),
            form=form,
        )
