"""The sample station audited once, and the real programs that open what was made of it."""

import os
import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from safetyduty import pipeline
from safetyduty.model.audit import Audit
from safetyduty.report.document import Document
from safetyduty.report.kinds import Order, Wanted
from safetyduty.report.office.convert import to_pdf

SAMPLE = Path(__file__).parents[3] / "sample_data"


def need(*programs: str) -> None:
    """Go on where the programs are installed; without one fail in CI, elsewhere say so and skip."""
    missing = [name for name in programs if not shutil.which(name)]
    if missing:
        said = f"not installed: {', '.join(missing)}"
        if os.environ.get("CI"):
            pytest.fail(said)
        pytest.skip(said)


@pytest.fixture(scope="session")
def sample() -> Audit:
    """Audit the sample station as of a fixed day."""
    request = pipeline.Request((SAMPLE,), date(2026, 11, 20), unit="听禾镇")
    return pipeline.audit(pipeline.read(request), request)


@pytest.fixture(scope="session")
def made(sample: Audit) -> Callable[..., Document]:
    """Compose a letter of the sample station: its kind, and what is asked of it."""

    def make(kind: str, **wanted: object) -> Document:
        order = Order(sample, Wanted(**wanted))  # type: ignore[arg-type]
        return pipeline.compose(kind, order, "zh")

    return make


@pytest.fixture(scope="session")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, bytes], Path]:
    """Convert a docx or xlsx as its reader's machine does; one conversion for each content."""
    need("soffice", "pdftotext", "pdftoppm")
    done: dict[bytes, Path] = {}

    def convert(ending: str, content: bytes) -> Path:
        if content not in done:
            folder = tmp_path_factory.mktemp("纸")
            pdf = folder / "document.pdf"
            if ending == "docx":
                pdf.write_bytes(to_pdf(content, "zh"))
            else:
                (folder / f"document.{ending}").write_bytes(content)
                line = [
                    "soffice",
                    "--headless",
                    f"-env:UserInstallation={(folder / 'profile').as_uri()}",
                    *("--convert-to", "pdf", "--outdir", folder, folder / f"document.{ending}"),
                ]
                subprocess.run(line, check=True, capture_output=True, timeout=180)  # noqa: S603
            done[content] = pdf
        return done[content]

    return convert
