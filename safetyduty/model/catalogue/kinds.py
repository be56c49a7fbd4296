"""The words of shares and of consequences: what was found of them, and what it is not."""

from safetyduty.model.word import Lang

_WORDS: dict[str, tuple[str, str]] = {
    "share": (
        "共{base}，不低于{percent}%即应{required}，计入{done}",
        "{done} of {base}; at least {percent} % is {required}",
    ),
    "share.none": ("截至目前没有可统计的对象", "so far there is nothing to take a share of"),
    "row": ("连续{times}期", "{times} periods in a row"),
    "sum": ("年内累计{times}期", "{times} periods of the year"),
    "missed": (
        "{articles}有{count}未完成：{grounds}；符合本条所列情形，是提请核实的事实，是否适用由有权机关认定",
        (
            "missed in {count} ({articles}): {grounds}; the condition of this clause is there, as "
            "a fact to be verified: whether it applies the competent body decides"
        ),
    ),
    "met": (
        "{articles}没有{count}未完成的情形",
        "not missed in {count} ({articles})",
    ),
    "pending": (
        "截至目前{articles}没有{count}未完成的情形，本年未结束",
        "so far not missed in {count} ({articles}); the year is not over",
    ),
    "at_risk": (
        "{articles}处于预警的考核期如未完成，即达到{count}未完成",
        "if what is at risk is missed too, it is missed in {count} ({articles})",
    ),
    "unknown": (
        "{articles}有考核期无法判定，可能达到{count}未完成",
        "periods nobody can judge might make it {count} ({articles})",
    ),
    "asks.share": ("不低于{percent}%", "at least {percent} %"),
    "asks.row": ("{articles}连续{times}期未完成", "{articles} missed {times} periods in a row"),
    "asks.sum": ("{articles}年内累计{times}期未完成", "{articles} missed in {times} periods"),
    "asks.after": ("{start}后{days}个{unit}内", "within {days} {unit} after {start}"),
    "calendar": ("自然日", "days"),
    "working": ("工作日", "working days"),
    "period": ("期末", "the period"),
    "accident": ("事故发生", "the accident"),
}


def word(key: str, lang: Lang, **blanks: object) -> str:
    """Give a word with its blanks filled; a key nobody wrote is a ``KeyError``."""
    return _WORDS[key][0 if lang == "zh" else 1].format_map(blanks)
