"""Fills what a sheet shows once for several rows: cells merged downwards."""

from safetyduty.intake.body import Body
from safetyduty.intake.grids import Grid


def fill_merged(grid: Grid, start: int, names: dict[str, int], body: Body) -> dict[str, list[int]]:
    """Give every row of a vertically merged cell the text of its first.

    A row with nothing else in it is not filled: it holds no record. The answer says, column by
    column, which rows were filled; the body begins at row ``start`` of the grid.
    """
    by_place = {at: name for name, at in names.items()}
    end = start + len(next(iter(body.columns.values())))
    filled: dict[str, list[int]] = {}
    for top, left, bottom, right in grid.merged:
        at = next((at for at in range(left, right + 1) if at in by_place), -1)
        if bottom == top or at < 0 or not start <= top < end or grid.columns[left][top] == "":
            continue
        for index in range(top + 1, min(bottom, end - 1) + 1):
            if any(grid.columns[other][index] != "" for other in by_place):
                body.columns[by_place[at]][index - start] = grid.columns[left][top]
                filled.setdefault(by_place[at], []).append(index - start)
    for name in filled:
        body.put(name, body.columns[name])
    return filled
