"""Headings as clerks vary them: the same words with an ornament, another verb, a name asked for."""

import re

ORNAMENTS = "0123456789第本该实具现安开党镇乡街主隐问起始止被"
"""Signs with which an ornament may begin."""
ENDINGS = "0123456789一二三名单称务级型"
"""Signs with which what is asked for besides may end."""
_BEFORE = re.compile(
    r"^(?:\d{1,2}[.、)]?|本次|该次|第[一二三四五六1-6]次|实际|具体|现场|安全生产|开展|党政|主要|安全(?=检查)"
    r"|[镇乡](?=领导|带队)|街道(?=领导|带队)|(?:隐患|问题)(?=整改))+(?=..)"
)
_AFTER = re.compile(
    r"(?<=..)(?:姓名(?:(?:及|和|与|、|/|,)?(?:职务|单位)(?:职级)?)?"
    r"|(?:及|和|与|、|/|,)职务|名单|名称|全称|[1-9一二三])$"
)
_CHECK = re.compile(
    r"(?:监督检查|督查检查|督导检查|检查督[查导]|督促检查|安全检查|安全督查|执法检查"
    r"|督查|督导|巡查|巡检|排查|抽查|暗访)"
)
_BEGUN = re.compile(r"(?<=检查)(?:开始|起始|起止)(?=时间)")
_LINKS = re.compile(
    r"的|(?<=.)(?:具体|主要)(?=.)|(?<=隐患)[及和与或、/](?=问题)|(?<=问题)[及和与或、/](?=隐患)"
)
_EITHER = r"[/或|]"


def reduced(heading: str) -> str:
    """Bring a squashed heading to the words it is known by.

    >>> reduced("实际督查日期"), reduced("带队领导姓名及职务")
    ('检查时间', '带队领导')
    """
    text = _BEFORE.sub("", heading)
    text = _CHECK.sub("检查", text)
    text = _LINKS.sub("", text.replace("日期", "时间"))
    return _AFTER.sub("", _BEGUN.sub("", text))


def either(heading: str) -> list[str]:
    """Part a heading that names two things of which a cell holds one: ``主持人/带队领导``."""
    parts = re.split(_EITHER, heading)
    return parts if len(parts) > 1 and all(len(part) > 1 for part in parts) else []
