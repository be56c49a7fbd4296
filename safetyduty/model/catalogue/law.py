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
    Entry(
        "SD513",
        Severity.ERROR,
        zh=Page(
            message="法规包文件夹“{value}”不存在",
            advice="检查 --packs 或 safetyduty.toml 中的 regulations",
            why="找不到就不核查，不当作没有。",
            example="--packs 我的法规",
        ),
        en=Page(
            message="the folder of packs “{value}” is not there",
            advice="see --packs, or regulations in safetyduty.toml",
            why="What cannot be found is said, not taken for empty.",
            example="--packs my-packs",
        ),
    ),
    Entry(
        "SD514",
        Severity.WARNING,
        zh=Page(
            message="法规包 {source} 有误（{value}），未使用，其余照常核查",
            advice="运行 safetyduty regulation lint 查看",
            why="一个法规包有误，不应妨碍其他法规的核查。",
            example="my-town.yaml:12",
        ),
        en=Page(
            message="the pack {source} is wrong ({value}) and is left out; the others are used",
            advice="see safetyduty regulation lint",
            why="One broken pack must not keep the others from being used.",
            example="my-town.yaml:12",
        ),
    ),
    Entry(
        "SD515",
        Severity.ERROR,
        zh=Page(
            message="没有岗位“{value}”",
            advice="可用：{known}",
            why="岗位须在词表内，或为能读出岗位的职务。",
            example="--position 镇长",
        ),
        en=Page(
            message="there is no position “{value}”",
            advice="known: {known}",
            why="A position is one of the list, or a post that can be read as one.",
            example="--position government-head",
        ),
    ),
    Entry(
        "SD520",
        Severity.ERROR,
        zh=Page(
            message="{article} 的原文用词“{value}”在原文的{article}中找不到",
            advice="{near}",
            why="每个数字都要能在所引条款中找到。",
            example="words: 每月不少于两次",
        ),
        en=Page(
            message="the words “{value}” do not stand in {article} of the text",
            advice="{near}",
            why="Every number must be found in the article it cites.",
            example="words: 每月不少于两次",
        ),
    ),
    Entry(
        "SD521",
        Severity.ERROR,
        zh=Page(
            message="原文没有 {article}",
            advice="按原文的编号改正",
            why="条款编号须与原文一致。",
            example="article: 第六条（四）",
        ),
        en=Page(
            message="the text has no {article}",
            advice="cite it as the text is numbered",
            why="The article is cited as the text prints it.",
            example="article: 第六条（四）",
        ),
    ),
    Entry(
        "SD522",
        Severity.WARNING,
        zh=Page(
            message="原文 {article} 有数字或期限，法规包没有对应规则：“{value}”",
            advice="补一条规则；确非职责的列入 lists 或 evidence",
            why="漏掉的职责不会被核查。",
            example="每季度召开1次安全生产例会",
        ),
        en=Page(
            message="{article} of the text has a number, a period or a day and no rule: “{value}”",
            advice="add a rule; what is no duty goes into lists or evidence",
            why="A duty left out is never checked.",
            example="每季度召开1次安全生产例会",
        ),
    ),
    Entry(
        "SD523",
        Severity.WARNING,
        zh=Page(
            message="{article} 有待核标记（check: true）",
            advice="{near}",
            why="草拟时猜测的内容须由人核对后删去标记。",
            example="check: true",
        ),
        en=Page(
            message="{article} is still marked to be checked",
            advice="{near}",
            why="What a draft guessed is checked by a person, who then takes the mark away.",
            example="check: true",
        ),
    ),
    Entry(
        "SD530",
        Severity.ERROR,
        zh=Page(
            message="没有法规“{value}”的案例",
            advice="在法规包旁写 {value}.cases.yaml，或放在 cases/ 文件夹",
            why="没有案例就不能证明法规包写对了。",
            example="my-town.cases.yaml",
        ),
        en=Page(
            message="there are no cases of “{value}”",
            advice="write {value}.cases.yaml beside the pack, or put it in cases/",
            why="Without cases nobody knows that the pack is right.",
            example="my-town.cases.yaml",
        ),
    ),
    Entry(
        "SD531",
        Severity.ERROR,
        zh=Page(
            message="案例“{value}”不符：应为 {expected}，实为 {found}",
            advice="核对案例，再核对法规包",
            why="案例是法规包的试金石。",
            example="expect: [{subject: 黎一, verdict: met}]",
        ),
        en=Page(
            message="case “{value}” fails: expected {expected}, found {found}",
            advice="see which is wrong, the case or the pack",
            why="Cases are what a pack is held to.",
            example="expect: [{subject: 黎一, verdict: met}]",
        ),
    ),
    Entry(
        "SD532",
        Severity.WARNING,
        zh=Page(
            message="{article} 没有“{value}”的案例：{duty}",
            advice="补一个案例",
            why="每条规则都要有做到和没做到的案例。",
            example="verdict: missed",
        ),
        en=Page(
            message="{article} has no case “{value}”: {duty}",
            advice="add one",
            why="Every rule needs a case that is met and one that is not.",
            example="verdict: missed",
        ),
    ),
    Entry(
        "SD533",
        Severity.INFO,
        zh=Page(
            message="案例没有随程序安装，未运行：{value}",
            advice="在源码目录中运行",
            why="案例只在源码中。",
            example="tests/packs/daligang-2019.yaml",
        ),
        en=Page(
            message="the cases were not installed with the program and were not run: {value}",
            advice="run it in the source tree",
            why="Cases are kept with the source.",
            example="tests/packs/daligang-2019.yaml",
        ),
    ),
    Entry(
        "SD534",
        Severity.ERROR,
        zh=Page(
            message="原文中没有找到可识别的条款：{value}",
            advice="检查文件是否为法规正文",
            why="没有条款就无从草拟。",
            example="第一条、一、（一）",
        ),
        en=Page(
            message="no article was recognised in the text: {value}",
            advice="see that the file is the text of a regulation",
            why="Without articles nothing can be drafted.",
            example="第一条、一、（一）",
        ),
    ),
)
