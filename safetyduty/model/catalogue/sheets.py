"""Codes about sheets, rows and the values in their cells: SD1xx; days and readings apart."""

from safetyduty.model.catalogue import days, purposes, readings
from safetyduty.model.catalogue.entry import Entry, Page
from safetyduty.model.problem import Severity

ENTRIES = (
    Entry(
        "SD101",
        Severity.WARNING,
        zh=Page(
            message="工作表“{sheet}”未识别为任何台账，共 {rows} 行未读",
            advice="不是台账的，不必处理；是台账的，标题行补上缺少的栏目，最接近{near}",
            why="未识别的表不参加核查，其中的履职记录不会计入。",
            example="标题行写“检查时间、带队领导、被检查单位”即可识别为履职台账。",
        ),
        en=Page(
            message=(
                "sheet “{sheet}” was not recognised as any table; its {rows} rows were not read"
            ),
            advice="if it is a ledger, add what its heading row lacks; closest is {near}",
            why="What is not recognised is not audited: records in it count for nobody.",
            example=(
                "A heading row with 检查时间, 带队领导, 被检查单位 is recognised as the"
                " activity ledger."
            ),
        ),
    ),
    Entry(
        "SD103",
        Severity.ERROR,
        zh=Page(
            message="活动类型“{value}”不在词表内",
            advice="改为词表内的词，如“带队检查”“安全生产会议”“调研”，或在该行写明活动类型",
            why=(
                "不认识的词不能猜成检查或会议，该行暂不计入任何职责；如影响结论，结论记为“无"
                "法判定”。"
            ),
            example="“走访慰问” → “调研”或“带队检查”，按实际填写。",
        ),
        en=Page(
            message="activity kind “{value}” is not a known word",
            advice="use a known word such as 带队检查, 安全生产会议 or 调研",
            why=(
                "An unknown word is never guessed to be an inspection or a meeting; the row"
                " counts for nothing, and where it could change a verdict the verdict is “"
                "cannot be judged”."
            ),
            example="走访慰问 → 调研 or 带队检查, whichever it was.",
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
            message="没有“活动类型”栏，按“{heading}”把 {rows} 行读作“{kind}”",
            advice="如有其他类型的活动，请增加“活动类型”栏",
            why="类型决定记录计入检查还是会议。",
            example="标题为“检查时间、检查人”的表读作带队检查。",
        ),
        en=Page(
            message=(
                "there is no 活动类型 column; from “{heading}” {rows} rows are read as “{kind}”"
            ),
            advice="add the column if other kinds are among them",
            why="The kind decides whether a row counts as an inspection or a meeting.",
            example="A sheet headed 检查时间, 检查人 is read as inspections.",
        ),
    ),
    Entry(
        "SD112",
        Severity.ERROR,
        zh=Page(
            message="没有“活动类型”栏，标题也看不出是检查还是会议，{rows} 行暂不计入",
            advice="增加“活动类型”栏，或把“日期”改为“检查时间”“会议时间”",
            why="类型不明、或标题与栏目说法不一的记录不能猜。",
            example="把标题“日期”改为“检查时间”。",
        ),
        en=Page(
            message=(
                "there is no 活动类型 column and the headings and the title do not agree on"
                " what the rows are: {rows} rows do not count"
            ),
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
            why=(
                "Several inspections on one day are one, so the number seldom changes, but"
                " the ledger is less credible."
            ),
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
        "SD128",
        Severity.ERROR,
        zh=Page(
            message="月份“{value}”读不出是哪年哪月，该行未采用",
            advice="写明年月，如“2026年7月”；每月都适用的，写“每月”",
            why="安排到哪个月，决定哪个月应当检查。",
            example="“7月” → “2026年7月”。",
        ),
        en=Page(
            message="“{value}” does not say which month of which year: the row was not used",
            advice="write 2026年7月, or 每月 for every month",
            why="It decides in which month the visit is owed.",
            example="7月 → 2026年7月.",
        ),
    ),
    Entry(
        "SD129",
        Severity.WARNING,
        zh=Page(
            message="检查范围写“联系村”，领导名册没有写明 {name} 的联系村",
            advice="在领导名册“联系村”栏填写村名",
            why="没有村名无法逐村核对是否到过。",
            example="名册“联系村”栏：刘家村、王家村。",
        ),
        en=Page(
            message="the scope says 联系村, but the leader list names no village for {name}",
            advice="fill in 联系村 in the leader list",
            why="Without names nobody can check off the villages.",
            example="联系村: 刘家村、王家村.",
        ),
    ),
    Entry(
        "SD132",
        Severity.WARNING,
        zh=Page(
            message="检查范围中“{value}”没有加引号，未列入逐项核对",
            advice="是要逐一检查的单位的，加上引号",
            why="有引号的才看得出是单位的全名。",
            example="负责刘家村及和平加油站 → 负责刘家村及“和平加油站”。",
        ),
        en=Page(
            message="“{value}” in the scope stands without quotation marks and is not checked off",
            advice="put quotation marks around the name of a site",
            why="The marks show where a name begins and ends.",
            example="负责刘家村及和平加油站 → 负责刘家村及“和平加油站”.",
        ),
    ),
    *days.ENTRIES,
    *purposes.ENTRIES,
    *readings.ENTRIES,
)
