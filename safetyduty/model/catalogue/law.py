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
            message="法规包或评分表有误：{reason}",
            advice="核对文件名；指明了行的，改正该行",
            why="法规包有误时不使用，以免得出错误结论。",
            example="at_least: 2",
        ),
        en=Page(
            message="the pack or scorecard is wrong: {reason}",
            advice="check the name of the file; where a line is named, correct it",
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
    Entry(
        "SD505",
        Severity.ERROR,
        zh=Page(
            message="读不出法规原文：{reason}",
            advice="另存为 docx、html 或 txt 再试",
            why="没有原文就无法对照条款。",
            example="regulation lint my-town --text 实施意见.docx",
        ),
        en=Page(
            message="cannot read the text of the regulation: {reason}",
            advice="save it as docx, html or txt",
            why="Without the text nothing can be compared with it.",
            example="regulation lint my-town --text measures.docx",
        ),
    ),
    Entry(
        "SD506",
        Severity.ERROR,
        zh=Page(
            message="没有“{value}”这一项，可用：{expected}",
            advice="改成列出的词，或删去",
            why="写错的项若被忽略，职责就会悄悄改变。",
            example="at_last: 2 应为 at_least: 2",
        ),
        en=Page(
            message="there is no key “{value}”; known: {expected}",
            advice="write one of those, or leave it out",
            why="A misspelt key that is passed over would change the duty in silence.",
            example="at_last: 2 should be at_least: 2",
        ),
    ),
    Entry(
        "SD507",
        Severity.ERROR,
        zh=Page(
            message="缺少“{value}”，须有：{expected}",
            advice="补上",
            why="没有条款出处、原文用词或规则的职责不能用来核查。",
            example="article: 第六条（四）",
        ),
        en=Page(
            message="“{value}” is missing; needed: {expected}",
            advice="add it",
            why="A duty without its article, its words or its rule cannot be judged.",
            example="article: 第六条（四）",
        ),
    ),
    Entry(
        "SD508",
        Severity.ERROR,
        zh=Page(
            message="{key} 不能是“{value}”，可用：{expected}",
            advice="改成列出的词",
            why="词须在词表内，不作猜测。",
            example="activity: [inspeciton] 应为 inspection",
        ),
        en=Page(
            message="{key} cannot be “{value}”; known: {expected}",
            advice="write one of those",
            why="Words come from a fixed list; nothing is guessed.",
            example="activity: [inspeciton] should be inspection",
        ),
    ),
    Entry(
        "SD509",
        Severity.ERROR,
        zh=Page(
            message="{key} 写成了“{value}”，应写成 {expected}",
            advice="照此改正",
            why="数字、日期、文字和列表各有写法。",
            example="at_least: two 应为 at_least: 2",
        ),
        en=Page(
            message="{key} is written “{value}”, should be written {expected}",
            advice="write it so",
            why="Numbers, days, texts and lists are each written in their own way.",
            example="at_least: two should be at_least: 2",
        ),
    ),
    Entry(
        "SD510",
        Severity.ERROR,
        zh=Page(
            message="{key} 的值 {value} 不在范围内，应为 {expected}",
            advice="照此改正",
            why="次数至少为 1，月份为 1—12，日期须是真实的日子。",
            example="months: [13]",
        ),
        en=Page(
            message="{key} cannot be {value}, should be {expected}",
            advice="write it so",
            why="A number is at least 1, a month 1 to 12, a day one that exists.",
            example="months: [13]",
        ),
    ),
    Entry(
        "SD511",
        Severity.ERROR,
        zh=Page(
            message="“{value}”写了两次",
            advice="删去一处",
            why="写了两次的，不知以哪个为准。",
            example="at_least: 1 … at_least: 2",
        ),
        en=Page(
            message="“{value}” is given twice",
            advice="keep one of them",
            why="Of two values nobody knows which is meant.",
            example="at_least: 1 … at_least: 2",
        ),
    ),
    Entry(
        "SD512",
        Severity.ERROR,
        zh=Page(
            message="编号“{value}”与文件名不同",
            advice="改为 {expected}",
            why="法规按文件名点名，编号须一致。",
            example="my-town.yaml 内写 id: my-town",
        ),
        en=Page(
            message="the id “{value}” is not the name of the file",
            advice="make it {expected}",
            why="A regulation is named by its file, so both must agree.",
            example="my-town.yaml holds id: my-town",
        ),
    ),
)
