"""The words of the account, row by row."""

WORDS: dict[str, tuple[str, str]] = {
    "show-rows": (
        "逐行列出采用了哪些行、跳过了哪些行及原因（CSV 中即为这张表）",
        "list every row, used or skipped and why (a CSV is then this list)",
    ),
    "every": ("逐行说明", "Every row"),
    "row": ("行", "row"),
    "use": ("采用否", "use"),
    "row.used": ("采用", "used"),
    "row.skipped": ("跳过", "skipped"),
    "file.refused": ("未能读取", "could not be read"),
}
