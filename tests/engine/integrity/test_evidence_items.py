"""Evidence: used twice, not there, outside, of another day."""

from datetime import date

import pytest

from safetyduty.model.trace import EvidenceFile, Fate
from tests.engine.integrity.drawn import Row, draw, look, several, told

PHOTO = EvidenceFile("照片/3.5.jpg", Fate.READ, "aa", photo=True)
COPY = EvidenceFile("照片/4.9.jpg", Fate.READ, "aa", photo=True)
PAPER = EvidenceFile("纪要.docx", Fate.READ, "bb")
GONE = EvidenceFile("丢失.jpg", Fate.MISSING, photo=True)


def test_the_same_content_under_two_names_on_two_days_is_strong() -> None:
    ledger = draw(
        Row(files=(0,)), Row(day="2026-04-09", files=(1,)), Row(files=(2,)),
        files=(PHOTO, COPY, PAPER),
    )  # fmt: skip
    (item,) = look("same_evidence", ledger)
    assert (str(item.strength), item.seen, item.of) == ("strong", 1, 2)
    assert item.names == ("照片/3.5.jpg", "照片/4.9.jpg")
    assert [cell.cell for cell in item.cells] == ["E2", "E3"]


@pytest.mark.parametrize(
    ("file", "days", "strength"),
    [(PHOTO, 5, "strong"), (PHOTO, 6, "weak"), (PAPER, 3, "strong"), (PAPER, 4, "weak")],
)
def test_what_serves_many_days_is_a_cover_or_a_collection(
    file: EvidenceFile, days: int, strength: str
) -> None:
    found = look("same_evidence", draw(*several(Row(files=(0,)), days), files=(file,)))
    assert [str(one.strength) for one in found] == [strength]


def test_on_one_day_only_two_places_make_it_worth_a_look() -> None:
    same = [Row(files=(0,)), Row(files=(0,), who=(2,))]
    assert told("same_evidence", draw(*same, files=(PHOTO,))) == []
    apart = [Row(files=(0,)), Row(files=(0,), place="和平加油站")]
    assert told("same_evidence", draw(*apart, files=(PHOTO,))) == ["weak 1/1 E2 E3"]


def test_missing_files_are_named_and_those_outside_are_not_missing() -> None:
    files = (PHOTO, GONE, EvidenceFile("http://x/y.jpg", Fate.WEB))
    ledger = draw(Row(files=(0, 1)), Row(files=(2,)), files=files)
    assert told("missing_evidence", ledger) == ["weak 1/2 E2"]
    assert look("missing_evidence", ledger)[0].names == ("丢失.jpg",)
    assert told("missing_evidence", draw(Row(files=(0,)), files=files)) == []


@pytest.mark.parametrize(("item", "fate"), [("missing_evidence", Fate.SEVERAL),
                                            ("outside_evidence", Fate.OUTSIDE)])  # fmt: skip
def test_a_list_that_is_cut_says_how_many_there_are(item: str, fate: Fate) -> None:
    files = tuple(EvidenceFile(f"{n:02}.jpg", fate) for n in range(21))
    (found,) = look(item, draw(Row(files=tuple(range(21))), files=files))
    assert found.blanks["files"].endswith("19.jpg…(21)")
    assert len(found.names) == 21
    (whole,) = look(item, draw(Row(files=tuple(range(20))), files=files))
    assert whole.blanks["files"].endswith("19.jpg")


def test_what_was_not_opened_is_told_by_reason() -> None:
    files = (EvidenceFile("http://x", Fate.WEB), EvidenceFile("C:/a.jpg", Fate.OUTSIDE), PHOTO)
    found = look("outside_evidence", draw(Row(files=(0, 1, 2)), files=files))
    assert [one.blanks["fate"] for one in found] == ["@fate.outside", "@fate.web"]
    assert [(one.seen, one.of) for one in found] == [(1, 3), (1, 3)]


def taken(off: int) -> EvidenceFile:
    day = date(2026, 3, 5).toordinal() + off
    return EvidenceFile(f"{off}.jpg", Fate.READ, str(off), photo=True, taken=day)


def photos(*offs: int) -> list[str]:
    files = tuple(map(taken, offs))
    return told("photo_date", draw(*(Row(files=(n,)) for n in range(len(offs))), files=files))


def test_a_photo_of_another_day_is_strong_where_the_others_agree() -> None:
    assert photos(0, 0, 0, 0, 4) == ["strong 1/5 E6"]
    assert photos(0, 0, 0, 0, -3) == ["weak 1/5 E6"]
    assert photos(0, 0, 0, 0, 1) == []
    assert photos(0, 0, 0, 9) == ["weak 1/4 E5"]  # too few to know the camera's clock
    assert photos(9, 9, 9, 0, 0, 0) == ["weak 3/6 E2", "weak 3/6 E3", "weak 3/6 E4"]
