"""Codes about what is in a file: what harms, what cannot be read, which cells are lost."""

from safetyduty.model.catalogue.entry import Entry, Page
from safetyduty.model.problem import Severity

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "SD010",
        Severity.ERROR,
        zh=Page(
            message="“{file}”太大（{value}），超过可读取的上限",
            advice="删去台账中的照片，或按年度、季度拆成几个文件；佐证照片放在旁边的文件夹里",
            why="手工台账不会有这么大，多半是嵌入了原图或混入了别的文件。",
            example="台账.xlsx（900 MB，含照片）→ 台账.xlsx 加照片文件夹",
        ),
        en=Page(
            message="“{file}” is too large ({value})",
            advice=(
                "take the photos out of the ledger, or split it by year or quarter; keep photos "
                "in a folder beside it"
            ),
            why="No ledger kept by hand is that large; mostly photos in full size were put in.",
            example="ledger.xlsx (900 MB with photos) → ledger.xlsx and a folder of photos",
        ),
    ),
    Entry(
        "SD011",
        Severity.ERROR,
        zh=Page(
            message="“{file}”的内部结构异常，可能有害，未读取（{value}）",
            advice="核实来源；确属台账的，用 Excel 或 WPS 打开后另存为新的 xlsx",
            why="正常的表格程序不会写出这样的文件；这类文件会耗尽内存或骗过读取程序。",
            example="来历不明的附件.xlsx → 由填报单位另存后重新报送",
        ),
        en=Page(
            message=(
                "“{file}” is built as no spreadsheet program builds a file, may do harm and was "
                "not read ({value})"
            ),
            advice=(
                "make sure where it comes from; if it is a ledger, open it in Excel or WPS and "
                "save it as a new xlsx"
            ),
            why="Files like this exhaust the memory or make readers see something else.",
            example="attachment.xlsx of unknown origin → saved anew by the station that keeps it",
        ),
    ),
    Entry(
        "SD012",
        Severity.ERROR,
        zh=Page(
            message="“{file}”中有单元格的位置超出表格范围（{value}），未读取",
            advice="用 Excel 或 WPS 打开后另存为 xlsx，再试",
            why="表格最多 1,048,576 行、XFD 列；范围之外的单元格没有程序能显示，文件已不可信。",
            example="单元格 A99999999 → 另存后消失",
        ),
        en=Page(
            message="“{file}” has a cell outside every sheet ({value}) and was not read",
            advice="open it in Excel or WPS, save it as xlsx and try again",
            why=(
                "A sheet ends at row 1,048,576 and column XFD; a cell beyond cannot be shown by "
                "any program, so the file cannot be trusted."
            ),
            example="cell A99999999 → gone once saved anew",
        ),
    ),
    Entry(
        "SD013",
        Severity.ERROR,
        zh=Page(
            message="“{file}”的格式不能直接读取（{value}）",
            advice="用 WPS 或 Excel 打开，另存为“Excel 工作簿（*.xlsx）”后再试",
            why="这种格式没有公开或过于陈旧，硬读会漏行。",
            example="台账.et → 台账.xlsx",
        ),
        en=Page(
            message="“{file}” is in a format that cannot be read directly ({value})",
            advice="open it in WPS or Excel and save it as an Excel workbook (*.xlsx)",
            why="The format is not public or too old; reading it by guess would lose rows.",
            example="ledger.et → ledger.xlsx",
        ),
    ),
    Entry(
        "SD014",
        Severity.ERROR,
        zh=Page(
            message="文件夹“{value}”中没有表格文件",
            advice="检查是否选错文件夹；可读的后缀：xlsx、xlsm、xlsb、xls、ods、csv、tsv",
            why="文件夹里没有台账，就没有可核查的记录。",
            example="safetyduty check 照片 → safetyduty check 台账",
        ),
        en=Page(
            message="there is no workbook in the folder “{value}”",
            advice=(
                "see that it is the right folder; files ending in xlsx, xlsm, xlsb, xls, ods, "
                "csv and tsv are read"
            ),
            why="Without a ledger in it there are no records to check.",
            example="safetyduty check photos → safetyduty check ledgers",
        ),
    ),
    Entry(
        "SD015",
        Severity.ERROR,
        zh=Page(
            message="读取“{file}”时读取程序中断或超时（{value}），该文件未读取",
            advice="用 Excel 或 WPS 打开后另存为 xlsx 再试；xls 和 xlsb 尤其如此",
            why="为防损坏或有害的文件拖垮整个核查，这类文件单独读取，出错只影响它自己。",
            example="台账.xls → 台账.xlsx",
        ),
        en=Page(
            message=(
                "the reader broke off or ran out of time on “{file}” ({value}); the file was not "
                "read"
            ),
            advice="open it in Excel or WPS and save it as xlsx, above all if it is xls or xlsb",
            why=(
                "Such files are read apart, so that a damaged or harmful one stops nothing but "
                "itself."
            ),
            example="ledger.xls → ledger.xlsx",
        ),
    ),
    Entry(
        "SD016",
        Severity.WARNING,
        zh=Page(
            message="有 {number} 个字不能按 UTF-8 或 GB18030 识别，已用 � 代替",
            advice="用 Excel 或 WPS 打开原文件，另存为 xlsx 或“CSV UTF-8”",
            why="编码不明的人名、地名认不出来，该记录可能算不到人。",
            example="王�华 → 另存为 UTF-8 后恢复原字",
        ),
        en=Page(
            message="{number} characters are neither UTF-8 nor GB18030 and are shown as �",
            advice="open the original in Excel or WPS and save it as xlsx or as CSV UTF-8",
            why=(
                "A name that cannot be read cannot be matched, and its record may count for nobody."
            ),
            example="王�华 → right again once saved as UTF-8",
        ),
    ),
    Entry(
        "SD017",
        Severity.WARNING,
        zh=Page(
            message="单元格是错误值 {value}，按空白处理",
            advice="改正公式或直接填写内容",
            why="错误值里没有日期、人名或数字；该行可能因此算不进去。",
            example="#REF! → 2026-03-05",
        ),
        en=Page(
            message="the cell holds the error {value} and is taken as blank",
            advice="mend the formula or write the value itself",
            why="An error holds no date, name or number, and the row may not count for it.",
            example="#REF! → 2026-03-05",
        ),
    ),
    Entry(
        "SD018",
        Severity.WARNING,
        zh=Page(
            message="公式没有保存计算结果，按空白处理",
            advice="用 Excel 或 WPS 打开文件，等计算完成后保存",
            why="本程序不运行公式，只读保存下来的结果；由其他软件生成的文件常常没有结果。",
            example="=TODAY() → 打开并保存一次，或直接填写日期",
        ),
        en=Page(
            message="the formula has no saved result and is taken as blank",
            advice="open the file in Excel or WPS, let it calculate, and save",
            why=(
                "Formulas are never run here, only their saved results are read; files made by "
                "other software often lack them."
            ),
            example="=TODAY() → opened and saved once, or the date itself",
        ),
    ),
    Entry(
        "SD019",
        Severity.WARNING,
        zh=Page(
            message="数字 {value} 超过 15 位，表格程序保存时末几位可能已变成 0",
            advice="把该列设为“文本”格式后重新填写",
            why="表格只保留 15 位有效数字；身份证号、统一社会信用代码按数字填写会失真。",
            example="4.30902E+17 → '430902197001010018（文本）",
        ),
        en=Page(
            message=(
                "the number {value} has more than 15 digits; the spreadsheet may have turned the "
                "last ones into 0"
            ),
            advice="format the column as text and write the numbers again",
            why=(
                "A spreadsheet keeps 15 digits; identity and credit codes kept as numbers are no "
                "longer exact."
            ),
            example="4.30902E+17 → '430902197001010018 as text",
        ),
    ),
    Entry(
        "SD020",
        Severity.ERROR,
        zh=Page(
            message="“{file}”中的文字太长（{value}），未读取",
            advice="把长文从单元格移到附件，单元格里只写要点",
            why="一个单元格最多 32,767 字；再长就不是手工填写的台账，读取会耗尽内存。",
            example="整份会议记录粘在一格 → “详见附件”",
        ),
        en=Page(
            message="“{file}” holds texts that are too long ({value}) and was not read",
            advice="move long texts out of the cells into a document of their own",
            why=(
                "A cell holds at most 32,767 characters; more was not typed by hand and would "
                "exhaust the memory."
            ),
            example="whole minutes pasted into a cell → “see the annex”",
        ),
    ),
    Entry(
        "SD021",
        Severity.ERROR,
        zh=Page(
            message="“{file}”的表格范围过大（到 {value}），未读取",
            advice="用 Excel 或 WPS 打开，按 Ctrl+End 找到最后一格，删去多余的行列后保存",
            why="离台账很远的一个孤立单元格会让整张表大到读不下；多半是误填。",
            example="台账在 A1:H300，另有误填的 XFD1048576 → 删去后保存",
        ),
        en=Page(
            message="a sheet of “{file}” reaches too far (to {value}) and was not read",
            advice=(
                "open it in Excel or WPS, press Ctrl+End to find the last cell, delete what does "
                "not belong there, and save"
            ),
            why=(
                "One stray cell far from the ledger makes the sheet larger than the memory; "
                "mostly it is a slip."
            ),
            example="a ledger in A1:H300 and a slip in XFD1048576 → deleted and saved",
        ),
    ),
    Entry(
        "SD022",
        Severity.WARNING,
        zh=Page(
            message="文件中的双引号不成对，已按普通字符读取",
            advice="检查多出或漏掉的双引号，或用表格程序另存为 xlsx",
            why="在 CSV 里一个没有配对的双引号会把后面的行都并成一格。",
            example='3月5日,"一号井,检查 → 3月5日,一号井,检查',
        ),
        en=Page(
            message="the double quotes in the file do not pair and were read as ordinary signs",
            advice="look for a quote too many or too few, or save it as xlsx from a spreadsheet",
            why="In CSV one quote without its pair makes one cell of all the lines below.",
            example='2026-03-05,"well 1,check → 2026-03-05,well 1,check',
        ),
    ),
    Entry(
        "SD023",
        Severity.WARNING,
        zh=Page(
            message="同类问题（{code}）还有 {number} 处，未逐一列出",
            advice="先改正已列出的，再次核查时会列出其余",
            why="只列前几百处以便查看；数目是列出之前点清的。",
            example="已列 300 处，还有 1200 处",
        ),
        en=Page(
            message="{number} more cells of the same kind ({code}) are not listed",
            advice="mend those listed; the next check lists the others",
            why=(
                "The first few hundred are listed so that they can be read; they were counted "
                "before the list was cut."
            ),
            example="300 listed, 1,200 more",
        ),
    ),
)
