"""Drafts a pack from a text: every quantified obligation as a clause, every guess marked."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import yaml
from msgspec import Struct

from safetyduty.model.audit import CannotAudit
from safetyduty.model.law import Force
from safetyduty.model.post import Level, Position
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source
from safetyduty.regulations import wording
from safetyduty.regulations.identity import Identity, identify
from safetyduty.regulations.joining import Group, grouped
from safetyduty.regulations.obligation import Obligation
from safetyduty.regulations.obligations import obligations
from safetyduty.regulations.text import Text


class Draft(Struct, frozen=True):
    """A drafted pack."""

    yaml: str
    clauses: int
    found: int
    """How many obligations: one that is part of another makes no clause of its own."""
    checks: int
    """How many clauses hold a guess."""


def draft_pack(text: Text, name: str, today: date) -> Draft:
    """Write a pack; a text without articles is ``CannotAudit``.

    What the words leave open is guessed, and each guess is marked ``check: true`` with its reason.
    """
    if not text.labels():
        raise CannotAudit(Problem("SD534", Source(text.file), text.file))
    identity = identify(text, today)
    found = obligations(text)
    clauses = [_clause(group, identity) for group in grouped(found)]
    pack = _pack(text, name, today, identity, clauses)
    checks = sum("check" in clause for clause in clauses)
    return Draft(_written(pack, text.file), len(clauses), len(found), checks)


class _Flow(dict[str, Any]):
    """A mapping written on one line."""


class _Dumper(yaml.SafeDumper):
    """Writes packs as they are written by hand: short mappings and lists on one line."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002  # PyYAML's signature
        """Write every value where it stands: a pack holds no aliases."""
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002  # PyYAML's signature
        """Set lists in under their key."""
        super().increase_indent(flow, indentless=False)


def _flow(dumper: yaml.SafeDumper, value: Mapping[str, Any]) -> yaml.Node:
    return dumper.represent_mapping("tag:yaml.org,2002:map", value, flow_style=True)


def _list(dumper: yaml.SafeDumper, value: list[Any]) -> yaml.Node:
    flat = all(isinstance(item, str) for item in value) and sum(map(len, value)) < 70
    return dumper.represent_sequence("tag:yaml.org,2002:seq", value, flow_style=flat)


_Dumper.add_representer(_Flow, _flow)
_Dumper.add_representer(list, _list)


def _written(pack: dict[str, Any], file: str) -> str:
    head = (
        f"# 草稿：由 safetyduty regulation draft 据 {file} 草拟。\n"
        "# 标 check: true 的是猜测，理由见 note：核对原文、改正后删去该行，\n"
        "# 再运行 regulation lint。\n"
        "# A draft: what is marked check: true is a guess, the reason in its note.\n"
    )
    body = yaml.dump(pack, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=96)
    return head + body.replace("\n  - article", "\n\n  - article")


def _pack(
    text: Text, name: str, today: date, identity: Identity, clauses: list[dict[str, Any]]
) -> dict[str, Any]:
    notes = [_Flow(zh=zh, en=en) for zh, en in map(wording.unknown, identity.doubts)]
    notes.append(_Flow(zh=wording.TRANSLATE[0], en=wording.TRANSLATE[1]))
    pack: dict[str, Any] = {
        "id": name,
        "title": identity.title,
        "title_en": f"{name} (English title to be added)",
        "issuer": identity.issuer,
        "jurisdiction": identity.jurisdiction,
        "level": identity.level.value,
        "document_number": identity.document_number,
        "issued": identity.issued,
        "in_force": identity.in_force,
        "status": identity.status.value,
        "based_on": list(identity.based_on),
        "checked_on": today,
        "source": text.file,
        "check": True,
        "notes": notes,
        "clauses": clauses,
    }
    return {key: value for key, value in pack.items() if value not in ("", [], ())}


def _clause(group: Group, identity: Identity) -> dict[str, Any]:
    one = group.one
    doubts = group.doubts
    levels = one.levels or identity.levels
    clause: dict[str, Any] = {
        "article": one.passage.label,
        "words": group.words,
        "duty": _Flow(_duty(group)),
        "who": _who(one, levels),
        "rule": _Flow(group.rule),
    }
    if one.force is not Force.MUST:
        clause["force"] = one.force.value
    if doubts:
        told = [wording.reason(doubt, one) for doubt in dict.fromkeys(doubts)]
        clause["check"] = True
        clause["note"] = _Flow(
            zh="；".join(zh for zh, _ in told) + "。", en="; ".join(en for _, en in told) + "."
        )
    return clause


def _duty(group: Group) -> dict[str, str]:
    if group.rule["kind"] == "sites":
        return {"zh": wording.SITES[0], "en": wording.SITES[1]}
    return {"zh": wording.duty_zh(group.one), "en": wording.duty_en(group.one)}


def _who(one: Obligation, levels: tuple[Level, ...]) -> dict[str, Any]:
    who: dict[str, Any] = {}
    if one.positions:
        who["positions"] = [position.value for position in one.positions]
    elif one.bodies:
        who["bodies"] = [body.value for body in one.bodies]
    else:
        who["positions"] = [Position.TEAM_MEMBER.value]
    who["levels"] = [level.value for level in levels]
    if one.excepted:
        who["except"] = [position.value for position in one.excepted]
    return _Flow(who)
