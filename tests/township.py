"""A township as a test draws it in its docstring, read as any ledger is and judged."""

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import msgspec
import yaml

from safetyduty.engine.calendar import Calendar
from safetyduty.engine.judge import judge
from safetyduty.intake.cells import Workbook
from safetyduty.intake.formats_sheet import filled_area
from safetyduty.intake.ledger import read_ledger
from safetyduty.model.audit import Audit, Finding
from safetyduty.model.law import Regulation, Rule
from safetyduty.model.ledger import Ledger
from safetyduty.model.period import Per, Period, of_year, parse_period, span
from safetyduty.model.post import Level
from safetyduty.regulations.faults import rule_class

IDENTITY: dict[str, Any] = {
    "title": "试行规定",
    "title_en": "Trial rules",
    "issuer": "县委、县政府",
    "jurisdiction": "某县",
    "level": "county",
    "issued": "2015-01-01",
    "in_force": "2015-01-01",
    "status": "in_force",
    "checked_on": "2026-01-01",
    "source": "text.txt",
}
CLAUSE: dict[str, Any] = {
    "article": "第一条",
    "words": "每月",
    "duty": {"zh": "职责", "en": "duty"},
    "who": {"positions": ["team-member"], "levels": ["township"]},
}
"""What a clause says where the test does not."""


@dataclass(frozen=True)
class Township:
    """What is asked, and what was handed in."""

    ledger: Ledger
    regulations: tuple[Regulation, ...]
    asked: dict[str, Any]

    @classmethod
    def read(cls, text: str) -> "Township":
        """Read a docstring."""
        blocks = [block for block in re.split(r"\n\s*\n", text.strip("\n")) if block.strip()]
        head = yaml.safe_load("\n".join(_dedent(blocks[0])))
        tables = [[_cells(line) for line in block.splitlines()] for block in blocks[1:]]
        sheets = [filled_area(f"表{at}", rows, "台账") for at, rows in enumerate(tables, 1)]
        ledger = read_ledger([Workbook("台账.xlsx", "台账", tuple(sheets), ())])
        if "whole" in head:
            ledger = replace(ledger, whole=head["whole"])
        return cls(ledger, tuple(regulations_of(head)), head)

    @property
    def as_of(self) -> date:
        """Give the day asked about; the last day of 2026 where none is."""
        return self.asked.get("as_of", date(2026, 12, 31))

    @property
    def period(self) -> Period:
        """Give the span asked about; 2026 where none is."""
        wanted = self.asked.get("period", 2026)
        if isinstance(wanted, list):
            return span(*wanted)
        return parse_period(str(wanted)) or of_year(Per.YEAR, 2026)[0]

    def judge(self, **changed: Any) -> Audit:
        """Judge it, with whatever a test changes."""
        options = {
            "period": self.period,
            "as_of": self.as_of,
            "level": Level.of(self.asked.get("level", "township")),
            "named": self.asked.get("named", ()),
            "evidence": self.asked.get("evidence"),
            "calendar": Calendar(
                frozenset(self.asked.get("rest", ())), frozenset(self.asked.get("work", ()))
            ),
        }
        return judge(self.ledger, self.regulations, **options | changed)


def regulations_of(head: dict[str, Any]) -> list[Regulation]:
    """Read the regulations of a head: several, one with several clauses, or one clause alone."""
    texts = head.get("regulations") or [head]
    return [_regulation(text, f"trial-{at}") for at, text in enumerate(texts, 1)]


def _regulation(text: dict[str, Any], name: str) -> Regulation:
    clauses = text.get("clauses") or [text]
    kept = {field.encode_name for field in msgspec.structs.fields(Regulation)} & text.keys()
    own = {key: text[key] for key in kept - {"level", "clauses"}}
    parts = [CLAUSE | {k: v for k, v in part.items() if k in _OF_CLAUSE} for part in clauses]
    plain = {**IDENTITY, "id": name, **own, "clauses": parts}
    return msgspec.convert(plain, Regulation, dec_hook=_rule)


_OF_CLAUSE = {"article", "words", "duty", "who", "rule", "force", "repeated_in"}


def _rule(wanted: type, value: Any) -> Rule:
    assert wanted is Rule
    settings = dict(value)
    return msgspec.convert(settings, rule_class(settings.pop("kind")))


def _dedent(block: str) -> list[str]:
    lines = block.splitlines()
    margin = min(len(line) - len(line.lstrip()) for line in lines)
    return [line[margin:] for line in lines]


def _cells(line: str) -> list[str]:
    """Read the cells of a line: ``-`` is empty, and what stands after ``←`` is a remark."""
    return ["" if cell == "-" else cell for cell in line.split("←", maxsplit=1)[0].split()]


def say(finding: Finding) -> str:
    """Say a finding in one line: whose, of what, of when, how many of how many, the verdict."""
    why = f"({finding.why})" if finding.why else ""
    words = (
        finding.subject,
        finding.target,
        finding.period.name,
        f"{finding.done}/{finding.required}",
        f"{finding.verdict}{why}",
    )
    return " ".join(word for word in words if word)
