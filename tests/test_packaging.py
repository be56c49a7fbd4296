"""What ``pip install .`` gives: built offline, installed apart, run from another folder."""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

import pytest

from safetyduty import __version__

ROOT = Path(__file__).parents[1]
WINDOWS = os.name == "nt"

pytestmark = pytest.mark.slow


def run(*line: str | Path, cwd: Path, code: int = 0) -> str:
    """Run a program with nothing around it that could lead back to the source."""
    kept = ("PATH", "SYSTEMROOT", "TEMP", "HOME", "COVERAGE_PROCESS_START")
    around = {name: os.environ[name] for name in kept if name in os.environ}
    done = subprocess.run(  # noqa: S603 - our own programs
        [str(word) for word in line], cwd=cwd, env=around, capture_output=True, check=False
    )
    assert done.returncode == code, done.stderr.decode()
    return done.stdout.decode("utf-8")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel as pip would, without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=ROOT)
    (built,) = folder.glob("*.whl")
    return built


@dataclass(frozen=True)
class Installed:
    """An environment of its own with the wheel in it."""

    folder: Path
    elsewhere: Path

    @property
    def scripts(self) -> Path:
        return self.folder / ("Scripts" if WINDOWS else "bin")

    @property
    def packages(self) -> Path:
        (found,) = self.folder.rglob("site-packages")
        return found

    def safetyduty(self, *arguments: str | Path, code: int = 0) -> str:
        return run(self.scripts / "safetyduty", *arguments, cwd=self.elsewhere, code=code)


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """Install the wheel into a fresh environment that borrows what it depends on."""
    made = Installed(tmp_path_factory.mktemp("环境") / "venv", tmp_path_factory.mktemp("别处"))
    venv.create(made.folder, with_pip=False, symlinks=not WINDOWS)
    python = made.scripts / ("python.exe" if WINDOWS else "python")
    pip = [sys.executable, "-m", "pip", "--python", python, "--disable-pip-version-check"]
    run(*pip, "install", "--quiet", "--no-deps", "--no-index", wheel, cwd=made.elsewhere)
    borrowed = sysconfig.get_paths()["purelib"]
    (made.packages / "borrowed.pth").write_text(f"{borrowed}\n", encoding="utf-8")
    return made


def test_the_wheel_holds_all_that_the_program_reads(wheel: Path) -> None:
    with ZipFile(wheel) as opened:
        held = set(opened.namelist())
    shipped = {
        f"safetyduty/_shipped/{path.relative_to(ROOT).as_posix()}"
        for folder in ("templates", "sample_data")
        for path in (ROOT / folder).iterdir()
    }
    source = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "safetyduty").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert len(shipped) >= 7
    assert {path.rsplit(".")[-1] for path in source} == {"py", "sql", "yaml"}
    assert shipped | source <= held
    rest = {path.split("/")[0] for path in held - shipped - source}
    assert rest == {f"safetyduty-{__version__}.dist-info"}
    assert f"safetyduty-{__version__}.dist-info/licenses/LICENSE" in held


def test_the_installed_program_is_the_one_that_runs(installed: Installed) -> None:
    code = "import safetyduty; print(safetyduty.__file__)"
    where = run(installed.scripts / "python", "-c", code, cwd=installed.elsewhere)
    assert where.startswith(str(installed.packages))
    assert installed.safetyduty("--version") == f"safetyduty {__version__}\n"


def test_doctor_finds_the_installation_in_order(installed: Installed) -> None:
    told = run(
        *(installed.scripts / "python", "-c"),
        "import sys; sys.argv[1:] = ['doctor', '-f', 'json']\n"
        "from safetyduty.cli._main import run\n"
        "try: run()\n"
        "except SystemExit: pass  # in a year not yet published it is 1\n",
        cwd=installed.elsewhere,
    )
    good = {one["what"]: one["good"] for one in json.loads(told)["checks"]}
    good.pop("节假日历")
    assert all(good.values())
    packs = [path.stem for path in (ROOT / "safetyduty/regulations/packs").glob("*.yaml")]
    assert {"templates", "sample_data", *packs} <= good.keys()


def test_the_sample_that_travels_is_checked_as_in_the_source(installed: Installed) -> None:
    travelled = installed.packages / "safetyduty" / "_shipped" / "sample_data"
    shutil.copytree(travelled, installed.elsewhere / "sample_data")
    asked = ("check", "sample_data", "--as-of", "2026-11-20", "-f")
    told = installed.safetyduty(*asked, "json", code=1)
    in_source = [sys.executable, "-m", "safetyduty", *asked, "json"]
    assert told == run(*in_source, cwd=ROOT, code=1)
    installed.safetyduty("check", "sample_data", "--as-of", "2026-11-20", "-o", "核查.md", code=1)
    assert (installed.elsewhere / "核查.md").stat().st_size > 1000


def test_the_other_commands_run_from_there_too(installed: Installed) -> None:
    installed.safetyduty("init", "新站")
    made = sorted(path.name for path in (installed.elsewhere / "新站").rglob("*.*"))
    assert made == sorted(path.name for path in (ROOT / "templates").iterdir())
    assert "daligang-2019" in installed.safetyduty("regulation", "list")
    assert installed.safetyduty("explain", "SD104").startswith("SD104")
