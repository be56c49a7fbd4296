"""Sound files of every format and habit, made in code: what the spoiling begins with."""

import io
import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.comments import Comment

from safetyduty.report.annotation.package import Package
from tests.intake.made_files import XLS, ods, xlsb, xlsx

Row = tuple[object, ...]
_CORE = "docProps/core.xml"
TEAM: tuple[Row, ...] = (
    ("姓名", "职务", "任职日期"),
    ("章予安", "党委书记", date(2024, 1, 8)),
    ("蓝溪云", "党委副书记、镇长", date(2024, 1, 8)),
    ("岳知行", "副镇长", "2024.1.8"),
)
HEAD: Row = ("日期", "活动类型", "带队领导", "参加人员", "地点")
BODY: tuple[Row, ...] = (
    (date(2026, 3, 5), "带队检查", "章予安", "岳知行", "一号井"),
    (datetime(2026, 3, 9, 9, 30), "党委会", "蓝溪镇长", "章予安、岳知行", "会议室"),
    ("2026.3.12上午", "督查", "岳知行\n蓝溪云", "", "加油站"),
    ("3月1日-3日", "调研", "岳知行等3人", "", "同上"),
    (46112, "安全检查", "蓝 溪 云", "王干事", "粮库（东）"),
    (4.7, "=1+1", "#N/A", "全体班子成员", "#REF!"),
    ("合计", "", "5次"),
)
CSV = "\n".join(",".join(str(cell).replace("\n", " ") for cell in row) for row in (HEAD, *BODY))


def _saved(draw: Callable[[Workbook], None]) -> bytes:
    book, target = Workbook(), io.BytesIO()
    leaders = book.create_sheet("领导名册")
    for row in TEAM:
        leaders.append(row)
    draw(book)
    book.save(target)
    package = Package(target.getvalue())
    # the hour of writing would make other bytes of it each time
    core = re.sub(r"\d{4}-\d\d-\d\dT[\d:]+Z", "2026-03-31T00:00:00Z", package.text(_CORE))
    package.put(_CORE, core)
    return package.content()


def _plain(book: Workbook) -> None:
    for row in (HEAD, *BODY):
        book.active.append(row)


def _titled(book: Workbook) -> None:
    sheet = book.active
    sheet.title = "3月"
    sheet["B2"] = "听禾镇2026年3月履职台账"
    sheet.merge_cells("B2:F2")
    for down, row in enumerate((("检查时间", "", "带队领导", "地点"), ("月", "日", "", ""))):
        for across, cell in enumerate(row):
            sheet.cell(4 + down, 2 + across, cell or None)
    sheet.merge_cells("B4:C4")
    for down in range(5):
        for across, cell in enumerate((3, down + 1, "章予安", f"{down}号井")):
            sheet.cell(6 + down, 2 + across, cell)
    sheet.merge_cells("D6:D8")
    sheet.row_dimensions[7].hidden = True
    sheet["H6"].comment = Comment("已核", "站")


def _many(book: Workbook) -> None:
    for month in range(1, 5):
        sheet = book.create_sheet(f"{month}月")
        sheet.sheet_state = "hidden" if month == 2 else "visible"
        for row in (HEAD, *BODY[:3], (), ("姓名", "职务"), ("岳知行", "副镇长"), (), HEAD, BODY[0]):
            sheet.append(row)
    for row in zip(HEAD, *BODY[:4], strict=True):
        book.active.append(row)


def _page() -> bytes:
    rows = "".join(
        f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in (HEAD, *BODY)
    )
    return (
        '<html><head><meta charset="gb2312"></head><table><tr><td colspan=5>台账</td></tr>'
        f"{rows}<tr><td rowspan=2>2026-3-7</td><td>督查</td><td>章予安</td></tr>"
        "<tr><td>调研</td><td>岳知行</td></tr></table></html>"
    ).encode("gb18030")


def _ods_rows() -> str:
    def cell(value: object) -> str:
        about = 'office:value-type="string"'
        return f"<table:table-cell {about}><text:p>{value}</text:p></table:table-cell>"

    rows = ("".join(map(cell, row)) for row in (HEAD, *BODY))
    return "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)


def _by_hand() -> bytes:
    def cell(column: str, row: int, value: object) -> str:
        return f'<c r="{column}{row}" t="inlineStr"><is><t>{value}</t></is></c>'

    rows = "".join(
        f'<row r="{at}">{"".join(map(cell, "ABCDE", [at] * 5, row))}</row>'
        for at, row in enumerate((HEAD, *BODY[:6]), 1)
    )
    formula = '<row r="9"><c r="A9"><f>TODAY()</f></c><c r="B9" t="e"><v>#SPILL!</v></c></row>'
    return xlsx(rows + formula, '<mergeCells><mergeCell ref="C2:C4"/></mergeCells>')


def seeds(more: Path | None = None) -> Iterator[tuple[str, bytes]]:
    """Give each seed with its file name; those of a folder come after our own, in order."""
    yield "plain.xlsx", _saved(_plain)
    yield "titled.xlsx", _saved(_titled)
    yield "many.xlsm", _saved(_many)
    yield "hand.xlsx", _by_hand()
    yield "plain.xls", XLS
    yield "plain.xlsb", xlsb([list(map(str, row)) for row in (HEAD, *BODY)] + [[46112.0, 1e300]])
    yield "plain.ods", ods(_ods_rows())
    yield "utf8.csv", b"\xef\xbb\xbf" + CSV.encode()
    yield "old.csv", CSV.encode("gb18030")
    yield "wide.tsv", CSV.replace(",", "\t").encode("utf-16")
    yield "page.xls", _page()
    for path in sorted(more.iterdir()) if more else ():
        if path.is_file():
            yield path.name, path.read_bytes()
