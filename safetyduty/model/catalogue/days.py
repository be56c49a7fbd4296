"""Codes about days: what could not be read, and how a day was read that is not written in full."""

from safetyduty.model.catalogue.entry import Entry, Page
from safetyduty.model.problem import Severity

ENTRIES = (
    Entry(
        "SD104",
        Severity.ERROR,
        zh=Page(
            message="日期“{value}”读不出来",
            advice="按 2026-03-05 的样式填写",
            why="日期不明的记录可能落在任何考核期，不能计入；如影响结论，结论记为“无法判定”。",
            example="“待定”“三月上旬” → 2026-03-05。",
        ),
        en=Page(
            message="date “{value}” cannot be read",
            advice="write it as 2026-03-05",
            why=(
                "A record without a day could fall in any period, so it counts in none; where"
                " it could change a verdict the verdict is “cannot be judged”."
            ),
            example="待定 → 2026-03-05.",
        ),
    ),
    Entry(
        "SD105",
        Severity.INFO,
        zh=Page(
            message="{count} 个日期未写年份，按{basis}读作 {year} 年",
            advice="核对无误可不改；建议写全年份",
            why="年份不对会使记录落入别的年度。",
            example="“3月5日”在 2026 年 3 月的表内读作 2026-03-05。",
        ),
        en=Page(
            message="{count} dates without a year were read as {year}, from {basis}",
            advice="nothing to do if that is right; better write the year",
            why="A wrong year would put the record into another year.",
            example="3月5日 in a sheet titled 2026年3月 is read as 2026-03-05.",
        ),
    ),
    Entry(
        "SD106",
        Severity.ERROR,
        zh=Page(
            message="日期“{value}”不存在或年份不合理",
            advice="核对原始记录后改正",
            why="不存在的日期不能计入任何考核期。",
            example="“2026-02-30”“2118.4.25” → 按会议记录或照片时间改正。",
        ),
        en=Page(
            message="date “{value}” does not exist or its year is not plausible",
            advice="check the original record and correct it",
            why="A day that does not exist falls in no period.",
            example="2026-02-30, 2118.4.25 → correct them from the minutes.",
        ),
    ),
    Entry(
        "SD107",
        Severity.ERROR,
        zh=Page(
            message="“{value}”可能是{reading}，也可能是别的日子，未采用",
            advice="写全日期，如 2026-04-07 或 4月7日",
            why="数字 4.1 可能是 4 月 1 日，也可能是 4 月 10 日（末尾的 0 会丢失），不作猜测。",
            example="4.7 → 4月7日。",
        ),
        en=Page(
            message="“{value}” may mean {reading} or another day; it was not used",
            advice="write the whole date: 2026-04-07 or 4月7日",
            why=(
                "The number 4.1 may be 1 April or 10 April (a final 0 is lost), so it is not"
                " guessed."
            ),
            example="4.7 → 4月7日.",
        ),
    ),
    Entry(
        "SD108",
        Severity.INFO,
        zh=Page(
            message="“{value}”是一段日期，按一次活动计，记在首日 {reading}{crossing}",
            advice="如为多次活动，请分行填写",
            why="一段日期算一次活动，计入首日所在考核期。",
            example="“3月1日-3日” → 一行一天，各填一行。",
        ),
        en=Page(
            message=(
                "“{value}” is a span of days: taken as one activity on its first day"
                " {reading}{crossing}"
            ),
            advice="write several rows if it was several activities",
            why="A span is one activity, in the period of its first day.",
            example="3月1日-3日 → one row a day.",
        ),
    ),
    Entry(
        "SD118",
        Severity.ERROR,
        zh=Page(
            message="“{value}”写了几个日期，未采用",
            advice="一天一行，分行填写",
            why="一行只能记在一天；选哪一天都可能不对。",
            example="“3月5日、12日” → 两行，各写一个日期。",
        ),
        en=Page(
            message="“{value}” names several days: none was used",
            advice="write one row a day",
            why="A row stands on one day; which one is meant is not guessed.",
            example="3月5日、12日 → two rows.",
        ),
    ),
    Entry(
        "SD119",
        Severity.WARNING,
        zh=Page(
            message="日期 {day} 与表名或标题“{sheet}”不符，是否写错年份或月份？",
            advice="核对原始记录；没有写错的，不必处理",
            why="年份或月份写错，记录会落入别的考核期。",
            example="2026 年 3 月的表内写 2025.3.5。",
        ),
        en=Page(
            message="the day {day} does not fit “{sheet}”: a slip in the year or the month?",
            advice="check the original record; nothing to do if it is right",
            why="A wrong year or month puts the record into another period.",
            example="2025.3.5 in the sheet of March 2026.",
        ),
    ),
    Entry(
        "SD121",
        Severity.WARNING,
        zh=Page(
            message="录入日期“{value}”读不出来，按未登记录入日期处理",
            advice="按 2026-03-05 的样式填写",
            why="录入日期决定某一天之前是否已有这条记录。",
            example="“补录” → 2026-03-05。",
        ),
        en=Page(
            message="the day of entry “{value}” cannot be read; taken as not recorded",
            advice="write it as 2026-03-05",
            why="It decides whether the record was there on a given day.",
            example="补录 → 2026-03-05.",
        ),
    ),
    Entry(
        "SD133",
        Severity.WARNING,
        zh=Page(
            message="{count} 条记录的日期在 {as_of} 的一年以后，首条为“{value}”，都没有计入",
            advice="核对年份；确是以后的计划，可不改",
            why="截至日期以后的记录不计入；一年以后的多半是年份写错。",
            example="2062-04-16 → 2026-04-16。",
        ),
        en=Page(
            message="{count} rows are dated over a year after {as_of}, the first {value}: none counts",
            advice="check the year; a plan may stay",
            why="What is dated after the day asked for does not count; a year on it is mostly a slip.",
            example="2062-04-16 → 2026-04-16.",
        ),
    ),
)
