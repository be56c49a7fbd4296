"""Files of evidence that the ledger names and that do not lie beside it."""

from collections.abc import Iterator

from safetyduty.engine.records import Case, abridged
from safetyduty.model.integrity import Item, Strength, Threshold
from safetyduty.model.trace import Fate

CODE = "SD616"
SHOWN = Threshold(
    "names-shown",
    20,
    "一行里只列前20个文件名，其余给出数目；JSON 列全部",
    "a line names the first 20 files and counts the rest; the JSON names all",
)
THRESHOLDS = (SHOWN,)


def look(case: Case) -> Iterator[Item]:
    """Name all of them in one item, always weak: a folder may only not have been handed in."""
    files = case.traces.files
    named = {at for record in case.records for at in record.trace.files}
    here = {at for at in named if files[at].fate not in (Fate.WEB, Fate.OUTSIDE)}
    missing = {at for at in here if files[at].fate in (Fate.MISSING, Fate.SEVERAL)}
    if not missing:
        return
    names = tuple(sorted(files[at].name for at in missing))
    rows = [record.row for record in case.records if missing & set(record.trace.files)]
    yield Item(
        CODE,
        Strength.WEAK,
        case.cells(rows, "evidence"),
        len(missing),
        len(here),
        blanks={"files": abridged(names, SHOWN.value), "number": str(len(names))},
        names=names,
    )
