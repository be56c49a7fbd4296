"""HTML: one page to click through, whole in one file, made from a template that users may edit."""

import base64
import hashlib
from functools import cache
from pathlib import Path
from typing import cast

from jinja2 import (
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateSyntaxError,
)
from markupsafe import Markup

from safetyduty.discover import shipped
from safetyduty.model.audit import CannotAudit
from safetyduty.model.catalogue.pictures import WORDS
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source
from safetyduty.report.document import Document
from safetyduty.report.web.cells import content, tone
from safetyduty.report.web.sections import paragraph, sections

EXTENSION = ".html"

TEMPLATE, STYLE, SCRIPT = "report.html", "report.css", "report.js"


def render(
    document: Document,
    width: int | None = None,  # noqa: ARG001 - a page is as wide as its window
    templates: Path | None = None,
    home: str = "",
) -> str:
    """Write the page; a template in the user's folder stands in place of ours, each by its name.

    ``home`` is the page of the index this one belongs to. A fault in a template is
    ``CannotAudit`` with the template's line.
    """
    environment = _environment(templates, _changed(templates))
    try:
        return _render(document, environment, home)
    except TemplateSyntaxError as error:
        raise _faulty(error.name or TEMPLATE, error.lineno, error) from error
    except (TemplateError, TypeError) as error:
        raise _faulty(TEMPLATE, _line(error), error) from error


def _render(document: Document, environment: Environment, home: str) -> str:
    style = _source(environment, STYLE)
    script = _source(environment, SCRIPT).replace("</", "<\\/")
    policy = (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    index = 0 if document.lang == "zh" else 1
    words = {key: told[index] for key, told in WORDS.items()}
    return environment.get_template(TEMPLATE).render(
        document=document,
        sections=sections(document),
        words=words,
        policy=policy,
        style=Markup(style),  # noqa: S704  # the template's own, not data
        script=Markup(script),  # noqa: S704  # likewise
        home=home,
        content=content,
        tone=tone,
        paragraph=paragraph,
    )


def _changed(templates: Path | None) -> tuple[int, ...]:
    """Tell when each of the user's templates was last changed: a new one is used at once."""
    files = [templates / name for name in (TEMPLATE, STYLE, SCRIPT)] if templates else []
    return tuple(file.stat().st_mtime_ns if file.is_file() else 0 for file in files)


@cache
def _environment(templates: Path | None, _changed: tuple[int, ...]) -> Environment:
    folders = [folder for folder in (templates, shipped("templates")) if folder]
    return Environment(
        loader=FileSystemLoader(folders),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _source(environment: Environment, name: str) -> str:
    """Read a part that is put in as it is."""
    return cast("FileSystemLoader", environment.loader).get_source(environment, name)[0]


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _line(error: BaseException) -> int:
    """Find the template's line from which an error came; 0 where it came from elsewhere."""
    trace, line = error.__traceback__, 0
    while trace:
        if trace.tb_frame.f_code.co_filename.endswith(TEMPLATE):
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _faulty(name: str, line: int, error: Exception) -> CannotAudit:
    blanks = {"file": name, "line": str(line), "reason": str(error)}
    return CannotAudit(Problem("SD901", Source(name, row=line), name, blanks))
