"""Help in the user's language: our words come from the catalogue, Typer's own are put into it."""

from collections.abc import Sequence

from typer._click.core import Context
from typer._click.formatting import HelpFormatter

from safetyduty.model.catalogue.help import HELP, USAGE
from safetyduty.model.word import Lang


class Chinese(HelpFormatter):
    """Writes what Typer writes, with its own few words in Chinese."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the line that shows how a command is called."""
        super().write_usage(prog, args, prefix or USAGE)

    def write_heading(self, heading: str) -> None:
        """Write the head of a list."""
        super().write_heading(_chinese(heading))

    def write_dl(
        self, rows: Sequence[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        """Write names, each with what it is."""
        told = [(name, _chinese(text)) for name, text in rows]
        super().write_dl(told, col_max, col_spacing)


def write_in(lang: Lang) -> None:
    """Have every help page of this process written in one language."""
    Context.formatter_class = Chinese if lang == "zh" else HelpFormatter


def _chinese(text: str) -> str:
    for english, chinese in HELP.items():
        text = text.replace(english, chinese)
    return text
