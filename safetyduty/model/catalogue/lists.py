"""Codes about what a clause needs of a list in the ledger and cannot read there: SD25x."""

from safetyduty.model.catalogue.entry import Entry, Page
from safetyduty.model.problem import Severity

ENTRIES = (
    Entry(
        "SD250",
        Severity.WARNING,
        zh=Page(
            message="重点单位“{name}”的风险等级“{value}”未填或认不出，无法确定应检查几次",
            advice="填 A、B、C、D，或红橙黄蓝、重大/较大/一般/低、一至四级",
            why="有条款按风险等级规定检查频次；等级不明的单位记为“无法判定”，不作推测。",
            example="风险等级：高",
        ),
        en=Page(
            message="“{name}” has no class of risk, or one nobody can read (“{value}”)",
            advice="write A, B, C or D, a colour 红橙黄蓝, a degree 重大/较大/一般/低, or 一 to 四级",
            why="A clause says by class how often a site is visited; without one it is unknown.",
            example="风险等级：高",
        ),
    ),
    Entry(
        "SD251",
        Severity.WARNING,
        zh=Page(
            message="重点单位“{value}”没有写明包保领导，个人承担的检查无从核查",
            advice="在“包保领导”栏填写姓名",
            why="有条款要求包保领导检查所包保的单位；没有写明的，不推定由谁负责。",
            example="包保领导：（空）",
        ),
        en=Page(
            message="“{value}” names no leader in charge: nobody's visits to it can be checked",
            advice="write a name under 包保领导",
            why="A clause asks the leader in charge to visit the site; nobody is put there by guess.",
            example="包保领导: (empty)",
        ),
    ),
    Entry(
        "SD252",
        Severity.WARNING,
        zh=Page(
            message="重点单位“{name}”列了几行，风险等级不一致（本行为“{value}”）",
            advice="核对后保留一致的等级；同名的不同单位请写全称",
            why="按哪个等级检查无法确定，记为“无法判定”。",
            example="第3行A级、第9行C级",
        ),
        en=Page(
            message="“{name}” stands in several rows of different class (here “{value}”)",
            advice="keep one class; write two places of one name in full",
            why="Which class counts cannot be told, so it is unknown.",
            example="row 3 class A, row 9 class C",
        ),
    ),
)
