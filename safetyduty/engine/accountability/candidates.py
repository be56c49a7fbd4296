"""A list of names held to the windows: bound, until when and by what; cleared; or not known."""

from collections.abc import Collection, Sequence
from datetime import date

from safetyduty.engine.accountability.spans import union, until
from safetyduty.model.accountability import Consequence
from safetyduty.model.consequence import Candidate, Window


def candidates(
    names: Sequence[tuple[str, int]],
    windows: Sequence[Window],
    known: Collection[str],
    as_of: date,
    about: Consequence | None = None,
) -> tuple[Candidate, ...]:
    """Hold each name, with its row in the list, to the windows that hold on a day.

    With ``about`` only the windows that bar it count. A name nobody knows is never cleared.
    """
    found = []
    for name, row in names:
        own = [
            window
            for window in windows
            if window.subject == name and (about is None or about in window.consequences)
        ]
        active = tuple(window for window in own if window.active(as_of))
        if active:
            last = until(union(own), as_of)
            found.append(Candidate(name, "bound", last, active, row))
        else:
            standing = "cleared" if name in known else "unknown"
            found.append(Candidate(name, standing, row=row))
    return tuple(found)
