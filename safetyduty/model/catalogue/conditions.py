"""The words of what a clause asks of a record beyond its kind and its verb."""

from safetyduty.model.word import Lang

WORDS: dict[str, tuple[str, str]] = {
    "of-which": ("其中{told}至少{n}次", "of which at least {n} {told}"),
    "any-of": ("或{told}至少{n}次", "or at least {n} {told}"),
    "by": ("{day}前累计至少{n}次", "{n} by {day}"),
    "day": ("{month}月{day}日", "{month:02}-{day:02}"),
    "until": ("{day}前累计", "by {day}"),
    "topic": ("内容含{words}", "about {words}"),
    "evidence": ("应附{papers}", "with {papers}"),
    "own-field": ("限本人分管领域", "within the leader's own field of work"),
    "always": ("委托他人的计入本人", "a delegate counts for the leader"),
    "if_absent": ("本人外出时委托的才计入", "a delegate counts in the leader's absence alone"),
    "never": ("委托他人的不计入", "a delegate does not count"),
    "attendance": ("{who}到会{n}", "attended by {n} of {who}"),
    "people": ("{n}人以上", "at least {n}"),
    "spacing": ("两次至少相隔{n}天", "at least {n} days apart"),
    "months": ("限{months}月", "in months {months} only"),
    "every": ("时段内{per}", "every {per} of it"),
    "or": ("或", " or "),
    "and": ("、", ", "),
    "both": ("，", "; "),
    # what became of the parts of a number
    "part.of-which": (
        "其中{told}应{required}次，计入{done}次",
        "of which {told}: owed {required}, counted {done}",
    ),
    "part.any-of": (
        "另一种做法{told}应{required}次，计入{done}次",
        "the other way, {told}: owed {required}, counted {done}",
    ),
    "short": ("缺{n}次", "{n} short"),
    # why it cannot be told
    "no-papers": (
        "台账没有佐证材料栏，无法核对{papers}",
        "the ledger has no column 佐证材料, so {papers} cannot be verified",
    ),
    "no-absences": (
        "未提交请假外出表，无法核对委托是否在外出期间",
        "absences (请假外出) not handed in, so a delegation cannot be verified",
    ),
}


def word(key: str, lang: Lang, **blanks: object) -> str:
    """Give a phrase in ``lang`` with its blanks filled."""
    zh, en = WORDS[key]
    return (zh if lang == "zh" else en).format(**blanks)
