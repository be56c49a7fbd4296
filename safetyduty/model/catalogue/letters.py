"""The sentences of official letters and tables: facts, clause, what to do by when; no blame."""

from safetyduty.model.word import Lang

WORDS: dict[str, tuple[str, str]] = {
    "issuer": ("{unit}安全生产委员会办公室", "Office of the work safety committee, {unit}"),
    "issuer.plain": ("安全生产委员会办公室", "Office of the work safety committee"),
    "number.blank": ("　　〔{year}〕　　号", "No. ____ ({year})"),
    "day": ("{year}年{month}月{day}日", "{year}-{month:02}-{day:02}"),
    "period.year": ("{year}年", "{year}"),
    "period.month": ("{year}年{month}月", "{year}-{month:02}"),
    "period.Q": ("{year}年第{part}季度", "{year}Q{part}"),
    "period.H": ("{year}年{part}半年", "{year}H{part}"),
    "comrade": ("{name}同志", "{name}"),
    "everyone": ("各有关单位、各位领导同志", "To all units and leaders"),
    "attachment": ("附件：", "Attached: "),
    "attachment.head": ("附件", "Attachment"),
    "basis": (
        "根据{titles}，对截至{day}提交的台账进行了核对。现将有关情况通知如下。",
        "Under {titles}, the ledgers handed in by {day} were checked. The results are as follows.",
    ),
    "notice.title": (
        "关于落实安全生产履职事项的督办通知",
        "Notice on safety duties to be carried out",
    ),
    "notice.closed": ("考核期已结束、需要核实的事项", "Periods that are over, to be verified"),
    "notice.open": ("需要按期完成的事项", "To be done in time"),
    "notice.unknown": ("现有台账无法判定、需要补齐材料的事项", "What the ledgers cannot show"),
    "notice.none": (
        "经核对，截至{day}没有需要督办的事项。",
        "As of {day} there is nothing to follow up.",
    ),
    "notice.asked": ("有关要求", "What is asked"),
    "item": ("{duty}（{clause}）。{parts}", "{duty} ({clause}). {parts}"),
    "item.part": ("{period}：{reason}", "{period}: {reason} "),
    "item.more": ("其余{n}项见附件。", "{n} more are in the attachment."),
    "law": ("{mark}《{title}》", "{mark}“{title}”"),
    "ask.verify": (
        "请对照所列事项核实：已经履职但未登记的，补充登记并附佐证材料；确未开展的，书面说明情况和后续安排。",
        (
            "Verify each item: enter what was done and add its evidence; where nothing was done, say so "
            "in writing with what will follow."
        ),
    ),
    "ask.open": (
        "考核期未结束的事项，请在所列期限内完成。",
        "What is still open is to be done by the day named.",
    ),
    "ask.unknown": (
        "未提交或无法识别的台账，请补交或更正后重新核对。",
        "Hand in or correct the ledgers that are missing or cannot be read.",
    ),
    "ask.reply": (
        "请于{day}前将核实情况报{issuer}。",
        "Answer to {issuer} by {day}.",
    ),
    "ask.body": (
        "本通知依据台账核对形成，所列为提请核实的事项，不是对责任的认定；需要作出认定和处理的，由有权机关按规定办理。",
        (
            "This notice compares ledgers with clauses. It lists items to verify and finds no fault; "
            "any decision is for the competent body."
        ),
    ),
    "annex.items": ("核对事项明细表", "Items checked"),
    "annex.origin": ("核对依据", "What was checked"),
    "circular.title": (
        "关于{period}安全生产履职情况的通报",
        "Circular on safety duties, {period}",
    ),
    "circular.overall": ("总体情况", "Overall"),
    "circular.rate": (
        (
            "截至{day}，已到期事项{concluded}项，按期完成{met}项，完成率{rate}；逾期补做{late}项，"
            "逾期未完成{missed}项，无法判定{unknown}项，预警{risk}项，进行中{pending}项。"
        ),
        (
            "As of {day}: {concluded} concluded, {met} in time ({rate}); late {late}, missed {missed}, "
            "cannot be judged {unknown}, at risk {risk}, open {pending}."
        ),
    ),
    "circular.ranking": ("完成情况排名", "Ranking"),
    "circular.rule": (
        "按完成率排序，完成率相同的名次并列；没有已到期事项的不参加排名。",
        "Ranked by rate; equal rates share a place; who has nothing concluded is not ranked.",
    ),
    "circular.good": ("按期完成较好的", "Done in time"),
    "circular.good.none": ("本期没有全部按期完成的。", "Nobody concluded everything in time."),
    "circular.good.names": (
        "已到期事项全部按期完成的有：{names}。",
        "Everything that was due is done in time: {names}.",
    ),
    "circular.open": ("需要核实和补齐的", "To be verified"),
    "circular.next": ("下一步工作", "What follows"),
    "circular.body": (
        "本通报依据台账核对形成，排名只反映台账记载，不是对责任的认定；认定和处理由有权机关按规定办理。",
        (
            "This circular compares ledgers with clauses; the ranking shows what is on record and finds "
            "no fault. Any decision is for the competent body."
        ),
    ),
    "rank": ("名次", "place"),
    "rank.none": ("不参加", "—"),
    "concluded": ("已到期", "concluded"),
    "matrix.title": ("{unit}安全生产责任清单落实情况一览表", "Duties and their state, {unit}"),
    "matrix.line": (
        "考核期：{period}　截至日期：{day}　依据：{titles}",
        "Period: {period}. As of: {day}. Based on: {titles}",
    ),
    "matrix.fill": ("填表单位：{issuer}", "Filled in by: {issuer}"),
    "list.title": ("{unit}党政领导干部安全生产职责清单", "Safety duties of the leaders, {unit}"),
    "list.intro": (
        "根据{titles}，结合领导名册，公布{unit}领导干部安全生产职责清单（{day}）。",
        "Under {titles} and the leader list, the safety duties of the leaders of {unit} ({day}).",
    ),
    "list.posts": ("职务", "Posts"),
    "list.number": ("序号", "no."),
    "list.often": ("频次", "how often"),
    "list.times": ("次数", "number"),
    "list.due": ("期限", "due"),
    "list.basis": ("依据", "basis"),
    "statement.title": ("{name}同志安全生产述职报告附表", "Annex to the duty statement of {name}"),
    "statement.who": ("姓名", "name"),
    "statement.posts": ("职务", "posts"),
    "statement.duties": ("履职事项完成情况", "Duties and what was done"),
    "statement.observed": ("未规定次数的履职情况", "Duties without a number"),
    "statement.note": (
        "本表由台账自动生成，供述职时核对；本人认为有出入的，请补充佐证材料后重新生成。",
        "Made from the ledgers for the statement; where it differs, add evidence and make it anew.",
    ),
    "statement.sign": (
        "本人签字：　　　　　　　审核人：　　　　　　　",
        "Signed:        Checked:        ",
    ),
    "gaps.title": ("{unit}履职佐证缺项清单", "Evidence that is missing, {unit}"),
    "gaps.records": (
        "已计入、但没有登记佐证材料的记录",
        "Rows that count without evidence on file",
    ),
    "gaps.records.none": (
        "已计入的记录都登记了佐证材料。",
        "Every row that counts has evidence on file.",
    ),
    "gaps.not-kept": (
        "履职台账没有“佐证材料”一栏，以下记录都需要备齐会议记录、检查记录等材料。",
        "The ledger has no column for evidence; minutes and records of all rows below are needed.",
    ),
    "gaps.tables": ("未提交的台账", "Ledgers not handed in"),
    "gaps.needed": ("需要的材料", "what is needed"),
    "gaps.unknown": ("现有台账无法判定的事项", "What the ledgers cannot show"),
    "gaps.minutes": ("会议记录或纪要、签到", "minutes, attendance list"),
    "gaps.inspection": ("检查记录、整改通知、照片", "inspection record, orders, photographs"),
    "gaps.other": ("活动记录、签到或照片", "record, attendance list or photographs"),
    "gaps.document": ("文件原件", "the document itself"),
    "what": ("事项", "what"),
    "count": ("项数", "items"),
    "sources": ("佐证出处", "Sources"),
    "sources.finding": ("结果序号", "finding"),
}


def say(key: str, lang: Lang, **blanks: object) -> str:
    """Give a line with its blanks filled; a key nobody wrote is a ``KeyError``."""
    zh, en = WORDS[key]
    return (zh if lang == "zh" else en).format_map(blanks)
