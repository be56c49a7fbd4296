"""Digits of the figures in a ledger, month against all other months: its own baseline, no law's."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction

from msgspec import Struct

from safetyduty.engine.records import Case
from safetyduty.model.integrity import Item, Scarce, Strength, Threshold

LEAST = Threshold(
    "least-figures",
    100,
    "全台账的数字不足100个，分布没有意义",
    "with fewer than a hundred figures a distribution means nothing",
)
GROUP = Threshold(
    "least-in-a-month",
    30,
    "一个月的数字不足30个不比",
    "a month with fewer than thirty figures is not compared",
)
SURE = Threshold(
    "one-in",
    10_000,
    "卡方检验，偶然出现的可能性不到万分之一才列出",
    "listed only where chance does it less than once in ten thousand (chi-squared)",
)
_CRITICAL = (15.137, 18.421, 21.108, 23.513, 25.745, 27.856, 29.877, 31.828, 33.720)
"""Chi-squared at one in ten thousand, for 1 to 9 degrees of freedom."""
_EXPECTED = 5
"""Digits expected less often are put together: the test does not hold for them."""


class Months(Struct, frozen=True):
    """The months that differ from the rest."""

    found: dict[str, list[int]]
    """By month, its rows."""
    sizes: dict[str, int]
    compared: int
    """How many months had figures enough."""


def figures(case: Case) -> Iterator[tuple[str, int, int]]:
    """Give month, row and figure of every count in 内容 and 发现隐患."""
    for record in case.records:
        month = f"{date.fromordinal(record.day):%Y-%m}"
        for figure in record.trace.figures:
            yield month, record.row, figure


def look_at(case: Case, code: str, told: Sequence[tuple[str, int, int]]) -> Iterator[Item | Scarce]:
    """Give an item a month whose digits differ; always weak, and silent about small ledgers.

    ``told`` is a digit with its month and its row.
    """
    if len(told) < LEAST.value:
        yield Scarce(code, len(told), LEAST.value)
        return
    months = differing(told)
    for month, rows in months.found.items():
        blanks = {"month": month, "number": str(months.sizes[month])}
        cells = case.cells(rows, "topic")
        yield Item(code, Strength.WEAK, cells, len(months.found), months.compared, "", blanks)


def differing(told: Sequence[tuple[str, int, int]]) -> Months:
    """Find the months whose digits differ from those of all other months together."""
    counts: dict[str, Counter[int]] = {}
    for month, _, digit in told:
        counts.setdefault(month, Counter())[digit] += 1
    whole = Counter(digit for _, _, digit in told)
    sizes = {month: found.total() for month, found in counts.items()}
    asked = [m for m in sorted(counts) if min(sizes[m], len(told) - sizes[m]) >= GROUP.value]
    odd = [month for month in asked if _differs(counts[month], whole - counts[month])]
    rows = {month: sorted({row for m, row, _ in told if m == month}) for month in odd}
    return Months(rows, sizes, len(asked))


def _differs(one: Counter[int], other: Counter[int]) -> bool:
    """Test two samples for one distribution, exactly, rare digits put together."""
    n, m = one.total(), other.total()
    share = Fraction(min(n, m), n + m)
    common = [d for d in range(10) if (one[d] + other[d]) * share >= _EXPECTED]
    cells = [(one[d], other[d]) for d in common]
    rest = n - sum(a for a, _ in cells), m - sum(b for _, b in cells)
    if sum(rest):
        cells.append(rest)
    if len(cells) < 2:
        return False
    distance = sum((Fraction((a * m - b * n) ** 2, n * m * (a + b)) for a, b in cells), Fraction(0))
    return distance > Fraction(_CRITICAL[len(cells) - 2])
