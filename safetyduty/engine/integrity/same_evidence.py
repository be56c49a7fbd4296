"""The same photo or minutes, byte for byte, as evidence of different days or places."""

from collections.abc import Iterator

from safetyduty.engine.records import Case, Record, days
from safetyduty.model.integrity import Item, Strength, Threshold
from safetyduty.model.trace import EvidenceFile

CODE = "SD615"
COLLECTION = Threshold(
    "days-of-a-paper",
    3,
    "一份文件用于3天以上的，多是月度汇总或合并扫描，只作弱线索",
    "a paper that serves more than 3 days is mostly a collection of the month: weak",
)
ALBUM = Threshold(
    "days-of-a-photo",
    5,
    "一张照片用于5天以上的，多是标牌、拼图或封面，只作弱线索",
    "a photo that serves more than 5 days is mostly a sign or a cover: weak",
)
THRESHOLDS = (COLLECTION, ALBUM)


def look(case: Case) -> Iterator[Item]:
    """Give an item a content that several days share; two places of one day share it weakly."""
    used: dict[str, list[Record]] = {}
    files: dict[str, dict[str, EvidenceFile]] = {}
    for record in case.records:
        for at in record.trace.files:
            file = case.traces.files[at]
            if file.sha256:
                used.setdefault(file.sha256, []).append(record)
                files.setdefault(file.sha256, {})[file.name] = file
    twice = {sha: records for sha, records in used.items() if _twice(case, records)}
    for sha, records in sorted(twice.items()):
        named = files[sha]
        several = len({record.day for record in records})
        photo = any(file.photo for file in named.values())
        strong = 1 < several <= (ALBUM if photo else COLLECTION).value
        yield Item(
            CODE,
            Strength.STRONG if strong else Strength.WEAK,
            case.cells((record.row for record in records), "evidence"),
            len(twice),
            len(used),
            blanks={
                "files": "、".join(sorted(named)),
                "number": str(len({record.row for record in records})),
                "days": days(record.day for record in records),
            },
            names=tuple(sorted(named)),
        )


def _twice(case: Case, records: list[Record]) -> bool:
    if len({record.day for record in records}) > 1:
        return True
    first = records[0]
    return any(case.apart(first.place, record.place) for record in records[1:])
