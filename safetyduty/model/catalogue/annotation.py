"""The words of a copy in which problems are marked."""

WORDS: dict[str, tuple[str, str]] = {
    "annotate": (
        "把问题标在工作簿的副本上：单元格上色、加批注，另附问题清单；多个文件时为文件夹",
        (
            "mark the problems in a copy of the workbook: cells coloured and commented, and a "
            "list of all; for several files a folder"
        ),
    ),
    "headings": (
        "代码|程度|工作表|单元格|内容|问题|建议",
        "code|severity|sheet|cell|value|problem|what to do",
    ),
    "hint": ("建议：", "what to do: "),
    "silent": (
        "另有 {n} 个单元格只上色，未加批注",
        "{n} more cells are coloured and have no comment",
    ),
}
