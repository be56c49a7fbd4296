"""Takes a file in and says what it is, by its first bytes and never by its name."""

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from safetyduty.intake.files import Found
from safetyduty.intake.guard_limits import FILE_BYTES, refuse
from safetyduty.intake.guard_ods import check_document
from safetyduty.intake.guard_xlsx import check_workbook
from safetyduty.intake.guard_zip import Archive, open_archive
