"""自查安装是否就绪 / Check that the installation is in order."""

import platform
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import typer

from safetyduty import __version__, pipeline
from safetyduty.cli import _options as opt
from safetyduty.cli._output import choose_format, options_of, write
from safetyduty.cli._speech import language, told
from safetyduty.discover import shipped
from safetyduty.engine.calendar import Calendar
from safetyduty.model.audit import CannotAudit
from safetyduty.regulations.load import available, read_pack
from safetyduty.report.compose.checkup import Check
from safetyduty.report.office.convert import office as converter

app = typer.Typer(add_completion=False, rich_markup_mode=None)

PACKAGES = (
    "typer",
    "rich",
    "pandas",
    "openpyxl",
    "python-docx",
    "docxtpl",
    "jinja2",
    "tabulate",
    "duckdb",
    "python-calamine",
    "pyyaml",
    "msgspec",
    "chinesecalendar",
    "rapidfuzz",
    "ortools",
    "altair",
    "vl-convert-python",
)


@app.command(help=told("doctor"))
def doctor(
    form: opt.Format = "",
    _lang: opt.Lang = "",
) -> int:
    """Check everything a run needs; 1 if something is missing."""
    form = choose_format(form, None)
    checks = tuple(_checks())
    document = pipeline.compose("checkup", checks, language())
    write(pipeline.render(document, form, **options_of(form)), form, None)
    return int(not all(check.good for check in checks))


def _checks() -> Iterator[Check]:
    yield Check("safetyduty", f"{__version__} · {platform.platform()}", good=True)
    yield Check("Python", platform.python_version(), good=sys.version_info >= (3, 11))
    for package in PACKAGES:
        yield _package(package)
    for name, path in available().items():
        yield _pack(name, path)
    covered = sorted(Calendar().covered)
    today = opt.read_day("")
    yield Check(told("doctor.calendar"), f"{covered[0]}—{covered[-1]}", good=today.year in covered)
    for folder in ("templates", "sample_data"):
        files = sorted(path.name for path in shipped(folder).glob("*")) if shipped(folder) else []
        yield Check(folder, "、".join(files), good=bool(files))
    office = converter()
    yield Check("LibreOffice", office or told("doctor.no-office"), good=True)
    encoding = sys.stdout.encoding or ""
    yield Check(told("doctor.encoding"), encoding, good="utf" in encoding.lower())
    yield _settings()


def _package(name: str) -> Check:
    try:
        return Check(name, version(name), good=True)
    except PackageNotFoundError:
        return Check(name, told("doctor.missing"), good=False)


def _pack(name: str, path: Path) -> Check:
    try:
        number = len(read_pack(path).clauses)
        said = told("doctor.clauses", number=number) if number else told("doctor.no-clauses")
        return Check(name, said, good=True)
    except CannotAudit as error:
        return Check(name, str(error.problem.source), good=False)


def _settings() -> Check:
    try:
        workspace = pipeline.workspace(())
    except CannotAudit as error:
        return Check("safetyduty.toml", error.problem.blanks["reason"], good=False)
    place = str(workspace.folder) if workspace.folder else told("doctor.none")
    return Check("safetyduty.toml", place, good=True)
