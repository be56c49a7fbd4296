"""The house keeps to its plan (style.md §8): sizes, chains, folders of extensions, no network."""

import ast
import re
from functools import cache
from pathlib import Path

import grimp
import pytest

import safetyduty
from safetyduty.discover import extension, names
from safetyduty.model.law import Rule
from safetyduty.model.table import Table
from safetyduty.regulations.load import PACKS, read_pack
from safetyduty.report.blank import blank_workbook, tables

HOUSE = Path(safetyduty.__file__).parent
ROOT = HOUSE.parent
MODULES = sorted(HOUSE.rglob("*.py"))
EXTENSIONS = ("cli", "report.formats", "report.compose", "rules", "tables")
FOUND_BY_NAME = {*EXTENSIONS, "engine.integrity", "model.catalogue"}
MAPPED = [
    path.parent
    for path in MODULES
    if path.name == "__init__.py"
    and ".".join(path.parent.relative_to(HOUSE).parts) not in FOUND_BY_NAME
]

AT_THE_TOP = {"safetyduty", "templates", "sample_data", "tests"}
AT_THE_TOP |= {"pyproject.toml", "Makefile", "README.md", "LICENSE"}
MADE_BY_TOOLS = {"build", "dist", "__pycache__"}
NETWORK = {"socket", "ssl", "http", "urllib", "requests", "httpx", "aiohttp", "ftplib", "smtplib"}
NETWORK |= {"telnetlib", "xmlrpc", "socketserver", "asyncio", "webbrowser", "imaplib", "poplib"}


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def own_lines(function: ast.AST) -> int:
    """Count the lines of a function, its docstring left out: a test's docstring is its ledger."""
    lines = function.end_lineno - function.lineno + 1
    doc = function.body[0] if ast.get_docstring(function) is not None else None
    return lines - (doc.end_lineno - doc.lineno + 1 if doc else 0)


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_module_has_at_most_300_lines_and_a_function_60(path):
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= 300
    functions = [
        node
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    assert [f"{f.name}: {own_lines(f)}" for f in functions if own_lines(f) > 60] == []


def test_no_module_is_more_than_ten_imports_from_what_it_needs():
    """A chain is the shortest way from a module to one it leads to, as import-linter prints it."""
    graph = grimp.build_graph("safetyduty", cache_dir=None)
    below = {name: graph.find_modules_directly_imported_by(name) for name in graph.modules}
    for start in sorted(graph.modules):
        reached, edge, steps = {start}, {start}, 0
        while edge:
            edge = set().union(*(below[name] for name in edge)) - reached
            reached |= edge
            steps += bool(edge)
        assert steps <= 10, start


@pytest.mark.parametrize(
    "path", [path for path in MODULES if path.name == "__init__.py"], ids=named
)
def test_a_folder_says_what_is_in_it_and_nothing_else(path):
    """The docstring is the folder's map; only the house itself says its version too."""
    doc, *rest = tree(path).body
    assert ast.get_docstring(tree(path))
    assert isinstance(doc, ast.Expr)
    assert [ast.unparse(node).split(" = ")[0] for node in rest] == (
        ["__version__"] if path.parent == HOUSE else []
    )


@pytest.mark.parametrize("folder", MAPPED, ids=named)
def test_the_map_of_a_folder_names_all_that_is_in_it(folder):
    """``guard_zip`` is on it where it stands by name, or ``guard_…`` does."""
    drawn = ast.get_docstring(tree(folder / "__init__.py"))
    modules = {path.stem for path in folder.glob("*.py")} - {"__init__", "__main__"}
    marks = re.findall(r"``(\w+?)(…?)``", drawn)
    lost = [
        name
        for name in sorted(modules)
        if not any(name == word or (many and name.startswith(word)) for word, many in marks)
    ]
    assert lost == []


def test_no_command_leans_on_another():
    graph = grimp.build_graph("safetyduty", cache_dir=None)
    commands = {f"safetyduty.cli.{name}" for name in names("safetyduty.cli") if name[0] != "_"}
    for command in commands:
        assert graph.find_modules_directly_imported_by(command) & commands == set()


def test_every_module_and_every_public_function_says_what_it_is():
    silent = [
        f"{named(path)}: {getattr(node, 'name', '')}"
        for path in MODULES
        for node in [tree(path), *tree(path).body]
        if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef)
        and not getattr(node, "name", "").startswith("_")
        and not ast.get_docstring(node)
    ]
    assert silent == []


@pytest.mark.parametrize("folder", EXTENSIONS)
def test_a_folder_of_extensions_holds_extensions_alone(folder):
    place = HOUSE.joinpath(*folder.split("."))
    kept = {path.name for path in place.iterdir()} - {"__init__.py", "__pycache__"}
    own = {name for name in kept if name.startswith("_") and folder == "cli"}
    statements = {name for name in kept if folder == "rules" and name.endswith(".sql")}
    found = names(f"safetyduty.{folder}")
    assert kept - statements == {f"{name}.py" for name in found}
    assert {Path(name).stem for name in statements} <= set(found)
    for name in found:
        if f"{name}.py" not in own:
            check_extension(folder, name)


def check_extension(folder: str, name: str) -> None:
    """Hold one extension to what its folder asks of it."""
    module = extension(f"safetyduty.{folder}", name)
    match folder:
        case "cli":
            assert module.app.registered_commands or module.app.registered_groups
        case "report.formats":
            assert callable(module.render)
        case "report.compose":
            assert callable(module.compose)
        case "rules":
            assert issubclass(getattr(module, name.capitalize()), Rule)
        case "tables":
            assert isinstance(module.TABLE, Table)
            assert module.TABLE.name == name


@pytest.mark.parametrize("path", sorted(PACKS.iterdir()), ids=lambda path: path.name)
def test_a_folder_of_packs_holds_packs_named_by_their_id(path):
    assert path.suffix == ".yaml"
    assert read_pack(path).id == path.stem
    assert (ROOT / "tests" / "packs" / path.name).is_file()


def test_nothing_stands_at_the_top_but_what_the_plan_names():
    kept = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    kept -= {name for name in kept if name in MADE_BY_TOOLS or name.endswith(".egg-info")}
    assert kept == AT_THE_TOP


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_no_module_can_reach_the_network(path):
    imported = {
        alias.name.split(".")[0]
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Import)
        for alias in node.names
    }
    imported |= {
        (node.module or "").split(".")[0]
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom)
    }
    assert not imported & NETWORK


@pytest.mark.parametrize("layer", ["model", "rules", "engine", "tables", "regulations"])
def test_no_clock_is_read_below_the_command_line(layer):
    reads = [
        f"{named(path)}: {node.attr}"
        for path in MODULES
        if path.is_relative_to(HOUSE / layer)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute) and node.attr in {"today", "now", "utcnow"}
    ]
    assert reads == []


def test_the_blank_workbook_is_the_one_the_tables_draw():
    """``make templates`` writes it anew."""
    shipped = (ROOT / "templates" / "台账.xlsx").read_bytes()
    assert shipped == blank_workbook(tables())
