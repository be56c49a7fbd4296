"""Turns a docx into a pdf, by LibreOffice in a profile of its own and within a time limit."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from safetyduty.model.audit import CannotAudit
from safetyduty.model.catalogue.paper import told
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source
from safetyduty.model.word import Lang

PROGRAMS = ("soffice", "libreoffice")
ELSEWHERE = (
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "/opt/libreoffice/program/soffice",
)
"""Where it is installed without a name on the path."""
SECONDS = 180


def office() -> str:
    """Find LibreOffice; empty where it is not installed."""
    named = (found for name in PROGRAMS if (found := shutil.which(name)))
    return next(named, next((path for path in ELSEWHERE if Path(path).is_file()), ""))


def to_pdf(content: bytes, lang: Lang, seconds: float = SECONDS) -> bytes:
    """Convert a docx; without LibreOffice, or where it fails or takes too long, ``CannotAudit``."""
    program = office()
    if not program:
        raise CannotAudit(Problem("SD926", Source("")))
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        folder = Path(place)
        (folder / "document.docx").write_bytes(content)
        line = [
            program,
            "--headless",
            "--norestore",
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            *("--convert-to", "pdf", "--outdir", str(folder), str(folder / "document.docx")),
        ]
        reason = told("no-file", lang)
        try:
            subprocess.run(line, capture_output=True, timeout=seconds, check=True)  # noqa: S603 - our own words
        except subprocess.TimeoutExpired:
            reason = told("no-answer", lang, n=seconds)
        except (OSError, subprocess.CalledProcessError) as error:
            reason = " ".join(str(error).split())
        made = folder / "document.pdf"
        if not made.is_file():
            raise CannotAudit(Problem("SD927", Source(""), "", {"reason": reason}))
        return made.read_bytes()
