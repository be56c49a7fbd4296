"""What accident, sanction and score tables say, row by row; what is blank stays ``None``."""

from datetime import date, datetime, time
from decimal import Decimal

from msgspec import Struct

from safetyduty.model.word import Word

_DAY = 86_400


class Moment(Struct, frozen=True):
    """A point in time as far as a cell tells it: a day, and the second of the day if it does."""

    day: int = 0
    """Ordinal; 0 where it cannot be read or was never entered."""
    second: int = -1
    """Seconds after midnight; -1 where only the day is known."""

    @property
    def known(self) -> bool:
        """Whether the day can be told."""
        return self.day > 0

    @property
    def earliest(self) -> int:
        """The first second it may mean, counted from the same beginning as every other."""
        return self.day * _DAY + max(self.second, 0)

    @property
    def latest(self) -> int:
        """The last second it may mean."""
        return self.day * _DAY + (self.second if self.second >= 0 else _DAY - 1)

    def __str__(self) -> str:
        if not self.day:
            return ""
        day = date.fromordinal(self.day)
        if self.second < 0:
            return str(day)
        minute, second = divmod(self.second, 60)
        at = time(minute // 60, minute % 60, second)
        return datetime.combine(day, at).isoformat(timespec="auto" if second else "minutes")


NEVER = Moment()


class Arrival(Struct, frozen=True):
    """A leader who went to the scene, and when he arrived if that is on file."""

    name: str
    at: Moment = NEVER


class Accident(Struct, frozen=True):
    """One row of the accident ledger."""

    row: int
    occurred: Moment
    place: str = ""
    industry: str = ""
    deaths: int | None = None
    injuries: int | None = None
    """Serious injuries, acute industrial poisoning included (art. 3)."""
    loss: Decimal | None = None
    """Direct loss in 万元, digits as printed."""
    received: Moment = NEVER
    reported: Moment = NEVER
    county: Moment = NEVER
    """When the county department reported on; ``city`` and ``province`` likewise."""
    city: Moment = NEVER
    province: Moment = NEVER
    concealed: bool | None = None
    """What the ledger says under 是否瞒报; ``None`` where it says nothing."""
    organisation: str = ""
    arrivals: tuple[Arrival, ...] = ()
    direct: tuple[str, ...] = ()
    """Those the ledger names as directly liable; ``related`` those it names as otherwise liable."""
    related: tuple[str, ...] = ()
    submitted: int = 0
    """Ordinal of the day the inquiry's report was handed in; 0 where it is not on file."""
    extension: int = 0
    """Days by which the time for the inquiry was extended."""
    replied: int = 0
    unread: tuple[str, ...] = ()
    """Columns whose cell could not be read: what they hide might change the outcome."""


class Revision(Struct, frozen=True):
    """Casualties as they were known on a later day, all told."""

    row: int
    accident: int
    """Row of the accident; 0 where it could not be told which."""
    day: int
    deaths: int | None = None
    injuries: int | None = None
    more_deaths: int = 0
    """Deaths that came on top of those known, where the ledger gives no total."""
    more_injuries: int = 0


class Form(Word):
    """A form of accountability, as the texts name them."""

    INTERVIEW = "interview", "约谈", "interview"
    CIRCULAR = "circular", "通报", "circular"
    ADMONITION = "admonition", "诫勉", "admonition"
    SUSPENSION = "suspension", "停职检查", "suspension for self-examination"
    TRANSFER = "transfer", "调整职务", "transfer"
    BLAMED_RESIGNATION = "blamed-resignation", "引咎辞职", "resignation accepting blame"
    ORDERED_RESIGNATION = "ordered-resignation", "责令辞职", "ordered resignation"
    DEMOTION = "demotion", "降职", "demotion"
    REMOVAL = "removal", "免职", "removal"
    DISCIPLINE = "discipline", "处分", "disciplinary action"
    WARNING = "warning", "警告", "warning"
    DEMERIT = "demerit", "记过", "demerit"
    SERIOUS_DEMERIT = "serious-demerit", "记大过", "serious demerit"
    GRADE_REDUCTION = "grade-reduction", "降级", "reduction of grade"
    DISMISSAL = "dismissal", "撤职", "dismissal from post"
    EXPULSION = "expulsion", "开除", "expulsion from service"
    PARTY_WARNING = "party-warning", "党内警告", "party warning"
    PARTY_SERIOUS_WARNING = "party-serious-warning", "党内严重警告", "serious party warning"
    PARTY_DISMISSAL = "party-dismissal", "撤销党内职务", "dismissal from party posts"
    PARTY_PROBATION = "party-probation", "留党察看", "party probation"
    PARTY_EXPULSION = "party-expulsion", "开除党籍", "expulsion from the party"


class Sanction(Struct, frozen=True):
    """One form of accountability one person was given."""

    row: int
    name: str
    form: Form | None
    """``None`` where the word is not known."""
    printed: str
    """The form as written."""
    decided: int
    """Ordinal; 0 where it cannot be read."""
    reason: str = ""
    accident: int = 0
    """Row of the accident; 0 where none is named, or it could not be told which."""
    because: str = ""
    """What stands under 事故."""


class Score(Struct, frozen=True):
    """One line of assessment results."""

    row: int
    organisation: str
    category: str = ""
    year: int = 0
    score: Decimal | None = None
    result: str = ""
    published: int = 0
    """Ordinal of the day the result was published; 0 where it is not on file."""
    limit: int | None = None
    """The year's limit of deaths, and the deaths counted against it."""
    deaths: int | None = None


class Indicators(Struct, frozen=True):
    """The figures of one unit's year from which the indicators are made; blank is ``None``."""

    row: int
    organisation: str
    year: int = 0
    larger: Decimal | None = None
    deaths: Decimal | None = None
    gdp: Decimal | None = None
    """In 亿元."""
    industrial_deaths: Decimal | None = None
    employees: Decimal | None = None
    road_deaths: Decimal | None = None
    vehicles: Decimal | None = None
