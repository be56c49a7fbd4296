"""DuckDB behind its verbs: one table whichever way it is filled; nothing outside is reached."""

import duckdb
import pytest

from safetyduty.engine import database as module
from safetyduty.engine.database import Database, statements, union


@pytest.fixture
def database():
    opened = Database()
    yield opened
    opened.close()


def test_few_values_and_many_make_the_same_table(database):
    """Numpy is worth its import from 50,000 cells on; one cell more or fewer changes nothing."""
    half = module._MANY // 2
    few = [list(range(half)), [n % 7 for n in range(half)]]
    many = [[*column, column[-1]] for column in few]
    database.fill("few", ("row_id", "day"), few)
    database.fill("many", ("row_id", "day"), many)
    assert _shape(database, "few") == _shape(database, "many")
    assert database.ask("select * from few") == list(zip(*few, strict=True))
    assert database.ask("select * from many") == list(zip(*many, strict=True))


def _shape(database: Database, table: str) -> list[tuple[str, str]]:
    return [(row[0], row[1]) for row in database.ask(f"describe {table}")]  # own name


def test_a_table_may_be_laid_without_rows_and_has_the_same_shape(database):
    database.lay({"laid": ("row_id", "day"), "other": ("row_id",)})
    database.fill("filled", ("row_id", "day"), [[1], [2]])
    assert _shape(database, "laid") == _shape(database, "filled")
    assert database.ask("select * from laid") == []
    database.lay({})


def test_an_answer_is_kept_as_a_table_and_its_rows_are_counted(database):
    database.fill("rows", ("row_id",), [[3, 1, 2]])
    assert database.keep("first", "select min(row_id) as row_id from rows") == 1
    assert database.keep("none", "select row_id from rows where row_id > 3") == 0
    assert database.ask("select row_id from first") == [(1,)]


def test_nothing_outside_the_database_can_be_reached(database, tmp_path):
    (tmp_path / "a.csv").write_text("a\n1\n")
    with pytest.raises(duckdb.Error):
        database.keep("outside", f"from '{tmp_path / 'a.csv'}'")


def test_questions_of_the_same_columns_are_joined_and_none_is_a_table_without_rows(database):
    parts = ["select 1 as a, 2 as b", "select 4 as b, 3 as a, 9 as c"]
    assert database.ask(union(("a", "b"), parts)) == [(1, 2), (3, 4)]
    assert database.ask(union(("a", "b"), [])) == []


def test_an_sql_file_is_read_into_its_statements(tmp_path):
    text = "-- first: what it says\nselect 1\n-- a remark\n\n-- second if deed: more\nselect 2\n"
    (tmp_path / "some.sql").write_text(text)
    assert [tuple(one) for one in statements(tmp_path, "some")] == [
        ("first", "", "select 1\n-- a remark"),
        ("second", "deed", "select 2"),
    ]
