"""More codes about regulations and packs: what lint, cases and drafts find."""

from safetyduty.model.catalogue.entry import Entry, Page
from safetyduty.model.problem import Severity

ENTRIES = (
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
