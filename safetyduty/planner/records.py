"""Takes a roster's rows out of what was read, and with them its own pre-filled ledger."""

from collections.abc import Set as AbstractSet
from dataclasses import replace
from pathlib import PurePath

from safetyduty.model.ledger import Activities, Ledger, RosterRow


def apart(
    whole: Ledger, rosters: AbstractSet[str], plans: AbstractSet[str]
) -> tuple[Ledger, tuple[RosterRow, ...]]:
    """Part the rows of the roster files from the rest of the ledger.

    Of the files that are ``plans`` only, the activities are no record and are left out.
    """

    def of(row: int, files: AbstractSet[str]) -> bool:
        return PurePath(whole.source(row).file).name in files

    rows = tuple(row for row in whole.roster if of(row.row, rosters))
    rest = tuple(row for row in whole.roster if not of(row.row, rosters))
    acts = without(whole.activities, frozenset(r for r in whole.activities.row if of(r, plans)))
    handed_in = whole.handed_in if acts.row else whole.handed_in - {"activities"}
    return replace(whole, roster=rest, activities=acts, handed_in=handed_in), rows


def without(acts: Activities, dropped: frozenset[int]) -> Activities:
    """Give a ledger of activities without some of its rows."""
    kept = [at for at, row in enumerate(acts.row) if row not in dropped]
    there = [at for at, row in enumerate(acts.presence_row) if row not in dropped]
    return Activities(
        row=[acts.row[at] for at in kept],
        day=[acts.day[at] for at in kept],
        entered=[acts.entered[at] for at in kept],
        kind=[acts.kind[at] for at in kept],
        place=[acts.place[at] for at in kept],
        topic=[acts.topic[at] for at in kept],
        word=[acts.word[at] for at in kept],
        evidence=[acts.evidence[at] for at in kept],
        several=[acts.several[at] for at in kept],
        presence_row=[acts.presence_row[at] for at in there],
        presence_person=[acts.presence_person[at] for at in there],
        presence_as=[acts.presence_as[at] for at in there],
        presence_sure=[acts.presence_sure[at] for at in there],
    )
