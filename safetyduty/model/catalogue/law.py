"""Codes about regulations and packs: SD5xx."""

from safetyduty.model.catalogue.entry import Entry, Page
from safetyduty.model.problem import Severity

ENTRIES = (
    Entry(
        "SD501",
        Severity.ERROR,
        zh=Page(
            message="没有收录法规“{value}”",
            advice="可用：{known}",
            why="法规名须与法规包一致。",
            example="-r daligang-2019",
        ),
        en=Page(
            message="there is no regulation “{value}”",
            advice="known: {known}",
            why="The name must be that of a pack.",
            example="-r daligang-2019",
        ),
    ),
    Entry(
        "SD502",
        Severity.ERROR,
        zh=Page(
            message="法规包有误：{reason}",
            advice="按所指行改正",
            why="法规包有误时不使用，以免得出错误结论。",
            example="at_least: 2",
        ),
        en=Page(
            message="the pack is wrong: {reason}",
            advice="correct the line it names",
            why="A broken pack is not used, lest it give a wrong verdict.",
            example="at_least: 2",
        ),
    ),
    Entry(
        "SD503",
        Severity.INFO,
        zh=Page(
            message="{title} 自 {day} 起施行，此前的考核期不适用",
            advice="无需处理",
            why="法规不溯及既往。",
            example="2019 年 7 月施行的，2019 年 6 月不核查。",
        ),
        en=Page(
            message="{title} is in force since {day}; earlier periods are not owed",
            advice="nothing to do",
            why="A regulation does not reach back.",
            example="In force since July 2019: June 2019 is not judged.",
        ),
    ),
    Entry(
        "SD504",
        Severity.ERROR,
        zh=Page(
            message="{title} 中没有第“{value}”条",
            advice="{near}",
            why="条款编号须与原文一致。",
            example="--article 第六条（四）",
        ),
        en=Page(
            message="{title} has no article “{value}”",
            advice="{near}",
            why="The article is written as in the text.",
            example="--article 第六条（四）",
        ),
    ),
)
