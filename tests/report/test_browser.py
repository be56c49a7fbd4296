"""The page in a real browser: filtered, sorted, opened, printed, by keyboard, light and dark."""

import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from safetyduty import pipeline
from safetyduty.report.book import by_unit
from safetyduty.report.document import Cell
from tests.programs import browser, find_program
from tests.report.page import NAMES, audit_of, write_page
from tests.report.township import township

MANY = tuple(f"领导{number:03}" for number in range(417))
HERE = Path(__file__).parent
SCRIPTS = (HERE / "looking.js").read_text(encoding="utf-8")

pytestmark = pytest.mark.slow
Open = Callable[..., Page]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Start the system's browser, without a network."""
    program = browser()
    with sync_playwright() as playwright:
        flags = ["--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND"]
        started = playwright.chromium.launch(executable_path=program, args=flags)
        yield started
        started.close()


@pytest.fixture
def open_page(chromium: Browser) -> Iterator[Open]:
    """Open pages; whatever they say on the console, ask for or pop up fails the test."""
    heard: list[str] = []
    contexts = []

    def open_(path: Path, **given: Any) -> Page:
        context = chromium.new_context(**({"viewport": {"width": 1280, "height": 900}} | given))
        contexts.append(context)
        context.set_default_timeout(10_000)
        page = context.new_page()
        page.on("console", lambda said: heard.append(said.text))
        page.on("pageerror", lambda error: heard.append(str(error)))
        page.on("dialog", lambda dialog: heard.append(dialog.message))
        allowed = path.parent.as_uri()
        page.on(
            "request",
            lambda asked: None if asked.url.startswith(allowed) else heard.append(asked.url),
        )
        page.goto(path.as_uri())
        return page

    yield open_
    for context in contexts:
        context.close()
    assert heard == []


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_page(tmp_path_factory.mktemp("报告") / "核查.html", township())


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_page(tmp_path_factory.mktemp("报告") / "核查.html", audit_of(NAMES))


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_page(tmp_path_factory.mktemp("报告") / "核查.html", audit_of(MANY))


def findings(page: Page) -> Any:
    return page.locator("section:has(> #findings)")


def column(page: Page, heading: str) -> list[str]:
    """Give the texts of one column of the findings, as far as they are on the page."""
    section = findings(page)
    heads = section.locator("thead th button").all_text_contents()
    cells = section.locator(f"tbody > tr:not(.detail) > :nth-child({heads.index(heading) + 1})")
    return list(cells.all_text_contents())


def picked(page: Page, label: str) -> Any:
    return findings(page).get_by_label(label, exact=True)


def test_rows_are_picked_by_verdict_leader_and_text(report: Path, open_page: Open) -> None:
    page = open_page(report)
    every = len(column(page, "结论"))
    picked(page, "结论").select_option("逾期未完成")
    assert set(column(page, "结论")) == {"逾期未完成"}
    picked(page, "责任人").select_option("岑若川")
    assert set(column(page, "责任人")) == {"岑若川"}
    assert 0 < len(column(page, "结论")) < every
    picked(page, "查找文字").fill("2026-02 带队检查安全")
    findings(page).get_by_text("列出1行").wait_for()
    assert column(page, "考核期") == ["2026-02"]
    assert "列出1行" in page.locator("#said").text_content()  # type: ignore[operator]
    picked(page, "查找文字").fill("没有这样的字")
    findings(page).get_by_text("没有符合条件的行").wait_for()
    findings(page).get_by_role("button", name="清除筛选").click()
    assert len(column(page, "结论")) == every


def test_the_count_of_a_verdict_leads_to_its_findings(report: Path, open_page: Open) -> None:
    page = open_page(report)
    page.get_by_role("link", name="逾期补做").click()
    assert set(column(page, "结论")) == {"逾期补做"}
    expect(page).to_have_url(f"{report.as_uri()}#findings")
    expect(page.locator("#findings")).to_be_in_viewport()


def test_a_column_sorts_up_and_down_and_says_so(report: Path, open_page: Open) -> None:
    page = open_page(report)

    def sort(heading: str) -> str | None:
        head = findings(page).locator("thead th").filter(has_text=heading)
        head.get_by_role("button").click()
        return head.get_attribute("aria-sort")

    worst = ["逾期未完成", "逾期补做", "无法判定", "预警", "进行中", "已完成", "不适用"]
    assert sort("结论") == "ascending"
    up = column(page, "结论")
    assert up == sorted(up, key=worst.index)
    assert sort("结论") == "descending"
    assert column(page, "结论") == up[::-1]
    assert sort("考核期") == "ascending"
    months = [period for period in column(page, "考核期") if period[5:].isdigit()]
    assert months == sorted(months)
    assert sort("完成/应做") == "ascending"
    done = [float(text.split("/")[0]) for text in column(page, "完成/应做")]
    assert done == sorted(done)
    sorted_now = findings(page).locator('thead th:not([aria-sort="none"])').all_text_contents()
    assert sorted_now == ["完成/应做完成/应做"]


def test_a_verdict_opens_its_clause_and_the_rows_that_count(hostile: Path, open_page: Open) -> None:
    page = open_page(hostile)
    picked(page, "结论").select_option("已完成")
    picked(page, "查找文字").fill("每月带队检查 2026-02")
    expect(findings(page).locator("tbody tr")).to_have_count(5)
    button = findings(page).locator("button.opens").first
    assert button.get_attribute("aria-expanded") == "false"
    button.click()
    assert button.get_attribute("aria-expanded") == "true"
    detail = findings(page).locator("tr.detail")
    told = detail.inner_text()
    assert "每月带队检查安全生产" in told
    assert "查看作业现场" in told
    assert "<b>3月!A" in told
    assert detail.locator("h3").all_text_contents() == ["所依据的条款", "佐证记录"]
    button.click()
    assert detail.count() == 0


def test_a_cell_leads_to_the_row_it_names_though_it_was_filtered_away(
    hostile: Path, open_page: Open
) -> None:
    page = open_page(hostile)
    rows = page.locator("section:has(> #evidence)")
    rows.get_by_label("查找文字").fill("没有这样的字")
    rows.get_by_text("没有符合条件的行").wait_for()
    link = findings(page).locator('a[href^="#row-"]').first
    place = link.text_content()
    link.click()
    found = page.locator("tr.found")
    assert place in found.inner_text()
    assert found.evaluate("row => row === document.activeElement")
    page.go_back()
    page.go_forward()
    assert place in page.locator("tr.found").inner_text()


def test_a_row_is_found_by_the_address_alone(large: Path, open_page: Open) -> None:
    page = open_page(large)
    page.goto(f"{large.as_uri()}#row-900")
    page.reload()
    assert page.locator("tr#row-900.found").is_visible()


def test_five_thousand_findings_are_turned_in_pages(large: Path, open_page: Open) -> None:
    assert large.stat().st_size < 5_000_000
    page = open_page(large)
    assert len(column(page, "结论")) == 100
    findings(page).get_by_text("共5005行，列出5005行，第1–100行").wait_for()
    assert findings(page).get_by_role("button", name="上一页").is_disabled()
    findings(page).get_by_role("button", name="下一页").click()
    findings(page).get_by_text("第101–200行").wait_for()
    picked(page, "责任人").select_option("领导416")
    assert len(column(page, "结论")) == 12
    assert findings(page).get_by_role("button", name="下一页").is_hidden()


def test_paper_has_every_row_that_was_picked_and_no_tools(
    large: Path, open_page: Open, tmp_path: Path
) -> None:
    page = open_page(large)
    picked(page, "结论").select_option("逾期未完成")
    picked(page, "查找文字").fill("领导41")
    findings(page).get_by_text("列出17行").wait_for()
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert page.locator("section:has(> #evidence) tbody tr").count() == 836
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.locator("section:has(> #evidence) tbody tr").count() == 100
    page.pdf(path=tmp_path / "核查.pdf", prefer_css_page_size=True)
    asked = [
        find_program("pdftotext", package="poppler-utils"),
        "-layout",
        tmp_path / "核查.pdf",
        "-",
    ]
    text = subprocess.run(asked, capture_output=True, check=True).stdout.decode()  # noqa: S603
    assert re.search(r"—\s*1\s*—", text)
    assert text.count("领导416") >= 3
    assert "查找文字" not in text
    assert "下一页" not in text
    info = subprocess.run(  # noqa: S603 - a program the test asked for
        [find_program("pdfinfo", package="poppler-utils"), tmp_path / "核查.pdf"],
        capture_output=True,
        check=True,
    ).stdout.decode()
    assert "A4" in info


def test_a_head_stands_on_every_sheet_of_paper(
    large: Path, open_page: Open, tmp_path: Path
) -> None:
    page = open_page(large)
    picked(page, "结论").select_option("逾期未完成")
    page.pdf(path=tmp_path / "核查.pdf", prefer_css_page_size=True)
    asked = [
        find_program("pdftotext", package="poppler-utils"),
        "-layout",
        tmp_path / "核查.pdf",
        "-",
    ]
    pages = subprocess.run(asked, capture_output=True, check=True).stdout.decode().split("\f")  # noqa: S603
    full = [text for text in pages if text.count("逾期未完成") > 8 and "领导" in text]
    assert full
    assert all("考核期" in text for text in full)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["report", "hostile"])
def test_every_text_has_contrast_enough(
    scheme: str, name: str, open_page: Open, request: pytest.FixtureRequest
) -> None:
    page = open_page(request.getfixturevalue(name), color_scheme=scheme)
    for button in findings(page).locator("button.opens").all()[:2]:
        button.click()
    page.get_by_text("目录").first.click()
    assert page.evaluate(f"{SCRIPTS}; lowContrast()") == []


def test_light_and_dark_follow_the_system_or_the_reader(report: Path, open_page: Open) -> None:
    page = open_page(report, color_scheme="dark")
    ground = "getComputedStyle(document.body).backgroundColor"
    dark = page.evaluate(ground)
    page.get_by_label("深浅色").select_option("light")
    light = page.evaluate(ground)
    assert sum(map(int, dark[4:-1].split(","))) < 120
    assert sum(map(int, light[4:-1].split(","))) > 600
    page.reload()
    assert page.evaluate(ground) == light
    page.get_by_label("深浅色").select_option("auto")
    assert page.evaluate(ground) == dark
    page.get_by_label("深浅色").select_option("dark")
    page.emulate_media(color_scheme="light")
    assert page.evaluate(ground) == dark
    page.emulate_media(media="print")
    assert page.evaluate(ground) == "rgb(255, 255, 255)"


def test_everything_is_done_by_keyboard_alone(report: Path, open_page: Open) -> None:
    page = open_page(report)
    focused = "document.activeElement"
    page.keyboard.press("Tab")
    assert page.evaluate(f"{focused}.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate(f"{focused}.id") == "report"
    for _ in range(200):
        page.keyboard.press("Tab")
        within = f"{focused}.closest('section').querySelector('#findings')"
        if page.evaluate(f"{focused}.type === 'search' && {within} !== null"):
            break
    outline = page.evaluate(f"getComputedStyle({focused}).outlineStyle")
    assert outline == "solid"
    page.keyboard.type("安委会")
    findings(page).get_by_text("共48行，列出").wait_for()
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate(f"{focused}.className") == "opens":
            break
    page.keyboard.press("Enter")
    assert findings(page).locator("tr.detail").is_visible()
    page.keyboard.press("Space")
    assert findings(page).locator("tr.detail").count() == 0
    page.locator("details.contents > summary").focus()
    page.keyboard.press("Enter")
    assert page.locator("details.contents ul").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("details.contents ul").is_visible()


def test_a_screen_reader_is_told_what_everything_is(report: Path, open_page: Open) -> None:
    page = open_page(report)
    findings(page).locator("button.opens").first.click()
    assert page.evaluate(f"{SCRIPTS}; unnamed()") == []
    roles = [page.get_by_role(role).count() for role in ("main", "navigation", "banner")]  # type: ignore[arg-type]
    assert roles == [1, 1, 1]
    drawn = page.locator("figure svg")
    assert drawn.count() == 3
    for picture in drawn.all():
        assert picture.get_attribute("role") == "img"
    names = [f.text_content() for f in page.locator("figure figcaption").all()]
    assert names == ["责任人逐月情况", "各月到期事项结论", "各责任人按期完成率"]
    assert page.locator("figure details table").count() == 3


def test_hostile_names_do_nothing_but_stand_there(hostile: Path, open_page: Open) -> None:
    page = open_page(hostile)
    text = page.locator("main").text_content() or ""
    for name in NAMES:
        assert Cell(name).text in text
        picked(page, "责任人").select_option(Cell(name).text)
        assert set(column(page, "责任人")) == {Cell(name).text}
        findings(page).locator("button.opens").first.click()
    assert page.locator("main script, main img, main b").count() == 0
    assert page.title() == "青禾镇安全生产履职核查报告"


@pytest.mark.parametrize("width", [320, 390, 768, 1280, 1920])
def test_the_page_is_as_wide_as_its_window(width: int, hostile: Path, open_page: Open) -> None:
    page = open_page(hostile, viewport={"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_a_script_all_of_it_can_still_be_read(report: Path, open_page: Open) -> None:
    page = open_page(report, java_script_enabled=False)
    assert findings(page).locator("tbody tr").count() == 48
    assert findings(page).locator('a[href^="#clause-"]').first.is_visible()


def test_a_county_is_walked_from_its_index_to_a_station_and_back(
    open_page: Open, tmp_path: Path
) -> None:
    for name, content in pipeline.book(by_unit(township()), "zh", "html", unit="试点县"):
        (tmp_path / name).write_bytes(content)
    page = open_page(tmp_path / "index.html")
    page.get_by_role("link", name="青禾镇").click()
    assert page.title() == "青禾镇安全生产履职核查报告"
    page.get_by_role("link", name="返回汇总").click()
    assert page.title() == "试点县安全生产履职核查汇总"
