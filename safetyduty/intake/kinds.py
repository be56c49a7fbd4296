"""What kind of activity a row is: by its own word, else by section, headings and title together."""

import re
from collections.abc import Collection
from functools import cache

from safetyduty.intake.kind_words import WHEN, kind_of, known_words
from safetyduty.intake.regions import Region
from safetyduty.intake.text import bracketed, shown, squash
from safetyduty.model.activity import PARENT, ActivityKind, kinds_under
from safetyduty.model.problem import Problem

K = ActivityKind
_NUMBERED = r"^\(?[一二三四五六七八九十\d]+[、.)]*"
_CLUES: tuple[tuple[str, ActivityKind], ...] = (
    (
        r"安(?:全生产)?委(?:员)?会(?:全体|扩大|成员|单位|工作)*(?:会议?|例会)|安全生产例会",
        K.SAFETY_COMMITTEE_MEETING,
    ),
    (r"党(?:工)?委(?:常委|扩大|专题)*会议?", K.PARTY_COMMITTEE_MEETING),
    (r"常务会议?|[镇乡]长办公会议?|政府(?:专题)?办公会议?", K.GOVERNMENT_MEETING),
    (r"班子(?:成员)?会议?|党政联席会议?", K.TEAM_MEETING),
    (r"会议|例会|座谈会|办公会", K.MEETING),
    (r"专项检查|大检查|综合检查|综合督查", K.CAMPAIGN_INSPECTION),
    (r"检查|督查|排查|督导|巡查", K.INSPECTION),
    (r"调研", K.RESEARCH),
    (r"演练", K.DRILL),
    (r"培训", K.TRAINING),
    (r"约谈", K.INTERVIEW),
    (r"中心组", K.STUDY),
    (r"形势分析", K.ANALYSIS),
    (r"听取汇报", K.HEARING),
)
"""Words of titles and sections, the more particular first; what is matched is used up."""
_OFFICES = (
    r"(?:安|管|居|村|常)(?:全生产)?委(?:员)?会(?:办公室|办)|安委办|检查(?:组|站|大队|所)|填[报表].*"
)
"""Names of offices, which say nothing about what they did."""
_TELLING = ("day", "leads", "chairs", "team", "inspectors", "visited", "place")
"""Columns whose headings may say what the rows are: 检查时间, 会议地点."""
_SAYS_INSPECTION = r"检查|督查|排查|带队|督导"
_SAYS_MEETING = r"会议|主持|召集|召开|开会|参会"
_PRESIDED = frozenset({K.STUDY, K.TRAINING, K.HEARING, K.ANALYSIS, K.DRILL, K.INTERVIEW})
"""What somebody presides over though it is no meeting: 主持人 alone says nothing against it."""
_SAYS = f"{_SAYS_INSPECTION}|{_SAYS_MEETING}"


def read_kinds(region: Region) -> tuple[list[str], list[Problem]]:
    """Give the code of every row, empty where it is not known, and what is to be said of it."""
    if "kind" not in region.cells:
        return _without_column(region)
    cells = region.cells["kind"]
    read = {cell: _code(cell) for cell in region.distinct["kind"]}
    codes = list(map(read.__getitem__, cells))
    if "" not in read.values():
        return codes, []
    sections, (sheet, _) = _by_section(region), _of_sheet(region)
    problems = []
    for at, code in enumerate(codes):
        if code:
            continue
        if cells[at] != "":
            word = shown(cells[at])
            source = region.source(at, "kind")
            problems.append(Problem("SD103", source, word, suggestion=nearest(word)))
        else:
            likely = sections[at] or sheet
            blanks = {"field": region.header.printed["kind"]}
            hint = _label(likely)
            problems.append(Problem("SD110", region.source(at, "kind"), "", blanks, hint))
    return codes, problems


def _code(cell: object) -> str:
    """Read one cell; a remark in brackets is dropped unless it is a kind itself."""
    word = squash(shown(cell))
    found = kind_of(word)
    said = clues("|".join(bracketed(word))) if found else set()
    return found.value if found and (word in known_words() or said <= {found}) else ""


def _label(code: str) -> str:
    return next((kind.zh for kind in K if kind.value == code), "")


def nearest(word: str) -> str:
    """Suggest the canonical word closest to an unknown one; none is close enough: nothing.

    A word that speaks of a kind is never told to be another: 调度会 is no 调研.
    """
    from rapidfuzz import process

    known, said = known_words(), clues(word)
    if only := _only(said).strip("?"):
        return _label(only)
    near = process.extractOne(squash(word), list(known), score_cutoff=60)
    likely = near and (not said or known[near[0]] in said)
    return known[near[0]].zh if near and likely else ""


def clues(text: str) -> set[ActivityKind]:
    """Find the kinds a title or a section speaks of; a more particular word uses up a general one.

    >>> clues("安委会办公室检查台账")
    {<ActivityKind.INSPECTION: 'inspection'>}
    """
    rest = re.sub(_OFFICES, "|", squash(text))
    found = set()
    for pattern, kind in _CLUES:
        if re.search(pattern, rest):
            found.add(kind)
            rest = re.sub(pattern, "|", rest)
    return found


def _without_column(region: Region) -> tuple[list[str], list[Problem]]:
    """Read a sheet without 活动类型 by its sections, else by its headings and title."""
    size = len(region.rows)
    if not size:
        return [], []
    sheet, said = _of_sheet(region)
    sections = _by_name(region, _by_section(region), sheet)
    codes = [section or sheet for section in sections]
    problems = []
    for code in sorted(set(codes) - {""}):
        clue = said if code == sheet and not all(sections) else _label(code)
        blanks = {"heading": clue, "kind": _label(code), "rows": str(codes.count(code))}
        problems.append(Problem("SD111", region.heading("day"), "", blanks))
    if lost := codes.count(""):
        problems.append(Problem("SD112", region.heading("day"), "", {"rows": str(lost)}))
    return codes, problems


def _of_sheet(region: Region) -> tuple[str, str]:
    """Read headings and title together, and say which words decided.

    Where they contradict each other, or say two things, nothing is known.
    """
    printed = region.header.printed
    headings = [printed[name] for name in _TELLING if name in printed]
    inspection = any(re.search(_SAYS_INSPECTION, squash(heading)) for heading in headings)
    meetings = [heading for heading in headings if re.search(_SAYS_MEETING, squash(heading))]
    meeting = bool(meetings)
    titles = [region.sheet, *(t for t in region.title.split("\n") if ":" not in squash(t))]
    titled = _only({kind for title in titles for kind in clues(title)})
    if (inspection and meeting) or titled == "?":
        return "", ""
    headed = (K.INSPECTION,) if inspection else (K.MEETING,) if meeting else ()
    if not titled:
        said = next((h for h in headings if re.search(_SAYS, squash(h))), "")
        return (headed[0].value, said) if headed else ("", "")
    presided = meetings == [printed.get("chairs")] and titled in _PRESIDED
    if headed and titled not in kinds_under(headed[0]) and not presided:
        return "", ""
    return titled, next(title for title in titles if clues(title))


def _by_name(region: Region, sections: list[str], sheet: str) -> list[str]:
    """Give each row the kind its 会议名称 speaks of, within what its section or the sheet is."""
    if "name" not in region.cells:
        return sections
    rows = zip(region.cells["name"], sections, strict=True)
    return [_of_name(shown(cell), section or sheet) or section for cell, section in rows]


@cache
def _of_name(name: str, within: str) -> str:
    """Read the name of one activity: a known word itself, else what it speaks of within its kind.

    A meeting about an inspection is none.
    """
    found = kind_of(name)
    meeting = within in kinds_under(K.MEETING)
    if found and not (meeting and found in kinds_under(K.INSPECTION)):
        return found.value
    kinds = clues(_bare_name(name))
    if within:
        kinds &= set(kinds_under(ActivityKind.of(within)))
    return _only(kinds).strip("?")


def _bare_name(name: str) -> str:
    return re.sub(rf"[()]|{WHEN}", "", squash(name))


def _by_section(region: Region) -> list[str]:
    """Give each row the kind its section speaks of; empty outside such sections."""
    if not region.sections:
        return [""] * len(region.rows)
    found = []
    for row in region.rows:
        above = [text for place, text in region.sections if place < row]
        found.append(_of_section(above[-1]) if above else "")
    return found


@cache
def _of_section(text: str) -> str:
    bare = re.sub(_NUMBERED, "", squash(text))
    if bare in known_words():
        return known_words()[bare].value
    return _only(clues(bare)).strip("?")


def _only(kinds: Collection[ActivityKind]) -> str:
    """Give the one kind spoken of, of a family the particular one; ``?`` where there are more."""
    found = [kind for kind in kinds if not any(kind is PARENT.get(other) for other in kinds)]
    return "" if not found else found[0].value if len(found) == 1 else "?"
