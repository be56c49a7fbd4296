"""The township of ``sample_data/`` as plain values; ``python -m tests.sample_township`` writes it.

听禾镇, its people, villages and sites are invented. What its leaders did stands in
``sample_ledger``, how the paper looks in ``sample_workbooks``.
"""

from pathlib import Path

from tests.sample_ledger import CAMPAIGNS, MEETINGS, MONTHS
from tests.sample_workbooks import Sheet, csv_bytes, ledger_sheets, rows_of, workbook_bytes

SETTINGS = """\
# 听禾镇及其人员、村组、单位均为虚构，仅供演示。
regulation = ["daligang-2019", "guiyang-2018"]
unit = "听禾镇"
level = "township"

[aliases]
"欧阳石" = "欧阳漱石"
"""

TEAM = """
祝砚舟|党委书记|全面工作|上弦村|2023-04-10|
温如磐|党委副书记、镇长|政府全面工作|竹影村|2023-04-10|2026-05-31
成  澍|党委委员、常务副镇长|应急管理、安全生产、财政|石笋湾村|2022-08-01|2026-05-31
成  澍|党委委员、常务副镇长（主持政府工作）|政府全面工作|石笋湾村|2026-06-01|2026-08-31
柏景行|党委副书记、镇长|政府全面工作|竹影村|2026-09-01|
成  澍|党委委员、常务副镇长|应急管理、安全生产、财政|石笋湾村|2026-09-01|
屈望山|人大主席|人大、民政|渡口桥村|2021-11-15|
岑  简|党委委员、纪委书记|纪检监察|云根村|2024-03-01|
欧阳漱石|党委委员、政法委员、副镇长|综治、自然资源、市场监管|半塘社区|2022-08-01|
凌照晚|党委委员、组织委员|党建、教育|麦浪村|2024-03-01|
桑见川|副镇长|农业农村、水利|望仓村|2026-02-16|
"""
"""姓名 职务 分管工作 联系村 任职日期 离任日期: one successor, one who stood in for three months,
one appointed in mid-February, one with two hats."""

HEADS = """
卞守拙|应急管理办公室主任|2021-05-06|
邬稼禾|财政所所长|2020-09-01|
左春屿|农业综合服务中心主任|2023-07-17|
"""

COMMITTEE = """
祝砚舟|镇安委会主任|2023-04-10|
温如磐|镇安委会主任|2023-04-10|2026-05-31
成  澍|镇安委会常务副主任|2022-08-01|
岑  简|镇安委会副主任|2024-03-01|
欧阳漱石|镇安委会副主任|2022-08-01|
凌照晚|镇安委会副主任|2024-03-01|
桑见川|镇安委会副主任|2026-03-02|
"""
"""The new 镇长 has not been entered: the list was not renewed when he came."""

ABSENCES = """
温如磐|2026-04-13|2026-04-24|市委党校学习
桑见川|2026-06-01|2026-06-30|省水利干部培训班
屈望山|2026-07-06|2026-07-31|住院治疗
"""

ALL_TRADES = "全镇辖区内（重点检查负责{}）各行业、各系统的安全生产工作情况"
OWN_FIELD = "负责分管领域、联系村（社区）及“{}”安全生产工作"
ROSTER = (
    ("祝砚舟", "应急管理办公室、党政办", ALL_TRADES.format("上弦村")),
    ("柏景行", "应急管理办公室、党政办", ALL_TRADES.format("竹影村")),
    ("屈望山", "民政办", OWN_FIELD.format("镇敬老院")),
    ("成  澍", "应急管理办公室、财政所", OWN_FIELD.format("听禾砖厂")),
    ("岑  简", "纪检监察办", OWN_FIELD.format("晴岚加油站")),
    ("欧阳漱石", "综治中心、\n市场监管所", OWN_FIELD.format("半塘农贸市场")),
    ("凌照晚", "党建办", OWN_FIELD.format("听禾镇中心学校")),
    ("桑见川", "农业综合服务中心", OWN_FIELD.format(" 望仓水库")),
)

SITES = """
听禾砖厂|石笋湾村|建材|较大|成  澍
晴岚加油站|云根村|危险化学品|较大|岑  简
半塘农贸市场|半塘社区|人员密集场所|一般|欧阳漱石
听禾镇中心学校|麦浪村|教育|一般|凌照晚
镇敬老院|渡口桥村|民政|一般|屈望山
望仓水库|望仓村|水利|重大|桑见川
"""

DOCUMENTS = """
工作计划|2026-01-15|镇安委会办公室|各村（社区）|2026
责任书|2026-01-20|听禾镇人民政府|财政所、应急管理办公室、农业综合服务中心|2026
述职报告|2026/1/26|财政所|镇政府|2025
述职报告|2026.2.2|农业综合服务中心|镇政府|2025
责任清单|2026年2月3日|中共听禾镇委员会|班子成员|2026
述职报告|2026年2月9日|应急管理办公室|镇政府|2025
应急预案|2026-03-12|听禾镇人民政府|各村（社区）|2026
通报|2026-07-20|听禾镇人民政府|各村（社区）、镇直各单位|2026
会议纪要|2026-09-10|听禾镇人民政府|镇直各单位|2026
"""
"""文件类型 日期 签发单位 对象 年度. The 31st of January was a Saturday: 2 February is in time."""


def files() -> dict[str, bytes]:
    """Give every file of the sample by its name; the same bytes every time."""
    post = ["姓名", "职务", "任职日期", "离任日期"]
    team = ["姓名", "职务", "分管工作", "联系村（社区）", "任职时间", "免职时间"]
    roster = [list(row) for row in ROSTER]
    scope = ["带队领导", "牵头部门", "检查范围（每月25日以前完成）"]
    places = ["名称", "村（社区）", "行业", "风险等级", "包保领导"]
    met = ["序号", "会议时间", "会议类型", "主持人", "参会人员", "会议主题", "受谁委托"]
    campaign = ["序号", "检查时间", "检查类型", "带队领导", "被检查单位", "检查内容"]
    away = ["姓名", "开始日期", "结束日期", "事由"]
    papers = ["文件类型", "日期", "签发单位", "对象", "年度"]
    return {
        "safetyduty.toml": SETTINGS.encode(),
        "领导名册.xlsx": workbook_bytes(
            Sheet("领导班子", ["听禾镇领导班子成员名册（2026年）"], team, rows_of(TEAM)),
            Sheet("部门负责人", [], post, rows_of(HEADS)),
            Sheet("安委会", ["听禾镇安全生产委员会组成人员"], post, rows_of(COMMITTEE)),
        ),
        "履职台账2026.xlsx": workbook_bytes(
            Sheet(
                "总表", ["听禾镇2026年专项检查汇总"], campaign, rows_of(CAMPAIGNS), numbered=True
            ),
            *ledger_sheets("听禾镇", 2026, MONTHS),
            Sheet(
                "会议记录", ["听禾镇2026年安全生产会议记录"], met, rows_of(MEETINGS), numbered=True
            ),
            Sheet("请假外出", [], away, rows_of(ABSENCES)),
            Sheet("填表说明", ["一、带队检查人填实际带队的领导。", "二、同一天检查多处的算一次。"]),
        ),
        "带队检查安排表.xlsx": workbook_bytes(
            Sheet("安排表", ["附件：", "听禾镇党政领导带队检查安排表"], scope, roster),
            Sheet("重点单位", ["听禾镇重点单位"], places, rows_of(SITES)),
        ),
        "文件台账.csv": csv_bytes([papers, *rows_of(DOCUMENTS)]),
    }


def write(folder: Path) -> None:
    """Write the sample into a folder, over what is there."""
    for name, content in files().items():
        (folder / name).write_bytes(content)


if __name__ == "__main__":
    write(Path(__file__).parents[1] / "sample_data")
