"""Codes about asking for accidents, vetoes and candidates: SD72x."""

from safetyduty.model.catalogue.entry import Entry
from safetyduty.model.catalogue.incidents import entry
from safetyduty.model.problem import Severity

ENTRIES: tuple[Entry, ...] = (
    entry(
        "SD720",
        Severity.ERROR,
        (
            "没有读到事故台账",
            "交来有“发生时间”和“死亡人数”的表",
            "没交的不等于没有发生。",
            "事故台账.xlsx",
        ),
        (
            "no accident ledger was read",
            "hand in a sheet with 发生时间 and 死亡人数",
            "What was not handed in did not therefore not happen.",
            "事故台账.xlsx",
        ),
    ),
    entry(
        "SD721",
        Severity.ERROR,
        (
            "没有读到事故、问责或考核得分的台账，无从核查一票否决",
            "交来其中至少一种",
            "没交的不等于没有发生。",
            "事故台账.xlsx",
        ),
        (
            "no ledger of accidents, sanctions or scores was read: no veto can be looked for",
            "hand in at least one",
            "What was not handed in did not therefore not happen.",
            "事故台账.xlsx",
        ),
    ),
    entry(
        "SD722",
        Severity.ERROR,
        ("台账中没有“{value}”这个人", "核对姓名", "不认识的人不下结论。", "--person 熊某"),
        (
            "nobody in the ledger is called “{value}”",
            "see how the name is written",
            "Nothing is said of somebody unknown.",
            "--person 熊某",
        ),
    ),
    entry(
        "SD723",
        Severity.ERROR,
        ("候选人名单里没有“姓名”一栏", "加上“姓名”表头", "没有姓名就无法逐人核对。", "姓名"),
        (
            "the list of candidates has no column 姓名",
            "add the heading 姓名",
            "Without names nobody can be looked up.",
            "姓名",
        ),
    ),
    entry(
        "SD724",
        Severity.INFO,
        (
            "{title}不及于{level}，未适用",
            "需要时用 --level 指明层级",
            "条款不擅自扩大适用范围。",
            "喀什地区办法不及于乡镇",
        ),
        (
            "{title} does not reach the {level} and is not applied",
            "name the level with --level if it should",
            "No clause is extended silently.",
            "Kashgar's measures reach no township",
        ),
    ),
)
