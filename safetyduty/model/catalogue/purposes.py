"""Codes that say what a sheet or a row is taken for: a plan, one leader's, not carried out."""

from safetyduty.model.catalogue.entry import Entry, Page
from safetyduty.model.problem import Severity

ENTRIES = (
    Entry(
        "SD134",
        Severity.WARNING,
        zh=Page(
            message="“{title}”是安排（计划、值班），{rows} 行没有作为已开展的活动计入",
            advice="确是履职记录的，在标题或表名中写“台账”或“记录”；是安排的，不必处理",
            why="安排了不等于做了；计入会虚增次数。",
            example="“7月带队检查安排表”里写了检查时间 → 做完后登记到履职台账。",
        ),
        en=Page(
            message="“{title}” is a plan or a duty roster: {rows} rows do not count as done",
            advice="if they are records, write 台账 or 记录 in the title or the sheet's name",
            why="What is planned is not done; counting it would raise the numbers.",
            example="A July plan with days → enter what was done in the ledger.",
        ),
    ),
    Entry(
        "SD135",
        Severity.INFO,
        zh=Page(
            message="没有“带队领导”栏，按标题把 {rows} 行读作“{value}”带队",
            advice="核对无误可不改；建议增加“带队领导”栏",
            why="一人一表的台账，姓名只写在标题或表名里。",
            example="表名“张某”，标题“张某2026年带队检查台账”。",
        ),
        en=Page(
            message="no column says who led; from the title {rows} rows are read as “{value}”",
            advice="nothing to do if that is right; better add the column 带队领导",
            why="A ledger of one leader names him in its title alone.",
            example="A sheet 张某 titled 张某2026年带队检查台账.",
        ),
    ),
    Entry(
        "SD136",
        Severity.WARNING,
        zh=Page(
            message="“{value}”栏有领导姓名（如“{name}”），本栏没有读",
            advice="是带队或参加的人，栏目改为“带队领导”“主持人”或“参加人员”；其他人不必处理",
            why="不认识的栏目不读，其中的人不会计入。",
            example="“县级包抓领导”栏 → “参加人员”。",
        ),
        en=Page(
            message="the column “{value}” names leaders, such as “{name}”, and was not read",
            advice="if they led or took part, head it 带队领导, 主持人 or 参加人员",
            why="A column whose heading is not known is not read: who stands in it does not count.",
            example="县级包抓领导 → 参加人员.",
        ),
    ),
    Entry(
        "SD137",
        Severity.WARNING,
        zh=Page(
            message="“{field}”写“{value}”，共 {count} 行，按没有开展处理，未计入",
            advice="确已开展的，改正“{field}”；没有开展的，不必处理",
            why="台账写明没有开展的活动不能计入次数。",
            example="备注“因暴雨取消” → 不计入。",
        ),
        en=Page(
            message="{field} says “{value}” in {count} rows: taken as not carried out, not counted",
            advice="if it took place, correct {field}; if not, nothing to do",
            why="What the ledger says was not carried out does not count.",
            example="A remark 因暴雨取消 → not counted.",
        ),
    ),
    Entry(
        "SD138",
        Severity.ERROR,
        zh=Page(
            message="“{field}”写“{value}”，共 {count} 行，是否在这一天开展说不准，暂不计入",
            advice="已改在别的日子开展的，日期改为实际日期并删去这句话；没有开展的，写“取消”",
            why="改期、延期的活动不知道在哪天做的；如影响结论，结论记为“无法判定”。",
            example="日期 3月8日、备注“改期至3月12日” → 日期写 3月12日。",
        ),
        en=Page(
            message=(
                "{field} says “{value}” in {count} rows: whether it took place on that day"
                " cannot be told, so it does not count"
            ),
            advice="write the day on which it took place and drop the remark, or write 取消",
            why=(
                "Nobody can tell on which day a postponed visit was made; where it could change"
                " a verdict the verdict is “cannot be judged”."
            ),
            example="3月8日 with the remark 改期至3月12日 → write 3月12日.",
        ),
    ),
    Entry(
        "SD142",
        Severity.INFO,
        zh=Page(
            message="{count} 个日期只写了日，按{basis}读作 {year} 年 {month} 月",
            advice="核对无误可不改；建议写全年月日",
            why="月份不对会使记录落入别的考核期。",
            example="“5日”在 2026 年 3 月的表内读作 2026-03-05。",
        ),
        en=Page(
            message="{count} dates name the day alone and were read in {year}-{month}, from {basis}",
            advice="nothing to do if that is right; better write the whole date",
            why="A wrong month would put the record into another period.",
            example="5日 in a sheet titled 2026年3月 is read as 2026-03-05.",
        ),
    ),
    Entry(
        "SD140",
        Severity.ERROR,
        zh=Page(
            message=(
                "{count} 个日期没有写年份，首个为“{value}”；表名、标题、文件名和其他表没有写明是哪一年，"
                "或说法不一"
            ),
            advice="在标题或表名中写明年份，如“2026年”，或把日期写全",
            why="年份不明的记录可能落在任何一年，不能计入；如影响结论，结论记为“无法判定”。",
            example="汇总表的日期都写“3月5日” → 标题写“2026年带队检查汇总表”。",
        ),
        en=Page(
            message=(
                "{count} dates, the first “{value}”, have no year; titles, sheets and the file do not"
                " say which, or do not agree"
            ),
            advice="write the year in the title or the sheet's name, or write whole dates",
            why="Without its year a record could fall in any: it counts in none.",
            example="A summary of days such as 3月5日 → write 2026年 in its title.",
        ),
    ),
    Entry(
        "SD141",
        Severity.WARNING,
        zh=Page(
            message="标题“{title}”像是履职台账，但没有“带队领导”等栏，{rows} 行只按{table}读",
            advice="是检查或会议记录的，增加“带队领导”或“主持人”栏",
            why="不知道谁带队的检查不能计入任何人。",
            example="检查台账只有时间、地点和存在问题 → 加“带队领导”栏。",
        ),
        en=Page(
            message=(
                "“{title}” speaks of an activity ledger, yet no column says who led: {rows} rows"
                " are read as {table} alone"
            ),
            advice="if they are inspections or meetings, add the column 带队领导 or 主持人",
            why="An inspection counts for nobody if nobody is said to have led it.",
            example="A ledger of days, places and what was found → add 带队领导.",
        ),
    ),
)
