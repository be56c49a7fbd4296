"""Codes about dossiers, verification and assessment: SD75x to SD79x."""

from safetyduty.model.catalogue.entry import Entry, Page
from safetyduty.model.problem import Severity


def _entry(code: str, zh: tuple[str, ...], en: tuple[str, ...]) -> Entry:
    return Entry(code, Severity.ERROR, zh=Page(*zh), en=Page(*en))


ENTRIES = (
    _entry(
        "SD750",
        (
            "台账中没有“{value}”",
            "核对姓名，或把有此人的领导名册一并给出",
            "履职档案按姓名归集；名册中没有的人不猜。",
            "safetyduty dossier 章予安 台账.xlsx",
        ),
        (
            "nobody named “{value}” is in the ledgers",
            "check the name, or hand in the leader list that has it",
            "A record is gathered by name; nobody is guessed at.",
            "safetyduty dossier 章予安 台账.xlsx",
        ),
    ),
    _entry(
        "SD751",
        (
            "“{value}”不是可核对的档案：没有这个文件，或其中和旁边都没有校验清单",
            "给出 dossier 写出的 json，或旁边附有 .manifest.json 的档案文件",
            "核对要靠档案里的校验清单；没有清单的文件无从核对。",
            "safetyduty verify 档案.json --logs 台账",
        ),
        (
            "“{value}” is no record that can be verified: there is no such file, or no manifest in it or beside it",
            "name the json that dossier wrote, or a record with its .manifest.json beside it",
            "Verifying needs the manifest of the record.",
            "safetyduty verify record.json --logs ledgers",
        ),
    ),
    _entry(
        "SD760",
        (
            "没有考核得分、指标，也没有履职台账可供计分",
            "给出考核得分表或指标表；按评分表计分时用 --logs 给出履职台账",
            "考核由已有的得分排名，或由核查结果按评分表计分；两样都没有就无从算起。",
            "safetyduty assess 得分.xlsx --logs 台账.xlsx",
        ),
        (
            "no scores, no indicators, and no ledger to score",
            "hand in a table of scores or indicators, or ledgers with --logs",
            "Units are ranked by scores on file, or scored by a card over what a check finds.",
            "safetyduty assess scores.xlsx --logs ledger.xlsx",
        ),
    ),
    _entry(
        "SD762",
        (
            "“{field}”的“{value}”不是数字",
            "填阿拉伯数字，单位写在标题里",
            "指标按原数精确计算；读不出的不当作 0，该项指标不算。",
            "“约三百” → 300",
        ),
        (
            "“{value}” under {field} is no figure",
            "enter a figure; its unit belongs in the heading",
            "Indicators are made of figures as printed; without one there is no indicator.",
            "“about 300” → 300",
        ),
    ),
)
