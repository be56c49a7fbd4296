"""The statements keep to the core that DuckDB and Spark read alike (design.md §2)."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import safetyduty
from safetyduty.discover import names
from safetyduty.engine.database import statements
from safetyduty.engine.judge import ENGINE, NAMES, RULES
from safetyduty.engine.schema import CREDIT, DOUBT, FACTS, JUDGED, NARROWED, OBLIGATION
from safetyduty.regulations.faults import rule_class

HOUSE = Path(safetyduty.__file__).parent
FILES = sorted(HOUSE.rglob("*.sql"))

CALLED = """
count sum min max coalesce least greatest cast lag lead row_number rank dense_rank
"""
CORE = """
select distinct from where and or not exists in as on case when then else end with union all
join left cross group by order over partition desc asc having between integer
"""
FUNCTIONS = set(CALLED.split())
KEYWORDS = CORE.split()
SYMBOLS = {"(", ")", ",", ".", "=", "<>", "<", ">", "<=", ">=", "+", "-", "*", "/", "%"}
BEFORE_BRACKET = {"in", "exists", "over", "as", "and", "or", "not", "when", "then", "else", "where"}
BEFORE_BRACKET |= {"from", "join", "on", "select", "by", "having", "between", "union", "all"}
"""Words after which a bracket opens a list, a condition or a question."""
TOKEN = re.compile(r"--[^\n]*|'[^']*'|[A-Za-z_][A-Za-z_0-9]*|\d+|<>|<=|>=|::|\|\||->|\s+|.")
MADE = {"obligation", "obligation_id", "credit", "doubt", "latest", "apart", "credit_before"}
MADE |= {"judged", *JUDGED}
"""Made by the run itself; the engine's other tables are named by their statements."""


def tokens(text: str) -> list[str]:
    found = TOKEN.findall(text)
    return [token for token in found if not token.isspace() and not token.startswith("--")]


@cache
def declared() -> frozenset[str]:
    """Give every table and column that exists before a statement runs."""
    tables = FACTS | NARROWED
    for kind in names("safetyduty.rules"):
        tables |= rule_class(kind).tables
    columns = {column for named in tables.values() for column in named}
    made = {one.name for path in FILES for one in statements(path.parent, path.stem)}
    for path in sorted(RULES.glob("*.sql")):  # a rule's own tables say what they are made of
        own = [one for one in statements(RULES, path.stem) if one.name not in NAMES - {"element"}]
        made |= {word for one in own for word in _named(tokens(one.text))}
    return frozenset({*tables, *columns, *OBLIGATION, *CREDIT, *DOUBT, *MADE, *made})


def _named(read: list[str]) -> Iterator[str]:
    """Give the names a statement gives: ``… as name``, ``name as (…)``; a cast names a type."""
    opened: list[str] = []
    for before, word, after in zip(["", *read], read, [*read[1:], ""], strict=False):
        if word == "(":
            opened.append(before)
        elif word == ")":
            opened.pop()
        elif word == "as" and after == "(":
            yield before
        elif word == "as" and opened[-1:] != ["cast"]:
            yield after


def breaches(text: str) -> list[str]:
    """Name every word and sign of a statement that is not in the core."""
    read = tokens(text)
    own = set(_named(read))
    found = []
    for before, word, after in zip(["", *read], read, [*read[1:], ""], strict=False):
        if word[0] == "'" or word.isdigit():
            continue
        if not word.isidentifier():
            fine = word in SYMBOLS
        elif after == "(" and word not in BEFORE_BRACKET:
            fine = word in FUNCTIONS or (before in {"with", ","} and word in own)
        elif word == "all":
            fine = before == "union"
        else:
            alias = len(word) == 1 and word.islower()
            fine = word in KEYWORDS or word in declared() or word in own or alias
        if not fine:
            found.append(f"{before} {word} {after}".strip())
    return found


def far_looks(text: str) -> list[str]:
    """Name every column of a question that stands further out than the one around.

    DuckDB finds it; Spark looks one question up, and refuses the statement.
    """
    read = tokens(text)
    opens: list[int] = []
    around: dict[int, int] = {}  # of each question its opening bracket, and that of the one around
    known: dict[int, set[str]] = {-1: set()}
    uses: list[tuple[int, str]] = []
    for at, word in enumerate(read):
        if word == "(":
            asks = read[at + 1] in {"select", "with"}
            inner = opens[-1] if opens else -1
            if asks:
                around[at], known[at] = inner, set()
            opens.append(at if asks else inner)
        elif word == ")":
            opens.pop()
        here = opens[-1] if opens else -1
        table = read[at - 1] in {"from", "join"} or word == ")"
        if table and read[at + 1 : at + 2] and read[at + 1].isidentifier():
            known[here].add(read[at + 1])
        if read[at + 1 : at + 2] == ["."]:
            uses.append((here, word))
    return [
        name
        for here, name in uses
        if name not in known[here] | known.get(around.get(here, -1), set())
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_statement_keeps_to_the_portable_core(path):
    read = statements(path.parent, path.stem)
    assert read
    for statement in read:
        assert breaches(statement.text) == [], statement.name
        assert far_looks(statement.text) == [], statement.name
        assert tokens(statement.text)[0] in {"select", "with"}


@pytest.mark.parametrize(
    "text",
    [
        "select day::integer as d from activity",
        "select * from activity qualify row_number() over (order by day) = 1",
        "select * exclude (day) from activity",
        "select day, count(*) as n from activity group by all",
        "select [1, 2] as n from activity",
        "select {'a': 1} as n from activity",
        "select string_agg(day, ',') as n from activity",
        "select list(day) as n from activity",
        "select arg_max(day, row_id) as n from activity",
        "select date_diff('day', day, day) as n from activity",
        "select current_date as n from activity",
        "select * from activity where place ilike 'a'",
        "select * from activity where day is null",
        "select null as day from activity",
        "select * from activity using sample 10",
        "select * from activity a full join document d on a.day = d.day",
        "select a.day || 'x' as n from activity a",
        "select cast(day as varchar) as n from activity",
        "select day from activity limit 1",
        "from activity select day; select 1 as a",
        "select day from nowhere_at_all",
    ],
)
def test_what_is_not_in_the_core_is_found(text):
    assert breaches(text)


def test_a_question_within_a_question_looks_one_up_and_no_further():
    text = (
        "select a.day from activity a where exists (select 1 from document b "
        "where exists (select 1 from deed d where d.row_id = b.row_id))"
    )
    assert far_looks(text) == []
    assert far_looks(text.replace("= b.", "= a.")) == ["a"]
    assert far_looks("select n.day from (select a.day from activity a) n") == []


def test_what_is_in_the_core_is_let_through():
    text = (
        "with days as (select a.day, count(distinct a.row_id) as n from activity a group by a.day) "
        "select d.day, case when d.n > 1 then 'many' else 'one' end as said, "
        "coalesce(lag(d.day, 1, 0) over (partition by d.n order by d.day), 0) as before "
        "from days d where d.day in (1, 2) union all select 1 as day, 'x' as said, 2 as before"
    )
    assert breaches(text) == []


def test_every_kind_of_rule_has_its_statements_and_each_names_a_table_there_is():
    for kind in names("safetyduty.rules"):
        read = statements(RULES, rule_class(kind).statements)
        names_here = {one.name for one in read}
        made = names_here - NAMES  # tables of its own, made before the rest and read by it
        assert all(name in tokens(" ".join(one.text for one in read)) for name in made)
        assert {one.needs for one in read} <= {"", *declared()}
        assert names_here & {"obligation", "consequence"}
    assert {path.parent for path in FILES} == {ENGINE, RULES}
