"""Codes about pages, pictures and folders of reports: SD90x."""

from safetyduty.model.catalogue.entry import Entry, Page
from safetyduty.model.problem import Severity

ENTRIES = (
    Entry(
        "SD901",
        Severity.ERROR,
        zh=Page(
            message="网页模板 {file} 第 {line} 行有误：{reason}",
            advice="改正这一行；或移走自己的 {file}，用程序自带的",
            why="网页由模板生成，模板里写错一个名字，就不知道该放什么。",
            example="report.html 里把 document.title 写成了 document.titel。",
        ),
        en=Page(
            message="the page template {file} is wrong at line {line}: {reason}",
            advice="mend that line; or move your own {file} away and use the one that is shipped",
            why="The page is made from the template: a wrong name in it says nothing.",
            example="report.html says document.titel where document.title is meant.",
        ),
    ),
    Entry(
        "SD902",
        Severity.ERROR,
        zh=Page(
            message="文件夹 {value} 已经存在，没有改动它",
            advice="用 -o 换一个新的文件夹名",
            why="一批报告写进新文件夹，最后才写清单：有清单就是写完了，不会新旧混在一起。",
            example="safetyduty check 全县台账 -f html -o 2026年11月核查/",
        ),
        en=Page(
            message="the folder {value} is already there; it was left as it is",
            advice="name a new folder with -o",
            why="Reports of one run go into a new folder, the list of them last: old and new never mix.",
            example="safetyduty check county -f html -o november/",
        ),
    ),
    Entry(
        "SD903",
        Severity.ERROR,
        zh=Page(
            message="--chart {value} 要写入文件，请用 -o 指定",
            advice="写成一个文件用 -o 图.{value}，每幅图一个文件用 -o 图/",
            why="图片不能打印到屏幕上。",
            example="safetyduty check 台账.xlsx --chart png -o 图.png",
        ),
        en=Page(
            message="--chart {value} goes into a file: name it with -o",
            advice="one file: -o charts.{value}; a file a picture: -o charts/",
            why="A picture cannot be printed on a screen.",
            example="safetyduty check ledger.xlsx --chart png -o charts.png",
        ),
    ),
    Entry(
        "SD904",
        Severity.ERROR,
        zh=Page(
            message="没有可以画的内容：没有核查结果，或这种文书没有图表",
            advice="先用 safetyduty read 看台账读得对不对；图表在核查报告和安排表里",
            why="图画的是核查结果；一项也没有，就没有图。",
            example="领导名册里没有条款所说的岗位。",
        ),
        en=Page(
            message="there is nothing to draw: nothing was found, or the document has no charts",
            advice="see with safetyduty read how ledgers were read; reports and rosters have charts",
            why="Pictures show what was found; where nothing was, there is none.",
            example="Nobody on the leader list holds a post the clauses speak of.",
        ),
    ),
)
