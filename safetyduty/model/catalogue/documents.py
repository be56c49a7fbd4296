"""Codes about documents that people hand in, their formats and their templates: SD92x to SD95x."""

from safetyduty.model.catalogue.entry import Entry, Page
from safetyduty.model.problem import Severity

ENTRIES = (
    Entry(
        "SD920",
        Severity.ERROR,
        zh=Page(
            message="{value} 是办公文件，不能显示在屏幕上，也不能送进管道",
            advice="用 -o 指定文件，如 -o 报告{ending}",
            why="办公文件是二进制内容，打印到屏幕上只会是乱码。",
            example="safetyduty check 台账.xlsx -o 报告.docx",
        ),
        en=Page(
            message="{value} is an office file: it goes neither to a screen nor into a pipe",
            advice="name a file with -o, such as -o report{ending}",
            why="An office file is binary; on a screen it would be noise.",
            example="safetyduty check ledger.xlsx -o report.docx",
        ),
    ),
    Entry(
        "SD921",
        Severity.ERROR,
        zh=Page(
            message="{file} 可能正在 Excel、Word、WPS 或 LibreOffice 中打开（{sign}），没有改动它",
            advice="关闭后重试，或用 -o 换一个文件名；若是程序异常退出留下的锁文件，删去即可",
            why="覆盖一个打开着的文件，之后在里面点保存又会盖掉新的；原文件原样保留。",
            example="报告.xlsx 旁边有 ~$报告.xlsx，说明有人打开着它。",
        ),
        en=Page(
            message="{file} seems to be open in Excel, Word, WPS or LibreOffice ({sign}); it was left as it is",
            advice="close it and try again, or name another file with -o; a lock file left by a crash may be deleted",
            why="Whoever has it open would save over the new one; the old file stays whole.",
            example="Beside report.xlsx lies ~$report.xlsx: somebody has it open.",
        ),
    ),
    Entry(
        "SD922",
        Severity.ERROR,
        zh=Page(
            message="“{value}”就是要核查的文件本身，没有写入",
            advice="-o 后换一个文件名，如 -o 报告.xlsx",
            why="交来的台账不改动一个字节；报告写进去，原来的记录就没有了。",
            example="safetyduty check 台账.xlsx -o 台账.xlsx → -o 核查.xlsx",
        ),
        en=Page(
            message="“{value}” is a file to be checked itself; nothing was written",
            advice="give -o another name, such as -o report.xlsx",
            why="What was handed in is not changed by a byte; a report in its place would end it.",
            example="safetyduty check ledger.xlsx -o ledger.xlsx → -o report.xlsx",
        ),
    ),
    Entry(
        "SD923",
        Severity.ERROR,
        zh=Page(
            message="没有“{value}”这种文书；可用：{known}",
            advice="safetyduty report --list 列出各种文书",
            why="文书按名称选取，不猜。",
            example="safetyduty report notice 台账.xlsx --to 岑若川 -o 督办通知.docx",
        ),
        en=Page(
            message="there is no document “{value}”; there is {known}",
            advice="safetyduty report --list lists them",
            why="A document is chosen by its name; nothing is guessed.",
            example="safetyduty report notice ledger.xlsx --to 岑若川 -o notice.docx",
        ),
    ),
    Entry(
        "SD924",
        Severity.ERROR,
        zh=Page(
            message="{kind}要写明对象：用 --to 指定领导姓名或单位",
            advice="可选：{known}",
            why="这种文书只写给或只写一位领导、一个单位。",
            example="--to 岑若川",
        ),
        en=Page(
            message="{kind} is about one leader or unit: name them with --to",
            advice="there is {known}",
            why="The document is written to, or about, one leader or unit.",
            example="--to 岑若川",
        ),
    ),
    Entry(
        "SD928",
        Severity.ERROR,
        zh=Page(
            message="安排表一次编一个月，“{value}”不是一个月",
            advice="写 --month 2026-12；不写则编截至日期的下一个月",
            why="带队检查安排表按月印发。",
            example="safetyduty report roster 台账.xlsx --month 2026-12",
        ),
        en=Page(
            message="a roster is planned for one month, and '{value}' is not one",
            advice="write --month 2026-12; left out it is the month after --as-of",
            why="Rosters of inspections are issued by the month.",
            example="safetyduty report roster ledger.xlsx --month 2026-12",
        ),
    ),
    Entry(
        "SD925",
        Severity.ERROR,
        zh=Page(
            message="没有名为“{value}”的领导、单位或组织",
            advice="可选：{known}",
            why="对象要与领导名册一致，写错了人就是错发文。",
            example="名册为“岑若川”，写成“岑若州”就找不到。",
        ),
        en=Page(
            message="no leader, unit or body is called “{value}”",
            advice="there is {known}",
            why="A letter to the wrong person is worse than none: the name must be the list's.",
            example="The list says 岑若川; 岑若州 is not found.",
        ),
    ),
    Entry(
        "SD926",
        Severity.ERROR,
        zh=Page(
            message="没有找到 LibreOffice，不能生成 pdf",
            advice="先存为 .docx，用 Word 或 WPS 另存为 PDF；或安装 LibreOffice",
            why="pdf 由 docx 经 LibreOffice 转换。",
            example="-o 报告.docx",
        ),
        en=Page(
            message="LibreOffice was not found, so no pdf can be made",
            advice="write a .docx and save it as PDF from Word or WPS, or install LibreOffice",
            why="A pdf is the docx, converted by LibreOffice.",
            example="-o report.docx",
        ),
    ),
    Entry(
        "SD927",
        Severity.ERROR,
        zh=Page(
            message="LibreOffice 没有转换成 pdf：{reason}",
            advice="先存为 .docx，用 Word 或 WPS 另存为 PDF",
            why="pdf 由 docx 经 LibreOffice 转换，转换有时限。",
            example="-o 报告.docx",
        ),
        en=Page(
            message="LibreOffice made no pdf: {reason}",
            advice="write a .docx and save it as PDF from Word or WPS",
            why="A pdf is the docx, converted by LibreOffice within a time limit.",
            example="-o report.docx",
        ),
    ),
    Entry(
        "SD930",
        Severity.ERROR,
        zh=Page(
            message="模板的{place}有误：{tag}（{reason}）",
            advice="改正这个标记，或用 safetyduty templates reset 恢复；可用的标记：{known}",
            why="模板里的标记写错，文书里就会缺内容；宁可不出，不出错的。",
            example="把 title 写成了 tite。",
        ),
        en=Page(
            message="wrong tag in the template, {place}: {tag} ({reason})",
            advice="mend the tag, or restore the template with safetyduty templates reset; the tags are: {known}",
            why="A wrong tag would leave a hole in the document; none is made rather than a wrong one.",
            example="tite where title was meant.",
        ),
    ),
    Entry(
        "SD931",
        Severity.ERROR,
        zh=Page(
            message="模板里没有 {tag}，正文无处可放",
            advice="另起一段写上 {tag}，或用 safetyduty templates reset 恢复",
            why="正文放在这个标记所在的段落。",
            example="单独一段，两个花括号里写 body。",
        ),
        en=Page(
            message="the template has no {tag}, so there is no place for the text",
            advice="put {tag} into a paragraph of its own, or restore the template with safetyduty templates reset",
            why="The text goes where this tag stands.",
            example="a paragraph of its own with body between double braces.",
        ),
    ),
    Entry(
        "SD932",
        Severity.ERROR,
        zh=Page(
            message="模板打不开：{reason}",
            advice="用 Word 或 WPS 存为 .docx，或用 safetyduty templates reset 恢复",
            why="模板要是 .docx 文件。",
            example="templates/公文.docx",
        ),
        en=Page(
            message="the template cannot be opened: {reason}",
            advice="save it as .docx from Word or WPS, or restore it with safetyduty templates reset",
            why="A template is a .docx file.",
            example="templates/公文.docx",
        ),
    ),
    Entry(
        "SD933",
        Severity.ERROR,
        zh=Page(
            message="没有工作文件夹，也就没有自己的模板",
            advice="先运行 safetyduty init 建一个工作文件夹，再在里面运行",
            why="自己的模板放在工作文件夹的 templates 里。",
            example="safetyduty init 我的工作夹",
        ),
        en=Page(
            message="there is no workspace here, and so no templates of your own",
            advice="make one with safetyduty init, then run this inside it",
            why="Templates of your own lie in the folder templates of the workspace.",
            example="safetyduty init my-station",
        ),
    ),
    Entry(
        "SD934",
        Severity.ERROR,
        zh=Page(
            message="没有名为“{value}”的模板",
            advice="可用：{known}",
            why="只能恢复随程序提供的模板。",
            example="safetyduty templates reset 公文.docx",
        ),
        en=Page(
            message="there is no template called “{value}”",
            advice="there is {known}",
            why="Only templates that come with the program can be restored.",
            example="safetyduty templates reset 公文.docx",
        ),
    ),
    Entry(
        "SD940",
        Severity.ERROR,
        zh=Page(
            message="密钥文件 {value} 用不了：{reason}",
            advice="换一个文件名，或删去后重试",
            why="密钥文件记着化名与姓名的对照，写坏了就对不回去，所以不覆盖不认识的文件。",
            example="--redact-key 化名对照.json",
        ),
        en=Page(
            message="the key file {value} cannot be used: {reason}",
            advice="name another file, or delete it and try again",
            why="It keeps which name stands behind which pseudonym; a file of another kind is never written over.",
            example="--redact-key key.json",
        ),
    ),
    Entry(
        "SD941",
        Severity.ERROR,
        zh=Page(
            message="--redact-key 要与 --redact 一起用",
            advice="加上 --redact",
            why="没有隐去姓名就没有对照可存。",
            example="--redact --redact-key 化名对照.json",
        ),
        en=Page(
            message="--redact-key goes with --redact",
            advice="add --redact",
            why="Where no name is hidden there is no key to keep.",
            example="--redact --redact-key key.json",
        ),
    ),
)
