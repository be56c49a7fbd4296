"""The words of ``why``: why a row does not count, and what would change a verdict."""

from safetyduty.model.word import Lang

_WORDS: dict[str, tuple[str, str]] = {
    "title": ("{subject}：{period} 结论说明", "{subject}: why, {period}"),
    "clause": ("条款", "clause"),
    "clause.value": ("{title} {article}", "{title}, article {article}"),
    "words": ("原文用词", "words of the text"),
    "duty": ("职责", "duty"),
    "number": ("频次", "number"),
    "number.value": ("{per}{at_least}次，{verb}", "{at_least} per {per}, {verb}"),
    "number.share": ("{per}，{told}", "{per}: {told}"),
    "number.document": ("{per}，{due}前", "once per {per}, by {due}"),
    "tenure": ("任期", "tenure"),
    "tenure.value": ("{title}，{start}至{end}（{cell}）", "{title}, {start} to {end} ({cell})"),
    "tenure.share": (
        "考核期{total}天，在任{days}天，应{required}次",
        "{days} of {total} days in office: {required} owed",
    ),
    "responsible": ("责任岗位", "answers for it"),
    "verdict": ("结论", "verdict"),
    "verdict.value": (
        "{verdict}（应{required}次，计入{done}次）",
        "{verdict} ({done} of {required})",
    ),
    "why": ("理由", "reason"),
    "counted": ("计入的记录", "Rows that count"),
    "counted.none": ("没有一条记录计入", "no row counts"),
    "same-day": (
        "其中{number}条与别的记录同日，同日只计一次",
        "{number} of them fall on a day already counted: a day counts once",
    ),
    "near": ("未计入的相近记录", "Rows that nearly count"),
    "near.none": ("没有相近的记录", "no row comes near"),
    "day": ("日期", "day"),
    "cell": ("单元格", "cell"),
    "what": ("内容", "what"),
    "why-not": ("为何不计入", "why it does not count"),
    "change": ("怎样会改变结论", "What would change the verdict"),
    "open-start": ("…", "…"),
    "near.kind": ("是“{value}”，条款要求{wanted}", "is {value}; the clause asks for {wanted}"),
    "near.verb": (
        "本人是{value}，条款要求{verb}",
        "is there as “{value}”; the clause asks to {verb}",
    ),
    "near.tenure": ("当日不在该职务任内", "not in that post on that day"),
    "near.period": ("不在本考核期内", "outside the period"),
    "near.after-as-of": ("在截至日期之后", "after the day asked for"),
    "near.late-entry": ("在截至日期之后才录入（事后补录）", "entered after the day asked for"),
    "near.no-day": ("日期读不出来", "its day cannot be read"),
    "near.no-kind": ("类型读不出来", "its kind cannot be read"),
    "near.name": ("姓名只差一字，是否本人待核实", "the name is one character off: to be verified"),
    "near.target": ("不是该检查对象：{value}", "another place: {value}"),
    "near.issuer": ("签发单位不符：{value}", "issued by another: {value}"),
    "near.no-issuer": ("未写签发单位", "no issuer is named"),
    "near.topic": ("内容和类型中没有“{value}”", "does not speak of “{value}”"),
    "near.topic-unclear": (
        "内容空白，看不出是否关于“{value}”",
        "its 内容 is blank: whether it was about “{value}” cannot be told",
    ),
    "near.evidence": ("佐证材料缺{value}", "without {value} in 佐证材料"),
    "near.evidence-unclear": (
        "佐证材料看不出有哪些（没有该栏，或只写“有”“见附件”）",
        "what is on file cannot be told: no column 佐证材料, or it does not say what",
    ),
    "near.field": (
        "属于他人分管的{value}，不在本人分管领域",
        "lies in another leader's field: {value}",
    ),
    "near.field-unclear": (
        "看不出是否属于本人分管领域",
        "whether it lies in the leader's own field of work cannot be told",
    ),
    "near.delegation": (
        "委托他人，但请假外出表中当日没有外出",
        "delegated, and 请假外出 does not show him away on that day",
    ),
    "near.delegation-unclear": (
        "委托他人；没有请假外出表，不知当日是否外出",
        "delegated; without 请假外出 nobody can tell whether he was away",
    ),
    "near.attendance": (
        "到会人数不够：{value}（到会/应到）",
        "too few were there: {value} of those needed",
    ),
    "near.attendance-unclear": (
        "没有写清参加人员，看不出到会人数",
        "who took part is not written down",
    ),
    "near.spacing": ("离已计入的{value}太近", "too near to {value}, which counts already"),
    "part": (
        "计入总数，但不计入其中的部分：{told}",
        "counts for the number, not for the part of it: {told}",
    ),
    "change.part": (
        "其中的部分还缺{short}次（{told}）",
        "{short} more are short of the part ({told})",
    ),
    "change.met": (
        "已经完成；少于{required}次时才会改变",
        "done; only fewer than {required} would change it",
    ),
    "change.exempt": ("条款不要求，无需处理", "not owed: nothing to do"),
    "change.open": (
        "在{closes}前再完成{short}次（{verb}{wanted}）",
        "{short} more by {closes} ({verb}: {wanted})",
    ),
    "change.closed": (
        "考核期已过。如当时确已开展，补上{short}条{period}内的{wanted}记录并附佐证",
        (
            "the period is over; if it was done, enter {short} rows of {wanted} within {period}, "
            "with evidence"
        ),
    ),
    "change.doubt": (
        "写清{number}条读不出的记录（见上表），可能补足缺口",
        "make the {number} unreadable rows readable (above): they may fill the gap",
    ),
    "change.follows": (
        "由{articles}各期的结论得出，那些结论改变，本条才随之改变",
        "it follows from what was found of {articles}: only a change there changes it",
    ),
    "change.share": (
        "还差{short}：计入达到{required}即为完成；当时确已做到的，在台账补记并附佐证",
        "{short} short: {required} would be enough; enter what was done, with evidence",
    ),
    "change.hand-in": ("交来{table}后才能判定", "hand in {table}, then it can be judged"),
    "change.post": (
        "在领导名册的职务栏写明该职务，如“安委会主任”",
        "name the post in the leader list, such as 安委会主任",
    ),
}


def word(key: str, lang: Lang, **blanks: object) -> str:
    """Give a line of ``why`` in ``lang``."""
    zh, en = _WORDS[key]
    return (zh if lang == "zh" else en).format(**blanks)
