"""The words of documents on paper and in sheets: places in a template, names of sheets."""

from safetyduty.model.word import Lang

WORDS: dict[str, tuple[str, str]] = {
    "place.paragraph": ("第{n}段", "paragraph {n}"),
    "place.table": ("表{n}", "table {n}"),
    "place.cell": ("第{row}行第{column}格", ", row {row}, cell {column}"),
    "place.header": ("第{n}节页眉", "header of section {n}, "),
    "place.footer": ("第{n}节页脚", "footer of section {n}, "),
    "tag.half": ("标记不完整", "half a tag"),
    "tag.open": ("缺少与之配对的 {end}", "its {end} is missing"),
    "tag.unopened": ("前面没有与之配对的 {kind}", "there is no {kind} before it"),
    "tag.verb": ("只能用 if、elif、else、for", "only if, elif, else and for are known"),
    "tag.unknown": ("没有 {name} 这一项", "there is nothing called {name}"),
    "sheet.cover": ("概要", "summary"),
    "sheet.legend": ("图例", "legend"),
    "legend.sign": ("符号", "sign"),
    "legend.verdict": ("结论", "verdict"),
    "legend.number": ("项数", "number"),
    "listing.place": ("位置", "place"),
    "listing.weight": ("程度", "weight"),
    "listing.code": ("代码", "code"),
    "listing.text": ("问题", "problem"),
    "listing.hint": ("建议", "what to do"),
    "notes.text": ("内容", "text"),
    "page": ("第 &P 页，共 &N 页", "page &P of &N"),
    "no-answer": ("超过{n}秒没有完成", "it took more than {n} seconds"),
    "no-file": ("没有产生文件", "it wrote no file"),
}


def told(key: str, lang: Lang, **blanks: object) -> str:
    """Give a line with its blanks filled."""
    zh, en = WORDS[key]
    return (zh if lang == "zh" else en).format(**blanks)
