"""What a row says beside what is audited: its hour, its files of evidence, its figures."""

from msgspec import Struct

from safetyduty.model.word import Word


class Fate(Word):
    """What became of a file of evidence that a cell names or links to."""

    READ = "read", "已核对内容", "content compared"
    FOLDER = "folder", "文件夹", "a folder"
    MISSING = "missing", "未找到", "not found"
    OUTSIDE = "outside", "在台账所在文件夹之外，未打开", "outside the ledger's folder, not opened"
    WEB = "web", "网络链接，未打开", "on the network, not opened"
    SEVERAL = "several", "有几个同名文件", "several files of that name"
    TOO_LARGE = "too-large", "文件过大，未核对", "too large, not compared"
    LEFT_OUT = "left-out", "超过核对数量，未核对", "beyond the number compared"
    UNREADABLE = "unreadable", "打不开", "cannot be opened"


class EvidenceFile(Struct, frozen=True):
    """One file that some cell names."""

    name: str
    """As the ledger names it, the first time in the order of names."""
    fate: Fate
    sha256: str = ""
    photo: bool = False
    taken: int = 0
    """Ordinal of the day in the photo (EXIF DateTimeOriginal); 0 where it says none."""


class Trace(Struct, frozen=True):
    """One row of the activity ledger."""

    start: int = -1
    """Minutes after midnight; -1 where the row names no time."""
    end: int = -1
    files: tuple[int, ...] = ()
    """Indices into ``Traces.files``."""
    figures: tuple[int, ...] = ()
    """Counts in 内容 and 发现隐患: ``12`` of 发现隐患12处."""


class Traces(Struct, frozen=True):
    """Everything gathered for items to verify."""

    rows: dict[int, Trace] = {}
    """By row id; rows that say nothing more are left out."""
    files: tuple[EvidenceFile, ...] = ()
    saved: dict[str, int] = {}
    """By file name, the ordinal of the day it was last saved, where the file says so."""
