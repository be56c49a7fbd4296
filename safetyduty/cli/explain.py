"""解释一个问题代码或一种规则 / Explain a problem code or a kind of rule."""

import inspect
from typing import Annotated

import typer
from rapidfuzz import process

from safetyduty import pipeline
from safetyduty.cli import _options as opt
from safetyduty.cli._output import choose_format, options_of, write
from safetyduty.cli._speech import language, listed, told
from safetyduty.discover import names
from safetyduty.model.audit import CannotAudit, Verdict
from safetyduty.model.catalogue.index import entries
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source
from safetyduty.regulations.kinds import rule_class
from safetyduty.report.compose.page import Page

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(help=told("explain"))
def explain(
    code: Annotated[str, typer.Argument(metavar="CODE", help=told("code"))],
    form: opt.Format = "",
    lang: opt.Lang = "",  # noqa: ARG001  # read by _speech
) -> int:
    """Print the page of a code, a verdict or a kind of rule."""
    form = choose_format(form, None)
    document = pipeline.compose("page", page_of(code), language())
    write(pipeline.render(document, form, **options_of(form)), form, None)
    return 0


def page_of(code: str) -> Page:
    """Find the page; an unknown code is ``CannotAudit`` with the nearest."""
    known = entries()
    if entry := known.get(code.upper()):
        page = entry.page(language())
        parts: tuple[tuple[str, str], ...] = (
            ("what", page.message.replace("{", "〔").replace("}", "〕")),
            ("why-it-matters", page.why.replace("{", "〔").replace("}", "〕")),
            ("example", page.example),
            ("mend", page.advice.replace("{", "〔").replace("}", "〕")),
        )
        if numbers := _numbers(entry.code):
            parts = (*parts, ("thresholds", numbers))
        title = f"{entry.code} {entry.severity.label(language())}"
        return Page(title, tuple((told(f"page.{key}"), text) for key, text in parts if text))
    if code.lower() in names("safetyduty.rules"):
        return Page(code.lower(), (("", inspect.getdoc(rule_class(code.lower())) or ""),))
    if code.lower() in set(Verdict):
        verdict = Verdict.of(code.lower())
        return Page(f"{verdict} {verdict.label(language())}", (("", told(f"verdict.{verdict}")),))
    others = [*names("safetyduty.rules"), *map(str, Verdict)]
    near = process.extractOne(code, [*known, *others], score_cutoff=40)
    suggestion = near[0] if near else ""
    raise CannotAudit(Problem("SD410", Source(""), code, {"near": listed(others)}, suggestion))


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
