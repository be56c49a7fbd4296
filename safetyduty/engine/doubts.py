"""What the ledger leaves open about days, as rows: days in office, and days that a row names."""

from collections.abc import Iterator, Sequence

from safetyduty.model.law import Quota
from safetyduty.model.ledger import Ledger


def doubt_rows(
    ledger: Ledger, quotas: Sequence[Quota], organisations: Sequence[str]
) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Give when nobody can tell whether a leader was in office, by the row that leaves it open.

    So many steps are there as a clause may ask for: what is not surely owed is doubtful one by
    one. So are the further days of a row that names several, of which none is certain.
    """
    unsure = [(tenure, span) for tenure in ledger.tenures for span in tenure.unsure]
    for tenure, span in unsure:
        organisation = organisations.index(tenure.organisation)
        yield "unsure_office", (tenure.row, tenure.person, organisation, *span)
    most = max((getattr(quota.rule, "at_least", 1) for quota in quotas), default=1)
    for number in range(1, most + 1 if unsure else 0):
        yield "step", (number,)
    acts = ledger.activities
    if any(acts.several):
        for row, named in zip(acts.row, acts.several, strict=True):
            first, days = divmod(named, 100)
            yield from (("several", (row, first, number)) for number in range(1, days))
