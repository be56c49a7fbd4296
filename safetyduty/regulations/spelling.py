"""Makes two printings of a text comparable: widths, brackets, quotes, a scanner's variants."""

import re
import unicodedata

_VARIANTS = str.maketrans(
    {
        "査": "查",
        "釆": "采",
        "単": "单",
        "與": "舆",
        "囯": "国",
        "産": "产",
        "斉": "齐",
        "ー": "一",
        "—": "一",
        "–": "一",
        "ニ": "二",
        "入": "人",  # both sides are folded, so a true 入 still equals itself
        "〔": "(",
        "〕": ")",
        "【": "(",
        "】": ")",
        "[": "(",
        "]": ")",
        "〈": "<",
        "〉": ">",
        "《": "<",
        "》": ">",
        "「": '"',
        "」": '"',
        "『": '"',
        "』": '"',
        "“": '"',
        "”": '"',
        "‘": '"',
        "’": '"',
        "'": '"',
        "、": ",",
        "。": ".",
        "．": ".",
        "\ufeff": "",
        "\u200b": "",
    }
)
_GAP = re.compile(r"\s+")
_LEFT_OUT = re.compile(r"\.{3,}|…+")


def folded(text: str) -> str:
    """Fold what a reader takes for the same; lengths change, so only whole texts are compared.

    >>> folded("安全产（一） 检査") == folded("安全产(一)检查")
    True
    """
    return _GAP.sub("", unicodedata.normalize("NFKC", text.translate(_VARIANTS))).translate(
        _VARIANTS
    )


def quoted(words: str, text: str) -> bool:
    """Tell whether the words stand in the text; an ellipsis in them stands for what is left out.

    >>> quoted("每年……不少于４次", "每年主持召开会议不少于4次。")
    True
    """
    at, whole = 0, folded(text)
    for part in filter(None, _LEFT_OUT.split(words)):
        found = whole.find(folded(part), at)
        if found < 0:
            return False
        at = found + 1
    return True
