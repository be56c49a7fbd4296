"""Paragraphs as WordprocessingML: a style of the template, a tone, and text that stays text."""

import re
from xml.sax.saxutils import escape, quoteattr

from docx.document import Document as Word
from docx.enum.style import WD_STYLE_TYPE

from safetyduty.report.document import Tone

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
INKS = {Tone.GOOD: "1E7B34", Tone.BAD: "B00020", Tone.WARN: "9A5B00", Tone.INFO: "1F5C99"}
"""Colour only repeats what the signs and words say; muted text prints black like the rest."""
_NOT_XML = re.compile("[\ufffe\uffff\ud800-\udfff]")


def clean(text: str) -> str:
    r"""Make visible the few characters that XML cannot hold.

    >>> clean("甲\uffff")
    '甲\\uffff'
    """
    return _NOT_XML.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


class Styles:
    """The paragraph styles of a template by name: what a user took away falls back to plain."""

    def __init__(self, word: Word) -> None:
        styles = (one for one in word.styles if one.type == WD_STYLE_TYPE.PARAGRAPH)
        self._ids = {str(style.name): style.style_id for style in styles}

    def mark(self, name: str) -> str:
        """Give the element that names a style."""
        found = self._ids.get(name)
        return f"<w:pStyle w:val={quoteattr(found)}/>" if found else ""


def run(text: str, tone: Tone = Tone.PLAIN, *, bold: bool = False, size: float = 0) -> str:
    """Write a run; a size in points stands above that of the style."""
    marks = "<w:b/>" if bold else ""
    marks += f'<w:color w:val="{INKS[tone]}"/>' if tone in INKS else ""
    marks += f'<w:sz w:val="{round(size * 2)}"/>' if size else ""
    told = f"<w:rPr>{marks}</w:rPr>" if marks else ""
    return f'<w:r>{told}<w:t xml:space="preserve">{escape(clean(text))}</w:t></w:r>'


def paragraph(runs: str, style: str, *, also: str = "") -> str:
    """Write a paragraph from its runs; ``also`` stands among its properties, after the style."""
    return f"<w:p {W}><w:pPr>{style}{also}</w:pPr>{runs}</w:p>"
