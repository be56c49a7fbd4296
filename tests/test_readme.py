"""What the README shows is what the program does."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from safetyduty.inquiry import accountability
from safetyduty.regulations.cases import try_cases
from safetyduty.regulations.load import load
from tests.cli.station import PACK, PACK_TEXT, write_pack

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```$", README, flags=re.MULTILINE | re.DOTALL)
CUT = "…"
"""A last line with nothing but this: what stands above are parts of what is printed, in order."""


@dataclass(frozen=True)
class Example:
    """A command as the README prints it, and what it shows below."""

    line: str
    shown: str

    @property
    def arguments(self) -> list[str]:
        """Give what is typed after ``safetyduty``; ``make demo`` stands for its recipe's line."""
        words = shlex.split(self.line, comments=True)
        if words == ["make", "demo"]:
            return ["check", "sample_data", "--as-of", "2026-11-20", "-f", "terminal"]
        return words[1:]


def examples() -> list[Example]:
    found = []
    for _, block in BLOCKS:
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            line, _, shown = part.partition("\n")
            if line.split()[0] == "safetyduty" or line == "make demo":
                found.append(Example(line, shown))
    return found


def say(arguments: list[str], folder: Path) -> tuple[int, str, str]:
    line = [sys.executable, "-m", "safetyduty", *arguments]
    around = {"PYTHONPATH": str(ROOT), "COLUMNS": "100", "PATH": os.environ["PATH"]}
    done = subprocess.run(  # noqa: S603 - the README's own commands
        line, cwd=folder, env=around, capture_output=True, check=False
    )
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with the sample in it, as a reader has after ``make demo``."""
    shutil.copytree(ROOT / "sample_data", tmp_path / "sample_data")
    return tmp_path


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.line.split("  ")[0])
def test_every_example_runs_and_shows_what_is_printed(example: Example, folder: Path) -> None:
    code, out, err = say(example.arguments, folder)
    assert code in {0, 1}, err
    shown = example.shown.rstrip()
    if shown.endswith(CUT):
        at = 0
        for part in shown.removesuffix(CUT).rstrip().split("\n\n"):
            at = out.index(part, at) + len(part)
    elif shown:
        assert out.rstrip() == shown


def test_the_report_on_the_first_screen_is_the_one_the_demo_prints() -> None:
    (demo,) = (example for example in examples() if example.line == "make demo")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    as_of = re.search(r"^AS_OF\s*\?=\s*(\S+)", makefile, flags=re.MULTILINE)
    assert as_of
    assert demo.arguments[3] == as_of[1]
    assert "safetyduty check sample_data --as-of $(AS_OF) -f terminal" in makefile
    assert "结论汇总" in demo.shown
    assert demo.shown.rstrip().endswith(CUT)


def test_the_help_that_is_printed_is_the_help_that_is_given() -> None:
    assert [example.line for example in examples() if example.shown].count("safetyduty --help") == 1


def test_the_first_screen_says_what_it_is_then_the_commands_the_map_and_the_recipe() -> None:
    places = [
        README.index(part)
        for part in (
            "# safetyduty",
            "党政同责、一岗双责",
            "$ make demo",
            "\nmake demo ",
            "\nmake test ",
            "├── cli/",
            "packs/<编号>.yaml",
        )
    ]
    assert places == sorted(places)


def test_the_map_shows_every_room_of_the_house() -> None:
    (drawn,) = (block for _, block in BLOCKS if "├── cli/" in block)
    rooms = {
        f"{path.name}/" if path.is_dir() else path.name
        for path in (ROOT / "safetyduty").iterdir()
        if path.name[0] not in "_." and path.name != "discover.py"
    }
    assert {
        re.split(r"[├└]── ", line)[1].split()[0] for line in drawn.splitlines() if "──" in line
    } == rooms
    for folder in ("templates/", "sample_data/", "tests/"):
        assert folder in drawn


def test_the_clause_that_is_shown_is_one_that_loads(tmp_path: Path) -> None:
    (shown,) = (block for lang, block in BLOCKS if lang == "yaml" and "clauses:" in block)
    identity, _ = PACK_TEXT.split("clauses:")
    (found,) = load([PACK], [write_pack(tmp_path, identity + shown)])
    assert [clause.article for clause in found.clauses] == ["二（一）3"]


def test_the_case_that_is_shown_holds_of_the_clause_that_is_shown(tmp_path: Path) -> None:
    clause, case = (block for lang, block in BLOCKS if lang == "yaml" and "article:" in block)
    identity, _ = PACK_TEXT.split("clauses:")
    folder = write_pack(tmp_path, identity + clause)
    (folder / f"{PACK}.cases.yaml").write_text(case, encoding="utf-8")
    found = try_cases(PACK, [folder], accountability.try_case)
    assert [(one.name, one.misses) for one in found.outcomes] == [
        ("副镇长一月只带队检查一次，差一次", ())
    ]


def test_every_path_that_is_named_is_there() -> None:
    for path in re.findall(r"`(safetyduty/[\w/]+/)", README):
        assert (ROOT / path).is_dir(), path
