"""Codes about accidents, casualty changes, sanctions and scores: SD70x and SD71x."""

from safetyduty.model.catalogue.entry import Entry, Page
from safetyduty.model.problem import Severity


def entry(code: str, severity: Severity, zh: tuple[str, ...], en: tuple[str, ...]) -> Entry:
    """Make an entry of four lines a language: message, advice, why, example."""
    return Entry(code, severity, zh=Page(*zh), en=Page(*en))


ENTRIES = (
    entry(
        "SD701",
        Severity.ERROR,
        (
            "“{field}”的“{value}”不是人数",
            "填阿拉伯数字，没有填 0",
            "人数决定事故等级；读不出的不当作 0。",
            "“若干” → 3",
        ),
        (
            "“{value}” under {field} is no number of people",
            "enter a figure; 0 where there were none",
            "The numbers decide the grade; what cannot be read is not taken for 0.",
            "“several” → 3",
        ),
    ),
    entry(
        "SD702",
        Severity.ERROR,
        (
            "直接经济损失“{value}”读不出金额",
            "填万元数，如 120.50",
            "损失决定事故等级，按所填数字精确计算，不取整。",
            "“约百万” → 100",
        ),
        (
            "the loss “{value}” is no amount",
            "enter it in 万元, such as 120.50",
            "The loss decides the grade and is taken exactly as printed.",
            "“about a million” → 100",
        ),
    ),
    entry(
        "SD703",
        Severity.WARNING,
        (
            "“{value}”的时刻读不准，只用了日期",
            "写明时和分，如 2026-03-01 09:30",
            "报告时限以分钟计；不准的时刻不用于判断。",
            "“9时许” → 09:05",
        ),
        (
            "the time of day in “{value}” is not certain; its day alone is used",
            "write hour and minute, such as 2026-03-01 09:30",
            "Reporting is measured in minutes; a vague time judges nothing.",
            "“about nine” → 09:05",
        ),
    ),
    entry(
        "SD704",
        Severity.INFO,
        (
            "损失表头“{value}”以{unit}为单位，已换算为万元",
            "核对单位",
            "同一数字差一万倍，等级就不同。",
            "1205000（元） → 120.5（万元）",
        ),
        (
            "the heading “{value}” counts in {unit}; losses are converted to 万元",
            "make sure of the unit",
            "The same figure in another unit is another grade.",
            "1205000 (元) → 120.5 (万元)",
        ),
    ),
    entry(
        "SD705",
        Severity.ERROR,
        (
            "伤亡变化指的是哪起事故认不准：“{value}”",
            "写明事故日期和地点，与事故台账一致",
            "认不准的变化不计入任何事故，不猜。",
            "“3月1日 某某矿业”",
        ),
        (
            "it cannot be told which accident is meant by “{value}”",
            "write its day and place as in the accident ledger",
            "A change that fits none, or several, is added to none.",
            "“3月1日 某某矿业”",
        ),
    ),
    entry(
        "SD706",
        Severity.WARNING,
        (
            "问责所因的事故认不准：“{value}”",
            "写明事故日期和地点，与事故台账一致",
            "问责仍按因事故计，但不与某一起事故相连。",
            "“3月1日 某某矿业”",
        ),
        (
            "it cannot be told for which accident: “{value}”",
            "write its day and place as in the accident ledger",
            "It still counts as given for an accident, tied to none in particular.",
            "“3月1日 某某矿业”",
        ),
    ),
    entry(
        "SD707",
        Severity.ERROR,
        (
            "{later}“{value}”早于{earlier}",
            "核对两个时间",
            "先后颠倒的时间不用于判断时限。",
            "接报 09:40，上报 09:10",
        ),
        (
            "{later} “{value}” stands before {earlier}",
            "compare the two times",
            "Times in the wrong order judge no limit.",
            "received 09:40, reported 09:10",
        ),
    ),
    entry(
        "SD708",
        Severity.WARNING,
        (
            "不认识的问责方式“{value}”",
            "用规范名称，如 诫勉、责令辞职、记过",
            "方式决定后果和期限；不认识的不推定。",
            "“严厉批评” → 通报",
        ),
        (
            "“{value}” is no known form of accountability",
            "use its proper name, such as 诫勉, 责令辞职 or 记过",
            "The form decides what follows and for how long; nothing is assumed.",
            "“scolded” → 通报",
        ),
    ),
    entry(
        "SD709",
        Severity.ERROR,
        (
            "死亡人数“{value}”少于此前的{known}人，未采用",
            "填累计数；新增的填在“新增死亡人数”栏",
            "死亡人数按累计读，只增不减。",
            "先 2 人，后又 1 人 → 累计 3",
        ),
        (
            "“{value}” deaths are fewer than the {known} known before and are not used",
            "enter the total; more deaths go under 新增死亡人数",
            "Deaths are read as totals and never fall.",
            "first 2, then one more → total 3",
        ),
    ),
    entry(
        "SD710",
        Severity.ERROR,
        (
            "同日（{day}）同地“{value}”有两行，数字不同",
            "是同一起的改为一行，后续变化填伤亡变化表",
            "多算一起会触发一票否决；现按两起列出。",
            "2026-03-01 某某矿业 2 人／3 人",
        ),
        (
            "two rows of one day ({day}) and place “{value}” differ",
            "make them one, and enter later figures as casualty changes",
            "One accident too many may set off a veto; they are listed as two.",
            "2026-03-01, 2 and 3 deaths",
        ),
    ),
    entry(
        "SD711",
        Severity.WARNING,
        (
            "“{value}”没写全日期，按发生时间读作{day}",
            "写全年月日和时刻",
            "跨过零点的会差一天。",
            "15:30 → 2026-08-09 15:30",
        ),
        (
            "“{value}” names no full day and is read as {day}, from the time of the accident",
            "write the full day and the time",
            "Past midnight it would be another day.",
            "15:30 → 2026-08-09 15:30",
        ),
    ),
    entry(
        "SD712",
        Severity.ERROR,
        ("得分“{value}”不是数", "填数字，如 85.5", "得分按所填数字精确计算。", "“良” → 85.5"),
        (
            "the score “{value}” is no number",
            "enter a figure such as 85.5",
            "Scores are taken exactly as printed.",
            "“good” → 85.5",
        ),
    ),
    entry(
        "SD713",
        Severity.WARNING,
        (
            "损失表头“{value}”没写单位，按{unit}元读",
            "表头写明（万元）",
            "同一数字差一万倍，等级就不同。",
            "直接经济损失 → 直接经济损失（万元）",
        ),
        (
            "the heading “{value}” names no unit and is read as {unit}元",
            "print （万元） in the heading",
            "The same figure in another unit is another grade.",
            "直接经济损失 → 直接经济损失（万元）",
        ),
    ),
    entry(
        "SD714",
        Severity.WARNING,
        (
            "“是否瞒报”栏的“{value}”不是“是”或“否”",
            "经认定的填“是”或“否”",
            "没有认定的不作判断。",
            "“不详” → 否",
        ),
        (
            "“{value}” under 是否瞒报 is neither yes nor no",
            "enter 是 or 否 as established",
            "What is not established is not judged.",
            "“unclear” → 否",
        ),
    ),
    entry(
        "SD715",
        Severity.ERROR,
        (
            "问责没有决定日期",
            "填决定日期",
            "期限自决定之日起算，没有日期就算不出到期日。",
            "2026-05-01",
        ),
        (
            "a sanction has no day of decision",
            "enter it",
            "Terms run from the decision; without it no end can be told.",
            "2026-05-01",
        ),
    ),
)
