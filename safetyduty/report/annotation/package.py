"""The archive of a workbook, taken apart and put together again with fixed times."""

import io
import re
import zipfile
from html import unescape
from posixpath import dirname, join, normpath, relpath
from xml.sax.saxutils import quoteattr

DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_EPOCH = (1980, 1, 1, 0, 0, 0)
_ATTRIBUTE = re.compile(r"([\w:.-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")


class Unfit(Exception):
    """An archive that is not written as spreadsheet programs write: it is not mended."""


def attributes(written: str) -> dict[str, str]:
    """Read the attributes of a tag as written."""
    return {name: unescape(one or other) for name, one, other in _ATTRIBUTE.findall(written)}


class Package:
    """The parts of a workbook by name."""

    def __init__(self, content: bytes) -> None:
        try:
            with zipfile.ZipFile(io.BytesIO(content)) as opened:
                self._parts = {
                    entry.filename.replace("\\", "/"): opened.read(entry)
                    for entry in opened.infolist()
                }
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError) as error:
            raise Unfit from error
        roots = [t for kind, t in self.relations("").values() if kind == "officeDocument"]
        self.book = roots[0] if roots else "xl/workbook.xml"
        if "purl.oclc.org" in self.text(self.book):
            raise Unfit  # strict: its relations have other names

    def text(self, name: str) -> str:
        """Give a part as text; one that is missing or not in UTF-8 makes the archive unfit."""
        try:
            text = self._parts[name].decode("utf-8-sig")
        except (KeyError, UnicodeDecodeError) as error:
            raise Unfit from error
        if re.match(r"\s*<\?xml[^>]*encoding\s*=\s*[\"'](?!utf-8)", text, re.IGNORECASE):
            raise Unfit
        return text

    def has(self, name: str) -> bool:
        """Whether there is such a part."""
        return name in self._parts

    def put(self, name: str, text: str) -> None:
        """Set a part."""
        self._parts[name] = text.encode()

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Give kind and target of each relation of a part; ``""`` is the archive itself."""
        name = _relations_of(part)
        found = {}
        for written in (
            re.findall(r"<Relationship\s([^>]*)>", self.text(name)) if (name in self._parts) else ()
        ):
            about = attributes(written)
            target = about.get("Target", "")
            path = normpath(join("/", dirname(part), target)).lstrip("/")
            found[about.get("Id", "")] = about.get("Type", "").rsplit("/", 1)[-1], path
        return found

    def relate(self, part: str, kind: str, target: str) -> str:
        """Add a relation and give its id."""
        name, known = _relations_of(part), self.relations(part)
        number = next(n for n in range(1, len(known) + 2) if f"safetyduty{n}" not in known)
        to = relpath("/" + target, "/" + dirname(part))
        added = (
            f'<Relationship Id="safetyduty{number}" Type="{DOCUMENT}/{kind}" '
            f"Target={quoteattr(to)}/>"
        )
        blank = (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            "</Relationships>"
        )
        text = self.text(name) if name in self._parts else blank
        self.put(name, before_end(text, "Relationships", added))
        return f"safetyduty{number}"

    def declare(self, written: str) -> None:
        """Say of what kind a new part, or every part of an ending, is."""
        text = self.text("[Content_Types].xml")
        if written not in text and not (
            written.startswith("<Default") and 'Extension="vml"' in text
        ):
            self.put("[Content_Types].xml", before_end(text, "Types", written))

    def sheet_ids(self) -> list[int]:
        """Give the number of each sheet."""
        return [int(n) for n in re.findall(r"\ssheetId\s*=\s*[\"'](\d{1,9})", self.text(self.book))]

    def sheets(self) -> dict[str, str]:
        """Give the part of each sheet by its name."""
        relations = self.relations(self.book)
        named = {}
        for written in re.findall(r"<sheet\s([^>]*)>", self.text(self.book)):
            about = attributes(written)
            ids = [value for key, value in about.items() if key.endswith(":id")]
            named[about.get("name", "")] = relations.get(ids[0] if ids else "", ("", ""))[1]
        return named

    def content(self) -> bytes:
        """Write the archive; the same parts give the same bytes."""
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as written:
            for name, part in self._parts.items():
                entry = zipfile.ZipInfo(name, _EPOCH)
                entry.compress_type = zipfile.ZIP_DEFLATED
                written.writestr(entry, part)
        return target.getvalue()


def _relations_of(part: str) -> str:
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels".lstrip("/")


def before_end(text: str, element: str, added: str) -> str:
    """Put something in as the last child; an element that is empty is opened for it."""
    at = text.rfind(f"</{element}>")
    if at >= 0:
        return text[:at] + added + text[at:]
    empty = re.search(rf"<{element}(\s[^>]*)?/>", text)
    if not empty:
        raise Unfit
    opened = f"<{element}{empty[1] or ''}>{added}</{element}>"
    return text[: empty.start()] + opened + text[empty.end() :]
