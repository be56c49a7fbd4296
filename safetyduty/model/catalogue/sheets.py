"""Codes about sheets, rows and the values in their cells: SD1xx."""

from safetyduty.model.catalogue.entry import Entry, Page
from safetyduty.model.problem import Severity

ENTRIES = (
    Entry(
        "SD101",
        Severity.WARNING,
        zh=Page(
            message="工作表“{sheet}”未识别为任何台账，共 {rows} 行未读",
            advice="{near}",
            why="未识别的表不参加核查，其中的履职记录不会计入。",
            example="标题行写“检查时间、带队领导、被检查单位”即可识别为履职台账。",
        ),
        en=Page(
            message="sheet “{sheet}” was not recognised as any table; its {rows} rows were not read",
            advice="{near}",
            why="What is not recognised is not audited: records in it count for nobody.",
            example="A heading row with 检查时间, 带队领导, 被检查单位 is recognised as the activity ledger.",
        ),
    ),
    Entry(
        "SD103",
        Severity.ERROR,
        zh=Page(
            message="活动类型“{value}”不在词表内",
            advice="改为词表内的词，如“带队检查”“安全生产会议”“调研”，或在该行写明活动类型",
            why="不认识的词不能猜成检查或会议，该行暂不计入任何职责；如影响结论，结论记为“无法判定”。",
            example="“走访慰问” → “调研”或“带队检查”，按实际填写。",
        ),
        en=Page(
            message="activity kind “{value}” is not a known word",
            advice="use a known word such as 带队检查, 安全生产会议 or 调研",
            why="An unknown word is never guessed to be an inspection or a meeting; the row counts for nothing, and where it could change a verdict the verdict is “cannot be judged”.",
            example="走访慰问 → 调研 or 带队检查, whichever it was.",
        ),
    ),
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
            why="A record without a day could fall in any period, so it counts in none; where it could change a verdict the verdict is “cannot be judged”.",
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
            message="“{value}”可能是 {reading}，也可能是别的日子，未采用",
            advice="写全日期，如 2026-04-07 或 4月7日",
            why="数字 4.1 可能是 4 月 1 日，也可能是 4 月 10 日（末尾的 0 会丢失），不作猜测。",
            example="4.7 → 4月7日。",
        ),
        en=Page(
            message="“{value}” may mean {reading} or another day; it was not used",
            advice="write the whole date: 2026-04-07 or 4月7日",
            why="The number 4.1 may be 1 April or 10 April (a final 0 is lost), so it is not guessed.",
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
            message="“{value}” is a span of days: taken as one activity on its first day {reading}{crossing}",
            advice="write several rows if it was several activities",
            why="A span is one activity, in the period of its first day.",
            example="3月1日-3日 → one row a day.",
        ),
    ),
    Entry(
        "SD109",
        Severity.INFO,
        zh=Page(
            message="与 {other} 重复（同日、同领导、同类型、同地点），只计一次",
            advice="无需处理；如确为两次活动，请在地点或时间上区分",
            why="总表与月表重复的行只计一次，以免虚增次数。",
            example="总表第 5 行与 3月 表第 8 行相同。",
        ),
        en=Page(
            message="repeats {other} (same day, leaders, kind and place) and is counted once",
            advice="nothing to do; if there were two activities, tell them apart by place",
            why="A row that a summary sheet repeats is counted once.",
            example="Row 5 of 总表 equals row 8 of 3月.",
        ),
    ),
    Entry(
        "SD110",
        Severity.ERROR,
        zh=Page(
            message="缺少{field}，该行不能计入",
            advice="补填{field}",
            why="没有{field}的记录无法归到任何领导或考核期。",
            example="带队领导空白 → 补填姓名。",
        ),
        en=Page(
            message="no {field}: the row cannot count",
            advice="fill in {field}",
            why="A record without {field} belongs to no leader or no period.",
            example="Empty 带队领导 → write the name.",
        ),
    ),
    Entry(
        "SD111",
        Severity.INFO,
        zh=Page(
            message="本表没有“活动类型”栏，按标题“{heading}”全部读作“{kind}”",
            advice="如有其他类型的活动，请增加“活动类型”栏",
            why="类型决定记录计入检查还是会议。",
            example="标题为“检查时间、检查人”的表读作带队检查。",
        ),
        en=Page(
            message="the sheet has no 活动类型 column; from the heading “{heading}” all rows are read as “{kind}”",
            advice="add the column if other kinds are among them",
            why="The kind decides whether a row counts as an inspection or a meeting.",
            example="A sheet headed 检查时间, 检查人 is read as inspections.",
        ),
    ),
    Entry(
        "SD112",
        Severity.ERROR,
        zh=Page(
            message="本表没有“活动类型”栏，标题也看不出是检查还是会议，{rows} 行暂不计入",
            advice="增加“活动类型”栏，或把“日期”改为“检查时间”“会议时间”",
            why="类型不明的记录不能猜。",
            example="把标题“日期”改为“检查时间”。",
        ),
        en=Page(
            message="the sheet has no 活动类型 column and its headings do not say what the rows are: {rows} rows do not count",
            advice="add the column, or head the date 检查时间 or 会议时间",
            why="What kind a record is, is never guessed.",
            example="日期 → 检查时间.",
        ),
    ),
    Entry(
        "SD113",
        Severity.WARNING,
        zh=Page(
            message="同一张表内与第 {other} 行完全相同，是否重复登记？",
            advice="重复的删去一行；确为两次活动的，在地点或内容上区分",
            why="同一天的多次检查按一次计，重复登记一般不影响次数，但会影响台账可信度。",
            example="第 8 行与第 5 行相同。",
        ),
        en=Page(
            message="the same as row {other} of this sheet: entered twice?",
            advice="delete one, or tell the two apart",
            why="Several inspections on one day are one, so the number seldom changes, but the ledger is less credible.",
            example="Row 8 equals row 5.",
        ),
    ),
    Entry(
        "SD114",
        Severity.WARNING,
        zh=Page(
            message="{months} 没有任何一条履职记录，是否漏交了表？",
            advice="核对是否漏交；确无活动的，不必处理",
            why="没有交来的记录无法与没有开展区分。",
            example="只交了 1—4 月和 6—12 月的表，缺 5 月。",
        ),
        en=Page(
            message="there is not one record in {months}: was a sheet left out?",
            advice="check; nothing to do if there really was none",
            why="What was not handed in cannot be told from what was not done.",
            example="Sheets for January–April and June–December, none for May.",
        ),
    ),
    Entry(
        "SD115",
        Severity.ERROR,
        zh=Page(
            message="文件类型“{value}”不在词表内",
            advice="改为词表内的词，如“责任书”“述职报告”“履职报告”“通报”",
            why="不认识的文件不能计入任何职责。",
            example="“安全生产承诺” → “责任书”（如确为责任书）。",
        ),
        en=Page(
            message="document kind “{value}” is not a known word",
            advice="use a known word such as 责任书, 述职报告 or 通报",
            why="An unknown document counts for no duty.",
            example="安全生产承诺 → 责任书, if it is one.",
        ),
    ),
    Entry(
        "SD116",
        Severity.WARNING,
        zh=Page(
            message="检查范围“{value}”中没有看出具体村或单位",
            advice="写明联系村和重点单位名称",
            why="没有点名的范围无法逐一核对是否到过。",
            example="“负责分管领域” → “负责分管领域及‘和平加油站’”。",
        ),
        en=Page(
            message="the scope “{value}” names no village or site",
            advice="name the villages and sites",
            why="What is not named cannot be checked off.",
            example="负责分管领域 → 负责分管领域及“和平加油站”.",
        ),
    ),
    Entry(
        "SD117",
        Severity.INFO,
        zh=Page(
            message="以合并单元格上方的“{value}”填充",
            advice="无需处理",
            why="合并单元格只有第一格有内容，其余各行按同一内容读。",
            example="日期合并三行，三行都按该日期读。",
        ),
        en=Page(
            message="filled from the merged cell above: “{value}”",
            advice="nothing to do",
            why="Only the first cell of a merged range holds the text.",
            example="A date merged over three rows is read for all three.",
        ),
    ),
)
