"""Who is meant is hidden in every format; who holds the key finds back."""

import re
from collections.abc import Callable
from io import BytesIO

import docx
import pytest
from openpyxl import load_workbook

from safetyduty.cli._output import BINARY
from safetyduty.discover import extensions
from safetyduty.model.audit import Audit
from safetyduty.model.ledger import Activities, Ledger
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source
from safetyduty.report.compose.audit import compose
from safetyduty.report.document import Document
from safetyduty.report.redact import Key, Redactor, names_in, salt_of
from tests.report.office.conftest import made, sample  # noqa: F401 - fixtures
from tests.report.township import township

LEDGER = Ledger(
    people=("", "岑若川", "褚一鸣", "阿依·古丽"),
    problems=(
        Problem("SD201", Source("x.xlsx"), "县督导组、钱某某"),
        Problem("SD104", Source("x.xlsx"), "待定"),
    ),
)


@pytest.fixture
def redactor() -> Redactor:
    return Redactor(LEDGER, "zh")


def test_names_are_those_of_every_column_of_people(redactor: Redactor) -> None:
    assert names_in(LEDGER) == ("岑若川", "褚一鸣", "阿依·古丽", "钱某某")
    assert len({*redactor.pseudonyms.values()}) == 4
    assert all(re.fullmatch(r"人员[A-Z2-7]{4}", one) for one in redactor.pseudonyms.values())


@pytest.mark.parametrize(
    "typed", ["岑若川", "岑 若 川", "岑　若川", "岑\\u200b若川", "【岑若川】台账.xlsx", "岑·若川"]
)
def test_a_name_is_hidden_however_it_was_typed(typed: str, redactor: Redactor) -> None:
    told = redactor.text(typed)
    assert redactor.pseudonyms["岑若川"] in told
    assert not {*"岑若川"} & {*told}


def test_a_name_with_a_dot_is_hidden_without_it_too(redactor: Redactor) -> None:
    assert (
        redactor.text("阿依古丽") == redactor.text("阿依·古丽") == redactor.pseudonyms["阿依·古丽"]
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("岑书记、褚副镇长和安委会主任", "某书记、某副镇长和安委会主任"),
        ("联系人：孙小圣，电话13812345678", "联系人：某，电话〔电话〕"),
        ("负责人孙小圣（厂长）", "负责人某（厂长）"),
        ("138 1234 5678、+86 13812345678、0737-4567890", "〔电话〕、〔电话〕、〔电话〕"),
        ("身份证430981199001011234，43098119900101123X", "身份证〔证件号〕，〔证件号〕"),
        ("旧证430981900101123", "旧证〔证件号〕"),
        (
            "ab13812345678cd 2026-03-12 金额123456789012",
            "ab13812345678cd 2026-03-12 金额123456789012",
        ),
        ("sha 0737456789012345678901234567ff", "sha 0737456789012345678901234567ff"),
    ],
)
def test_posts_phones_and_numbers_in_running_text(text: str, told: str, redactor: Redactor) -> None:
    assert redactor.text(text) == told


def test_the_same_inputs_give_the_same_pseudonyms_and_others_others() -> None:
    again = Redactor(LEDGER, "zh").pseudonyms
    assert Redactor(LEDGER, "zh").pseudonyms == again
    other = Ledger(people=LEDGER.people, activities=Activities(row=[1], day=[1], place=["别处"]))
    assert Redactor(other, "zh").pseudonyms["岑若川"] != again["岑若川"]
    assert salt_of(other) != salt_of(LEDGER)


def test_a_key_keeps_pseudonyms_from_month_to_month(redactor: Redactor) -> None:
    key = redactor.key()
    assert {*key.names.values()} == {*names_in(LEDGER)}
    later = Redactor(Ledger(people=("", "岑若川", "新人甲")), "zh", key)
    assert later.pseudonyms["岑若川"] == redactor.pseudonyms["岑若川"]
    assert later.key().salt == key.salt
    assert {*later.key().names.values()} == {*names_in(LEDGER), "新人甲"}


def test_two_names_never_share_a_pseudonym(redactor: Redactor) -> None:
    taken = redactor.pseudonyms["褚一鸣"]
    key = Key(redactor.salt, {taken: "别人"})
    assert Redactor(LEDGER, "zh", key).pseudonyms["褚一鸣"][:6] == taken
    assert len(Redactor(LEDGER, "zh", key).pseudonyms["褚一鸣"]) == len(taken) + 1


def test_a_ledger_of_nobody_hides_numbers_alone() -> None:
    nobody = Redactor(Ledger(), "en")
    assert nobody.text("岑书记 13812345678") == "岑书记 [phone]"


def written(document: Document, form: str) -> str:
    content = extensions("safetyduty.report.formats")[form].render(document)
    if form == "docx":
        opened = docx.Document(BytesIO(content))
        cells = (c.text for table in opened.tables for row in table.rows for c in row.cells)
        properties = opened.core_properties
        return "\n".join([*(line.text for line in opened.paragraphs), *cells, properties.title])
    if form == "xlsx":
        book = load_workbook(BytesIO(content))
        cells = (c for sheet in book for row in sheet.iter_rows() for c in row)
        links = (c.hyperlink.target or "" for c in cells if c.hyperlink)
        texts = (str(c.value) for sheet in book for row in sheet.iter_rows() for c in row)
        return "\n".join([*texts, *links, *book.sheetnames, book.properties.title])
    return str(content)


@pytest.mark.parametrize(
    "form", sorted({*extensions("safetyduty.report.formats"), *BINARY} - {"pdf"})
)
def test_nobody_is_named_in_any_format(form: str, sample: Audit) -> None:  # noqa: F811
    hidden = Redactor(sample.ledger, "zh").document(compose(sample, "zh"))
    plain, told = written(compose(sample, "zh"), form), written(hidden, form)
    assert "祝砚舟" in plain
    for name in names_in(sample.ledger):
        assert name not in told
    assert "人员" in told
    assert hidden.brief().blocks


@pytest.mark.parametrize("kind", ["notice", "statement", "circular", "matrix", "evidence_gaps"])
def test_nobody_is_named_in_a_letter(
    kind: str,
    sample: Audit,  # noqa: F811
    made: Callable[..., Document],  # noqa: F811
) -> None:
    document = Redactor(sample.ledger, "zh").document(made(kind, to="桑见川"))
    told = written(document, "docx") + written(document, "json")
    assert "桑见川" not in told
    assert "人员" in told


def test_hostile_names_are_hidden_too() -> None:
    audit = township()
    told = written(Redactor(audit.ledger, "zh").document(compose(audit, "zh")), "markdown")
    assert "岑若川" not in told
