"""Help in the user's language: our words come from the catalogue, Typer's own are put into it."""

import re
from collections.abc import Sequence

from typer._click.core import Context
from typer._click.formatting import HelpFormatter

from safetyduty.cli._speech import language
from safetyduty.model.catalogue.help import HELP, NAMES, USAGE
from safetyduty.model.word import Lang

_NAMES = re.compile("|".join(rf"(?<![\w|-]){re.escape(name)}(?![\w|-])" for name in NAMES))

_AS_IT_IS = "\b"
_NARROWEST = 20


class Chinese(HelpFormatter):
    """Writes what Typer writes, with its own few words in Chinese."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the line that shows how a command is called."""
        super().write_usage(prog, named(args), prefix or USAGE)

    def write_heading(self, heading: str) -> None:
        """Write the head of a list."""
        self.write(f"{'':>{self.current_indent}}{_chinese(heading)}：\n")

    def write_text(self, text: str) -> None:
        """Write paragraphs; one that begins with the sign for it stands as it is."""
        from safetyduty.cli._wrapped import wrapped

        before = " " * self.current_indent
        told = []
        for paragraph in text.split("\n\n"):
            if paragraph.startswith(_AS_IT_IS):
                lines = paragraph.removeprefix(_AS_IT_IS).strip("\n").splitlines()
            else:
                joined = "".join(line.strip() for line in paragraph.splitlines())
                lines = list(wrapped(joined, self.width - len(before)))
            told.append("\n".join(f"{before}{line}" for line in lines))
        self.write("\n\n".join(told) + "\n")

    def write_dl(
        self, rows: Sequence[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        """Write names, each with what it is: the second column stands true beside Chinese."""
        from safetyduty.cli._wrapped import wide, wrapped

        told = [(named(name), _chinese(text)) for name, text in rows]
        first = min(max(wide(name) for name, _ in told), col_max) + col_spacing
        before = " " * self.current_indent
        room = max(self.width - first - self.current_indent, _NARROWEST)
        for name, text in told:
            lines = list(wrapped(text, room))
            apart = wide(name) > first - col_spacing
            head = [name] if apart or not lines else [name + " " * (first - wide(name)) + lines[0]]
            rest = lines if apart else lines[1:]
            for line in (*head, *(" " * first + line for line in rest)):
                self.write(f"{before}{line}\n")


def write_in(lang: Lang) -> None:
    """Have every help page of this process written in one language."""
    Context.formatter_class = Chinese if lang == "zh" else HelpFormatter


def named(text: str) -> str:
    """Give what stands for something to be typed in Chinese; options and commands stay.

    >>> named("[OPTIONS] {LOGS...}"), named("-o, --output <path>")
    ('[选项] {台账...}', '-o, --output <路径>')
    """
    return _NAMES.sub(lambda found: NAMES[found[0]], text)


def called(text: str) -> str:
    """Give the same in the user's language."""
    return named(text) if language() == "zh" else text


def _chinese(text: str) -> str:
    for english, chinese in HELP.items():
        text = text.replace(english, chinese)
    return text
