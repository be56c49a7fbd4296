"""Codes about a whole run: its options, its calendar, its output: SD3xx and SD4xx."""

from safetyduty.model.catalogue.entry import Entry, Page
from safetyduty.model.problem import Severity

ENTRIES = (
    Entry(
        "SD301",
        Severity.WARNING,
        zh=Page(
            message="{years} 年的节假日安排未公布或未收录，相关的工作日、节假日未作推算",
            advice="在 safetyduty.toml 的 [calendar] 中补充该年的放假和调休安排",
            why="工作日按国务院办公厅每年公布的放假安排计算，未公布的年份不猜。",
            example='holidays = ["2027-01-01"]，workdays = ["2027-02-07"]。',
        ),
        en=Page(
            message="the holidays of {years} are not published or not known here; working days and holidays of that year were not reckoned",
            advice="add them under [calendar] in safetyduty.toml",
            why="Working days follow the calendar published each year; a year not covered is not guessed.",
            example='holidays = ["2027-01-01"], workdays = ["2027-02-07"].',
        ),
    ),
    Entry(
        "SD401",
        Severity.ERROR,
        zh=Page(
            message="没有可核查的内容：没有一张表能识别为台账",
            advice="检查标题行；可运行 safetyduty init 取空白表样",
            why="识别不出台账就无从核查。",
            example="至少要有领导名册（姓名、职务）和履职台账（日期、带队领导）。",
        ),
        en=Page(
            message="nothing to audit: not one sheet was recognised",
            advice="check the heading rows; safetyduty init writes blank sheets",
            why="Without a ledger there is nothing to check.",
            example="Needed are a leader list (姓名, 职务) and an activity ledger (日期, 带队领导).",
        ),
    ),
    Entry(
        "SD402",
        Severity.ERROR,
        zh=Page(
            message="没有领导名册，不知道该核查谁",
            advice="在工作簿中加一张“领导名册”（姓名、职务、任职日期），或用 --leaders 指定",
            why="职责按人和岗位核查。",
            example="姓名｜职务｜任职日期｜离任日期",
        ),
        en=Page(
            message="there is no leader list, so there is nobody to check",
            advice="add a sheet with 姓名, 职务, 任职日期, or name a file with --leaders",
            why="Duties are judged by person and post.",
            example="姓名｜职务｜任职日期｜离任日期",
        ),
    ),
    Entry(
        "SD403",
        Severity.ERROR,
        zh=Page(
            message="参数 {option} 的值“{value}”不对：{expected}",
            advice="改正后重试",
            why="参数不明确时不猜。",
            example="--period 2026Q1，--as-of 2026-06-30。",
        ),
        en=Page(
            message="the value “{value}” of {option} is not right: {expected}",
            advice="correct it and try again",
            why="An option is never guessed.",
            example="--period 2026Q1, --as-of 2026-06-30.",
        ),
    ),
    Entry(
        "SD404",
        Severity.ERROR,
        zh=Page(
            message="写不进去：{reason}",
            advice="换一个文件夹，或关闭正在打开该文件的程序后重试",
            why="报告未生成，原文件未改动。",
            example="-o D:\\\\报告\\\\核查.md",
        ),
        en=Page(
            message="cannot write: {reason}",
            advice="choose another folder, or close the program that has the file open",
            why="No report was made; an old file is unchanged.",
            example="-o report.md",
        ),
    ),
    Entry(
        "SD405",
        Severity.ERROR,
        zh=Page(
            message="配置文件有误：{reason}",
            advice="改正 safetyduty.toml 后重试",
            why="配置不明确时不猜。",
            example='regulation = ["daligang-2019"]',
        ),
        en=Page(
            message="the settings are wrong: {reason}",
            advice="correct safetyduty.toml",
            why="A setting is never guessed.",
            example='regulation = ["daligang-2019"]',
        ),
    ),
    Entry(
        "SD406",
        Severity.ERROR,
        zh=Page(
            message="领导名册中没有“{value}”",
            advice="{near}",
            why="只能说明名册内领导的结论。",
            example="safetyduty why 台账.xlsx --leader 熊丹 --period 2026-03",
        ),
        en=Page(
            message="“{value}” is not in the leader list",
            advice="{near}",
            why="Only the verdicts of leaders in the list can be explained.",
            example="safetyduty why ledger.xlsx --leader 熊丹 --period 2026-03",
        ),
    ),
    Entry(
        "SD407",
        Severity.INFO,
        zh=Page(
            message="未指定法规，按收录的现行法规逐部核查；本地适用哪一部请自行确认",
            advice="用 -r 指定，如 -r daligang-2019，或写入 safetyduty.toml",
            why="法规有适用地域，未指定时结果仅供参考。",
            example="safetyduty check 台账.xlsx -r daligang-2019",
        ),
        en=Page(
            message="no regulation was named: every one in force here was checked; which one holds at your place is yours to say",
            advice="name it with -r, such as -r daligang-2019, or in safetyduty.toml",
            why="A regulation holds in its own place; without a name the result is for reference.",
            example="safetyduty check ledger.xlsx -r daligang-2019",
        ),
    ),
    Entry(
        "SD408",
        Severity.INFO,
        zh=Page(
            message="未指定层级，按职务读作“{level}”",
            advice="不对的用 --level 指定",
            why="同一条款对不同层级要求不同。",
            example="--level township",
        ),
        en=Page(
            message="no level was named; from the posts it is read as “{value}”",
            advice="name it with --level if that is wrong",
            why="A clause may ask different numbers of different levels.",
            example="--level township",
        ),
    ),
    Entry(
        "SD409",
        Severity.ERROR,
        zh=Page(
            message="出现意外错误：{reason}",
            advice="请把本行和所用命令告知维护人员；台账未被改动",
            why="程序自身的错误，不是台账的问题。",
            example="—",
        ),
        en=Page(
            message="something unexpected went wrong: {reason}",
            advice="tell the maintainers this line and the command; no ledger was changed",
            why="A fault of the program, not of the ledger.",
            example="—",
        ),
    ),
    Entry(
        "SD410",
        Severity.ERROR,
        zh=Page(
            message="没有代码“{value}”",
            advice="{near}",
            why="代码形如 SD104。",
            example="safetyduty explain SD104",
        ),
        en=Page(
            message="there is no code “{value}”",
            advice="{near}",
            why="A code looks like SD104.",
            example="safetyduty explain SD104",
        ),
    ),
    Entry(
        "SD411",
        Severity.ERROR,
        zh=Page(
            message="目标文件已存在：{value}",
            advice="换一个文件夹，或先移走原文件",
            why="不覆盖您已有的文件。",
            example="safetyduty init 新文件夹",
        ),
        en=Page(
            message="the file is already there: {value}",
            advice="choose another folder, or move the file away",
            why="Your own files are never overwritten.",
            example="safetyduty init newfolder",
        ),
    ),
    Entry(
        "SD412",
        Severity.ERROR,
        zh=Page(
            message="没有输出格式“{value}”",
            advice="可用：{known}",
            why="格式由 -f 指定，或由 -o 的扩展名决定。",
            example="-f markdown",
        ),
        en=Page(
            message="there is no format “{value}”",
            advice="known: {known}",
            why="The format is named by -f, or by the ending of -o.",
            example="-f markdown",
        ),
    ),
)
