"""列出、查看、对照、检查和草拟法规 / List, show, compare, check and draft regulations."""

import json
from pathlib import Path
from typing import Annotated

import typer

from safetyduty import pipeline
from safetyduty.cli import _options as opt
from safetyduty.cli._delivery import publish
from safetyduty.cli._output import check_place, write, write_file
from safetyduty.cli._speech import line, say, told
from safetyduty.inquiry import accountability
from safetyduty.model.catalogue.index import severity
from safetyduty.model.problem import Problem, Severity
from safetyduty.regulations.cases import try_cases
from safetyduty.regulations.compare import compare as side_by_side
from safetyduty.regulations.draft import draft_pack
from safetyduty.regulations.duties import duties as duty_list
from safetyduty.regulations.duties import exhibit, read_subject
from safetyduty.regulations.lint import review
from safetyduty.regulations.load import load, load_sound
from safetyduty.regulations.paper import read_paper
from safetyduty.regulations.schema import pack_schema
from safetyduty.regulations.text import read_text

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    help=told("regulations"),
    callback=opt.in_language,
)

Id = Annotated[str, typer.Argument(metavar="ID", help=told("id"))]
Ids = Annotated[list[str], typer.Argument(metavar="ID...", help=told("ids"))]


@app.command("list", help=told("regulation.list"))
def list_all(
    form: opt.Format = "",
    output: opt.Output = None,
    packs: opt.Packs = [],
    _lang: opt.Lang = "",
) -> int:
    """List every pack at hand, one's own included; a broken one is named and 1 returned."""
    sound, broken = load_sound(_folders(packs))
    publish("regulations", (sound, broken), form, output)
    return int(bool(broken))


@app.command("show", help=told("regulation.show"))
def show(
    name: Id,
    article: Annotated[str, typer.Option("--article", help=told("article"))] = "",
    source: Annotated[Path | None, typer.Option("--source", help=told("source"))] = None,
    as_of: Annotated[str, typer.Option("--as-of", help=told("in-force-on"))] = "",
    form: opt.Format = "",
    output: opt.Output = None,
    packs: opt.Packs = [],
    _lang: opt.Lang = "",
) -> int:
    """Show one regulation, or one article of it, with the user's own copy of the text."""
    day = opt.read_day(as_of) if as_of else None
    (found,) = load([name], _folders(packs))
    text = read_text(read_paper(source)) if source else None
    publish("regulation", exhibit(found, article, text, day), form, output)
    return 0


@app.command("duties", help=told("regulation.duties"))
def duties(
    name: Id,
    position: Annotated[str, typer.Option("--position", help=told("position"))] = "",
    level: opt.LevelName = "",
    form: opt.Format = "",
    output: opt.Output = None,
    packs: opt.Packs = [],
    _lang: opt.Lang = "",
) -> int:
    """List who owes what: the duty list a township publishes."""
    (found,) = load([name], _folders(packs))
    subject = read_subject(position) if position else None
    publish("duties", duty_list(found, subject, opt.read_level(level)), form, output)
    return 0


@app.command("compare", help=told("regulation.compare"))
def compare(
    ids: Ids,
    level: opt.LevelName = "",
    form: opt.Format = "",
    output: opt.Output = None,
    packs: opt.Packs = [],
    _lang: opt.Lang = "",
) -> int:
    """Set regulations side by side, the binding one of each duty marked."""
    folders = _folders(packs)
    shelf, _ = load_sound(folders)
    found = side_by_side(load(ids, folders), shelf, opt.read_level(level))
    publish("comparison", found, form, output)
    return 0


@app.command("lint", help=told("regulation.lint"))
def lint(
    ids: Annotated[list[str], typer.Argument(metavar="FILE|ID...", help=told("lint-what"))],
    text: Annotated[Path | None, typer.Option("--text", help=told("text"))] = None,
    form: opt.Format = "",
    output: opt.Output = None,
    packs: opt.Packs = [],
    _lang: opt.Lang = "",
) -> int:
    """Hold packs to the schema and to their text; 1 if anything is found."""
    found = review(ids, text, _folders(packs))
    publish("review", found, form, output)
    return int(bool(found.problems))


@app.command("test", help=told("regulation.test"))
def try_out(
    ids: Ids,
    form: opt.Format = "",
    output: opt.Output = None,
    packs: opt.Packs = [],
    _lang: opt.Lang = "",
) -> int:
    """Run the cases of packs; 1 if one fails or a clause has none."""
    folders = _folders(packs)
    trials = [try_cases(name, folders, accountability.try_case) for name in dict.fromkeys(ids)]
    publish("trials", trials, form, output)
    return int(any(_weighs(problem) for trial in trials for problem in trial.problems))


@app.command("draft", help=told("regulation.draft"))
def draft(
    text: Annotated[Path, typer.Argument(metavar="TEXT", help=told("text"))],
    output: opt.Output = None,
    name: Annotated[str, typer.Option("--id", help=told("draft-id"))] = "",
    _lang: opt.Lang = "",
) -> int:
    """Draft a pack from a text; what was guessed is marked to be checked."""
    check_place(output, [text])
    stem = name or (output.stem if output else text.stem)
    drafted = draft_pack(read_text(read_paper(text)), stem, opt.read_day(""))
    if output is None:
        write(drafted.yaml, "text", None)
    else:
        write_file(output, drafted.yaml.encode())
        say(told("written", file=output))
    say(told("drafted", clauses=drafted.clauses, checks=drafted.checks))
    return 0


@app.command("schema", help=told("regulation.schema"))
def schema(
    output: opt.Output = None,
    _lang: opt.Lang = "",
) -> int:
    """Write the JSON Schema of packs, for editors."""
    check_place(output)
    text = json.dumps(pack_schema(), ensure_ascii=False, indent=2) + "\n"
    write(text, "json", output)
    return 0


def _folders(packs: list[Path]) -> tuple[Path, ...]:
    return (*pipeline.workspace(()).packs(), *packs)


def _weighs(problem: Problem) -> bool:
    if severity(problem) is Severity.INFO:
        say(line(problem))
        return False
    return True
