"""Codes about posts and tenures, as the leader list has them."""

from safetyduty.model.catalogue.entry import Entry, Page
from safetyduty.model.problem import Severity

ENTRIES = (
    Entry(
        "SD204",
        Severity.ERROR,
        zh=Page(
            message="职务“{value}”读不出对应的岗位，{name} 的职责无法核查",
            advice="写明党内、政府职务，如“党委委员、副镇长”",
            why="职责按岗位规定，岗位不明不能猜。",
            example="“三级主任科员” → “副镇长”。",
        ),
        en=Page(
            message="the post “{value}” cannot be read, so the duties of {name} cannot be judged",
            advice="write the party and government posts, such as 党委委员、副镇长",
            why="Duties go by post; a post is never guessed.",
            example="三级主任科员 → 副镇长.",
        ),
    ),
    Entry(
        "SD205",
        Severity.INFO,
        zh=Page(
            message="{count} 人未填任职日期，按核查期初已在任处理",
            advice="如在本年度内到任，请补填任职日期",
            why="任职天数决定应完成的次数。",
            example="8 月到任未填日期，会按全年计算应履职次数。",
        ),
        en=Page(
            message=(
                "{count} leaders have no first day in office: taken as in office from the start"
            ),
            advice="fill in 任职日期 for whoever came during the year",
            why="The days in office decide how many are owed.",
            example="Came in August, no date: the whole year would be owed.",
        ),
    ),
    Entry(
        "SD206",
        Severity.ERROR,
        zh=Page(
            message="{name} 的离任日期 {end} 早于任职日期 {start}，该行未采用",
            advice="核对两个日期",
            why="起止颠倒无法确定任期。",
            example="任职 2026-08-03、离任 2026-03-08。",
        ),
        en=Page(
            message="{name} leaves ({end}) before coming ({start}): the row was not used",
            advice="check both dates",
            why="A tenure that ends before it begins cannot be read.",
            example="In 2026-08-03, out 2026-03-08.",
        ),
    ),
    Entry(
        "SD210",
        Severity.WARNING,
        zh=Page(
            message="{names} 同时任“{post}”（{day} 起）",
            advice="核对任职、离任日期，前任应填离任日期",
            why="同一岗位两人同时在任，两人都会被要求完成职责。",
            example="前任未填离任日期。",
        ),
        en=Page(
            message="{names} hold “{post}” at the same time (from {day})",
            advice="check the dates; the predecessor needs 离任日期",
            why="Two holders of one post are both asked for the duty.",
            example="The predecessor has no last day.",
        ),
    ),
    Entry(
        "SD211",
        Severity.ERROR,
        zh=Page(
            message="任职或离任日期“{value}”读不出来，{name} 的任期不能确定",
            advice="按 2026-03-05 的样式填写",
            why="任期决定应完成的次数：在不能确定是否在任的日子里，有缺口也记为“无法判定”。",
            example="“去年底” → 2025-12-31。",
        ),
        en=Page(
            message=(
                "the day of coming or leaving “{value}” cannot be read: when {name} was in"
                " office is not certain"
            ),
            advice="write it as 2026-03-05",
            why=(
                "The days in office decide how many are owed: what falls short on days on which"
                " nobody can tell is “cannot be judged”."
            ),
            example="去年底 → 2025-12-31.",
        ),
    ),
    Entry(
        "SD212",
        Severity.INFO,
        zh=Page(
            message="{name} 的任期“{value}”只写到月，按 {day} 读",
            advice="在核查年度内到任或离任的，请写到日",
            why="任职天数决定应完成的次数；只写到月的，到任按当月首日、离任按当月末日，当月因此不能确定的记为“无法判定”。",
            example="2021.08 → 2021-08-15。",
        ),
        en=Page(
            message="for {name} “{value}” names the month alone and was read as {day}",
            advice="write the day for whoever came or left within the year",
            why=(
                "The days in office decide how many are owed; a month counts from its first"
                " and to its last day, and what that month leaves open is “cannot be judged”."
            ),
            example="2021.08 → 2021-08-15.",
        ),
    ),
    Entry(
        "SD213",
        Severity.WARNING,
        zh=Page(
            message="{name} 的职务“{value}”中，“{parts}”读不出对应的岗位",
            advice="写明是哪个组织的职务，如“办事处主任”；与安全生产无关的，不必处理",
            why="读不出的职务如负有职责，将不会核查。",
            example="“党工委副书记、主任” → “党工委副书记、办事处主任”。",
        ),
        en=Page(
            message="of the post “{value}” of {name}, “{parts}” cannot be read",
            advice=(
                "say of which body, such as 办事处主任; nothing to do if it has no part in"
                " work safety"
            ),
            why="A post that is not read has no duties judged.",
            example="党工委副书记、主任 → 党工委副书记、办事处主任.",
        ),
    ),
    Entry(
        "SD217",
        Severity.INFO,
        zh=Page(
            message="{value} 的这一行与 {other} 相同，只用一次",
            advice="无需处理",
            why="几张名册重复的行不重复计算任期。",
            example="两个文件都附了领导名册。",
        ),
        en=Page(
            message="this row on {value} repeats {other} and is used once",
            advice="nothing to do",
            why="A tenure that several lists repeat is one tenure.",
            example="Two files with the same leader list.",
        ),
    ),
    Entry(
        "SD218",
        Severity.WARNING,
        zh=Page(
            message="{value} 任“{title}”的起止与 {other} 说法不一，两处合并计算",
            advice="核对任职、离任日期，保留正确的一行",
            why="任职天数决定应完成的次数。",
            example="一张名册写已离任，另一张没有离任日期。",
        ),
        en=Page(
            message=(
                "the dates of {value} as “{title}” differ from those of {other}: both were"
                " taken together"
            ),
            advice="check the dates and keep the right row",
            why="The days in office decide how many are owed.",
            example="One list says the leader has left, another does not.",
        ),
    ),
)
