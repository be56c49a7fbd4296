"""Reads a regulation's text from a file, txt, docx or html, into numbered lines."""

from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from safetyduty.model.audit import CannotAudit
from safetyduty.model.catalogue.system import reason_of
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source
from safetyduty.regulations.paper_docx import DocxError, paragraphs

LARGEST = 32 * 1024 * 1024
"""Bytes; the longest code of law is a hundredth of it."""

_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_CODINGS = ("gb18030", "big5", "utf-8")
_COMMON = frozenset("的一是在不有会和人安全生产责任职工作检查第条年、，。（）")
"""Signs any Chinese regulation is full of; in the wrong coding next to none comes out."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line, or one paragraph of a docx."""

    number: int
    """As the file counts it, from 1."""
    text: str
    """With its indentation, which tells a new paragraph from a broken line."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A text as it stands in its file."""

    file: str
    lines: tuple[Line, ...]
    """Blank ones left out."""


def read_paper(path: Path) -> Paper:
    """Read a text; a file that is none of the three, or holds nothing, is ``CannotAudit``."""
    try:
        if path.stat().st_size > LARGEST:
            raise _unreadable(path, f"> {LARGEST // 1024 // 1024} MB")
        content = path.read_bytes()
    except OSError as error:
        raise _unreadable(path, reason_of(error)) from error
    try:
        lines = _lines(content, path.suffix.lower())
    except DocxError as error:
        raise _unreadable(path, str(error)) from error
    kept = tuple(Line(number, text) for number, text in lines if text.strip())
    if not kept:
        raise _unreadable(path, "empty")
    return Paper(path.name, kept)


def _unreadable(path: Path, reason: str) -> CannotAudit:
    return CannotAudit(Problem("SD505", Source(path.name), path.name, {"reason": reason}))


def _lines(content: bytes, suffix: str) -> list[tuple[int, str]]:
    if content.startswith(b"PK\x03\x04"):
        return list(enumerate(paragraphs(content), 1))
    if content.startswith((b"%PDF", b"\xd0\xcf\x11\xe0", b"{\\rtf")):
        raise DocxError("pdf/doc/rtf → docx, txt, html")
    text = decoded(content)
    if suffix in {".html", ".htm", ".mht"} or "<html" in text[:2000].lower():
        return _Page(text).lines
    return list(enumerate(text.splitlines(), 1))


def decoded(content: bytes) -> str:
    """Read bytes as text: a mark decides, then UTF-8, then whichever coding gives Chinese."""
    for mark, name in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(name, errors="replace")
    if b"\x00" in content[:400]:
        even = content[:400:2].count(0) > content[1:400:2].count(0)
        return content.decode("utf-16-be" if even else "utf-16-le", errors="replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        readings = [content.decode(name, errors="replace") for name in _CODINGS]
    return max(readings, key=lambda text: sum(char in _COMMON for char in text))


class _Page(HTMLParser):
    """The text of a page: a block begins a line, scripts and styles are left out."""

    _BLOCKS = frozenset(
        {"p", "div", "br", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6", "table", "section"}
        | {"article", "dd", "dt", "td"}
    )
    _UNSEEN = frozenset({"script", "style", "head", "noscript", "template"})

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[tuple[int, str]] = []
        self._text = ""
        self._unseen = 0
        self._begin = 1
        self.feed(text)
        self.close()
        self._end()

    def _end(self) -> None:
        self.lines.append((self._begin, self._text))
        self._text, self._begin = "", self.getpos()[0]

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        if tag in self._UNSEEN:
            self._unseen += 1
        if tag in self._BLOCKS:
            self._end()

    def handle_endtag(self, tag: str) -> None:
        if tag in self._UNSEEN and self._unseen:
            self._unseen -= 1
        if tag in self._BLOCKS:
            self._end()

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            # A line break within a block is a blank; between Chinese characters it is nothing.
            self._text += data.replace("\r", "").replace("\n", "")
