"""Codes that say how a sheet was read where that is not as it stands there."""

from safetyduty.model.catalogue.entry import Entry, Page
from safetyduty.model.problem import Severity

ENTRIES = (
    Entry(
        "SD102",
        Severity.WARNING,
        zh=Page(
            message="第 {last} 行及以上有 {rows} 行在表头之上，不属于任何台账，未读",
            advice="如是台账记录，在其上方加标题行，如“检查时间、带队领导、被检查单位”",
            why="没有标题行的内容不知道各栏是什么，不参加核查。",
            example="台账上方另有一张没有标题行的表。",
        ),
        en=Page(
            message=(
                "{rows} rows down to row {last} stand above the headings, belong to no table"
                " and were not read"
            ),
            advice=(
                "if they are records, put a heading row above them: 检查时间, 带队领导, 被检查单位"
            ),
            why="Without headings nobody can say what the columns are; the rows are not audited.",
            example="Another table without headings above the ledger.",
        ),
    ),
    Entry(
        "SD117",
        Severity.INFO,
        zh=Page(
            message="“{field}”栏有 {count} 格按合并单元格的首格读，如“{value}”",
            advice="核对无误可不改",
            why="合并单元格只有第一格有内容，其余各行按同一内容读。",
            example="日期合并三行，三行都按该日期读。",
        ),
        en=Page(
            message=(
                "{count} cells under {field} were read from the first cell of their merged"
                " range, such as “{value}”"
            ),
            advice="nothing to do if that is right",
            why="Only the first cell of a merged range holds the text.",
            example="A date merged over three rows is read for all three.",
        ),
    ),
    Entry(
        "SD120",
        Severity.INFO,
        zh=Page(
            message="“{field}”栏有 {count} 格写“同上”，按上一行读，如“{value}”",
            advice="核对无误可不改；建议写全",
            why="排序或删行之后，“同上”会指到别的行。",
            example="“同上” → 写全姓名或日期。",
        ),
        en=Page(
            message=(
                "{count} cells under {field} say 同上 and were read as the row above, such as"
                " “{value}”"
            ),
            advice="nothing to do if that is right; better write it out",
            why="After sorting, 同上 points to another row.",
            example="同上 → the name or the day itself.",
        ),
    ),
    Entry(
        "SD122",
        Severity.INFO,
        zh=Page(
            message="本表兼有检查和隐患两类栏目，每行按一次检查读",
            advice="核对无误可不改；也可分成履职台账和隐患台账两张表",
            why="谁在哪天带队检查以本表为准。",
            example="检查时间、检查人员、存在问题、整改情况同在一张表。",
        ),
        en=Page(
            message=(
                "the sheet has the columns of inspections and of hazards: every row is read"
                " as an inspection"
            ),
            advice="nothing to do if that is right, or keep two sheets",
            why="It says who led an inspection on which day.",
            example="检查时间, 检查人员, 存在问题 and 整改情况 in one sheet.",
        ),
    ),
    Entry(
        "SD123",
        Severity.WARNING,
        zh=Page(
            message="栏目“{value}”与前面的栏目相同，本栏未读",
            advice="两栏内容不同的，改用不同的标题；相同的，删去一栏",
            why="同名的栏只读一栏，另一栏的内容不会计入。",
            example="有两栏“带队领导” → 第二栏改为“参加人员”。",
        ),
        en=Page(
            message="the heading “{value}” repeats an earlier one: this column was not read",
            advice="head it differently, or delete it",
            why="Of two columns of one name one is read; what the other says does not count.",
            example="Two columns 带队领导 → call the second 参加人员.",
        ),
    ),
    Entry(
        "SD124",
        Severity.INFO,
        zh=Page(
            message="隐藏的工作表“{value}”已读取",
            advice="不应计入的，请删去该表",
            why="隐藏的表里的记录同样参加核查。",
            example="隐藏的“3月(旧)”与“3月”重复。",
        ),
        en=Page(
            message="the hidden sheet “{value}” was read",
            advice="delete the sheet if it should not count",
            why="What is hidden is audited too.",
            example="A hidden old copy of a month's sheet.",
        ),
    ),
    Entry(
        "SD125",
        Severity.INFO,
        zh=Page(
            message="本表一列是一条记录（横排），按列读出 {rows} 条",
            advice="核对无误可不改；建议一行一条",
            why="标题竖排在左侧、记录向右排列。",
            example="左侧为“日期、带队领导、地点”，每列一次检查。",
        ),
        en=Page(
            message="each record is a column of this sheet: {rows} columns were read",
            advice="nothing to do if that is right; better one row a record",
            why="The headings stand one below the other on the left.",
            example="日期, 带队领导, 地点 on the left, one inspection a column.",
        ),
    ),
    Entry(
        "SD126",
        Severity.ERROR,
        zh=Page(
            message="工作表“{sheet}”按日期横排打勾，共 {rows} 行未读",
            advice="改为一行一次活动：日期、活动类型、带队领导、地点",
            why="打勾的表看不出做了什么、在哪里做的，不能计入。",
            example="横排 1—31 日、每格打√ → 一次一行。",
        ),
        en=Page(
            message="the sheet “{sheet}” is a calendar to be ticked; its {rows} rows were not read",
            advice="write one row an activity: 日期, 活动类型, 带队领导, 地点",
            why="A tick does not say what was done, or where; it cannot count.",
            example="Days 1 to 31 across with √ → one row each.",
        ),
    ),
    Entry(
        "SD127",
        Severity.INFO,
        zh=Page(
            message="与“{other}”内容完全相同，只读一次",
            advice="无需处理",
            why="同一文件的副本不重复计入。",
            example="台账.xlsx 与 台账 - 副本.xlsx。",
        ),
        en=Page(
            message="the content is that of “{other}”: read once",
            advice="nothing to do",
            why="A copy is not counted twice.",
            example="台账.xlsx and 台账 - 副本.xlsx.",
        ),
    ),
    Entry(
        "SD130",
        Severity.WARNING,
        zh=Page(
            message="“{table}”只有标题，没有一行记录，视为没有交来",
            advice="核对是否交错了文件；确实还没有记录的，不必处理",
            why="空表看不出是没有开展，还是没有登记，相应职责记为“无法判定”。",
            example="年初建了台账，一条也没有登记。",
        ),
        en=Page(
            message="“{table}” has headings and not one row: taken as not handed in",
            advice="check that it is the right file; nothing to do if there is no record yet",
            why="Whether nothing was done or nothing entered cannot be told: the verdict stays open.",
            example="A ledger begun in January without an entry.",
        ),
    ),
    Entry(
        "SD139",
        Severity.WARNING,
        zh=Page(
            message="单元格文字过长（{length} 字），只读了前 {read} 字",
            advice="人名、日期、地点各写在自己的格里，长文放到附件",
            why="手工台账的一格不会这样长；余下的文字没有参加核查。",
            example="整份会议记录粘在“参加人员”一格 → 只列姓名",
        ),
        en=Page(
            message="the text of the cell is too long ({length} characters); {read} were read",
            advice="keep names, days and places in cells of their own, and long texts in an annex",
            why="No cell kept by hand is as long; what follows was not audited.",
            example="whole minutes pasted among those who took part → their names alone",
        ),
    ),
)
