"""Notices, circulars and tables: facts, clause, what to do by when, and no blame."""

from collections.abc import Callable
from datetime import date

import pytest
from msgspec import structs

from safetyduty import __version__, pipeline, stages
from safetyduty.model.audit import Audit, CannotAudit, Verdict, View
from safetyduty.model.period import parse_period, span
from safetyduty.model.word import Lang
from safetyduty.report.document import Document, Heat, Paragraph, Table
from safetyduty.report.formats import text
from safetyduty.report.kinds import Order, Wanted, kinds
from safetyduty.report.letter import Addressee, Attachments, Letterhead, Signature
from safetyduty.report.sections.letterhead import Letter
from tests.report.office.conftest import made, sample  # noqa: F401 - fixtures
from tests.report.township import township

Made = Callable[..., Document]
KINDS = ("notice", "circular", "matrix", "duty_list", "statement", "evidence_gaps")
BLAME = ("失职", "渎职", "违纪", "处分", "追责", "问责", "guilty", "negligen")


def compose(kind: str, audit: Audit, lang: Lang = "zh", **wanted: object) -> Document:
    order = Order(audit, Wanted(**wanted))  # type: ignore[arg-type]
    return pipeline.compose(kind, order, lang)


def table(document: Document, name: str) -> list[list[str]]:
    (found,) = (b for b in document.blocks if isinstance(b, Table) and b.name == name)
    return [[cell.text for cell in row] for row in found.rows]


def test_every_kind_has_a_name_in_both_languages_and_what_it_takes_is_there() -> None:
    found = kinds()
    assert {"audit", *(kind.replace("_", "-") for kind in KINDS)} <= {*found}
    for kind in found.values():
        assert kind.label("zh") != kind.label("en")
        assert kind.takes in stages.STAGES


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_no_document_blames_and_every_one_says_what_it_was_made_from(
    kind: str,
    lang: Lang,
    sample: Audit,  # noqa: F811
) -> None:
    document = compose(kind, sample, lang, to="桑见川")
    told = text.render(document)
    assert not [word for word in BLAME if word in told]
    for one in sample.inputs:
        assert one.sha256[:12] in told
    assert __version__ in told
    assert "daligang-2019" in told
    assert document.facts["origin"]["as_of"] == "2026-11-20"
    assert document.facts["origin"]["packs"][0].keys() == {
        "id",
        "in_force",
        "checked_on",
        "sha256",
    }


def test_a_notice_names_facts_clause_and_day(made: Made) -> None:  # noqa: F811
    document = made("notice", to="桑见川", day=date(2026, 11, 25), issuer="甲办")
    assert document.layout == "letter"
    told = text.render(document)
    assert "其他班子成员每月带队检查两次（①二（一）3）。2026-06：应2次，计入0次" in told
    assert "请于2026年12月5日前将核实情况报甲办。" in told
    assert "由有权机关按规定办理" in told
    parts = {type(part): part for part in document.laid_out}
    assert parts[Letterhead] == Letterhead("甲办", "　　〔2026〕　　号")
    assert parts[Addressee] == Addressee("桑见川同志")
    assert parts[Attachments].names == ("核对事项明细表", "核对依据")  # type: ignore[union-attr]
    assert parts[Signature] == Signature("甲办", "2026年11月25日")
    assert {one["verdict"] for one in document.facts["findings"]} <= {
        "missed",
        "at_risk",
        "unknown",
    }


def test_a_notice_to_a_unit_names_each_leader_and_counts_what_it_leaves_to_the_table(
    sample: Audit,  # noqa: F811
) -> None:
    unit = structs.replace(
        sample,
        findings=tuple(structs.replace(one, organisation="听禾镇") for one in sample.findings),
    )
    told = text.render(compose("notice", unit, to="听禾镇", reply_by=date(2026, 12, 1)))
    assert "\n听禾镇：\n" in told
    assert "桑见川：其他班子成员" in told
    assert "项见附件。" in told
    assert "请于2026年12月1日前" in told


def test_a_notice_about_nothing_says_so(made: Made) -> None:  # noqa: F811
    document = made("notice", to="左春屿", number="1号")
    told = text.render(document)
    assert "截至2026年11月20日没有需要督办的事项。" in told
    assert "附件：核对依据" in told
    assert table(document, "provenance")


def test_a_notice_about_a_body_names_who_answers_for_it(made: Made) -> None:  # noqa: F811
    assert made("notice", to="柏景行").facts["findings"]
    audit = township()
    body = next(one for one in audit.findings if one.view is View.BODY)
    late = structs.replace(body, verdict=Verdict.MISSED, responsible="岑若川")
    rows = table(
        compose("notice", structs.replace(audit, findings=(late,)), to=body.subject), "items"
    )
    assert rows[0][0] == f"{body.subject}（岑若川）"


@pytest.mark.parametrize("kind", ["notice", "statement"])
def test_a_letter_to_nobody_is_refused_with_the_names_there_are(
    kind: str,
    sample: Audit,  # noqa: F811
) -> None:
    with pytest.raises(CannotAudit) as refused:
        compose(kind, sample)
    assert refused.value.problem.code == "SD924"
    assert "桑见川" in refused.value.problem.blanks["known"]


def test_a_name_nobody_has_is_refused_with_the_nearest(sample: Audit) -> None:  # noqa: F811
    for to, near in (("桑见州", "桑见川"), ("zzz", "")):
        with pytest.raises(CannotAudit) as refused:
            compose("notice", sample, to=to)
        assert (refused.value.problem.code, refused.value.problem.suggestion) == ("SD925", near)


def test_equal_rates_share_a_place_and_who_has_nothing_concluded_has_none() -> None:
    audit = township()
    first = audit.findings[0]
    met = structs.replace(first, verdict=Verdict.MET)
    found = [
        structs.replace(met, subject="甲一"),
        structs.replace(met, subject="乙二"),
        structs.replace(met, subject="丙三"),
        structs.replace(first, subject="丙三", verdict=Verdict.MISSED),
        structs.replace(first, subject="丁四", verdict=Verdict.PENDING),
    ]
    document = compose("circular", structs.replace(audit, findings=tuple(found)))
    rows = [(row[0], row[1], row[-1]) for row in table(document, "ranking")]
    assert sorted(rows) == [
        ("1", "乙二", "100.0%"),
        ("1", "甲一", "100.0%"),
        ("3", "丙三", "50.0%"),
        ("不参加", "丁四", "—"),
    ]
    assert [one["rank"] for one in document.facts["ranking"]] == [1, 1, 3, 0]
    assert "已到期事项全部按期完成的有：" in text.render(document)


def test_several_units_are_ranked_as_units(sample: Audit) -> None:  # noqa: F811
    half = len(sample.findings) // 2
    found = tuple(
        structs.replace(one, organisation="甲镇" if at < half else "乙镇")
        for at, one in enumerate(sample.findings)
    )
    document = compose("circular", structs.replace(sample, findings=found))
    assert {row[1] for row in table(document, "ranking")} == {"甲镇", "乙镇"}
    assert len(table(document, "ranking")[0]) == 9


def test_where_nothing_is_concluded_a_circular_has_no_rate() -> None:
    audit = township()
    first = audit.findings[0]
    pending = structs.replace(first, verdict=Verdict.PENDING)
    told = text.render(compose("circular", structs.replace(audit, findings=(pending,))))
    assert "完成率—" in told
    assert "本期没有全部按期完成的。" in told
    assert "附件：核对依据" in told


def test_the_one_page_table_leaves_out_what_repeats_and_what_does_not_bind() -> None:
    document = compose("matrix", township())
    assert document.layout == "sheet"
    (heat,) = (block for block in document.blocks if isinstance(block, Heat))
    assert heat.rows
    assert {one["view"] for one in document.facts["findings"]} <= {"person", "body"}


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("2026", "2026年"),
        ("2026H1", "2026年上半年"),
        ("2026Q3", "2026年第三季度"),
        ("2026-03", "2026年3月"),
    ],
)
def test_a_period_is_named_as_titles_do(name: str, told: str) -> None:
    audit = structs.replace(township(), period=parse_period(name))
    assert Letter(Order(audit), "zh").period() == told
    assert Letter(Order(audit), "en").period() == name


def test_a_free_span_is_named_by_its_days_and_a_unit_without_name_by_its_office() -> None:
    free = span(date(2026, 1, 5), date(2026, 2, 3))
    audit = structs.replace(township(), period=free, organisation="")
    letter = Letter(Order(audit), "zh")
    assert letter.period() == "2026-01-05/2026-02-03"
    assert letter.issuer == "安全生产委员会办公室"


def test_a_duty_list_names_each_duty_of_each_leader_once(made: Made) -> None:  # noqa: F811
    rows = table(made("duty_list"), "duties")
    assert [row[0] for row in rows] == [str(at) for at in range(1, len(rows) + 1)]
    keys = [(row[1], row[3], row[7]) for row in rows]
    assert len(keys) == len({*keys})
    assert ["每月", "至少2次", "期末前"] in [row[4:7] for row in rows]
    assert ["", "未定量", ""] in [row[4:7] for row in rows]


def test_a_statement_counts_each_duty_and_what_is_on_file(made: Made) -> None:  # noqa: F811
    document = made("statement", to="桑见川")
    rows = {row[0]: row for row in table(document, "duties")}
    assert rows["其他班子成员每月带队检查两次"][3:6] == [
        "20",
        "15",
        "逾期未完成1、进行中2、已完成7",
    ]
    assert table(document, "observations")
    assert "本人签字" in text.render(document)


def test_a_statement_without_observations_or_posts_leaves_them_out() -> None:
    audit = structs.replace(township(), observations=())
    name = next(one.subject for one in audit.findings)
    document = compose("statement", audit, to=name)
    assert not [b for b in document.blocks if isinstance(b, Table) and b.name == "observations"]


def test_records_without_evidence_are_listed_with_what_is_needed(made: Made) -> None:  # noqa: F811
    document = made("evidence_gaps")
    rows = table(document, "records") if document.facts["records"] else []
    needed = {row[-1] for row in rows}
    assert needed <= {
        "检查记录、整改通知、照片",
        "会议记录或纪要、签到",
        "活动记录、签到或照片",
    }
    assert table(document, "unknown")
    assert sorted(one["date"] for one in document.facts["records"]) == [
        one["date"] for one in document.facts["records"]
    ]


def test_a_ledger_without_a_column_for_evidence_is_told(sample: Audit) -> None:  # noqa: F811
    acts = sample.ledger.activities
    kept = list(acts.evidence)
    try:
        acts.evidence[:] = [""] * len(kept)
        document = compose("evidence_gaps", sample)
        assert "没有“佐证材料”一栏" in text.render(document)
        assert len(table(document, "records")) > 100
        acts.evidence[:] = ["有"] * len(kept)
        quiet = tuple(one for one in sample.findings if one.verdict is not Verdict.UNKNOWN)
        document = compose("evidence_gaps", structs.replace(sample, findings=quiet))
        assert document.blocks[0] == Paragraph(
            "已计入的记录都登记了佐证材料。",
            document.blocks[0].tone,  # type: ignore[union-attr]
        )
    finally:
        acts.evidence[:] = kept


def test_a_row_of_a_document_is_its_own_evidence() -> None:
    audit = township()
    assert compose("evidence_gaps", audit).facts["records"] == []
