"""Codes about people, posts and tenures: SD2xx."""

from safetyduty.model.catalogue.entry import Entry, Page
from safetyduty.model.problem import Severity

ENTRIES = (
    Entry(
        "SD201",
        Severity.WARNING,
        zh=Page(
            message="“{value}”不在领导名册内，共 {count} 处",
            advice="如是本镇领导，补入领导名册；如是工作人员，放在参加人员栏即可",
            why="名册里没有的人不承担职责，也不会计入任何领导。",
            example="带队领导写“王干事” → 由带队的领导填写。",
        ),
        en=Page(
            message="“{value}” is not in the leader list ({count} places)",
            advice="add the person to the list if a leader; staff belong under 参加人员",
            why="Whoever is not in the list owes nothing, and the record counts for no leader.",
            example="带队领导 王干事 → name the leader who led.",
        ),
    ),
    Entry(
        "SD202",
        Severity.ERROR,
        zh=Page(
            message="“{value}”不在领导名册内，与“{near}”只差一字，共 {count} 处",
            advice="确认是同一人的，把台账改为“{near}”",
            why="姓名只差一字时不猜；如影响结论，“{near}”的结论记为“无法判定”。",
            example="“熊旦” → “熊丹”。",
        ),
        en=Page(
            message="“{value}” is not in the leader list; it is one character from “{near}” ({count} places)",
            advice="if it is the same person, write “{near}”",
            why="A name one character off is not guessed; where it could change a verdict of “{near}” the verdict is “cannot be judged”.",
            example="熊旦 → 熊丹.",
        ),
    ),
    Entry(
        "SD203",
        Severity.WARNING,
        zh=Page(
            message="{name} 于 {day} 不在任（{tenure}），该条不计入其职责",
            advice="核对日期或任职起止",
            why="任期外的记录不计入本人任内的职责。",
            example="8 月 2 日免职，8 月 5 日仍记为带队。",
        ),
        en=Page(
            message="{name} was not in office on {day} ({tenure}): the row does not count for this person",
            advice="check the day, or the dates of office",
            why="Records outside tenure do not count.",
            example="Left on 2 August, still leading on 5 August.",
        ),
    ),
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
            message="{count} leaders have no first day in office: taken as in office from the start",
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
        "SD207",
        Severity.ERROR,
        zh=Page(
            message="“{value}”可能是 {names}，未计入任何一人",
            advice="写全姓名",
            why="姓氏加职务对应不止一人时不猜。",
            example="“李镇长”在有两位李姓副镇长时无法确定。",
        ),
        en=Page(
            message="“{value}” may be {names}: it counts for none of them",
            advice="write the full name",
            why="A surname with a title that fits several people is not guessed.",
            example="李镇长, with two deputies named 李.",
        ),
    ),
    Entry(
        "SD208",
        Severity.INFO,
        zh=Page(
            message="“{value}”读作 {name}，共 {count} 处",
            advice="核对无误可不改",
            why="姓氏加职务在名册中唯一对应一人。",
            example="“熊镇长” → 熊丹。",
        ),
        en=Page(
            message="“{value}” was read as {name} ({count} places)",
            advice="nothing to do if that is right",
            why="The surname and title fit one person in the list.",
            example="熊镇长 → 熊丹.",
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
            message="任职或离任日期“{value}”读不出来，{name} 的这一日期按空白处理",
            advice="按 2026-03-05 的样式填写",
            why="任期决定应完成的次数。",
            example="“去年底” → 2025-12-31。",
        ),
        en=Page(
            message="the day of coming or leaving “{value}” cannot be read; for {name} it is taken as blank",
            advice="write it as 2026-03-05",
            why="The days in office decide how many are owed.",
            example="去年底 → 2025-12-31.",
        ),
    ),
)
