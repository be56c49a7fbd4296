"""Month by month: what is over is drawn, and the numbers stand beside the drawing."""

from datetime import date

import pytest

from safetyduty.model.period import Per, of_year
from safetyduty.report.document import Cell, Tone
from safetyduty.report.sections.trends import Months, by_month, trends
from tests.report.township import township

YEAR = of_year(Per.YEAR, 2026)[0]
TOWN: Months = ((4, 4), (3, 4), (0, 0), (2, 4), *((0, 0),) * 7, (1, 1))
OTHER: Months = ((0, 0), (1, 4), (0, 0), (4, 4), *((0, 0),) * 8)


def drawn(*stations: tuple[str, Months], as_of: date = date(2026, 5, 2)) -> list[list[str]]:
    named = [(Cell(name), months) for name, months in stations]
    return [
        [cell.text for cell in row]
        for table in trends(named, YEAR, as_of, "zh")
        for row in table.rows
    ]


def test_a_station_is_a_row_of_blocks_and_shares() -> None:
    assert drawn(("甲镇", TOWN)) == [["甲镇", "█▆▄", "-25.0", "100%", "75%", "50%"]]


def test_several_stations_have_a_row_of_them_all_and_one_without_a_ledger_none() -> None:
    assert drawn(("甲镇", TOWN), ("乙镇", OTHER), ("空镇", ())) == [
        ["全部单位", "█▄▆", "+25.0", "100%", "50%", "75%"],
        ["甲镇", "█▆▄", "-25.0", "100%", "75%", "50%"],
        ["乙镇", "·▂█", "+75.0", "—", "25%", "100%"],
    ]


@pytest.mark.parametrize(
    ("as_of", "months"), [(date(2026, 2, 27), 0), (date(2026, 2, 28), 2), (date(2026, 12, 30), 3),
                          (date(2026, 12, 31), 4), (date(2027, 2, 1), 4)]
)  # fmt: skip
def test_a_month_is_drawn_when_it_is_over(as_of: date, months: int) -> None:
    rows = drawn(("甲镇", TOWN), as_of=as_of)
    assert [len(row) - 3 for row in rows] == ([months] if months else [])


def test_the_change_says_whether_it_got_better() -> None:
    def change(*months: tuple[int, int]) -> tuple[str, Tone]:
        whole = (Cell("甲"), (*months, *((0, 0),) * 10))
        other = (Cell("乙"), ((1, 1), (1, 1), *((0, 0),) * 10))
        (table,) = trends([whole, other], YEAR, date(2026, 3, 1), "zh")
        return table.rows[1][2].text, table.rows[1][2].tone

    assert change((1, 2), (1, 1)) == ("+50.0", Tone.GOOD)
    assert change((1, 1), (1, 2)) == ("-50.0", Tone.WARN)
    assert change((1, 2), (2, 4)) == ("0.0", Tone.MUTED)
    assert change((0, 0), (2, 4)) == ("—", Tone.MUTED)


def test_months_of_two_years_are_named_with_their_year() -> None:
    period = of_year(Per.TWO_YEARS, 2026)[0]
    (table,) = trends([(Cell("甲"), ((1, 1),) * 24)], period, date(2027, 2, 28), "zh")
    assert [column.heading for column in table.columns][-2:] == ["2027-01", "2027-02"]


def test_the_months_of_an_audit_add_up_to_its_rate() -> None:
    found = township()
    months = by_month(found)
    met, concluded = (sum(month[at] for month in months) for at in (0, 1))
    assert round(met / concluded, 4) == found.rate()
    assert len(months) == 12
