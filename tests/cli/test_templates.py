"""templates: what was changed, and how to have it back."""

import json
from pathlib import Path

import docx
import pytest

from cli.conftest import Run
from safetyduty.report.shipped import templates


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
