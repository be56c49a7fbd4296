"""Evidence that lies outside the ledger's folder or on the network: never opened, only named."""

from collections.abc import Iterator

from safetyduty.engine.records import Case, abridged
from safetyduty.model.integrity import Item, Strength, Threshold
from safetyduty.model.trace import Fate

CODE = "SD617"
SHOWN = Threshold(
    "names-shown",
    20,
    "一行里只列前20个，其余给出数目；JSON 列全部",
    "a line names the first 20 and counts the rest; the JSON names all",
)
THRESHOLDS = (SHOWN,)
_UNSEEN = (Fate.OUTSIDE, Fate.WEB, Fate.TOO_LARGE, Fate.LEFT_OUT, Fate.UNREADABLE)


def look(case: Case) -> Iterator[Item]:
    """Name what could not be looked at, an item a reason; always weak."""
    files = case.traces.files
    named = {at for record in case.records for at in record.trace.files}
    for fate in _UNSEEN:
        unseen = {at for at in named if files[at].fate is fate}
        if not unseen:
            continue
        names = tuple(sorted(files[at].name for at in unseen))
        rows = [record.row for record in case.records if unseen & set(record.trace.files)]
        yield Item(
            CODE,
            Strength.WEAK,
            case.cells(rows, "evidence"),
            len(unseen),
            len(named),
            blanks={
                "files": abridged(names, SHOWN.value),
                "number": str(len(names)),
                "fate": f"@fate.{fate.value}",
            },
            names=names,
        )
