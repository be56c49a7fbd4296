"""Runs of the same words, record after record of one leader, longer than this ledger's habit."""

from collections.abc import Iterator
from itertools import groupby, pairwise
from math import ceil, log
from operator import attrgetter

from safetyduty.engine.records import Case, by_person, day, grouped
from safetyduty.model.integrity import Item, Scarce, Strength, Threshold

CODE = "SD626"
LEAST = Threshold(
    "least-pairs",
    30,
    "前后相邻的记录不足30对，看不出平时重复的多少",
    "with fewer neighbouring records the ledger's own habit cannot be told",
)
SHORTEST = Threshold(
    "shortest-run",
    5,
    "连续不足5条不看",
    "a run of fewer than five is never looked at",
)
MORE = Threshold(
    "beyond-the-expected",
    3,
    "比按本台账重复率推算的最长连续数再多3条，才算偏离",
    "three more than the longest run its own rate of repeats lets expect",
)
HABIT = Threshold(
    "percent-habit",
    50,
    "半数以上相邻记录用语相同的，是填表习惯，不看",
    "where half of all neighbours say the same it is a habit: not looked at",
)
LONG = Threshold(
    "strong-run",
    10,
    "连续10条以上、每条20字以上，且重复率在一成以下，才为强线索",
    "strong only from ten on, with twenty characters each, where a tenth at most repeats",
)
PARTICULAR = Threshold(
    "strong-characters",
    20,
    "20字以上的内容才算具体",
    "only from twenty characters on is a text particular",
)
THRESHOLDS = (LEAST, SHORTEST, MORE, HABIT, LONG, PARTICULAR)


def look(case: Case) -> Iterator[Item | Scarce]:
    """Follow each leader's records by day; rows without 内容 break no run and make none."""
    told = [(who, one) for who, one in by_person(case, leading=True) if one.topic]
    lines = [[record for _, record in pairs] for pairs in grouped(told, lambda p: p[0]).values()]
    people = list(grouped(told, lambda pair: pair[0]))
    pairs = sum(max(len(line) - 1, 0) for line in lines)
    if pairs < LEAST.value:
        yield Scarce(CODE, pairs, LEAST.value)
        return
    same = sum(a.topic == b.topic for line in lines for a, b in pairwise(line))
    if same * 100 >= HABIT.value * pairs:
        return
    # the longest run of a coin that falls so often: log n / log(1/p), Erdős and Rényi 1970
    expected = ceil(log(pairs) / log(pairs / same)) if same else 0
    least = max(SHORTEST.value, expected + MORE.value)
    for person, line in zip(people, lines, strict=True):
        for run in (list(same) for _, same in groupby(line, attrgetter("topic"))):
            if len(run) >= least:
                particular = len(run[0].topic) >= PARTICULAR.value and len(run) >= LONG.value
                yield Item(
                    CODE,
                    Strength.STRONG if particular and same * 10 <= pairs else Strength.WEAK,
                    case.cells((record.row for record in run), "topic"),
                    same,
                    pairs,
                    case.name(person),
                    {
                        "number": str(len(run)),
                        "start": day(run[0].day),
                        "end": day(run[-1].day),
                        "expected": str(expected),
                    },
                )
