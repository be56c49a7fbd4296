"""``python -m tests.benchmarks.planning``: plans held against a clerk's, and how long they take.

In one run side by side: our plan, a greedy one and one in turn, on the same generated townships.
"""

import argparse
import time
from collections import Counter
from collections.abc import Sequence

from tabulate import tabulate

from safetyduty.planner.score import lacking, soft
from safetyduty.planner.solve import solve
from tests.planner.baselines import greedy, round_robin
from tests.planner.breaches import breaches
from tests.planner.townships import invent

MONTHS = ("2026-07", "2026-09", "2026-04", "2026-10")
BY_HAND = {"greedy": greedy, "in turn": round_robin}
SIZES = ((15, 60), (40, 400))


def against(towns: int) -> list[tuple[str, str, int, int, int]]:
    """Count for each rival and count the townships in which we are worse, better, and all."""
    worse: Counter[tuple[str, str]] = Counter()
    better: Counter[tuple[str, str]] = Counter()
    for seed in range(towns):
        planning = invent(seed, month=MONTHS[seed % len(MONTHS)]).planning()
        made = solve(planning)
        ours = soft(planning, made.plan) | breaches(planning, made.plan)
        ours["lacking"] = sum(n for _, n in lacking(planning, made.plan, made.campaign))
        for name, rival in BY_HAND.items():
            plan = rival(planning)
            theirs = soft(planning, plan) | breaches(planning, plan)
            theirs["lacking"] = sum(n for _, n in lacking(planning, plan))
            for count, number in ours.items():
                worse[name, count] += number > theirs[count]
                better[name, count] += number < theirs[count]
    return [(name, count, worse[name, count], n, towns) for (name, count), n in better.items()]


def speed(rounds: int) -> list[tuple[str, str, float, str]]:
    """Time the solver on the sizes promised: the median of some townships."""
    found = []
    for leaders, sites in SIZES:
        taken, states, gaps = [], Counter[str](), []
        for seed in range(rounds):
            planning = invent(leaders * 1000 + sites + seed, leaders, sites).planning()
            start = time.perf_counter()
            made = solve(planning)
            taken.append(time.perf_counter() - start)
            states[made.status.value] += 1
            gaps.append(made.gap)
        told = ", ".join(f"{state} {number}" for state, number in states.items())
        middle = sorted(taken)[len(taken) // 2]
        found.append((f"{leaders} × {sites}", told, middle, f"{max(gaps):.2%}"))
    return found


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.planning")
    parser.add_argument("--towns", type=int, default=200)
    parser.add_argument("-n", "--rounds", type=int, default=5)
    asked = parser.parse_args(arguments)
    headings = ("against", "count", "we are worse", "better", "of")
    print(tabulate(against(asked.towns), headings))  # noqa: T201
    print()  # noqa: T201
    print(tabulate(speed(asked.rounds), ("size", "status", "seconds", "gap")))  # noqa: T201


if __name__ == "__main__":
    main()
