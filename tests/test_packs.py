"""Every shipped pack does what its cases say, cites what it says, and keeps its obligations.

``CENSUS=renew`` writes ``tests/packs/census.json`` anew: a person reviews what was gained or lost.
"""

import json
import os
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

from safetyduty.inquiry.accountability import try_case
from safetyduty.model.accountability import parts_of
from safetyduty.model.audit import Verdict
from safetyduty.model.law import Regulation
from safetyduty.model.source import Source
from safetyduty.model.trial import Outcome
from safetyduty.regulations.cases import SHIPPED, Case, failures, lacking, read_cases
from safetyduty.regulations.load import PACKS, load, read_pack

CENSUS = Path(__file__).parent / "packs" / "census.json"
NAMES = sorted(path.stem for path in PACKS.glob("*.yaml"))


@cache
def pack(name: str) -> Regulation:
    return read_pack(PACKS / f"{name}.yaml")


@cache
def cases(name: str) -> tuple[Case, ...]:
    return read_cases(SHIPPED / f"{name}.yaml")


@cache
def outcome(name: str, at: int) -> Outcome:
    return try_case(cases(name)[at], pack(name), f"{name}.yaml")


EVERY = [
    pytest.param(name, at, id=f"{name}:{case.line} {case.case}")
    for name in NAMES
    for at, case in enumerate(cases(name))
]


@pytest.mark.parametrize(("name", "at"), EVERY)
def test_a_case_is_found_as_it_says(name: str, at: int) -> None:
    assert list(failures([outcome(name, at)])) == []


@pytest.mark.parametrize("name", NAMES)
def test_every_clause_that_judges_has_a_met_and_an_unmet_case(name: str) -> None:
    tried = [outcome(name, at) for at in range(len(cases(name)))]
    without = lacking(pack(name).clauses, tried, Source(name))
    assert [(p.blanks["article"], p.value, p.blanks["duty"]) for p in without] == []


@pytest.mark.parametrize("name", NAMES)
def test_no_two_cases_of_a_pack_are_called_the_same(name: str) -> None:
    names = [(case.article, case.case) for case in cases(name)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("name", NAMES)
def test_every_clause_cites_its_article_and_words(name: str) -> None:
    regulation = pack(name)
    assert regulation.id == name
    assert regulation.issued <= regulation.in_force <= regulation.checked_on
    assert not regulation.check
    for clause in regulation.clauses:
        assert clause.article.strip()
        assert clause.words.strip()
        assert clause.duty.zh.strip()
        assert clause.duty.en.strip()
        assert clause.who.levels
        assert clause.who.positions or clause.who.bodies
        assert not clause.check


def test_no_pack_gains_or_loses_an_obligation_in_silence() -> None:
    counted: dict[str, dict[str, list[str]]] = {}
    for regulation in load(NAMES):
        articles: dict[str, list[str]] = defaultdict(list)
        for clause in regulation.clauses:
            articles[clause.article].append(type(clause.rule).__module__.rsplit(".", 1)[-1])
        for listing in regulation.lists:
            articles[listing.article].append(f"list of {len(listing.items)}")
        for part in parts_of(regulation):
            articles[part.article].append(type(part).__name__.lower())
        counted[regulation.id] = {article: sorted(kinds) for article, kinds in articles.items()}
    if os.environ.get("CENSUS") == "renew":
        text = json.dumps(counted, ensure_ascii=False, indent=1)
        CENSUS.write_text(text + "\n", encoding="utf-8")
    assert counted == json.loads(CENSUS.read_text(encoding="utf-8"))


def test_a_verdict_shown_is_the_one_expected() -> None:
    shown = outcome("luzhou-2018", 0).shown
    assert [verdict for _, verdict in shown] == [Verdict.MET]
