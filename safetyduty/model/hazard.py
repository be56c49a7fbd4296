"""A hazard from the day it is found to the day it is re-checked: the words of its ledger."""

from datetime import date

from msgspec import Struct

from safetyduty.model.law import Listing, Regulation
from safetyduty.model.word import Word


class Grade(Word):
    """How grave a hazard is; the Chinese label is the canonical word."""

    MAJOR = "major", "重大隐患", "major"
    GENERAL = "general", "一般隐患", "general"


GRADE_SYNONYMS: dict[Grade, tuple[str, ...]] = {
    Grade.MAJOR: ("重大", "重大事故隐患", "重大安全隐患", "重大风险隐患", "重大问题隐患"),
    Grade.GENERAL: ("一般", "一般事故隐患", "一般安全隐患", "较大", "较大隐患", "轻微", "普通"),
}
"""Other words for a grade; 较大 is no 重大 in the law, so it goes with the general ones."""


class Progress(Word):
    """What the ledger says became of a hazard, on the day it was last written."""

    CLOSED = "closed", "已整改", "put right"
    RECHECKED = "rechecked", "复查合格", "re-checked and found right"
    OPEN = "open", "未整改", "not put right"


PROGRESS_SYNONYMS: dict[Progress, tuple[str, ...]] = {
    Progress.CLOSED: (
        "整改完成", "完成整改", "已完成", "已完成整改", "已整改完成", "已整改完毕", "整改完毕",
        "整改到位", "已整改到位", "已落实整改", "完成", "完毕", "已销号", "销号", "已闭环", "闭环",
        "已关闭", "已消除", "已治理", "已排除", "立行立改", "立即整改", "立查立改", "现场整改",
        "逾期整改完成", "逾期已整改", "已逾期整改", "当场整改", "已当场整改", "已现场整改", "已改",
        "已解决", "是", "√", "100%", "1",
    ),
    Progress.RECHECKED: (
        "已复查", "复查通过", "已复查合格", "验收合格", "已验收", "验收通过", "复核合格",
        "已整改并复查合格", "已整改已复查", "复查已整改", "已验收销号",
    ),
    Progress.OPEN: (
        "未完成", "未完成整改", "未整改完成", "未整改到位", "整改中", "正在整改", "限期整改",
        "持续整改", "继续整改", "部分整改", "部分完成", "推进中", "进行中", "治理中", "未销号",
        "待整改", "待销号", "未闭环", "未落实", "未开始", "逾期", "已逾期", "逾期未整改",
        "超期未整改", "超期", "未按期整改", "复查不合格", "复查未通过", "复查未整改", "验收不合格",
        "否", "×", "0",
    ),
}  # fmt: skip
"""One idea in many words; a word that is not here is a problem, never a guess."""


def grade_lexicon() -> dict[str, str]:
    """Give every word of 隐患级别 with its code."""
    return {
        word: grade.value
        for grade in Grade
        for word in (grade.zh, grade.value, *GRADE_SYNONYMS[grade])
    }


def progress_lexicon() -> dict[str, str]:
    """Give every word of 整改情况 with its code."""
    return {
        word: state.value
        for state in Progress
        for word in (state.zh, state.value, *PROGRESS_SYNONYMS[state])
    }


class Fixed(Word):
    """The five things that must be settled for a hazard: 五落实."""

    RESPONSIBILITY = "responsibility", "责任", "responsibility"
    MEASURES = "measures", "措施", "measures"
    FUNDS = "funds", "资金", "money"
    DEADLINE = "deadline", "时限", "time limit"
    PLAN = "plan", "预案", "emergency plan"


class Hazard(Struct, frozen=True):
    """One row of the hazard ledger. Days are ordinals, 0 where there is none to be read."""

    row: int
    text: str
    found: int
    grade: str
    """Code; empty where it is blank or not known."""
    grade_written: bool
    """Whether a grade stands there, be it one nobody knows."""
    organisation: str
    responsible: str
    """责任人 as written."""
    people: tuple[int, ...]
    """Leaders who answer for it: 包保领导, else those among 责任人."""
    due: int
    due_written: bool
    """Whether something stands under 整改期限: unreadable is not absent."""
    closed: int
    closed_written: bool
    rechecked: int
    rechecked_written: bool
    state: str
    """Code of ``Progress``; empty where it is blank or not known."""
    state_written: bool
    fixed: frozenset[Fixed]
    """Which of the five are settled in this row."""
    kept: frozenset[Fixed]
    """Which of the five the sheet has a column for."""
    funds: str = ""
    """整改资金 in yuan, an exact decimal; empty where there is no figure."""
    keeps: frozenset[str] = frozenset()
    """Columns of the sheet, by name: what is not kept is not missing."""
    listed: str = ""
    """挂牌督办 as written."""
    supervisor: str = ""
    """督办单位 as written."""
    assisting: str = ""
    """协办单位 as written."""


class Outcome(Word):
    """What became of a hazard as of a day, worst first."""

    OVERDUE = "overdue", "逾期未整改", "overdue"
    LATE = "late", "逾期整改", "put right late"
    UNKNOWN = "unknown", "无法判定", "cannot be judged"
    OPEN = "open", "整改中", "open, not yet due"
    CLOSED = "closed", "已整改", "put right"


class Recheck(Word):
    """Whether somebody looked again."""

    DONE = "done", "已复查", "re-checked"
    MISSING = "missing", "未复查", "not re-checked"
    UNKNOWN = "unknown", "复查日期读不出", "re-check day unreadable"
    NOT_KEPT = "not-kept", "未设复查栏", "no column for it"
    NOT_DUE = "not-due", "—", "—"


class Closure(Struct, frozen=True):
    """One hazard as of a day."""

    hazard: Hazard
    outcome: Outcome
    why: str = ""
    """Code of what decided, where the days did not: ``due`` ``state`` ``undated`` …"""
    days: int = 0
    """Days over the due day, for ``overdue`` and ``late``."""
    recheck: Recheck = Recheck.NOT_DUE
    missing: tuple[Fixed, ...] = ()
    """Which of the five are not settled though there is a column for them."""
    not_kept: tuple[Fixed, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether all five are settled."""
        return not self.missing and not self.not_kept


class Count(Struct, frozen=True):
    """How the hazards of one unit, of one leader or of all of them stand: whole numbers."""

    name: str
    total: int
    overdue: int
    late: int
    unknown: int
    open: int
    closed: int
    unchecked: int
    """Put right and, though there is a column for it, not re-checked."""
    timely: int
    """Put right on or before a due day that can be read."""

    @property
    def closed_rate(self) -> str:
        """整改率: put right ÷ all that can be judged, four decimals; empty where none can."""
        return ratio(self.closed + self.late, self.total - self.unknown)

    @property
    def timely_rate(self) -> str:
        """按期整改率: in time ÷ (in time + late + overdue), four decimals."""
        return ratio(self.timely, self.timely + self.late + self.overdue)


def ratio(part: int, whole: int) -> str:
    """Divide exactly, half up at the fourth decimal: ``0.6667``; by nothing it is empty.

    >>> ratio(2, 3), ratio(1, 1), ratio(0, 0)
    ('0.6667', '1.0000', '')
    """
    if not whole:
        return ""
    tenthousandths = (part * 20_000 + whole) // (2 * whole)
    return f"{tenthousandths // 10_000}.{tenthousandths % 10_000:04}"


class Supervised(Struct, frozen=True):
    """A major hazard as an item for the competent body: what a listing asks and the row lacks."""

    closure: Closure
    sure: bool
    """False where the grade cannot be read, so that it may be no major one."""
    missing: tuple[str, ...] = ()
    """Codes of what has no entry though there is a column: ``listed`` ``organisation`` …"""
    not_kept: tuple[str, ...] = ()


class Duty(Struct, frozen=True):
    """A list of a regulation on major hazards: what is to be fixed, or when to interview."""

    regulation: Regulation
    listing: Listing


class Hazards(Struct, frozen=True):
    """The hazard ledger as of a day."""

    as_of: date
    closures: tuple[Closure, ...]
    """In the order of the rows; those found after the day are left out."""
    later: int
    """How many were found after the day."""
    total: Count
    by_unit: tuple[Count, ...]
    by_leader: tuple[Count, ...]
    supervised: tuple[Supervised, ...]
    duties: tuple[Duty, ...] = ()
