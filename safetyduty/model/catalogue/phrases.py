"""The labels and sentences of reports, in Chinese and English; ``{blanks}`` are filled by name."""

from safetyduty.model.word import Lang

_PHRASES: dict[str, tuple[str, str]] = {
    # The opening
    "audit.title": ("{organisation}安全生产履职核查报告", "Safety duty audit — {organisation}"),
    "audit.title.plain": ("安全生产履职核查报告", "Safety duty audit"),
    "as-of": ("截至日期", "as of"),
    "period": ("考核期", "period"),
    "period.value": ("{name}（{start}至{end}）", "{name} ({start} to {end})"),
    "period.span": ("{start}至{end}", "{start} to {end}"),
    "level": ("层级", "level"),
    "based-on": ("依据", "based on"),
    "regulation.value": ("{mark}{title}（{id}，{status}）", "{mark}{title} ({id}, {status})"),
    "regulation.informs": (
        "{mark}{title}（{id}，{status}，仅供参考）",
        "{mark}{title} ({id}, {status}, for information only)",
    ),
    "tally": ("结论汇总", "Summary"),
    "tally.rate": (
        "已到期{concluded}项，按期完成{met}项，完成率{rate}",
        "{concluded} concluded, {met} done in time: {rate}",
    ),
    "tally.nothing": ("尚无已到期事项", "nothing concluded yet"),
    "by-view": ("分对象汇总", "Summary by who owes"),
    "total": ("合计", "total"),
    "rate": ("完成率", "rate"),
    # Headings of columns
    "view": ("对象", "view"),
    "organisation": ("单位", "organisation"),
    "leader": ("责任人", "who"),
    "post": ("职务", "post"),
    "duty": ("职责", "duty"),
    "target": ("检查对象", "target"),
    "regulation": ("法规", "regulation"),
    "article": ("条款", "clause"),
    "force": ("约束力", "force"),
    "rule": ("规则", "rule"),
    "activity": ("活动类型", "activity"),
    "per": ("频次", "per"),
    "start": ("起", "start"),
    "end": ("止", "end"),
    "due": ("期限", "due"),
    "owed-done": ("完成/应做", "done/owed"),
    "required": ("应做", "owed"),
    "done": ("计入", "done"),
    "shortfall": ("缺口", "short"),
    "verdict": ("结论", "verdict"),
    "binding": ("从严", "strictest"),
    "reason": ("说明", "reason"),
    "cells": ("佐证", "evidence"),
    "number": ("次数", "number"),
    "gap": ("最长间隔（天）", "longest gap (days)"),
    "last": ("最近一次", "last"),
    "kept": ("台账", "ledger"),
    "kept.yes": ("已提交", "handed in"),
    "kept.no": ("未提交", "not handed in"),
    "place": ("位置", "place"),
    "day": ("履职日期", "day"),
    "entered": ("录入日期", "entered on"),
    "file": ("文件", "file"),
    "sheet": ("工作表", "sheet"),
    "table": ("读作", "read as"),
    "table.none": ("未识别", "not recognised"),
    "table.blank": ("空表", "blank"),
    "rows": ("行数", "rows"),
    "used": ("采用", "used"),
    "skipped": ("跳过", "skipped"),
    "skip.blank": ("空行", "blank"),
    "skip.title": ("标题", "title"),
    "skip.heading": ("表头", "heading"),
    "skip.total": ("合计", "total"),
    "skip.note": ("注释", "note"),
    "skip.section": ("小标题", "section title"),
    "skip.number-only": ("仅有序号", "number only"),
    "skip.not-recognised": ("未识别", "not recognised"),
    "skip.incomplete": ("缺姓名或职务", "name or post missing"),
    "skip.problem-list": ("本程序附的问题清单", "our own list of problems"),
    "skip.duplicate": ("重复", "repeated"),
    "skip.count": ("{reason} {n}", "{reason} {n}"),
    "why-skipped": ("跳过原因", "why skipped"),
    # Sections
    "matrix": ("履职情况一览", "Duties by period"),
    "attention": ("需要处理", "Needs attention"),
    "attention.none": ("没有需要处理的事项。", "Nothing needs attention."),
    "annex": ("附：明细", "Annex"),
    "findings": ("全部核查结果", "All findings"),
    "findings.fold": (
        "全部核查结果{n}项及佐证单元格未在此列出（--full 或 -f csv 可见）",
        "all findings with their cells, not listed here: {n} (see --full or -f csv)",
    ),
    "observations": (
        "未规定次数的职责（只列佐证，不作结论）",
        "Duties without a number (evidence only, no verdict)",
    ),
    "observations.fold": (
        "未规定次数的职责{n}项只列佐证、不作结论（--full 可见）",
        "duties without a number, evidence only: {n} (see --full)",
    ),
    "late-entries": (
        "事后补录（截至日期之后录入，未计入）",
        "Entered after the day asked for (not counted)",
    ),
    "late-entries.fold": (
        "事后补录{n}行未计入（--full 可见）",
        "rows entered later, not counted: {n} (see --full)",
    ),
    "problems": ("数据问题", "Problems in the data"),
    "problems.fold": (
        "另有提示{n}条（{codes}）未在此列出（--full 可见）",
        "for information, not listed here: {n} ({codes}; see --full)",
    ),
    "problems.count": ("{code} {n}条", "{code} × {n}"),
    "inputs": ("台账读取情况", "What was read"),
    "notes": ("说明", "Notes"),
    "suggestion": ("建议", "hint"),
    "more.rows": (
        "另有{n}行未在此列出（--full 或 -f csv 可见）",
        "more rows, not listed here: {n} (see --full or -f csv)",
    ),
    "more.names": ("{names}等{n}个", "{names} and {n} more"),
    "more.cells": ("{cells}等{n}处", "{cells} and {n} more"),
    "legend": ("图例", "legend"),
    "month": ("{n}月", "{n}"),
    "listed": ("、", ", "),
    "sentence": ("；", "; "),
    "colon": ("：", ": "),
    "full-stop": ("。", "."),
    "yes": ("是", "yes"),
    "no": ("否", "no"),
    "body.post": ("责任人{name}", "answers: {name}"),
    # Reasons: what was owed and done
    "unit.times": ("次", ""),
    "unit.copies": ("份", ""),
    "owed": (
        "应{required}{unit}，计入{done}{unit}",
        "owed {required}, counted {done}",
    ),
    "owed.part": (
        (
            "条款要求{at_least}{unit}，任职{days}/{total}天，按比例应{required}{unit}，"
            "计入{done}{unit}"
        ),
        (
            "the clause asks {at_least}; in office {days} of {total} days, so {required} owed, "
            "counted {done}"
        ),
    ),
    "short": ("缺{shortfall}{unit}", "{shortfall} short"),
    "met": ("已达到要求", "reached"),
    "closed": ("已于{closes}截止", "closed on {closes}"),
    "left": (
        "期限{due}，还剩{days}天（工作日{working}天）",
        "due {due}: {days} days left, {working} of them working days",
    ),
    "overdue": (
        "期限{due}已过，{closes}前补做的记为逾期补做",
        "was due on {due}; until {closes} it can be done late",
    ),
    "each": ("所列{n}期各{told}", "in each of these {n}: {told}"),
    "tight": ("所缺次数多于剩余工作日", "more is short than working days are left"),
    "near": ("已进入预警期", "the last days before it is due"),
    "late": ("期限{due}，{day}才完成", "due {due}, done on {day}"),
    "late.plain": ("在期限{due}之后完成", "done after it was due on {due}"),
    "doubtful": (
        "另有{n}行无法识别、可能计入，请先更正",
        "{n} rows that cannot be read might count: correct them first",
    ),
    "prorated": (
        "条款要求{at_least}{unit}，任职{days}/{total}天，按比例应0{unit}",
        "the clause asks {at_least}; in office {days} of {total} days, so nothing is owed",
    ),
    "nothing-owed": ("本期无应履职事项", "nothing is owed in this period"),
    "cannot-judge": ("现有台账无法判定", "the ledgers at hand cannot show it"),
    "in-principle": ("条款用语为“原则上”", "the clause says “in principle”"),
    "informs": ("{status}，仅供参考", "{status}: for information only"),
    "holding.met": ("领导名册载明其任{post}", "the leader list names him as {post}"),
    "holding.missed": ("领导名册中{post}不是其本人", "the leader list names another as {post}"),
    "holding.unknown": (
        "领导名册未载明{post}由谁担任",
        "the leader list names nobody as {post}",
    ),
    # Reasons: what decided where the number did not, by the engine's code
    "why.level": ("本条不适用于{level}", "the clause does not reach a {level}"),
    "why.position": ("本条不适用于该职务", "the clause does not reach this post"),
    "why.in-force": (
        "该法规自{in_force}起施行，本期尚未适用",
        "the regulation holds from {in_force} only",
    ),
    "why.not-handed-in": (
        "未提交{tables}，无法判定；没有提交不等于没有履职",
        "{tables} not handed in; absent is not zero",
    ),
    "why.no-ledger-year": (
        "该年度没有交台账，无法判定；没有提交不等于没有履职",
        "no ledger of that year was handed in; absent is not zero",
    ),
    "why.unclear": (
        "决定应做多少的记录（等级、日期或类型）无法识别，请先补齐",
        "the rows that say what is owed (class, day or kind) cannot be read: complete them first",
    ),
    # Closing notes
    "note.verify": (
        "本报告依据所提交台账自动核对形成，“逾期未完成”是提请核实的线索，不是对责任的认定。",
        (
            "This report compares the ledgers handed in with the clauses. “Missed” is an item to "
            "verify, not a finding of fault."
        ),
    ),
    "note.unknown": (
        "“无法判定”指未提交相关台账，或有无法识别的记录可能改变结论；补齐或更正后重新核查。",
        (
            "“Cannot be judged” means that a ledger was not handed in, or that rows nobody can "
            "read could change the verdict."
        ),
    ),
    "note.rate": (
        "完成率只计已到期事项，进行中、预警、无法判定和不适用的不计入。",
        "The rate counts concluded duties alone; open, unknown and exempt ones are left out.",
    ),
    "note.posts": (
        "职务视角的结论与任职人一致的，一览表和“需要处理”不重复列出。",
        "Where the verdict on a post is that on its holder, it is listed once.",
    ),
    "note.binding": (
        "同一职责有多部法规规定的，分别核查；条款后标 ★ 的为要求最严的一项。",
        "Where several regulations lay down a duty each is judged; ★ marks the strictest.",
    ),
    "note.informs": (
        "{titles}不是现行规定，结果仅供参考，不列入“需要处理”。",
        "{titles}: not in force; shown for information, not under what needs attention.",
    ),
    "note.exempt": (
        "各期均不适用的职责不列入一览表。",
        "Duties that are not owed in any period are left out of the table of periods.",
    ),
    "note.slots": (
        "一月内有多个考核期的，屏幕上的一览表显示其中最差的一个。",
        "Where a month holds several periods, the table of periods shows the worst on screen.",
    ),
    "note.why.files": ("<同样的文件>", "<the same files>"),
    "note.why": (
        "查看某项结论的来龙去脉：safetyduty why {files} --leader {name} --period {period}",
        "For the story behind a verdict: safetyduty why {files} --leader {name} --period {period}",
    ),
    "note.explain": (
        "查看数据问题的说明：safetyduty explain {code}",
        "For a problem's page: safetyduty explain {code}",
    ),
}


def phrase(key: str, lang: Lang, **blanks: object) -> str:
    """Give a phrase with its blanks filled; a key nobody wrote is a ``KeyError``."""
    return _PHRASES[key][0 if lang == "zh" else 1].format_map(blanks)


def has(key: str) -> bool:
    """Say whether there is such a phrase."""
    return key in _PHRASES
