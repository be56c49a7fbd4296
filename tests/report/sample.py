"""One document with every block in it, and in every text something that might act."""

from safetyduty.report.document import (
    Cell,
    Column,
    Document,
    Group,
    Heading,
    Heat,
    HeatRow,
    Line,
    Listing,
    Mark,
    Notes,
    Pairs,
    Paragraph,
    Part,
    Sign,
    Table,
    Tally,
    Tone,
)

MISSED = Sign("×", "逾期未完成", Tone.BAD)
MET = Sign("√", "已完成", Tone.GOOD)
OPEN = Sign("○", "进行中", Tone.PLAIN)

HOSTILE = (
    '=HYPERLINK("http://x","点")',
    "[bold red]甲[/]",
    "<script>alert(1)</script>",
    "乙\u202e丙\u200b丁",
    "戊\x1b[31m己\x07",
    "1. 庚|辛*壬*`癸`_子_",
    "-2+3",
    "@提及 www.x.cn :smile:",
    "# 标题\n第二行",
    "\t=1",
)
WIDE = "名字很长" * 50

COLUMNS = (
    Column("责任人"),
    Column("职务", spare=2),
    Column("职责"),
    Column("考核期", "day"),
    Column("完成/应做", "mark", on="page"),
    Column("计入", "number", on="data"),
    Column("结论"),
    Column("说明", spare=1),
)
ROWS = tuple(
    (
        Cell(name),
        Cell("镇长", Tone.MUTED),
        Cell("每月带队检查安全生产"),
        Cell("2026-03"),
        Cell("0/1"),
        Cell("0"),
        Cell("× 逾期未完成", Tone.BAD),
        Cell("应1次，计入0次；缺1次；已于2026-03-31截止。", Tone.MUTED),
    )
    for name in (*HOSTILE, WIDE, "岑若川", "岑若川")
)


def _row(name: str, per: str, spans: tuple[tuple[int, int], ...]) -> HeatRow:
    signs = (MISSED, MET, OPEN)
    marks = tuple(
        Mark(signs[i % 3], f"{first + 1} {signs[i % 3].label}", first, last, 2 - i % 3)
        for i, (first, last) in enumerate(spans)
    )
    return HeatRow((Cell(name), Cell("党委书记", Tone.MUTED), Cell(per)), marks)


HEAT = Heat(
    "履职情况一览",
    (Column("责任人"), Column("职务", spare=2), Column("频次")),
    tuple(str(month) for month in range(1, 13)),
    (
        _row("岑若川", "每月", tuple((month, month) for month in range(12))),
        _row("岑若川", "每季度", ((0, 2), (3, 5), (6, 8), (9, 11))),
        _row("褚一鸣", "每年", ((0, 11),)),
        _row("褚一鸣", "每周", ((1, 1), (1, 1), (4, 4))),
    ),
    (MISSED, OPEN, MET),
    repeats=2,
)

LISTING = Listing(
    "数据问题",
    (
        Group(
            "台账.xlsx:3月",
            (
                Line(
                    "台账.xlsx:3月!C14", "错误", Tone.BAD, "SD104", "日期“待定”读不出来", "建议：填"
                ),
                Line("台账.xlsx:3月!C15", "提示", Tone.INFO, "SD105", "未写年份", "", detail=True),
            ),
        ),
    ),
    "另有提示1条",
)

FINDINGS = Table(
    "findings", "全部核查结果", COLUMNS, ROWS, fold="全部核查结果13项未列出", main=True
)


def sample_document() -> Document:
    """Make the document."""
    blocks = (
        Pairs(((Cell("截至日期", Tone.MUTED), Cell("2026-06-20")), (Cell(""), Cell("第二行")))),
        Tally("结论汇总", (Part(MISSED, 3), Part(OPEN, 0), Part(MET, 9)), "完成率75.0%"),
        HEAT,
        Table("attention", "需要处理", COLUMNS, ROWS, repeats=3),
        Table("empty", "没有内容", COLUMNS, ()),
        Paragraph("没有需要处理的事项。", Tone.GOOD),
        LISTING,
        Heading("附：明细"),
        FINDINGS,
        Notes("说明", (Cell("第一条。"), Cell("- 第二条 --period 2026", Tone.INFO))),
    )
    return Document(
        "青禾镇\u202e核查报告", "zh", lambda: blocks, lambda: {"schema": "x", "名": ["甲"]}
    )
