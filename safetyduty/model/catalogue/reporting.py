"""The words of ``safetyduty report`` and ``safetyduty templates``: options and short messages."""

WORDS: dict[str, tuple[str, str]] = {
    "report": (
        "制作文书：核查报告、一览表、督办通知、通报、职责清单、述职附表等（--list 列出）。",
        "Make a document to hand in: report, one-page table, notice, circular … (see --list).",
    ),
    "kind": (
        "文书的名称或中文名，如 notice、督办通知（--list 列出）",
        "kind of document (see --list)",
    ),
    "list": ("列出各种文书", "list the kinds of document"),
    "to": ("写给或只写这位领导、单位", "the leader or unit it is to, or about"),
    "period": (
        "考核期：2026、2026H1、2026Q1 或 2026-03；编安排表时为月份，默认为截至日期的下一个月",
        "period: 2026, 2026H1, 2026Q1 or 2026-03; of a roster its month, the next if left out",
    ),
    "number": ("文号，如 青安办〔2026〕3号", "document number"),
    "issuer": (
        "发文机关；默认为本单位安委会办公室",
        "who issues it; the unit's office if left out",
    ),
    "day": ("成文日期；默认为截至日期", "day on the letter; that of --as-of if left out"),
    "reply-by": (
        "请于此日前反馈；默认为成文日期后十日",
        "answer by; ten days after --date if left out",
    ),
    "reply-by.early": (
        "早于成文日期 {day}",
        "before the day on the letter, {day}",
    ),
    "redact": (
        "隐去姓名（换成固定的化名）、电话和身份证号",
        "hide names behind stable pseudonyms; phones and identity numbers go",
    ),
    "redact-key": ("化名对照另存此文件", "keep which name is behind which pseudonym in this file"),
    "listing": ("文书种类", "Kinds of document"),
    "listing.table": ("可以制作的文书", "What can be made"),
    "listing.name": ("名称", "name"),
    "listing.label": ("文书", "document"),
    "listing.to": ("指定对象（--to）", "to or about (--to)"),
    "to.no": ("—", "—"),
    "to.may": ("可选", "may"),
    "to.must": ("必须", "must"),
    "templates": (
        "自己的模板：列出、与原样对照、恢复。",
        "Templates of your own: list, compare with the shipped ones, restore.",
    ),
    "templates.list": (
        "列出各个模板及是否改过",
        "list the templates and whether they were changed",
    ),
    "templates.diff": (
        "自己的模板与原样有何不同",
        "how your templates differ from the shipped ones",
    ),
    "templates.reset": (
        "恢复原样；改过的另存为 .bak",
        "restore the shipped ones; what was changed is kept as .bak",
    ),
    "templates.names": ("模板文件名；不写则为全部", "names of templates; all if left out"),
    "state.same": ("未改", "unchanged"),
    "state.changed": ("已改", "changed"),
    "state.missing": ("用原样", "shipped one is used"),
    "templates.table": ("各模板的情况", "Each template"),
    "template": ("模板", "template"),
    "state": ("情况", "state"),
    "differences": ("模板改动", "Changed templates"),
    "differences.table": ("改动之处", "What differs"),
    "place": ("位置", "place"),
    "shipped": ("原样", "shipped"),
    "own": ("自己的", "your own"),
    "no-difference": ("没有改动。", "Nothing was changed."),
    "other": ("（字体、版式等）", "(fonts, layout …)"),
    "kept": ("改过的模板已存为 {file}", "the changed template was kept as {file}"),
    "reset": ("已恢复 {file}", "restored {file}"),
}
