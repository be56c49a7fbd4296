"""explain: the page of every code, verdict and kind of rule."""

import json
import re

import pytest

from safetyduty.cli._output import BINARY, FORMATS
from safetyduty.discover import names
from safetyduty.model.audit import Verdict
from safetyduty.model.catalogue.index import entries
from tests.cli.conftest import Run

EVERY_FORMAT = pytest.mark.parametrize("form", sorted({*names(FORMATS)} - {*BINARY}))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_code_has_its_page(lang: str, run: Run) -> None:
    for code in entries():
        told = run("explain", code.lower(), "--lang", lang)
        assert (told.code, told.err) == (0, "")
        assert told.out.startswith(code)
        assert len(told.out.splitlines()) > 10
        assert not re.search(r"{\w*}|{{", told.out)


@pytest.mark.parametrize("verdict", list(Verdict))
def test_every_verdict_has_its_page(verdict: Verdict, run: Run) -> None:
    assert verdict.zh in run("explain", verdict).out
    assert verdict.en in run("explain", verdict.upper(), "--lang", "en").out


@pytest.mark.parametrize("rule", names("safetyduty.rules"))
def test_every_kind_of_rule_has_its_page(rule: str, run: Run) -> None:
    assert len(run("explain", rule).out.split()) > 20


@EVERY_FORMAT
def test_explain_writes_every_format(form: str, run: Run) -> None:
    told = run("explain", "SD104", "-f", form)
    assert told.code == 0
    assert ("SD104" in told.out) == (form != "csv")  # a page has no table
    facts = json.loads(run("explain", "SD104", "-f", "json").out)
    assert facts["schema"] == "safetyduty/page/1"


def test_an_unknown_code_is_told_with_the_nearest(run: Run) -> None:
    assert run("explain", "SD9104").said.endswith("建议：SD104")
    assert run("explain", "cuont").said.endswith("建议：count")
    assert run("explain", "？").said.endswith("、".join([*names("safetyduty.rules"), *Verdict]))


@pytest.mark.parametrize("key", ["of_which", "any_of", "cumulative", "attendance", "topic"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_key_of_a_rule_has_its_page(key: str, lang: str, run: Run) -> None:
    told = run("explain", key, "--lang", lang)
    assert (told.code, told.err) == (0, "")
    assert told.out.startswith(key)
    assert ("Example" if lang == "en" else "例子") in told.out
    assert f"{key}: " in told.out
    chinese = sum("\u4e00" <= char <= "\u9fff" for char in told.out)
    assert (chinese > 40) == (lang == "zh")


def test_the_page_of_a_kind_names_its_keys(run: Run) -> None:
    told = run("explain", "count")
    assert "of_which" in told.out
    facts = json.loads(run("explain", "count", "-f", "json").out)
    keys = {key["key"]: key for key in facts["keys"]}
    assert keys["at_least"]["default"] == "必须写"
    assert keys["spacing"] == {
        "key": "spacing",
        "meaning": "计入的两次之间至少相隔几天；从最早的一次算起。",
        "values": "0—366",
        "default": "0",
    }
    assert run("explain", "of_wich").said.endswith("建议：of_which")


def test_a_kind_and_a_key_of_one_name_share_a_page(run: Run) -> None:
    told = run("explain", "evidence").out
    assert "未规定次数" in told or "没有规定次数" in told
    assert "应附" in told or "佐证材料栏" in told
