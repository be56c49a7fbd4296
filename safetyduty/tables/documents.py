"""``documents`` 文件台账: papers signed, filed and published."""

from safetyduty.model.table import Column, Table

TABLE = Table(
    name="documents",
    title="文件台账",
    title_en="documents",
    columns=(
        Column("kind", "文件类型", holds="word", example="责任书"),
        Column("day", "日期", holds="day", example="2026-01-20"),
        Column("issuer", "签发单位", ("报送单位",), example="某某镇人民政府"),
        Column("counterpart", "对象", ("报送对象", "签订对象"), example="财政所"),
        Column("year", "年度", holds="number", example="2026"),
    ),
    needs=(
        ("kind",),
        ("day",),
    ),
)
