"""Codes about the ledger of many stations on disk: SD87x."""

from safetyduty.model.catalogue.entry import Entry, Page
from safetyduty.model.problem import Severity

ENTRIES = (
    Entry(
        "SD871",
        Severity.ERROR,
        zh=Page(
            message="台账库里的“{file}”缺失、损坏或被改动",
            advice="用原来的工作簿重新运行 safetyduty ingest",
            why="台账库须与读入时逐字相同，才能代替工作簿。",
            example="复制台账库时漏了文件。",
        ),
        en=Page(
            message="“{file}” of the ledger is missing, damaged or was changed",
            advice="run safetyduty ingest again on the workbooks",
            why="A ledger stands in for the workbooks only while it is exactly what was read.",
            example="A file was left out when the ledger was copied.",
        ),
    ),
    Entry(
        "SD872",
        Severity.ERROR,
        zh=Page(
            message="这个台账库有{number}个单位：{names}",
            advice="指明一个单位的文件夹；要全部处理，用 safetyduty batch",
            why="一次核查只对一个单位，同名的人不能混在一起。",
            example="safetyduty check 台账库/听禾镇",
        ),
        en=Page(
            message="this ledger holds {number} stations: {names}",
            advice="name one station's folder; for all of them use safetyduty batch",
            why="One audit is of one station: people of one name must not be mixed up.",
            example="safetyduty check 台账库/听禾镇",
        ),
    ),
    Entry(
        "SD873",
        Severity.ERROR,
        zh=Page(
            message="“{value}”不能和台账库一起读",
            advice="先把它放进该单位的文件夹，再运行 safetyduty ingest",
            why="台账库的行号和人员在读入时已经定了。",
            example="名册另在一个文件里的，与台账放在一起再读入。",
        ),
        en=Page(
            message="“{value}” cannot be read together with a ledger",
            advice="put it into the station's folder and run safetyduty ingest",
            why="The rows and people of a ledger were numbered when it was taken in.",
            example="A leader list in a file of its own is taken in beside the ledgers.",
        ),
    ),
    Entry(
        "SD874",
        Severity.ERROR,
        zh=Page(
            message="待核实事项要看原来的工作簿和佐证文件，台账库里没有",
            advice="对工作簿运行 --integrity",
            why="保存时间、照片日期等不进台账库。",
            example="safetyduty check 听禾镇 --integrity",
        ),
        en=Page(
            message="items to verify need the workbooks and the files of evidence, not the ledger",
            advice="run --integrity on the workbooks",
            why="When files were saved and photos taken is not kept in a ledger.",
            example="safetyduty check 听禾镇 --integrity",
        ),
    ),
    Entry(
        "SD875",
        Severity.ERROR,
        zh=Page(
            message="两个文件夹都叫“{value}”，台账库里只能有一个",
            advice="改一个文件夹的名字",
            why="台账库一个单位一个文件夹，按文件夹名区分。",
            example="甲县/听禾镇、乙县/听禾镇 → 甲县听禾镇、乙县听禾镇",
        ),
        en=Page(
            message="two folders are named “{value}”: the ledger can hold one of them",
            advice="rename one of the folders",
            why="A ledger has a folder a station, told apart by their names.",
            example="甲县/听禾镇, 乙县/听禾镇 → 甲县听禾镇, 乙县听禾镇",
        ),
    ),
)
