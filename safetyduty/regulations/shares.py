"""Finds shares that are owed: 整改率达到100%, 参训率不低于95%, 检查企业数量不少于总数的50%."""

import re
from collections.abc import Iterator

from safetyduty.model.period import Per
from safetyduty.regulations.times import PER, When, per_of

_LEAST = r"(?:应当?|要|须|必须|均|力争|确保|保持)*(?:达到?|不得?低于|不得?少于|保持在|为)?"
_SHARE = re.compile(
    rf"(?P<what>[^,;。:、]{{0,24}}?(?:率|比例|数量?|人员|人数|覆盖面)){_LEAST}"
    r"(?P<of>[^,;。0-9]{0,12}?)(?P<n>[0-9]{1,3})%"
)
_FIRM = re.compile(r"率[^,;。]{0,8}?(?:达|[0-9]{1,3}%$)|不得?[低少]于|保持在|[0-9]{1,3}%(?=以上)")
_KINDS = (
    ("hazards", re.compile(r"(?:隐患|问题)?[^,;。]{0,8}(?:整改|治理|销号|整治|闭环)(?:完成)?率")),
    (
        "people",
        re.compile(
            r"参[训会学加][^,;。]{0,4}率|(?:培训|轮训|持证)[^;。]{0,12}(?:率|面)|(?:参训|到会)(?:人员|人数)"
        ),
    ),
    ("sites", re.compile(r"(?:检查|督查|排查|巡查|走访)[^;。]{0,24}(?:率|面|数量?|比例)")),
)


def shares(sentence: str) -> Iterator[When]:
    """Find every percentage to be reached of what a rule can be a share of.

    The period is that of its own part of the sentence, else the one before; none is a year.
    """
    for found in _SHARE.finditer(sentence):
        reached = _FIRM.search(found[0]) or sentence.startswith("以上", found.end())
        told = found["what"]
        if re.search("覆盖[率面]$", told):
            told = re.split("[;。]", sentence[: found.start()])[-1] + told
        of = next((of for of, words in _KINDS if words.search(told)), "")
        if not (of and reached and 0 < int(found["n"]) <= 100) or _BELOW.search(found[0]):
            continue
        pers = list(PER.finditer(sentence, 0, found.end()))
        own = [per for per in pers if per.start() >= found.start()]
        start = own[0].start() if own else found.start()
        per = per_of(pers[-1]) if pers and "全年" not in found[0] else Per.YEAR
        doubts = ("ratio",) if pers else ("ratio", "no-period")
        yield When("ratio", start, found.end(), per, int(found["n"]), of, doubts=doubts)


_BELOW = re.compile(r"(?<!不)(?<!不得)[低少]于|不足|未达|超过")
