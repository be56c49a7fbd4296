"""No string of a workbook is longer than the guard measured, or the guard knows it cannot tell."""

import io
from collections.abc import Sequence
from pathlib import Path

import pytest
import python_calamine
from hypothesis import example, given, settings
from hypothesis import strategies as st

from safetyduty.intake import guard_strings
from safetyduty.intake.guard_strings import Strings
from safetyduty.intake.guard_xlsx import check_workbook
from safetyduty.intake.guard_zip import open_archive
from tests.intake.made_files import MAIN, read, refusal, xlsx

TOKENS = (
    "<si>", "</si>", "<si><t>", "</t></si>", "</t></si><si><t>", "</t></si>\n <si><t>", "<t>",
    "</t>", '<t xml:space="preserve">', "甲" * 9, "乙", "1", '"', "'", ">", "&gt;", "<r>", "</r>",
    "<t/>", "<si/>", "<si >", "</si >", "<x:si>", "</x:si>", "<x:si >", "</x:si >", "<sid/>",
    '<t a="', '">', "<t a='", "'>", '<si a="', "<!--", "-->", "<![CDATA[", "]]>", "<?x ", "?>",
)  # fmt: skip
WRITTEN = st.lists(st.sampled_from(TOKENS), max_size=14).map("".join)
CELLS = 8


def measured(part: bytes, sizes: Sequence[int]) -> Strings:
    """Measure a part that comes in pieces of the given sizes, and then in one."""
    strings = Strings()
    pieces, at = [], 0
    for size in sizes:
        pieces.append(part[at : at + size])
        at += size
    assert b"".join(strings.passing([*pieces, part[at:]], "台账.xlsx")) == part
    return strings


def handed_over(part: str) -> list[str]:
    """Have the reader give the strings 0, 1, 2 …; none where it gives up."""
    rows = "".join(
        f'<row r="{at + 1}"><c r="A{at + 1}" t="s"><v>{at}</v></c></row>' for at in range(CELLS)
    )
    try:
        book = python_calamine.load_workbook(io.BytesIO(xlsx(rows, strings=part)))
        cells = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
    except BaseException as error:
        if isinstance(error, Exception) or type(error).__name__ == "PanicException":
            return []
        raise
    return [str(row[0]) for row in cells]


@settings(max_examples=400, deadline=None)
@given(WRITTEN, st.lists(st.integers(1, 40), max_size=6))
@example('<si><t>甲甲甲</t><t a="</t></si><si><t>">乙乙乙</t></si>', [])
@example("<si><t>甲甲甲</t><t a='></t></si><si><t>'>乙乙乙</t></si>", [])
@example("<si><t>甲甲甲</t><si><t>乙乙乙</t></si></si><si><t>丙丙丙丙丙丙</t></si>", [])
@example("<x:si ><t>甲</t></x:si ><si><t>乙乙乙乙乙乙乙乙</t></si><si/><si><t>丙</t></si>", [])
@example("<si/><si><t>甲</t></si><si><t>乙乙乙乙乙乙乙乙乙乙</t></si>", [])
@example("<!--<si></si>--><si><t>甲</t></si><si><t>乙乙乙乙乙乙乙乙乙乙</t></si>", [])
@example("<?x <si></si>?><si><t>甲</t></si><si><t>乙乙乙乙乙乙乙乙乙乙</t></si>", [])
@example("<si><t>甲甲甲</t><sid/><t>乙乙乙</t></si>", [])
def test_what_is_measured_is_what_is_read(written: str, sizes: list[int]) -> None:
    part = f'<?xml version="1.0"?><sst xmlns="{MAIN}">{written}</sst>'
    strings = measured(part.encode(), sizes)
    if strings.plain:
        for text, length in zip(handed_over(part), [*strings.lengths, *[0] * CELLS], strict=False):
            assert len(text.encode()) <= length


@given(st.lists(st.text("甲乙ab&<>\"'!?:", max_size=6), max_size=8), st.lists(st.integers(1, 30)))
def test_what_programs_write_is_plain_and_measured_whole(
    texts: list[str], sizes: list[int]
) -> None:
    signs = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("!", "！"))
    for sign, written in signs:
        texts = [text.replace(sign, written) for text in texts]
    each = [f'<t xml:space="preserve">{text}</t></si>' for text in texts]
    part = "".join(f"<si>{one}" for one in each)
    strings = measured(f'<sst uniqueCount="{len(each)}">{part}</sst>'.encode(), sizes)
    assert strings.plain
    ends = [0] * (len(each) - 1) + [len("</sst>")]
    assert strings.lengths == [
        len(one.encode()) + more for one, more in zip(each, ends, strict=False)
    ]
    assert (strings.declared, strings.excessive) == (len(each), False)


def test_strings_that_conceal_others_are_read_at_arms_length(tmp_path: Path) -> None:
    rows = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
    plain = f'<sst xmlns="{MAIN}"><si><t>县</t></si></sst>'
    rich = plain.replace("<t>", '<r><rPr><rFont val="宋体"/></rPr><t>').replace("</t>", "</t></r>")
    for part, sound in (
        (plain, True),
        (rich, True),
        (plain.replace("</t>", '</t><t a="</si><si>">乡</t>'), False),
        (plain.replace("<si>", "<!-- 甲 --><si>"), False),
    ):
        content = xlsx(rows, strings=part)
        assert check_workbook(open_archive(content, "台账.xlsx")).sound is sound
        assert str(read(tmp_path, content).sheets[0].rows[0][0]).startswith("县")


def test_texts_are_counted_only_as_closely_as_needed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = "长" * 300
    part = f'<sst xmlns="{MAIN}"><si><t>县</t></si><si><t>{long}</t></si></sst>'
    cells = "".join(f'<c r="{column}1" t="s"><v>0</v></c>' for column in "ABCDEFGH")
    once = f'<row r="1">{cells}<c r="I1" t="s"><v>1</v></c></row>'
    monkeypatch.setattr(guard_strings, "TEXTS_BYTES", 2_000)
    assert read(tmp_path, xlsx(once, strings=part)).sheets[0].rows[0][-1] == long
    often = once.replace("<v>0</v>", "<v>1</v>")
    assert refusal(tmp_path, xlsx(often, strings=part)).code == "SD020"
    monkeypatch.setattr(guard_strings, "TEXTS_BYTES", 1 << 30)
    monkeypatch.setattr(guard_strings, "_count_texts", lambda *_: 1 / 0)
    read(tmp_path, xlsx(often, strings=part))


@pytest.mark.parametrize("declared", ["9" * 5000, "0" * 30 + "4294967295", "0" * 30, "1"])
def test_a_number_without_end_is_a_number(tmp_path: Path, declared: str) -> None:
    part = f'<sst xmlns="{MAIN}" uniqueCount="{declared}"><si><t>县</t></si></sst>'
    assert measured(part.encode(), []).excessive is (declared.strip("0") not in ("", "1"))
    rows = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
    assert read(tmp_path, xlsx(rows, strings=part)).sheets[0].rows == [["县"]]
