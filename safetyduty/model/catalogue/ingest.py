"""The words of ``ingest``."""

WORDS: dict[str, tuple[str, str]] = {
    "about": (
        "把各单位的台账读入台账库：一个单位一个文件夹，一张表一个 Parquet 文件；check、why、report 可直接读",
        "take stations' workbooks into a ledger: a folder a station, a Parquet file a table; check, why and report read it",
    ),
    "dirs": ("单位的文件夹，或装有各单位文件夹的文件夹", "stations' folders, or folders of them"),
    "ledger": ("台账库的文件夹", "the ledger's folder"),
    "line": (
        "[{number}/{of}] {station}：{state}（{done}） 数据问题{problems} {reason}",
        "[{number}/{of}] {station}: {state} ({done}) problems {problems} {reason}",
    ),
    "total": (
        "{number}个单位：正常{fine}，有错误{attention}，未读入{broken}；本次读入{made}个 → {ledger}",
        "{number} stations: {fine} fine, {attention} with errors, {broken} not taken in; {made} read → {ledger}",
    ),
}  # fmt: skip
