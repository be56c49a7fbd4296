"""解释一个问题代码、一种规则或规则的一个参数 / Explain a problem code, a kind of rule or a key."""

import re
from typing import Annotated

import typer
from msgspec import structs

from safetyduty.cli import _options as opt
from safetyduty.cli._delivery import publish
from safetyduty.cli._speech import language, listed, told
from safetyduty.cli._typed import nearest
from safetyduty.discover import names
from safetyduty.model.audit import CannotAudit, Verdict
from safetyduty.model.catalogue.index import entries
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source
from safetyduty.regulations.manual import Key, Manual, keys, kinds_with, manual
from safetyduty.report.compose.page import Page

_A_DIGIT = 85
"""Of a hundred: so like is a code with one digit too many; with another digit it is another."""
_BLANK = re.compile(r"\{\w+\}")

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(help=told("explain"))
def explain(
    code: Annotated[str, typer.Argument(metavar="CODE", help=told("code"))],
    form: opt.Format = "",
    _lang: opt.Lang = "",
) -> int:
    """Print the page of a code, a verdict or a kind of rule."""
    publish("page", page_of(code), form, None)
    return 0


def page_of(code: str) -> Page:
    """Find the page; an unknown code is ``CannotAudit`` with the nearest."""
    known = entries()
    if entry := known.get(code.upper()):
        page = entry.page(language())
        parts: tuple[tuple[str, str], ...] = (
            ("what", _left_open(page.message)),
            ("why-it-matters", _left_open(page.why)),
            ("example", page.example),
            ("mend", _left_open(page.advice)),
        )
        if numbers := _numbers(entry.code):
            parts = (*parts, ("thresholds", numbers))
        title = f"{entry.code} {entry.severity.label(language())}"
        return Page(title, tuple((told(f"page.{key}"), text) for key, text in parts if text))
    if found := _of_rules(code.lower()):
        return found
    if code.lower() in set(Verdict):
        verdict = Verdict.of(code.lower())
        return Page(f"{verdict} {verdict.label(language())}", (("", told(f"verdict.{verdict}")),))
    others = [*names("safetyduty.rules"), *map(str, Verdict)]
    suggestion = nearest(code, known, _A_DIGIT) or nearest(code, [*others, *keys()])
    raise CannotAudit(
        Problem(
            "SD410",
            Source(""),
            code,
            {"near": told("explain:known", known=listed(others))},
            suggestion,
        )
    )


def _left_open(text: str) -> str:
    """Leave what differs from case to case open; advice that is nothing else is left out."""
    told = _BLANK.sub("……", text)
    return "" if told == "……" else told


def _of_rules(name: str) -> Page | None:
    """Find the page of a kind of rule, of a key, or of both where they share a name."""
    pages = [_of_kind(manual(name))] if name in names("safetyduty.rules") else []
    if kinds := kinds_with(name):
        pages.append(_of_key(name, kinds))
    if not pages:
        return None
    parts = tuple(part for page in pages for part in page.parts)
    return structs.replace(pages[0], title=name, parts=parts)


def _of_kind(kind: Manual) -> Page:
    meaning = "\n".join(kind.entry.paragraphs(language()))
    rows = tuple(_row(key) for key in kind.keys)
    return Page(
        kind.kind,
        (("", meaning), *_examples(kind.entry.examples)),
        rows,
        told("explain:keys"),
        _headings(),
    )


def _of_key(name: str, kinds: tuple[str, ...]) -> Page:
    """Tell a key once for all kinds that mean the same by it."""
    told_of: dict[Key, list[str]] = {}
    for kind in kinds:
        key = next(key for key in manual(kind).keys if key.name == name)
        told_of.setdefault(key, []).append(kind)
    parts: list[tuple[str, str]] = []
    for key, by in told_of.items():
        parts += [(told("explain:key", name=name, kinds=listed(by)), _meaning(key))]
        parts += [("", f"{inner.name}: {_meaning(inner)}") for inner in key.keys]
        parts += _examples(key.entry.examples)
    return Page(name, tuple(parts))


def _meaning(key: Key) -> str:
    said = list(key.entry.paragraphs(language()))
    said += [told("explain:values", values=listed(key.values))] if key.values else []
    said += [told("explain:default", default=key.default)] if key.default else []
    return "\n".join(said)


def _row(key: Key) -> tuple[str, ...]:
    said = key.entry.paragraphs(language())[:1]
    default = told("explain:required") if key.required else key.default
    return key.name, "".join(said), listed(key.values), default


def _headings() -> tuple[str, ...]:
    return tuple(told(f"explain:{name}") for name in ("name", "meaning", "may", "left-out"))


def _examples(examples: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(told("page.example"), "\n".join(examples))] if examples else []


def _numbers(code: str) -> str:
    """Give the numbers that decide an item to verify, each with its reason."""
    if not code.startswith("SD6"):
        return ""
    from safetyduty.engine.verify import thresholds

    zh = language() == "zh"
    return "\n".join(
        told(
            "integrity:threshold.line",
            name=one.name,
            value=one.value,
            reason=one.zh if zh else one.en,
        )
        for one in thresholds().get(code, ())
    )
