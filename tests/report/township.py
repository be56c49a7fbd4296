"""An audit made by hand: an invented township with one of every verdict, and hostile names."""

from datetime import date, timedelta

from safetyduty.model.activity import ActivityKind, Capacity, DocumentKind
from safetyduty.model.audit import Audit, Credit, Finding, Observation, Verdict, View
from safetyduty.model.law import Clause, Force, Quota, Regulation, Rule, Status, Text, Who
from safetyduty.model.ledger import InputFile, LateEntry, Ledger, SheetAccount, Stretch, Tenure
from safetyduty.model.period import Per, Period, of_year
from safetyduty.model.post import Body, Level, Position
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source
from safetyduty.rules.count import Count
from safetyduty.rules.coverage import Coverage
from safetyduty.rules.deadline import Deadline
from safetyduty.rules.evidence import Evidence
from safetyduty.rules.holding import Holding
from safetyduty.rules.occasion import Occasion

AS_OF = date(2026, 6, 20)
HOSTILE = '=HYPERLINK("http://x")|<b>[red]甲\u202e乙\x1b[31m\n`*'

_INSPECTION = (ActivityKind.INSPECTION,)
_LEADS = (Position.PARTY_HEAD, Position.GOVERNMENT_HEAD)


def _clause(article: str, zh: str, en: str, rule: Rule, force: Force = Force.MUST) -> Clause:
    who = Who(levels=(Level.TOWNSHIP,), positions=_LEADS)
    return Clause(article, zh, Text(zh, en), who, rule, force)


_LOCAL = (
    _clause(
        "二（一）3",
        "每月带队检查安全生产",
        "lead safety inspections",
        Count(activity=_INSPECTION, at_least=1, per=Per.MONTH),
    ),
    _clause(
        "三（二）",
        "每月25日前到联系村和重点单位检查",
        "visit every village and site by the 25th",
        Coverage(of="roster", per=Per.MONTH, activity=_INSPECTION, due_day=25),
    ),
    _clause(
        "四",
        "每季度召开安委会会议",
        "hold the safety committee's meeting",
        Count(
            activity=(ActivityKind.SAFETY_COMMITTEE_MEETING,),
            at_least=1,
            per=Per.QUARTER,
            capacity=Capacity.CONVENES,
        ),
    ),
    _clause(
        "五",
        "1月31日前报送述职报告",
        "file the annual duty statement by 31 January",
        Deadline(document=(DocumentKind.DUTY_STATEMENT,), per=Per.YEAR, due="01-31"),
    ),
    _clause(
        "六",
        "担任安委会主任",
        "chair the safety committee",
        Holding(post=Position.COMMITTEE_CHAIR),
    ),
    _clause(
        "七",
        "定期研究安全生产工作",
        "study work safety regularly",
        Evidence(activity=(ActivityKind.MEETING,)),
    ),
)
_CITY = (
    _clause(
        "第五条",
        "每年带队检查不少于四次",
        "lead four inspections a year",
        Count(activity=_INSPECTION, at_least=4, per=Per.YEAR),
        Force.IN_PRINCIPLE,
    ),
    _clause(
        "第六条",
        "节假日前开展大检查",
        "inspect before each holiday",
        Occasion(activity=(ActivityKind.CAMPAIGN_INSPECTION,)),
    ),
)
_DRAFT = (
    _clause(
        "第九条",
        "每周带队检查",
        "lead an inspection every week",
        Count(activity=_INSPECTION, at_least=1, per=Per.WEEK),
    ),
)


def _regulation(
    name: str, title: str, en: str, clauses: tuple[Clause, ...], status: Status = Status.IN_FORCE
) -> Regulation:
    return Regulation(
        id=name,
        title=title,
        title_en=en,
        issuer="试点县人民政府",
        jurisdiction="试点县",
        level=Level.COUNTY,
        issued=date(2019, 3, 1),
        in_force=date(2019, 4, 1),
        status=status,
        checked_on=date(2026, 1, 1),
        source="made-up.txt",
        clauses=clauses,
    )


LOCAL = _regulation("local-2019", "试点县安全生产责任规定", "Safety Duties of the County", _LOCAL)
CITY = _regulation("city-2018", "试点市履职办法", "Duties in the City", _CITY)
DRAFT = _regulation("draft-2026", "某省办法", "Duties in the Province", _DRAFT, Status.DRAFT)

(MONTHLY, COVERAGE, COMMITTEE, STATEMENT, CHAIR, STUDY, YEARLY, HOLIDAY, WEEKLY) = (
    Quota(number, regulation, clause, named=False)
    for number, (regulation, clause) in enumerate(
        (regulation, clause) for regulation in (LOCAL, CITY, DRAFT) for clause in regulation.clauses
    )
)

YEAR = of_year(Per.YEAR, 2026)[0]
MONTHS = of_year(Per.MONTH, 2026)
QUARTERS = of_year(Per.QUARTER, 2026)

LEDGER = "台账.xlsx"
_STRETCHES = (
    Stretch(0, LEDGER, "领导名册", list(range(2, 7))),
    Stretch(5, LEDGER, "3月", list(range(3, 20))),
    Stretch(22, "文件.csv", "", [4]),
)


def _held(row: int, title: str, seat: Position, start: date, end: date, rank: int = 0) -> Tenure:
    return Tenure(row, row + 1, title, frozenset({seat}), start, end, "青禾镇", rank=rank)


PEOPLE = ("", "岑若川", "褚一鸣", "鄢知秋", "逄小满", HOSTILE)
_ALWAYS = (date(1900, 1, 1), date(9000, 12, 31))
TENURES = (
    _held(0, "党委书记", Position.PARTY_HEAD, *_ALWAYS, rank=1),
    _held(1, "镇长", Position.GOVERNMENT_HEAD, date(1900, 1, 1), date(2026, 5, 3), rank=2),
    _held(2, "党委副书记、镇长", Position.GOVERNMENT_HEAD, date(2026, 5, 3), _ALWAYS[1], rank=2),
    _held(3, "副镇长", Position.GOVERNMENT_DEPUTY, *_ALWAYS),
    _held(4, "", Position.TEAM_MEMBER, *_ALWAYS),
)


def finding(
    quota: Quota, subject: str, period: Period, verdict: Verdict, **given: object
) -> Finding:
    """Make a finding; what is not given is as in an ordinary, full period."""
    ordinary: dict[str, object] = {
        "view": View.PERSON,
        "position": "party-head",
        "organisation": "青禾镇",
        "target": "",
        "due": period.end,
        "required": 1,
        "done": int(verdict in {Verdict.MET, Verdict.LATE}),
        "binding": True,
        "at_least": 1,
        "days_in_office": period.days,
        "closes": period.end,
        "days_left": max((period.end - AS_OF).days, 0),
        "working_days_left": max((period.end - AS_OF).days * 5 // 7, 0),
        "doubtful": 0,
    }
    values = ordinary | given
    return Finding(quota=quota, subject=subject, period=period, verdict=verdict, **values)


def on(row: int, day: date, *, on_time: bool = True) -> Credit:
    """Make a row that counts."""
    return Credit(row, day.toordinal(), on_time)


def _months(subject: str, verdicts: dict[int, Verdict], **given: object) -> list[Finding]:
    made = []
    for month, verdict in verdicts.items():
        done = verdict is Verdict.MET
        days = date(2026, month, 12), date(2026, month, 9)
        rows = tuple(on(4 + month - i, day) for i, day in enumerate(days)) if done else ()
        period = MONTHS[month - 1]
        made.append(finding(MONTHLY, subject, period, verdict, credits=rows, **given))
    return made


_M, _L, _U, _R, _P, _Y, _E = Verdict
_WHOLE = {1: _Y, 2: _M, 3: _Y, 4: _Y, 5: _U, 6: _R, **dict.fromkeys(range(7, 13), _P)}


def findings() -> tuple[Finding, ...]:
    """Give one of every verdict, and of every reason for it."""
    head, first, second, deputy, hostile = PEOPLE[1:]
    mayor = {"position": "government-head"}
    doubt = {"doubtful": 2}
    part = {"required": 1, "at_least": 2, "days_in_office": 29}
    quarters = zip(QUARTERS, (_Y, _R, _P, _P), strict=True)
    return (
        *_months(head, _WHOLE, **doubt),
        *_months(first, {1: _Y, 2: _M, 3: _Y, 4: _M}, **mayor),
        *_months("镇长", {1: _Y, 2: _M, 3: _Y, 4: _M, 5: _M}, view=View.POST, **mayor),
        finding(MONTHLY, first, MONTHS[4], _E, required=0, days_in_office=3, **mayor),
        finding(MONTHLY, second, MONTHS[4], _M, **(mayor | part)),
        finding(MONTHLY, second, MONTHS[5], _P, required=3, at_least=3, **mayor),
        finding(MONTHLY, hostile, MONTHS[1], _M, position="no-such-post"),
        *(
            finding(
                COMMITTEE,
                "安委会",
                quarter,
                verdict,
                view=View.BODY,
                position=Body.SAFETY_COMMITTEE.value,
                responsible=head,
                working_days_left=0 if verdict is _R else 60,
                credits=(on(8, date(2026, 2, 3)),) if verdict is _Y else (),
            )
            for quarter, verdict in quarters
        ),
        finding(
            COVERAGE,
            deputy,
            MONTHS[2],
            _L,
            target="和平加油站",
            due=date(2026, 3, 25),
            credits=(on(9, date(2026, 3, 28), on_time=False),),
        ),
        finding(COVERAGE, deputy, MONTHS[2], _Y, target="向阳村", due=date(2026, 3, 25)),
        finding(COVERAGE, deputy, MONTHS[3], _L, target="向阳村", due=date(2026, 4, 25)),
        *(
            finding(STATEMENT, name, YEAR, _U, why="not-handed-in", due=date(2026, 1, 31))
            for name in PEOPLE[1:]
        ),
        finding(
            STATEMENT, "党委", YEAR, _E, view=View.BODY, position="party-committee", why="level"
        ),
        finding(CHAIR, head, YEAR, _Y),
        finding(CHAIR, first, YEAR, _M, **mayor),
        finding(CHAIR, deputy, YEAR, _U),
        finding(CHAIR, second, YEAR, _P, **mayor),
        finding(
            YEARLY,
            head,
            YEAR,
            _M,
            required=4,
            at_least=4,
            done=1,
            binding=False,
            closes=date(2026, 6, 15),
            **doubt,
        ),
        finding(YEARLY, deputy, YEAR, _U, why="no-such-code"),
        finding(YEARLY, second, YEAR, _E, required=0, **mayor),
        finding(HOLIDAY, head, Period(date(2026, 2, 8), date(2026, 2, 23), "2026-春节"), _Y),
        finding(HOLIDAY, head, Period(date(2026, 2, 25), date(2026, 2, 28), "2026-两会"), _M),
        finding(WEEKLY, head, of_year(Per.WEEK, 2026)[6], _M),
    )


PROBLEMS = (
    Problem("SD104", Source(LEDGER, "3月", 14, 3), "待定"),
    Problem("SD104", Source(LEDGER, "3月", 9, 3), HOSTILE, suggestion="改为 2026-03-05"),
    Problem(
        "SD103", Source(LEDGER, "3月", 15, 2), "走访慰问", also=(Source(LEDGER, "3月", 16, 2),)
    ),
    Problem("SD101", Source(LEDGER, "备忘"), blanks={"sheet": "备忘", "rows": "4", "near": "无"}),
    Problem("SD109", Source("文件.csv", row=4), blanks={"other": "3月!A5"}),
)
INPUTS = (
    InputFile(
        LEDGER,
        "ab" * 32,
        (
            SheetAccount("领导名册", "leaders", 5, 5, 0),
            SheetAccount("3月", "activities", 40, 38, 2, {"blank": 1, "no-such-reason": 1}),
            SheetAccount("备忘", "", 4, 0, 4, {"unrecognised": 4}),
        ),
    ),
    InputFile("文件.csv", "cd" * 32),
)


def township(**given: object) -> Audit:
    """Make the audit, or one that differs by what is given."""
    observed = Observation(
        STUDY,
        View.BODY,
        "党委",
        "party-committee",
        "青禾镇",
        2,
        61,
        date(2026, 3, 5),
        kept=True,
        credits=(on(10, date(2026, 3, 5)), on(9, date(2026, 1, 5))),
    )
    absent = Observation(
        STUDY, View.PERSON, "岑若川", "party-head", "青禾镇", 0, 0, None, kept=False
    )
    ordinary: dict[str, object] = {
        "as_of": AS_OF,
        "period": YEAR,
        "level": Level.TOWNSHIP,
        "regulations": (CITY, DRAFT, LOCAL),
        "findings": findings(),
        "observations": (observed, absent),
        "problems": PROBLEMS,
        "inputs": INPUTS,
        "late_entries": (LateEntry(22, (AS_OF - timedelta(9)).toordinal(), AS_OF.toordinal() + 3),),
        "ledger": Ledger(
            people=PEOPLE,
            tenures=TENURES,
            stretches=_STRETCHES,
            handed_in=frozenset({"leaders", "activities"}),
        ),
        "organisation": "青禾镇",
        "assumed": (Problem("SD408", Source(""), "township", {"level": "乡镇（街道）"}),),
    }
    return Audit(**(ordinary | given))
