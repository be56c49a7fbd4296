"""Codes about a roster held against duties, places, days and logs: SD82x and SD83x."""

from safetyduty.model.catalogue.entry import Entry, Page
from safetyduty.model.problem import Severity

ENTRIES = (
    Entry(
        "SD820",
        Severity.ERROR,
        zh=Page(
            message="{name} 本月应带队检查{owed}次，安排表上只有{planned}次（{label}）",
            advice="补足{name}的安排",
            why="安排不足，月底必然缺次。",
            example="应2次，表上1次 → 再排1次。",
        ),
        en=Page(
            message="{name} owes {owed} inspections this month; the roster has {planned} ({label})",
            advice="add what is lacking for {name}",
            why="What is not planned will be lacking at the month's end.",
            example="2 owed, 1 on the roster → add one.",
        ),
    ),
    Entry(
        "SD821",
        Severity.ERROR,
        zh=Page(
            message="“{value}”没有安排任何人检查（{label}）",
            advice="安排一位有职责的领导：{who}",
            why="每个村、单位都要有人查。",
            example="某某加油站 → 由包保领导去查。",
        ),
        en=Page(
            message="nobody is sent to “{value}” ({label})",
            advice="send someone entitled: {who}",
            why="Every village, site and enterprise is covered.",
            example="某某加油站 → its responsible leader.",
        ),
    ),
    Entry(
        "SD822",
        Severity.WARNING,
        zh=Page(
            message="“{value}”由 {name} 检查，但不在其分管领域、联系村或包保范围内",
            advice="改由有职责的领导去查：{who}",
            why="由谁去查要有依据。",
            example="教育归某某分管，学校由其检查。",
        ),
        en=Page(
            message="{name} is sent to “{value}”, which is outside his field, villages and sites",
            advice="send someone entitled: {who}",
            why="Who inspects what needs a ground.",
            example="Schools go to whoever is in charge of education.",
        ),
    ),
    Entry(
        "SD823",
        Severity.WARNING,
        zh=Page(
            message="完成期限 {day} 前只有{left}个工作日，{name} 要去{places}处",
            advice="减少处数、换人或延后期限",
            why="工作日不够，期限前做不完。",
            example="25日前剩2天，要去5处。",
        ),
        en=Page(
            message="{left} working days are left by {day}; {name} has {places} places",
            advice="fewer places, another leader, or a later due day",
            why="There are not days enough.",
            example="2 days left, 5 places.",
        ),
    ),
    Entry(
        "SD824",
        Severity.ERROR,
        zh=Page(
            message="{name} 于 {day} 请假外出（{span}），却排了检查",
            advice="改期或换人",
            why="人不在，检查落空。",
            example="7月8日培训，检查改到7月10日。",
        ),
        en=Page(
            message="{name} is away on {day} ({span}) and is on the roster",
            advice="another day or another leader",
            why="Nobody inspects while away.",
            example="Training on 8 July: inspect on the 10th.",
        ),
    ),
    Entry(
        "SD825",
        Severity.ERROR,
        zh=Page(
            message="{name} 于 {day} 不在任（{tenure}），却在安排表上",
            advice="换成在任的领导",
            why="离任或未到任的人不能带队。",
            example="8月2日免职，9月仍在表上。",
        ),
        en=Page(
            message="{name} is not in office on {day} ({tenure}) and is on the roster",
            advice="name a leader in office",
            why="Who has left or not arrived cannot lead.",
            example="Left on 2 August, on the September roster.",
        ),
    ),
    Entry(
        "SD826",
        Severity.ERROR,
        zh=Page(
            message="{name} 于 {day} 被排到{places}处：{value}",
            advice="分到不同的日子，或在 [roster] 中改 places_a_day",
            why="一个人同时只能在一处。",
            example="7月8日两处 → 8日、9日各一处。",
        ),
        en=Page(
            message="{name} is at {places} places on {day}: {value}",
            advice="use different days, or raise places_a_day under [roster]",
            why="One leader is at one place at a time.",
            example="Two on 8 July → one on the 8th, one on the 9th.",
        ),
    ),
    Entry(
        "SD827",
        Severity.WARNING,
        zh=Page(
            message="{name} 在安排表上重复：{value}",
            advice="合并重复的行",
            why="重复的行会让人以为排了两次。",
            example="同一领导、同一地点写了两行。",
        ),
        en=Page(
            message="{name} stands on the roster twice: {value}",
            advice="join the rows",
            why="A row written twice looks like two visits.",
            example="One leader and one place in two rows.",
        ),
    ),
    Entry(
        "SD828",
        Severity.WARNING,
        zh=Page(
            message="牵头部门“{value}”不在已知部门之列",
            advice="核对部门名称，或把部门负责人补入领导名册",
            why="名称写错，责任就落空。",
            example="安监站 → 应急管理办公室。",
        ),
        en=Page(
            message="the department “{value}” is not known",
            advice="check its name, or add its head to the leader list",
            why="A misspelt department answers for nothing.",
            example="安监站 → 应急管理办公室.",
        ),
    ),
    Entry(
        "SD829",
        Severity.WARNING,
        zh=Page(
            message="{day} 是休息日，排了 {name} 检查“{value}”",
            advice="确认是否有意安排在休息日",
            why="休息日的检查容易落空。",
            example="7月11日星期六 → 7月10日。",
        ),
        en=Page(
            message="{day} is a day of rest; {name} is sent to “{value}”",
            advice="check that it is meant",
            why="An inspection on a day of rest is easily missed.",
            example="Saturday 11 July → Friday 10 July.",
        ),
    ),
    Entry(
        "SD830",
        Severity.ERROR,
        zh=Page(
            message="“{value}”排在 {day}，晚于完成期限 {due}",
            advice="提前到期限以内",
            why="过了期限就是逾期。",
            example="7月28日 → 7月24日。",
        ),
        en=Page(
            message="“{value}” is planned for {day}, after its due day {due}",
            advice="move it before the due day",
            why="After the due day it is late.",
            example="28 July → 24 July.",
        ),
    ),
    Entry(
        "SD831",
        Severity.ERROR,
        zh=Page(
            message="{name} 计划 {day} 检查“{value}”，台账没有记录",
            advice="确已检查的补记并附佐证，没有的尽快补查",
            why="计划了没有做。",
            example="计划7月8日，台账没有。",
        ),
        en=Page(
            message="{name} was to inspect “{value}” on {day}; the ledger has no such row",
            advice="enter it with evidence if it was done, else do it soon",
            why="Planned and not done.",
            example="Planned for 8 July, nothing in the ledger.",
        ),
    ),
    Entry(
        "SD832",
        Severity.WARNING,
        zh=Page(
            message="{name} 计划 {day} 检查“{value}”，实际 {done}，晚于{due}",
            advice="今后按期进行",
            why="做了，但晚了。",
            example="期限25日，28日才查。",
        ),
        en=Page(
            message="{name} was to inspect “{value}” on {day}; it was done on {done}, after {due}",
            advice="keep to the day",
            why="Done, but late.",
            example="Due on the 25th, done on the 28th.",
        ),
    ),
    Entry(
        "SD833",
        Severity.INFO,
        zh=Page(
            message="{name} 于 {day} 检查了“{value}”，不在计划内",
            advice="无需处理；常去的可列入安排",
            why="计划外的检查照样计入。",
            example="临时抽查。",
        ),
        en=Page(
            message="{name} inspected “{value}” on {day}, which was not planned",
            advice="nothing to do",
            why="What was not planned counts all the same.",
            example="A spot check.",
        ),
    ),
    Entry(
        "SD834",
        Severity.ERROR,
        zh=Page(
            message="安排表没有 {month} 的安排",
            advice="核对月份栏、检查日期栏和文件",
            why="没有这个月的安排，无从检查。",
            example="月份 2026-06 → 2026-07。",
        ),
        en=Page(
            message="the roster has nothing for {month}",
            advice="check 月份, 检查日期 and the file",
            why="Without rows for the month there is nothing to check.",
            example="月份 2026-06 → 2026-07.",
        ),
    ),
)
