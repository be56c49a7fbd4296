"""The verbs of ``database.Database`` on a Spark session there is: the same SQL, unchanged.

Nothing of ``check`` imports this: whoever has a cluster has PySpark, and hands its session in.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession


class Spark:
    """The tables of one run as views of a session of its own, beside the one that was given.

    It has the cluster, the configuration and the data of the session given, but none of its
    views: whatever the caller calls ``period`` or ``credit`` is neither read nor replaced.
    """

    def __init__(self, session: SparkSession) -> None:
        self._session = session.newSession()
        self._kept: dict[str, DataFrame] = {}

    def lay(self, tables: Mapping[str, Sequence[str]]) -> None:
        """Make tables of whole numbers that have no rows."""
        for table, named in tables.items():
            self._name(table, self._session.createDataFrame([], _whole(named)))

    def fill(self, table: str, named: Sequence[str], columns: Sequence[list[int]]) -> None:
        """Make a table of whole numbers from its columns and their names."""
        rows = list(zip(*columns, strict=True))
        self._name(table, self._session.createDataFrame(rows, _whole(named)))

    def keep(self, table: str, question: str) -> int:
        """Make a table of the answer to a question, and say how many rows it has.

        It is worked out once, here: a plan that went back to the workbooks would double with
        every table that is read twice.
        """
        answer = self._session.sql(question).localCheckpoint(eager=False)
        size = answer.count()
        self._name(table, answer)
        return size

    def add(self, table: str, question: str) -> None:
        """Add the answer to a question to a table of the same columns."""
        self._name(table, self._kept[table].unionAll(self._session.sql(question)))

    def rename(self, table: str, name: str) -> None:
        """Give a table another name; what bore the name before is gone."""
        self._name(name, self._kept.pop(table))
        self._session.catalog.dropTempView(table)

    def ask(self, question: str) -> list[tuple[Any, ...]]:
        """Give the answer to a question as rows."""
        return [tuple(row) for row in self._session.sql(question).collect()]

    def close(self) -> None:
        """Forget the tables; the session that was given stays as it was."""
        for table in self._kept:
            self._session.catalog.dropTempView(table)
        self._kept.clear()

    def _name(self, table: str, frame: DataFrame) -> None:
        frame.createOrReplaceTempView(table)
        self._kept[table] = frame


def _whole(named: Sequence[str]) -> str:
    """Declare columns of whole numbers, as wide as those of ``Database``."""
    return ", ".join(f"{name} integer" for name in named)
