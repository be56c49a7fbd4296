"""Reads 检查范围 of a roster: the villages and sites it names, and by which day."""

import re

from safetyduty.intake.text import split_list, squash

_QUOTED = r"[“\"「『‘']([^”\"」』’']+)[”\"」』’']"
_OWN = r"联系村|挂点村|包村|驻点村|联系社区"
_GENERIC = r"(?:联系|挂点|驻点)村(?:居)?(?:、?\(社区\)|、社区)?|联系社区|分管领域|各行业|各系统"
_BETWEEN = (
    r"[、,;。()]|负责|重点|检查|巡查|督查|包括|辖区内|安全.*|等|(?<=[村区])(?:和|及|与|以及)"
    r"|^(?:及|以及)"
)
_ALL = r"各|全|所有|辖区|本|其他|其它|相关|有关|行政|分管|联系|村|社区$"
_DUE = r"每月(\d{1,2})[日号](?:以?前|之前)"
_PLACE = r"\w{1,20}(?:村|社区|站|厂|公司|矿|场|库|店|学校|园|小区|中心|工地|项目部)"


def read_scope(scope: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Read the villages and the sites a scope names; sites stand in quotation marks.

    A scope that lists places and says nothing else needs no quotation marks.

    >>> read_scope("负责分管领域、联系村（社区）及“和平加油站”、“ 环宇烟花”安全生产工作")
    ((), ('和平加油站', '环宇烟花'))
    """
    quoted = [squash(name) for name in re.findall(_QUOTED, scope)]
    plain = re.sub(_GENERIC, "、", squash("、".join(re.sub(_QUOTED, "、", scope).splitlines())))
    named = [part for part in re.split(_BETWEEN, plain) if part and not re.match(_ALL, part)]
    villages = [part for part in named if is_village(part)]
    sites = [name for name in quoted if not is_village(name)]
    villages += [name for name in quoted if is_village(name)]
    listed = [part for part in split_list(scope) if not re.match(_ALL, part)]
    if not quoted and listed and all(re.fullmatch(_PLACE, part) for part in listed):
        sites = [part for part in listed if not is_village(part)]
    return tuple(dict.fromkeys(villages)), tuple(dict.fromkeys(sites))


def loose_places(scope: str) -> tuple[str, ...]:
    """Give the words of a scope that look like a place but are neither quoted nor a village."""
    plain = re.sub(_GENERIC, "、", squash("、".join(re.sub(_QUOTED, "、", scope).splitlines())))
    _, sites = read_scope(scope)
    return tuple(
        part
        for part in dict.fromkeys(re.split(_BETWEEN, plain))
        if part
        and len(part) > 3
        and part not in sites
        and re.fullmatch(_PLACE, part)
        and not re.match(_ALL, part)
        and not is_village(part)
    )


def is_village(name: str) -> bool:
    """Tell the name of a village or a neighbourhood."""
    return len(name) > 1 and name.endswith(("村", "社区"))


def names_own(scope: str) -> bool:
    """Say whether a scope speaks of the leader's own 联系村."""
    return bool(re.search(_OWN, squash(scope)))


def due_day(*candidates: str) -> int:
    """Find ``每月25日以前`` in the first text that says so; 0 where none does."""
    for text in candidates:
        if found := re.search(_DUE, squash(text)):
            return int(found[1])
    return 0
