"""The words of ``batch``: options, lines of the log, names of files, headings of its papers."""

WORDS: dict[str, tuple[str, str]] = {
    # the command
    "about": (
        "全县各单位的月度工作：每个单位一个文件夹，逐一核查、列出应办事项、编下月安排，再汇总",
        "the monthly work of a county: a folder a station; audit, what is due, next roster, summary",
    ),
    "dir": ("台账文件夹，其中每个单位一个子文件夹", "a folder that holds one folder a station"),
    "month": (
        "编排和列出应办事项的月份，如 2026-07；默认为截至日期的下一个月",
        "the month to plan, such as 2026-07; the one after --as-of if left out",
    ),
    "output": (
        "结果文件夹：每个单位一个子文件夹，外加汇总",
        "folder for the results: a folder a station, and the summary",
    ),
    "jobs": (
        "同时处理几个单位；默认按处理器和内存定，结果不因此而异",
        "how many stations at once; by cores and memory if left out; results do not depend on it",
    ),
    "format": (
        "核查报告和应办事项的格式，可重复；默认 html 和 json",
        "format of audit and due list, may repeat; html and json if left out",
    ),
    "fresh": ("全部重做，不沿用上次结果", "do everything anew, whatever an earlier run left"),
    "expected-jobs": ("应为 1 以上的整数", "expected a whole number from 1"),
    "reused": ("未变，沿用", "unchanged"),
    "made": ("本次处理", "done"),
    "line": (
        "[{number}/{of}] {station}：{state}（{done}） 逾期{missed} 应办{due} {reason}",
        "[{number}/{of}] {station}: {state} ({done}) missed {missed} due {due} {reason}",
    ),
    "line.broken": (
        "[{number}/{of}] {station}：{state} {reason}",
        "[{number}/{of}] {station}: {state} {reason}",
    ),
    "total": (
        "{number}个单位：正常{fine}，需处理{attention}，未做成{broken}；本次处理{made}个 → {index}",
        ("{number} stations: {fine} fine, {attention} need attention, {broken} not done; "
        "{made} worked on → {index}"),
    ),
    "working": ("逐个单位处理", "stations"),
    "epilog": (
        ("退出码：0 无需处理；1 有单位逾期未完成、排不下或未做成；2 无法运行（没有文件夹、没有单位、结果写不进去）。\n\n"
        "只重做有变化的单位；--as-of 默认为今天，日期变了就算变化。\n\n"
        "定时运行，每月25日2时（把路径换成自己的）：\n\n"
        "\b\n"
        "cron：\n"
        "  0 2 25 * *  safetyduty batch /srv/台账 -o /srv/结果 2>>/srv/结果.log\n\n"
        "\b\n"
        "systemd（safetyduty.service 和 safetyduty.timer）：\n"
        "  [Service]\n"
        "  Type=oneshot\n"
        "  ExecStart=/usr/bin/safetyduty batch /srv/台账 -o /srv/结果\n"
        "  SuccessExitStatus=1\n"
        "  [Timer]\n"
        "  OnCalendar=*-*-25 02:00\n"
        "  Persistent=true\n\n"
        "\b\n"
        "Windows 任务计划程序：\n"
        '  schtasks /Create /TN safetyduty /SC MONTHLY /D 25 /ST 02:00 /TR "safetyduty batch D:\\台账 -o D:\\结果"'),
        ("Exit codes: 0 nothing needs attention; 1 some station has missed duties, a month that "
        "cannot be planned, or was not done; 2 could not run (no folder, no station, no place to "
        "write).\n\n"
        "Only stations in which something changed are done again; --as-of is today if left out, "
        "and another day is a change.\n\n"
        "On a schedule, at 2 on the 25th of each month (put your own paths):\n\n"
        "\b\n"
        "cron:\n"
        "  0 2 25 * *  safetyduty batch /srv/ledgers -o /srv/results 2>>/srv/results.log\n\n"
        "\b\n"
        "systemd (safetyduty.service and safetyduty.timer):\n"
        "  [Service]\n"
        "  Type=oneshot\n"
        "  ExecStart=/usr/bin/safetyduty batch /srv/ledgers -o /srv/results\n"
        "  SuccessExitStatus=1\n"
        "  [Timer]\n"
        "  OnCalendar=*-*-25 02:00\n"
        "  Persistent=true\n\n"
        "\b\n"
        "Windows Task Scheduler:\n"
        '  schtasks /Create /TN safetyduty /SC MONTHLY /D 25 /ST 02:00 /TR "safetyduty batch D:\\ledgers -o D:\\results"'),
    ),
    # the files
    "file.audit": ("履职核查", "audit"),
    "file.due": ("应办事项", "due"),
    "file.roster": ("安排表", "roster"),
    "file.calendars": ("日历", "calendars"),
    "file.reasons": ("未做成原因", "reasons"),
    "file.summary": ("汇总", "summary"),
    # the list of what is due
    "due.title": ("{unit}{month}应办事项", "{unit} due in {month}"),
    "due.table": ("应办未办", "Due and not done"),
    "due.number": ("应办事项", "due"),
    "due.nothing": ("本月应办的都已办完", "all that is due this month is done"),
    "due.who": ("责任人", "who"),
    "due.duty": ("职责", "duty"),
    "due.lacking": ("还缺", "lacking"),
    "due.done": ("已做/应做", "done/owed"),
    "due.by": ("期限", "by"),
    "due.verdict": ("结论", "verdict"),
    "due.clause": ("条款", "clause"),
    # the summary
    "title": ("{month}安全生产履职月度汇总", "Safety duties, {month}: all stations"),
    "month.label": ("月份", "month"),
    "as-of": ("截至日期", "as of"),
    "stations": ("单位数", "stations"),
    "station": ("文件夹", "folder"),
    "unit": ("单位", "unit"),
    "state": ("状态", "state"),
    "visits": ("下月安排", "visits planned"),
    "given-up": ("排不下", "cannot be met"),
    "reason": ("原因", "reason"),
    "table": ("各单位", "Stations"),
}  # fmt: skip
