"""Takes a cell of names apart: separators, titles, units, remarks; whose they are is not asked."""

import re
from collections.abc import Collection, Iterator

from safetyduty.intake.text import squash

_SEPARATORS = (
    r"(?:^|(?<=[\s、，,；;]))\d{1,2}[.．、)）]|[①-⑳、，,；;/／|\\\n\r。&＆+＋]+|\s[和及与]\s"
)
TITLE = (
    r"(?:同志|(?:党委|党工委|镇党委|镇委|乡党委)?(?:专职)?副?书记|(?:常务)?副?(?:镇|乡|县|区|市)长|"
    r"副?主任|副?主席|(?:党委|组织|宣传|政法|统战|纪检)?委员|(?:武装)?部长|副?[站所局队科股]长|常委)++"
)
_UNIT = (
    r"(?>\w{0,8}?(?:站|所|办|办公室|局|镇|乡|街道|中心|公司|村|社区|大队|中队|支队|科|股|党委|政府|"
    r"纪委|人大|部|院|委员会))"
)
_BEFORE_NAME = (
    rf"(?:{_UNIT}|{TITLE}|分管|主管|包保|包联|联系|牵头|带队|带班|值班|负责人|干部|工作人员|领导"
    r"|班子|成员|的)+"
)
_AFTER_NAME = rf"(?:{TITLE}|带队|主持|参加|负责人|领导|{_UNIT})+"
_IN_BRACKETS = r"[(\[【](.{0,60}?)[)\]】]"
_LABEL = r"^\w{1,8}:"
_PHONE = r"[,:]?(?:1\d{10}|0\d{2,3}-?\d{7,8}|\d{7,8})$"
_CROWD = (
    r"(?:等|一行).*$|(?:率|带领|率领|及|和|与|以及|会同|陪同).*(?:人员|干部|部门|专家|成员|职工)$"
)
_COMMITTEE = r"^(?:党委|党工委|镇党委|镇委|乡党委|专职)"
_REPLACED = r"代|委托|请假|缺|未到|未参加|因公|因事|病假|出差|视频|电话"
_EVERYBODY = (
    r".*全体.*|.*班子.*"
    r"|(?:各位?|所有|在家|镇|乡|街道|党政|本镇|我镇|相关|有关|分管|其[他它]|部分|带班|值班|带队)*"
    r"(?:领导|党委委员)(?:班子|干部|成员|人员)*"
)
_ANY_OF_THEM = r"^(?:各位?|所有|全体|在家|分管|主管|时任|我镇|本镇|镇(?!长)|乡(?!长)|街道)+"
_HEADS = ("党委书记", "党工委书记", "镇长", "乡长", "办事处主任", "管委会主任")
_JOINED_BY = r"和|及|与|以及|带领|率领|陪同|会同|,"
NOBODY = frozenset(
    {
        *(
            "无",
            "/",
            "-",
            "—",
            "——",
            "――",
            "--",
            "暂无",
            "没有",
            "等",
            "等人",
            "略",
            "待定",
            "空",
            "空白",
        ),
        *(
            "带队",
            "主持",
            "参加",
            "陪同",
            "相关人员",
            "有关人员",
            "工作人员",
            "×",
            "x",
            "X",
            "〇",
            "0",
        ),
    }
)
MOST_WORDS = 12
"""A name parted by spaces has no more pieces."""
COMPOUND = frozenset(
    {
        *(
            "欧阳",
            "上官",
            "司马",
            "诸葛",
            "司徒",
            "东方",
            "皇甫",
            "尉迟",
            "公孙",
            "令狐",
            "慕容",
            "端木",
        ),
        *(
            "夏侯",
            "长孙",
            "宇文",
            "赫连",
            "南宫",
            "独孤",
            "澹台",
            "轩辕",
            "钟离",
            "闻人",
            "万俟",
            "申屠",
        ),
        *(
            "太史",
            "濮阳",
            "淳于",
            "单于",
            "呼延",
            "百里",
            "东郭",
            "南门",
            "西门",
            "闾丘",
            "鲜于",
            "公冶",
        ),
    }
)
"""Surnames of two characters; all others have one."""


def pieces(cell: str) -> Iterator[str]:
    """Split a cell at its separators; spaces stay, for ``熊  丹`` may be one name."""
    for piece in re.split(_SEPARATORS, cell):
        if squash(piece):
            yield piece


def join_words(words: list[str], known: Collection[str]) -> list[str]:
    """Join words parted by spaces into names: known names the whole line through, or none at all.

    Characters left over between names would make a guess of it: then the line stays one name.

    >>> join_words(["黎", "澜", "汤崇"], {"黎澜", "汤崇"})
    ['黎澜', '汤崇']
    """
    names: list[str] = []
    loose = ""
    at = 0
    while at < len(words):
        last = min(len(words), at + MOST_WORDS)
        taken = next((end for end in range(last, at, -1) if "".join(words[at:end]) in known), 0)
        if taken or len(words[at]) > 1:
            names += [loose] if loose else []
            loose = ""
            end = taken or at + 1
            names.append("".join(words[at:end]))
            at = end
        else:
            loose += words[at]
            at += 1
    names += [loose] if loose else []
    lone = any(len(name) == 1 for name in names)
    certain = all(name in known and name in words for name in names if len(name) > 1)
    return ["".join(words)] if lone and not certain else names


def unlabelled(name: str) -> str:
    """Drop a label before a name: ``组长:张某`` is 张某, and so is ``受张某委托``."""
    asked = re.fullmatch(r"受(.+?)(?:同志)?的?委托", name)
    return asked[1] if asked else re.sub(_PHONE, "", re.sub(_LABEL, "", name))


def is_phone(name: str) -> bool:
    """Tell a telephone number that stands among the names."""
    return bool(re.fullmatch(_PHONE, name))


def without_posts(words: list[str]) -> list[str]:
    """Drop the words that are nothing but a title: ``张某 书记`` is 张某."""
    return [word for word in words if not re.fullmatch(TITLE, word)]


def unremarked(name: str) -> tuple[str, str]:
    """Part a name from what stands in brackets."""
    return re.sub(_IN_BRACKETS, "", name), "".join(re.findall(_IN_BRACKETS, name))


def replaced(remark: str) -> bool:
    """Say whether a remark in brackets casts doubt on who was there: ``(李某代)``."""
    return bool(re.search(_REPLACED, remark)) and not re.fullmatch(f"代理?(?:{TITLE})?", remark)


def without_title(name: str) -> str:
    """Drop a title before or after a name."""
    start = re.match(TITLE, name)
    if start and len(name) - start.end() > 1:
        name = name[start.end() :]
    end = re.search(f"{TITLE}$", name)
    return name[: end.start()] if end and end.start() > 1 else name


def without_crowd(name: str) -> str:
    """Drop the others after a name: ``张某等3人``, ``张某一行``."""
    found = re.search(_CROWD, name[2:])
    return name[: found.start() + 2] if found else name


def within_words(name: str, known: Collection[str]) -> str:
    """Find the known name that stands between units and titles alone: ``安监站张某``."""
    for size in (4, 3, 2):
        head, tail = name[:size], name[-size:]
        if len(name) > size + 1:  # one character more is another name, such as 村 or 科
            if tail in known and re.fullmatch(_BEFORE_NAME, name[:-size]):
                return tail
            if head in known and re.fullmatch(_AFTER_NAME, name[size:]):
                return head
    return ""


def parts(name: str) -> list[str]:
    """Split at words such as 和 that may also be part of a name."""
    return [part for part in re.split(_JOINED_BY, name) if part]


def is_everybody(name: str) -> bool:
    """Tell words that name all leaders at once: 全体班子成员."""
    return bool(re.fullmatch(_EVERYBODY, name))


def post_alone(name: str) -> str:
    """Give the post where a post is all that is written: ``镇长``, ``各副镇长``, ``主要领导``."""
    post = re.sub(_ANY_OF_THEM, "", without_crowd(name)).removesuffix("们")
    if re.fullmatch(r"(?:党政)?主要领导(?:同志|干部)?", post):
        return "主要领导"
    return post if re.fullmatch(rf"(?:人大|纪委|纪工委|办事处|政府)?{TITLE}", post) else ""


def holds(posts: Collection[str], post: str) -> bool:
    """Tell whether one of somebody's posts is what ``post`` says; a deputy is not the head.

    >>> holds({"党委副书记", "镇长"}, "书记"), holds({"常务副镇长"}, "副镇长")
    (False, True)
    """
    wanted = _HEADS if post == "主要领导" else (post,)
    return any(
        held.endswith(word) and not held.endswith(f"副{word}") for held in posts for word in wanted
    )


def posts_of(title: str) -> set[str]:
    """Give the posts of a 职务 one by one; a deputy who acts as head is called head too.

    >>> sorted(posts_of("党委委员、副镇长（主持政府工作）"))
    ['党委委员', '副镇长', '镇长']
    """
    bare, remark = unremarked(squash(title))
    posts = {post for post in re.split(_SEPARATORS, bare) if post}
    acting = {post.replace("副", "", 1) for post in posts if "主持" in remark and "副" in post}
    return posts | acting


def surname_and_title(name: str) -> tuple[str, str]:
    """Part ``熊镇长`` into surname and title; anything else is two empty words."""
    found = re.search(TITLE, name)
    if not found or found.end() != len(name):
        return "", ""
    surname = name[: found.start()]
    return (surname, found[0]) if len(surname) == 1 or surname in COMPOUND else ("", "")


def called_by(title: str) -> set[str]:
    """Give what a leader with this 职务 is called: a deputy is 副镇长 and, politely, 镇长.

    >>> sorted(called_by("党委副书记、镇长"))
    ['书记', '副书记', '镇长']
    """
    calls: set[str] = set()
    for found in re.finditer(TITLE, squash(title)):
        word = re.sub(_COMMITTEE, "", found[0])
        calls.add(word)
        calls.add(re.sub(r"^(?:常务|专职)?副", "", word))
    return calls - {""}
