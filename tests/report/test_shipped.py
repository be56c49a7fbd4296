"""Templates held to the shipped ones: what was changed, and where."""

import shutil
from pathlib import Path

import docx
import pytest

from safetyduty.report import shipped
from safetyduty.report.shipped import Difference, differences, state, templates


@pytest.fixture
def own(tmp_path: Path) -> Path:
    for path in templates().values():
        shutil.copy(path, tmp_path)
    return tmp_path


def test_what_stands_beside_the_ledgers_is_no_template() -> None:
    assert {"公文.docx", "报告.docx", "一览表.docx"} <= {*templates()}
    assert not {*templates()} & {*shipped.BESIDE}


def test_a_template_is_the_same_changed_or_missing(own: Path) -> None:
    assert state("公文.docx", own) == "same"
    (own / "公文.docx").write_bytes(b"x")
    assert state("公文.docx", own) == "changed"
    (own / "公文.docx").unlink()
    assert state("公文.docx", own) == state("公文.docx", None) == "missing"


def test_a_difference_is_told_with_its_place(own: Path) -> None:
    path = own / "报告.docx"
    template = docx.Document(str(path))
    template.paragraphs[0].text = "{{ title }}（内部）"
    template.add_paragraph("完")
    template.save(str(path))
    assert list(differences("报告.docx", own, "zh")) == [
        Difference("报告.docx", "第1段", "{{ title }}", "{{ title }}（内部）"),
        Difference("报告.docx", "第3段", "", "完"),
    ]


def test_where_no_word_differs_the_looks_do(own: Path) -> None:
    path = own / "报告.docx"
    template = docx.Document(str(path))
    template.styles["公文正文"].font.name = "宋体"
    template.save(str(path))
    assert list(differences("报告.docx", own, "zh")) == [Difference("报告.docx", "", "", "")]


def test_templates_of_text_are_compared_line_by_line(
    own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    travelling = tmp_path / "travelling"
    (travelling / "templates").mkdir(parents=True)
    (travelling / "templates" / "页.html").write_text("甲\n乙\n丙\n", encoding="utf-8")
    (own / "页.html").write_text("甲\n丙\n", encoding="utf-8")
    monkeypatch.setattr(shipped, "shipped", lambda folder: travelling / folder)
    assert list(differences("页.html", own, "zh")) == [Difference("页.html", "2", "乙", "")]
