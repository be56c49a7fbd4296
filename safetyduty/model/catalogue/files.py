"""Codes about files, SD001 to SD009; those about what is in them, to SD029, are in ``contents``."""

from safetyduty.model.catalogue import contents
from safetyduty.model.catalogue.entry import Entry, Page
from safetyduty.model.problem import Severity

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "SD001",
        Severity.ERROR,
        zh=Page(
            message="找不到文件“{value}”",
            advice="检查路径和文件名；文件名中的空格、括号和后缀都要一致",
            why="文件不在，里面的记录就无从核查。",
            example="safetyduty check 2026年台账.xls → safetyduty check 2026年台账.xlsx",
        ),
        en=Page(
            message="the file “{value}” is not there",
            advice="check the folder and the name, spaces, brackets and ending included",
            why="Records in a file that cannot be found cannot be audited.",
            example="safetyduty check ledger2026.xls → safetyduty check ledger2026.xlsx",
        ),
    ),
    Entry(
        "SD002",
        Severity.ERROR,
        zh=Page(
            message="“{file}”不是电子表格（{value}）",
            advice="把台账的 Excel 或 WPS 表格文件交给本程序；扫描件、PDF、Word 里的先录成表格",
            why="按内容而不按后缀判断：改了后缀的文档、压缩包、图片里没有可读的单元格。",
            example="台账.xlsx 实为 PDF → 请用表格程序中的原文件",
        ),
        en=Page(
            message="“{file}” is not a spreadsheet ({value})",
            advice=(
                "hand in the Excel or WPS file the ledger is kept in; tables in scans, photos, "
                "PDF or Word have to be typed into a sheet first"
            ),
            why=(
                "What a file is shows in its content, not in its ending: a renamed document, "
                "archive or picture holds no cells."
            ),
            example="ledger.xlsx that is really a PDF → the workbook it was printed from",
        ),
    ),
    Entry(
        "SD003",
        Severity.ERROR,
        zh=Page(
            message="“{file}”是空文件",
            advice="重新复制或下载该文件；从 U 盘、微信取得的文件先确认能打开",
            why="空文件里没有记录，空不等于没有检查过。",
            example="台账.xlsx（0 字节）→ 向提供人重新索取",
        ),
        en=Page(
            message="“{file}” is empty",
            advice="copy or download the file again and see that it opens",
            why="An empty file holds no records, and none on file does not mean none made.",
            example="ledger.xlsx (0 bytes) → ask for the file again",
        ),
    ),
    Entry(
        "SD004",
        Severity.ERROR,
        zh=Page(
            message="“{file}”设有打开密码，无法读取",
            advice="用 Excel 或 WPS 打开，在“文件－信息－保护工作簿”中删除打开密码，另存后再试",
            why="加密的文件只有知道密码的人能打开，本程序不保存也不询问密码。",
            example="台账（加密）.xlsx → 另存为不加密的台账.xlsx",
        ),
        en=Page(
            message="“{file}” is protected by a password and cannot be read",
            advice=(
                "open it in Excel or WPS, remove the password under File – Info – Protect "
                "Workbook, and save"
            ),
            why=(
                "Only who knows the password can open such a file; this program neither asks for "
                "nor keeps passwords."
            ),
            example="ledger (locked).xlsx → ledger.xlsx saved without a password",
        ),
    ),
    Entry(
        "SD005",
        Severity.ERROR,
        zh=Page(
            message="“{file}”已损坏，无法读取",
            advice="用 Excel 或 WPS 打开并选择修复，另存为 xlsx；打不开就向提供人重新索取",
            why="损坏的文件若勉强读取，可能漏掉记录而不自知，因此整个文件不用。",
            example="传输中断的台账.xlsx → 修复后另存为新文件",
        ),
        en=Page(
            message="“{file}” is damaged and cannot be read",
            advice=(
                "open it in Excel or WPS, let it be repaired and save as xlsx; if it does not "
                "open, ask for the file again"
            ),
            why=(
                "Read in spite of the damage, rows might be lost without a word; so the whole "
                "file is left out."
            ),
            example="ledger.xlsx cut short in transfer → repaired and saved anew",
        ),
    ),
    Entry(
        "SD006",
        Severity.INFO,
        zh=Page(
            message="“{file}”被指定了不止一次，只读取一次",
            advice="不需要处理；同一文件不必既按文件又按文件夹指定",
            why="读两遍会把每条记录算成两条。",
            example="safetyduty check 台账 台账/3月.xlsx → safetyduty check 台账",
        ),
        en=Page(
            message="“{file}” was named more than once and is read once",
            advice="nothing to do; a file within a folder need not be named beside the folder",
            why="Read twice, every record would count twice.",
            example="safetyduty check ledgers ledgers/march.xlsx → safetyduty check ledgers",
        ),
    ),
    Entry(
        "SD007",
        Severity.ERROR,
        zh=Page(
            message="“{file}”打不开：正被其他程序占用，或没有读取权限",
            advice="关闭正在打开它的 Excel 或 WPS 再试；仍不行就复制一份到自己的文件夹",
            why="被占用或无权限的文件读不到内容。",
            example="台账.xlsx 正在 WPS 中编辑 → 保存并关闭后再核查",
        ),
        en=Page(
            message="“{file}” cannot be opened: another program holds it, or you may not read it",
            advice="close it in Excel or WPS and try again; else copy it to a folder of your own",
            why="What is held or forbidden cannot be read.",
            example="ledger.xlsx being edited in WPS → saved and closed, then checked",
        ),
    ),
    Entry(
        "SD008",
        Severity.WARNING,
        zh=Page(
            message="“{file}”似乎正在 Excel 或 WPS 中打开，读取的是上次保存的内容",
            advice="保存并关闭后再核查；确未打开时，删除旁边以 ~$ 开头的隐藏文件即可",
            why="没有保存的改动不在文件里，核查结果会缺这些记录。",
            example="旁边有 ~$台账.xlsx → 关闭台账后该文件自动消失",
        ),
        en=Page(
            message="“{file}” seems to be open in Excel or WPS; what was last saved is read",
            advice=(
                "save and close it, then check again; if it is not open, delete the hidden file "
                "beside it that begins with ~$"
            ),
            why="Changes not yet saved are not in the file, and the audit would lack them.",
            example="~$ledger.xlsx beside it → gone once the ledger is closed",
        ),
    ),
    Entry(
        "SD009",
        Severity.ERROR,
        zh=Page(
            message="“{file}”读不了：不是普通文件或文件夹，或所在磁盘、网络位置无法访问",
            advice="把文件复制到本机的普通文件夹再试",
            why="设备、失效的快捷方式和断开的网络盘里读不到记录，跳过又会漏。",
            example="Z:\\台账（网络盘已断开）→ D:\\台账",
        ),
        en=Page(
            message=(
                "“{file}” cannot be read: it is no ordinary file or folder, or its disk or "
                "network place cannot be reached"
            ),
            advice="copy it to an ordinary folder on this machine",
            why=(
                "Devices, dead shortcuts and lost network drives give no records, and passing "
                "them over would lose some."
            ),
            example="Z:\\ledgers (drive disconnected) → D:\\ledgers",
        ),
    ),
    *contents.ENTRIES,
)
