"""Codes about marked copies and about what the reading library does not show."""

from safetyduty.model.catalogue.entry import Entry, Page
from safetyduty.model.problem import Severity

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "SD024",
        Severity.ERROR,
        zh=Page(
            message="标注副本“{value}”就是要核查的文件本身，未写入",
            advice="--annotate 后换一个文件名，如 台账（标注）.xlsx",
            why="交来的台账不改动一个字节；标注只写在副本里。",
            example="--annotate 台账.xlsx → --annotate 台账（标注）.xlsx",
        ),
        en=Page(
            message="“{value}” is the file to be checked itself; nothing was written",
            advice="give --annotate another name, such as ledger-marked.xlsx",
            why="What was handed in is not changed by a byte; marks go into a copy.",
            example="--annotate ledger.xlsx → --annotate ledger-marked.xlsx",
        ),
    ),
    Entry(
        "SD025",
        Severity.ERROR,
        zh=Page(
            message="标注副本“{value}”的后缀应为 {ending}，未写入",
            advice="把 --annotate 的文件名后缀改为 {ending}",
            why="后缀与内容不符的工作簿，Excel 拒绝打开；含宏的工作簿后缀是 .xlsm。",
            example="台账.xls 的标注副本 → 台账（标注）.xlsx",
        ),
        en=Page(
            message="the marked copy “{value}” has to end in {ending}; nothing was written",
            advice="let the name after --annotate end in {ending}",
            why="Excel opens no workbook whose ending is not that of its content.",
            example="the copy of ledger.xls → ledger-marked.xlsx",
        ),
    ),
    Entry(
        "SD026",
        Severity.ERROR,
        zh=Page(
            message="有多个文件，标注副本要写入新文件夹，“{value}”里已有别的东西",
            advice="--annotate 后写一个还没有的文件夹名",
            why="不覆盖文件夹里原有的文件。",
            example="--annotate 标注副本",
        ),
        en=Page(
            message=(
                "the marked copies of several files go into a folder of their own; in “{value}” "
                "there is something already"
            ),
            advice="give --annotate the name of a folder that is not there yet",
            why="Nothing that lies in a folder is written over.",
            example="--annotate marked",
        ),
    ),
    Entry(
        "SD027",
        Severity.INFO,
        zh=Page(
            message="“{file}”不能原样标注，副本按读出的值新建，单元格位置不变，公式、格式、图片不在其中",
            advice="要保留公式和格式的，先用 Excel 或 WPS 另存为 xlsx 再标注",
            why="xls、xlsb、ods、csv 等格式不能只改动个别单元格。",
            example="台账.xls → 台账（标注）.xlsx，B17 仍是 B17",
        ),
        en=Page(
            message=(
                "“{file}” cannot be marked as it stands: the copy was made of its values, each in "
                "its own cell, without formulas, formats and pictures"
            ),
            advice="to keep them save it as xlsx in Excel or WPS first",
            why="In xls, xlsb, ods and csv single cells cannot be changed alone.",
            example="ledger.xls → ledger-marked.xlsx, and B17 is still B17",
        ),
    ),
    Entry(
        "SD028",
        Severity.INFO,
        zh=Page(
            message="隐藏的 {count} 行（{rows}）已读取",
            advice="不应计入的，请删去这些行",
            why="筛选或隐藏起来的行里的记录同样参加核查。",
            example="筛选“3月”后保存，其余月份的行仍被读取。",
        ),
        en=Page(
            message="{count} hidden rows ({rows}) were read",
            advice="delete the rows if they should not count",
            why="Rows that are filtered away or hidden are audited too.",
            example="A ledger saved with a filter on March: the other rows are read all the same.",
        ),
    ),
    Entry(
        "SD029",
        Severity.INFO,
        zh=Page(
            message="本表 {count} 个公式的值全为 0，{format} 格式看不出是否算过，按 0 读",
            advice="用 Excel 或 WPS 打开文件，等计算完成后保存，再读一次",
            why="程序生成的 xls、xlsb 里公式可能从未算过，存的是 0；看不出的要说明。",
            example="系统导出的 xls 里合计列全是 0。",
        ),
        en=Page(
            message="all {count} formulas of the sheet hold 0; {format} does not show whether they were ever computed",
            advice="open the file in Excel or WPS, let it compute, save it and read it again",
            why="In an xls or xlsb written by a program formulas may hold 0 because nobody computed them.",
            example="A column of totals in an exported xls that is 0 throughout.",
        ),
    ),
    Entry(
        "SD030",
        Severity.INFO,
        zh=Page(
            message="隐藏的 {count} 列（{columns}）已读取",
            advice="不应计入的，请删去这些列",
            why="隐藏的列同样读取：隐藏的备用日期列也会被当作日期列。",
            example="为打印隐藏了“参加人员”列，列中的人仍算参加。",
        ),
        en=Page(
            message="{count} hidden columns ({columns}) were read",
            advice="delete the columns if they should not count",
            why="Hidden columns are read like the others, be it a second column of dates.",
            example="参加人员 was hidden for printing: whoever stands in it took part all the same.",
        ),
    ),
    Entry(
        "SD131",
        Severity.INFO,
        zh=Page(
            message="文件夹中的“{value}”是标注副本，未读",
            advice="改好的是这一份的，直接写出该文件名来核查",
            why="原件与标注副本放在一起，同时读会重复。",
            example="safetyduty check 台账（标注）.xlsx",
        ),
        en=Page(
            message="“{value}” in the folder is a marked copy and was not read",
            advice="if it is this one that was mended, name the file itself",
            why="Read beside its original every row would be there twice.",
            example="safetyduty check ledger-marked.xlsx",
        ),
    ),
)
