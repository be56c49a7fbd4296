"""The words of ``explain`` about the kinds of rule and their keys."""

WORDS: dict[str, tuple[str, str]] = {
    "known": (
        "问题代码形如 SD104，写在每条问题前；规则和结论可用：{known}",
        "a code such as SD104 stands before each problem; rules and verdicts: {known}",
    ),
    "key": ("参数 {name}（规则 {kinds}）", "Key {name} (of {kinds})"),
    "values": ("可以写：{values}", "What may stand there: {values}"),
    "default": ("不写时：{default}", "Left out: {default}"),
    "required": ("必须写", "required"),
    "keys": ("参数", "keys"),
    "name": ("参数", "key"),
    "meaning": ("含义", "meaning"),
    "may": ("可以写", "what may stand there"),
    "left-out": ("不写时", "left out"),
}
