"""What there is to know of a sheet beside its values."""

from msgspec import Struct, field


class Unseen(Struct):
    """What was seen of one sheet besides its values."""

    errors: list[tuple[int, int, str]] = field(default_factory=list)
    """Row and column, from 1, and the error."""
    hidden: list[int] = field(default_factory=list)
    """Hidden rows, from 1."""
    uncached: list[tuple[int, int]] = field(default_factory=list)
    """Formulas without a value, where the format says so."""
    formulas: int = 0
    bare: int = 0
    """How many formulas hold zero: whether they were ever computed cannot be told."""
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    """Runs of hidden columns, from 1: the first and the last of each."""

    def count(self, *, bare: bool) -> None:
        """Count a formula."""
        self.formulas += 1
        self.bare += bare
