"""Days that must lie between two that count: the earliest counts, then the next far enough away."""

from pathlib import Path

from safetyduty.engine.database import Engine, statements


def space_out(database: Engine) -> None:
    """Take out of ``credit`` the days too near to one that counts already.

    A question a step, each for all obligations at once: as many steps as days can count in the
    longest period, whatever the number of clauses and leaders.
    """
    asked = {s.name: s.text for s in statements(Path(__file__).parent, "spacing")}
    database.keep("spaced", asked["spaced"])
    size = database.keep("latest", asked["earliest"])
    database.keep("apart", "select * from latest")
    while size:
        size = database.keep("after", asked["following"])
        database.rename("after", "latest")
        database.add("apart", "select * from latest")
    database.rename("credit", "credit_before")
    database.keep("credit", asked["credited"])
