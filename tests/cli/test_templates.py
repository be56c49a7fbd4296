"""templates: what was changed, and how to have it back."""

import json
from pathlib import Path

import docx
import pytest

from safetyduty.report.shipped import templates
from tests.cli.conftest import Run


@pytest.fixture
def workspace(run: Run, elsewhere: Path) -> Path:
    run("init")
    return elsewhere / "templates"


def change(folder: Path) -> None:
    template = docx.Document(str(folder / "公文.docx"))
    template.paragraphs[2].text = "{{ titel }}"
    template.save(str(folder / "公文.docx"))


def test_the_list_says_which_were_changed(run: Run, workspace: Path) -> None:
    change(workspace)
    (workspace / "报告.docx").unlink()
    told = run("templates", "list", "-f", "json")
    states = {one["name"]: one["state"] for one in json.loads(told.out)["templates"]}
    assert states["公文.docx"] == "changed"
    assert states["报告.docx"] == "missing"
    assert states["一览表.docx"] == "same"
    assert "已改" in run("templates", "list").out


def test_outside_a_workspace_all_are_as_shipped(run: Run) -> None:
    assert run("templates", "list").out.count("用原样") == len(templates())
    assert "没有改动。" in run("templates", "diff").out
    assert run("templates", "reset").said.startswith("错误 SD933 没有工作文件夹")


def test_a_difference_is_shown_with_its_place(run: Run, workspace: Path) -> None:
    assert "没有改动。" in run("templates", "diff").out
    change(workspace)
    told = run("templates", "diff", "公文.docx").out
    for part in ("第3段", "{{ title }}", "{{ titel }}"):
        assert part in told


def test_reset_keeps_what_was_changed(run: Run, workspace: Path) -> None:
    change(workspace)
    changed = (workspace / "公文.docx").read_bytes()
    (workspace / "报告.docx").unlink()
    told = run("templates", "reset")
    assert told.code == 0
    assert (workspace / "公文.docx.bak").read_bytes() == changed
    for name, path in templates().items():
        assert (workspace / name).read_bytes() == path.read_bytes()
    assert sorted(path.name for path in workspace.glob("*.bak")) == ["公文.docx.bak"]


def test_an_unknown_template_is_told_with_those_there_are(run: Run, workspace: Path) -> None:
    told = run("templates", "reset", "公函.docx").said
    assert told.startswith("错误 SD934 没有名为“公函.docx”的模板。建议：可用：")


def test_a_workspace_of_before_gets_its_templates(run: Run, elsewhere: Path) -> None:
    (elsewhere / "safetyduty.toml").write_text("", encoding="utf-8")
    assert run("templates", "reset", "公文.docx").code == 0
    assert [path.name for path in (elsewhere / "templates").iterdir()] == ["公文.docx"]


OWN = "本单位的页面：{{ document.title }}"


@pytest.mark.parametrize(
    "arguments",
    [
        ("regulation", "duties", "daligang-2019"),
        ("explain", "SD104"),
        ("templates", "list"),
        ("report", "--list"),
    ],
    ids=" ".join,
)
def test_what_is_made_of_no_ledger_is_made_from_them_too(
    run: Run, workspace: Path, arguments: tuple[str, ...]
) -> None:
    (workspace / "report.html").write_text(OWN, encoding="utf-8")
    written = run(*arguments, *(("-f", "html") if arguments[0] == "explain" else ("-o", "页.html")))
    page = written.out or Path("页.html").read_text(encoding="utf-8")
    assert "本单位的页面" in page


@pytest.mark.parametrize(
    "command", [("why", "--leader", "章予安"), ("read",)], ids=lambda it: it[0]
)
def test_what_is_made_of_a_ledger_is_made_from_them_in_every_command(
    run: Run, workspace: Path, asked: list[str], command: tuple[str, ...]
) -> None:
    (workspace / "report.html").write_text(OWN, encoding="utf-8")
    rest = asked if command[0] == "why" else asked[:1]
    run(*command, *rest, "-o", "页.html")
    assert "本单位的页面" in Path("页.html").read_text(encoding="utf-8")


def test_a_code_is_explained_where_the_settings_cannot_be_read(run: Run, elsewhere: Path) -> None:
    (elsewhere / "safetyduty.toml").write_text("[", encoding="utf-8")
    told = run("explain", "SD104")
    assert (told.code, told.err) == (0, "")
    assert run("explain", "SD104", "-f", "html").code == 2
