"""Codes about planning a month of inspections: SD80x and SD81x."""

from safetyduty.model.catalogue.entry import Entry, Page
from safetyduty.model.problem import Severity

ENTRIES = (
    Entry(
        "SD801",
        Severity.ERROR,
        zh=Page(
            message="{month} 已经结束（截至日期 {as_of}），不能再编制安排",
            advice="换一个月份，或用 --as-of 指定较早的日期",
            why="安排只排截至日期之后的日子。",
            example="--month 2026-08 --as-of 2026-07-31。",
        ),
        en=Page(
            message="{month} is over (as of {as_of}): it can no longer be planned",
            advice="name a later month, or an earlier --as-of",
            why="Only days after --as-of are planned.",
            example="--month 2026-08 --as-of 2026-07-31.",
        ),
    ),
    Entry(
        "SD802",
        Severity.ERROR,
        zh=Page(
            message="{month} 没有在任的领导可以带队",
            advice="核对领导名册的任职、离任日期",
            why="没有领导就没有安排可编。",
            example="离任日期 2026-05-31 → 补上继任者。",
        ),
        en=Page(
            message="no leader is in office in {month} to lead an inspection",
            advice="check the dates of office in the leader list",
            why="Without a leader there is nothing to plan.",
            example="离任日期 2026-05-31 → add the successor.",
        ),
    ),
    Entry(
        "SD803",
        Severity.ERROR,
        zh=Page(
            message="重点单位“{name}”没有类别，或类别“{value}”不认识",
            advice="在“类别”或“风险等级”栏写 A、B 或 C（重大、较大、一般），或在 safetyduty.toml 的 [roster.classes] 中说明",
            why="类别决定多久查一次：A 每月，B 每季，C 每半年。",
            example="风险等级 空白 → B。",
        ),
        en=Page(
            message="the site “{name}” has no class, or its class “{value}” is not known",
            advice="write A, B or C under 类别 or 风险等级 (重大, 较大, 一般), or explain the word in [roster.classes] of safetyduty.toml",
            why="The class says how often it is visited: A monthly, B quarterly, C half-yearly.",
            example="风险等级 blank → B.",
        ),
    ),
    Entry(
        "SD804",
        Severity.ERROR,
        zh=Page(
            message="{name} 的两段请假外出重叠：{first} 与 {second}",
            advice="核对日期，合并或改正其中一段",
            why="重叠的记录说不清哪天在岗。",
            example="7月1日—7月10日 与 7月8日—7月12日 → 7月1日—7月12日。",
        ),
        en=Page(
            message="two absences of {name} overlap: {first} and {second}",
            advice="check the days; join them or correct one",
            why="Overlapping rows leave open on which days the leader is there.",
            example="1—10 July and 8—12 July → 1—12 July.",
        ),
    ),
    Entry(
        "SD805",
        Severity.ERROR,
        zh=Page(
            message="{name} 的请假外出结束日期早于开始日期：{first}",
            advice="核对两个日期",
            why="这段请假无法计算。",
            example="7月10日—7月1日 → 7月1日—7月10日。",
        ),
        en=Page(
            message="an absence of {name} ends before it begins: {first}",
            advice="check both days",
            why="Such an absence cannot be reckoned.",
            example="10 July—1 July → 1—10 July.",
        ),
    ),
    Entry(
        "SD806",
        Severity.ERROR,
        zh=Page(
            message="{month} 没有剩下的工作日可排",
            advice="换一个月份，或在 [calendar] 中补充调休上班日",
            why="安排只排工作日。",
            example="--as-of 2026-07-31 之后 7 月已无工作日。",
        ),
        en=Page(
            message="no working day of {month} is left to plan",
            advice="name another month, or add days worked under [calendar]",
            why="Only working days are planned.",
            example="After 2026-07-31 July has no working day.",
        ),
    ),
    Entry(
        "SD807",
        Severity.ERROR,
        zh=Page(
            message="{year} 年的节假日安排未公布或未收录，{month} 无法编制",
            advice="在 safetyduty.toml 的 [calendar] 中补充该年的放假和调休安排",
            why="哪天上班不猜。",
            example="holidays = [2027-01-01]，workdays = [2027-02-07]。",
        ),
        en=Page(
            message="the holidays of {year} are not published or not known here: {month} cannot be planned",
            advice="add them under [calendar] in safetyduty.toml",
            why="Which days are worked is not guessed.",
            example="holidays = [2027-01-01], workdays = [2027-02-07].",
        ),
    ),
    Entry(
        "SD808",
        Severity.ERROR,
        zh=Page(
            message="安排表里没有 {month} 写明日期的安排可以固定或保留",
            advice="核对检查日期栏，写全年月日",
            why="没有日期的安排无从固定。",
            example="检查日期 空白 → 2026-07-08。",
        ),
        en=Page(
            message="the roster has no dated row of {month} that could be kept",
            advice="check 检查日期: write year, month and day",
            why="A row without a day cannot be kept.",
            example="检查日期 blank → 2026-07-08.",
        ),
    ),
    Entry(
        "SD809",
        Severity.ERROR,
        zh=Page(
            message="没有可检查的地方：没有重点单位、联系村、安排表，台账里也没有检查地点",
            advice="补一张“重点单位”表，或在领导名册写明联系村",
            why="安排要写明查哪里。",
            example="名称｜村（社区）｜行业｜类别｜包保领导。",
        ),
        en=Page(
            message="there is no place to inspect: no sites, no villages, no roster, and no place in the logs",
            advice="add a sheet 重点单位, or 联系村 to the leader list",
            why="A plan names where to go.",
            example="名称｜村（社区）｜行业｜类别｜包保领导.",
        ),
    ),
    Entry(
        "SD810",
        Severity.INFO,
        zh=Page(
            message="没有重点单位和联系村，以台账里查过的 {value} 处为检查地点，不按类别排频次",
            advice="补一张“重点单位”表，写明类别",
            why="有了类别才知道多久查一次。",
            example="名称｜类别：A、B、C。",
        ),
        en=Page(
            message="no sites and no villages are listed: the {value} places inspected before are taken, without classes",
            advice="add a sheet 重点单位 with classes",
            why="The class says how often a place is visited.",
            example="名称｜类别: A, B, C.",
        ),
    ),
    Entry(
        "SD811",
        Severity.INFO,
        zh=Page(
            message="没有分管领域、联系村和包保领导，视为每位领导都可以去任何地方",
            advice="在领导名册写明分管领域、联系村，在重点单位写明包保领导",
            why="由谁去查要有依据。",
            example="分管领域：工业、应急；联系村：刘家村。",
        ),
        en=Page(
            message="no fields, villages or responsible leaders are listed: everybody may go everywhere",
            advice="add 分管领域 and 联系村 to the leader list, 包保领导 to the sites",
            why="Who inspects what needs a ground.",
            example="分管领域: 工业、应急; 联系村: 刘家村.",
        ),
    ),
)
