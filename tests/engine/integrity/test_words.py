"""The same words on different days, and runs of them."""

from tests.engine.integrity.drawn import Row, draw, look, several, told

LONG = (
    "检查了配电室、消防通道、危化品仓库和应急物资，现场发现灭火器过期2具、电线私拉1处，已要求整改。"
)
assert len(LONG) > 40


def others(number: int) -> list[Row]:
    """Rows that each say something else, of another leader."""
    return [
        Row(topic=f"第{n}次到企业检查安全生产情况并谈话", who=(3,), day=row.day)
        for n, row in enumerate(several(Row(), number, first="2026-06-01"))
    ]


def pair(text: str = LONG, day: str = "2026-04-09") -> list[Row]:
    return [Row(topic=text), Row(topic=text, day=day)]


def test_a_long_text_that_stands_on_two_days_is_strong_where_that_is_rare() -> None:
    assert told("same_text", draw(*pair(), *others(18))) == ["strong 2/20 D2 D3"]
    (item,) = look("same_text", draw(*pair(), *others(18)))
    assert item.blanks["text"] == f"{LONG[:30]}…"


def test_a_text_of_forty_characters_is_long_and_one_of_thirty_nine_is_not() -> None:
    for size, strength in ((40, "strong"), (39, "weak")):
        assert told("same_text", draw(*pair(LONG[:size]), *others(18)))[0].startswith(strength)


def test_where_more_than_a_tenth_repeats_it_is_a_habit() -> None:
    assert told("same_text", draw(*pair(), Row(topic=LONG), *others(18)))[0].startswith("weak 3/21")


def test_routine_words_one_day_and_small_ledgers_say_nothing() -> None:
    assert told("same_text", draw(*pair(LONG[:11]), *others(20))) == []
    assert told("same_text", draw(*pair(LONG[:12]), *others(20))) == ["weak 2/22 D2 D3"]
    assert told("same_text", draw(*pair(day="2026-03-05"), *others(20))) == []
    assert told("same_text", draw(*pair(), *others(17))) == ["19<20"]


def run(number: int, text: str = LONG) -> list[Row]:
    return several(Row(topic=text), number)


def test_a_run_longer_than_the_ledger_lets_expect_is_to_be_verified() -> None:
    found = look("paste_run", draw(*run(10), *others(95)))
    assert [(str(one.strength), one.seen, one.of) for one in found] == [("strong", 9, 103)]
    assert found[0].blanks["expected"] == "2"
    assert found[0].subject == "章予安"


def test_nine_in_a_row_or_a_short_text_are_weak_and_four_are_nothing() -> None:
    for number, text, expected in ((9, LONG, ["weak"]), (10, LONG[:19], ["weak"]), (4, LONG, [])):
        found = look("paste_run", draw(*run(number, text), *others(95)))
        assert [str(one.strength) for one in found] == expected
    assert told("paste_run", draw(*run(5), *others(95)))[0].startswith("weak 4/98")


def test_where_a_tenth_of_the_neighbours_repeat_it_is_weak() -> None:
    assert told("paste_run", draw(*run(10), *others(82)))[0].startswith("strong 9/90")
    assert told("paste_run", draw(*run(10), *others(81)))[0].startswith("weak 9/89")


def test_a_ledger_of_copies_has_no_odd_run_and_one_without_copies_none() -> None:
    assert told("paste_run", draw(*run(40))) == []
    assert told("paste_run", draw(*others(40))) == []
    assert told("paste_run", draw(*others(30))) == ["29<30"]
    assert told("paste_run", draw(*others(31))) == []
