"""The parts of an official letter (GB/T 9704—2012): head, number, addressee, signature, date."""

from typing import Literal

from safetyduty.report.visible import Shown


class Official(Shown, frozen=True):
    """A part that only an official letter has; ``lines`` says the same as plain text."""

    @property
    def lines(self) -> tuple[str, ...]:
        """Give it as plain lines."""
        raise NotImplementedError


class Letterhead(Official, frozen=True):
    """The red head: who issues the letter, and its document number."""

    issuer: str
    number: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """Give the issuer, then the number if there is one."""
        return tuple(text for text in (self.issuer, self.number) if text)


class Addressee(Official, frozen=True):
    """Whom the letter is sent to."""

    to: str

    @property
    def lines(self) -> tuple[str, ...]:
        """Give the addressee with a full-width colon."""
        return (f"{self.to}：",)


class Section(Official, frozen=True):
    """A numbered heading: 一、 at level 1, （一） at 2, 1. at 3, （1） at 4."""

    number: str
    text: str
    level: Literal[1, 2, 3, 4] = 1

    @property
    def lines(self) -> tuple[str, ...]:
        """Give the number and the heading as one line."""
        return (f"{self.number}{self.text}",)


class Attachments(Official, frozen=True):
    """The note beneath the text that says what is attached."""

    label: str
    names: tuple[str, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """Give a line a name, numbered where there are several."""
        if len(self.names) == 1:
            return (f"{self.label}{self.names[0]}",)
        return tuple(
            f"{self.label if number == 1 else '　' * len(self.label)}{number}.{name}"
            for number, name in enumerate(self.names, 1)
        )


class Signature(Official, frozen=True):
    """Who signs, and the day the letter is made."""

    issuer: str
    day: str

    @property
    def lines(self) -> tuple[str, ...]:
        """Give the signer, then the day."""
        return (self.issuer, self.day)


class NewPage(Official, frozen=True):
    """An attachment begins on a page of its own, beneath its label."""

    label: str

    @property
    def lines(self) -> tuple[str, ...]:
        """Give the label."""
        return (self.label,)


_DIGITS = "零一二三四五六七八九"


def numbered(number: int, level: Literal[1, 2, 3, 4] = 1) -> str:
    """Write a heading's number as official documents do.

    >>> numbered(12), numbered(3, 2), numbered(1, 3), numbered(2, 4)
    ('十二、', '（三）', '1.', '（2）')
    """
    if level > 2:
        return f"{number}." if level == 3 else f"（{number}）"
    tens, ones = divmod(number, 10)
    written = f"{_DIGITS[tens] if tens > 1 else ''}十" if tens else ""
    written += _DIGITS[ones] if ones else ""
    return f"{written}、" if level == 1 else f"（{written}）"
