"""What the command line says of itself: help of options and short messages, Chinese and English."""

OPTIONS: dict[str, tuple[str, str]] = {
    "about": (
        (
            "按地方党政领导干部安全生产责任制规定，核查履职台账：谁该做什么、做了没有，"
            "条款和单元格一一对应。"
        ),
        (
            "Check work-safety ledgers against the duties local regulations lay on each leader: "
            "what was owed, what was done, the clause and the cell."
        ),
    ),
    "epilog": (
        "退出码：0 无需处理；1 有逾期未完成或错误；2 无法核查。",
        "Exit codes: 0 nothing needs attention; 1 something does; 2 could not audit.",
    ),
    "lang": ("语言：zh 或 en（也可设 SAFETYDUTY_LANG）", "language: zh or en (or SAFETYDUTY_LANG)"),
    "version": ("显示版本", "show the version"),
    "commands": ("命令", "Commands"),
    "logs": ("台账文件或文件夹，可多个", "ledger files or folders"),
    "regulation": (
        "按哪部法规核查，可重复（见 regulation list）",
        "regulation to check against, may repeat (see regulation list)",
    ),
    "packs": ("自编法规包所在文件夹", "folder with packs of your own"),
    "leaders": ("另附的领导名册", "a leader list in a file of its own"),
    "roster": ("另附的带队检查安排表", "a roster in a file of its own"),
    "level": (
        "层级：省、地级市、县、乡镇、功能区或部门；不写则按职务判断",
        "level: province city county township zone department; read from the posts if left out",
    ),
    "unit": ("单位名称，印在报告上", "name of the unit, printed on the report"),
    "period": (
        "考核期：2026、2026H1、2026Q1 或 2026-03；默认为截至日期所在年度",
        "period: 2026, 2026H1, 2026Q1 or 2026-03; the year of --as-of if left out",
    ),
    "as-of": ("截至日期，如 2026-06-30；默认为今天", "as of this day; today if left out"),
    "format": (
        "格式：terminal text markdown json csv html xlsx docx pdf",
        "format: terminal text markdown json csv html xlsx docx pdf",
    ),
    "output": ("写入文件，格式可由扩展名决定", "write to a file; its ending may choose the format"),
    "fail-on": (
        "何种情形退出码为 1：missed 逾期未完成、at_risk 预警、problem 数据问题",
        "what makes the exit code 1: missed, at_risk or problem",
    ),
    "full": (
        "列出全部：每一项结果及其单元格、未规定次数的职责、所有提示",
        "list everything: every finding with its cells, duties without a number, every note",
    ),
    "integrity": (
        "另列待核实事项：同一时间两处、同文同图、补录、晚于保存日期等，只供核实",
        "also list items to verify: two places at once, same text or photo, late entry …",
    ),
    "explain-positions": (
        "只列出每个职务读成了哪些岗位",
        "only list which positions each post was read as",
    ),
    "leader": ("领导姓名", "the leader's name"),
    "folder": ("新工作文件夹", "the new workspace"),
    "code": ("问题代码，如 SD104，或规则名，如 count", "a code such as SD104, or a kind of rule"),
    "article": ("只看这一条", "this article only"),
    "id": ("法规编号", "id of the regulation"),
    "expected-day": ("应为 2026-06-30 这样的日期", "a day such as 2026-06-30"),
    "expected-period": (
        "应为 2026、2026H1、2026Q1 或 2026-03",
        "2026, 2026H1, 2026Q1 or 2026-03",
    ),
    "ending": (
        "文件名写成 {name}，或用 -f 指定格式",
        "name the file {name}, or the format with -f",
    ),
    "known-word": ("{name} {code}", "{name} {code}"),
    "expected-one-of": ("应为 {known} 之一", "one of {known}"),
    "reading": ("读取 {file}（{number}/{of}）", "reading {file} ({number}/{of})"),
    "working": ("核查中", "working"),
    "no-folder": ("文件夹 {folder} 不存在", "the folder {folder} does not exist"),
    "interrupted": ("已中断", "interrupted"),
    "usage-hint": ("（safetyduty --help 查看用法）", " (see safetyduty --help)"),
    "no-such-option": ("没有选项 {option}", "no such option: {option}"),
    "no-such-command": (
        "没有命令 {name}；可用：{known}",
        "no such command: {name}; there is {known}",
    ),
    "did-you-mean": ("；是不是 {near}？", "; did you mean {near}?"),
    "no-number": (
        "选项 {option} 要写整数，写成了“{value}”",
        "{option} takes a whole number, not “{value}”",
    ),
    "needs-value": ("选项 {option} 后面缺少内容", "{option} needs a value"),
    "takes-no-value": ("选项 {option} 后面不带内容", "{option} takes no value"),
    "too-many": ("多出来的参数：{words}", "not expected here: {words}"),
    "missing": ("缺少参数 {what}", "missing: {what}"),
    "usage": ("用法有误：{message}", "usage: {message}"),
    "why": (
        (
            "说明一位领导（或组织）在一个考核期的结论："
            "条款、次数、任期、计入的记录、未计入的相近记录和原因。"
        ),
        (
            "Explain the verdicts on one leader or body: clause, number, tenure, the rows that "
            "count, "
            "those that nearly do and why not, and what would change it."
        ),
    ),
    "read": (
        (
            "逐表说明怎样读的："
            "识别为哪张表、标题在第几行、各栏对应、用了哪些行、跳过哪些行及原因、有哪些问题。"
        ),
        (
            "Tell how each sheet was read: table, header row, columns, rows used and skipped and "
            "why, "
            "problems. Nothing is judged."
        ),
    ),
    "read.title": ("读表说明", "How the files were read"),
    "init": (
        "建一个工作文件夹：空白台账和配置文件 safetyduty.toml。",
        "Make a workspace: a blank workbook and safetyduty.toml.",
    ),
    "explain": (
        "解释一个问题代码、一种规则或规则的一个参数：是什么、例子、怎样写、怎样改。",
        "Explain a problem code, a kind of rule or one of its keys: what, an example, how to mend.",
    ),
    "doctor": (
        "自查：程序、依赖、法规包、节假日历、编码和配置是否就绪。",
        "Check the installation: packages, packs, calendar, encoding, settings.",
    ),
    "regulations": (
        "列出、查看、对照、检查和草拟法规。",
        "List, show, compare, check and draft regulations.",
    ),
    "regulation.list": ("列出收录的法规", "list the regulations"),
    "regulation.show": ("查看一部法规的条款、频次和说明", "show a regulation's clauses and notes"),
    "regulation.duties": (
        "责任清单：谁负责什么、次数、期限、条款",
        "the duty list: who owes what, how many, by when, under which clause",
    ),
    "regulation.compare": (
        "几部法规对照：同一职责并列，标出从严的",
        "several regulations side by side, the strictest of each duty marked",
    ),
    "regulation.lint": (
        "检查法规包：格式、用词；附原文时查漏项和出处",
        "check packs against the schema and, given the text, for gaps and wrong citations",
    ),
    "regulation.test": ("运行法规包的案例", "run the cases of packs"),
    "regulation.draft": (
        "由法规原文草拟法规包（猜测处标 check: true）",
        "draft a pack from a text (guesses are marked check: true)",
    ),
    "regulation.schema": (
        "法规包的 JSON Schema，供编辑器使用",
        "JSON Schema of packs, for editors",
    ),
    "ids": ("法规编号，可多个", "ids of regulations"),
    "lint-what": ("法规编号或法规包文件，可多个", "ids of regulations, or files of packs"),
    "text": (
        "法规原文（txt、docx、html），或存放原文的文件夹",
        "the text of the regulation (txt, docx, html), or the folder it is in",
    ),
    "source": ("自有的法规原文，同时印出该条原文", "your own copy of the text: prints the article"),
    "position": (
        "岗位：代码、中文名或职务，如 镇长",
        "position: code, label or post, such as government-head",
    ),
    "in-force-on": ("这一天是否已施行", "whether it is in force on this day"),
    "draft-id": ("法规包编号；默认为文件名", "id of the pack; the file's name if left out"),
    "drafted": (
        "草拟 {clauses} 条，{checks} 条待核；核对后删去 check: true，再运行 regulation lint",
        (
            "{clauses} clauses drafted, {checks} to be checked: take check: true away when you "
            "have, "
            "then run regulation lint"
        ),
    ),
    "page.thresholds": ("判断所用的数", "Numbers that decide"),
    "page.what": ("是什么", "What it says"),
    "page.why-it-matters": ("为何重要", "Why it matters"),
    "page.example": ("例子", "Example"),
    "page.mend": ("怎样改", "How to mend it"),
    "verdict.missed": (
        "考核期已结束，次数未达到。是待核实的事项，不是处理意见。",
        "The period is over and the number was not reached. An item to verify, no judgement.",
    ),
    "verdict.late": (
        "过了期限，但在宽限期或考核期内补做。",
        "Done after the due day, but within the grace or the period.",
    ),
    "verdict.unknown": (
        "台账没有交来，或有读不出的记录可能改变结论。没有交来不等于没有做。",
        (
            "The table was not handed in, or rows that cannot be read could change the answer. "
            "Absent is not zero."
        ),
    ),
    "verdict.at_risk": (
        (
            "考核期未结束，但缺口大于剩余工作日，或剩余天数已到预警线（月 7 天、季 20 天、半年 30 "
            "天、年 45 天）。"
        ),
        (
            "Still open, but the shortfall exceeds the working days left, or the days left are "
            "no more "
            "than the lead time (month 7, quarter 20, half-year 30, year 45)."
        ),
    ),
    "verdict.pending": (
        "考核期未结束，尚未达到次数，时间足够。",
        "Still open, not reached yet, time enough.",
    ),
    "verdict.met": (
        "次数已达到（考核期未结束也算）。",
        "The number is reached, even before the end.",
    ),
    "verdict.exempt": (
        "条款不适用于本层级或本职务，或按任职天数折算为 0；不计入完成率。",
        (
            "The clause does not reach this level or post, or tenure reduces the number to 0; "
            "left out of every rate."
        ),
    ),
    "doctor.calendar": ("节假日历", "calendar of holidays"),
    "doctor.encoding": ("输出编码", "output encoding"),
    "doctor.missing": ("未安装", "not installed"),
    "doctor.clauses": ("{number} 条", "{number} clauses"),
    "doctor.no-clauses": (
        "规定事故等级、时限或问责，没有职责条款",
        "grades, clocks or sanctions; it lays no duty on anybody",
    ),
    "doctor.no-office": (
        "未安装；只有写 pdf 时才需要",
        "not installed; only pdf needs it",
    ),
    "doctor.none": ("未设（用 safetyduty init 建）", "none (safetyduty init makes one)"),
    "init.next": (
        "下一步：在 {folder} 填好领导名册和履职台账，再运行 safetyduty check {folder}",
        (
            "Next: fill in the leader list and the activity ledger in {folder}, "
            "then run safetyduty check {folder}"
        ),
    ),
    "written": ("已写入 {file}", "wrote {file}"),
}
