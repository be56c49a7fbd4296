"""Codes about people: SD2xx; posts and tenures apart."""

from safetyduty.model.catalogue import posts
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
            message=(
                "“{value}” is not in the leader list; it is one character from “{near}”"
                " ({count} places)"
            ),
            advice="if it is the same person, write “{near}”",
            why=(
                "A name one character off is not guessed; where it could change a verdict of "
                "“{near}” the verdict is “cannot be judged”."
            ),
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
            message=(
                "{name} was not in office on {day} ({tenure}): the row does not count for"
                " this person"
            ),
            advice="check the day, or the dates of office",
            why="Records outside tenure do not count.",
            example="Left on 2 August, still leading on 5 August.",
        ),
    ),
    Entry(
        "SD207",
        Severity.ERROR,
        zh=Page(
            message="“{value}”可能是 {names}，未计入任何一人，共 {count} 处",
            advice="写全姓名",
            why=(
                "姓氏加职务对应不止一人、只写职务、注明由他人代、或含有别的字时，不猜是谁；"
                "如影响结论，记为“无法判定”。"
            ),
            example="“李镇长”在有两位李姓副镇长时无法确定；“镇长”没有写是谁。",
        ),
        en=Page(
            message="“{value}” may be {names}: it counts for none of them ({count} places)",
            advice="write the full name",
            why=(
                "A surname with a title that fits several people, a title alone, a stand-in, or"
                " a name within other words is not guessed; a verdict it could change is"
                " “cannot be judged”."
            ),
            example="李镇长, with two deputies named 李; 镇长 without a name.",
        ),
    ),
    Entry(
        "SD208",
        Severity.INFO,
        zh=Page(
            message="“{value}”读作 {name}，共 {count} 处",
            advice="核对无误可不改",
            why="姓氏加职务、单位加姓名在名册中只对应一人，或 safetyduty.toml 写明了别名。",
            example="“熊镇长” → 熊丹；“安监站熊丹” → 熊丹。",
        ),
        en=Page(
            message="“{value}” was read as {name} ({count} places)",
            advice="nothing to do if that is right",
            why=(
                "Surname and title, or unit and name, fit one person in the list, or"
                " safetyduty.toml names the alias."
            ),
            example="熊镇长 → 熊丹; 安监站熊丹 → 熊丹.",
        ),
    ),
    Entry(
        "SD214",
        Severity.WARNING,
        zh=Page(
            message="“{value}”同时在 {units} 任职，是否同名的两个人？",
            advice="是两个人的，在姓名后加以区分，如“张某（甲镇）”；是同一人的，核对任职起止",
            why="同名的人按一个人核查，记录会算在一起。",
            example="两个镇的名册里都有“张伟”。",
        ),
        en=Page(
            message="“{value}” is in office at {units} at the same time: two people of one name?",
            advice="if so, tell them apart in the list; if not, check the dates",
            why="One name is one person here, and the records are counted together.",
            example="张伟 in the lists of two towns.",
        ),
    ),
    Entry(
        "SD215",
        Severity.ERROR,
        zh=Page(
            message="“{value}”没有写明是谁，共 {count} 处，未计入任何一人",
            advice="逐一写出姓名",
            why="谁到了场要看姓名；可能是其中任何一位，因此影响结论时记为“无法判定”。",
            example="“全体班子成员” → 逐一写出姓名。",
        ),
        en=Page(
            message="“{value}” does not say who ({count} places): it counts for nobody",
            advice="write the names",
            why=(
                "Who was there is told by names; it may be anyone, so a verdict it could"
                " change is “cannot be judged”."
            ),
            example="全体班子成员 → the names.",
        ),
    ),
    Entry(
        "SD216",
        Severity.WARNING,
        zh=Page(
            message="safetyduty.toml 中“{value}”所指的“{name}”不在领导名册内",
            advice="核对 aliases 右边的姓名",
            why="指向名册以外的人，这条别名不起作用。",
            example='"熊旦" = "熊丹"，而名册里没有熊丹。',
        ),
        en=Page(
            message=(
                "in safetyduty.toml “{value}” stands for “{name}”, who is not in the leader list"
            ),
            advice="check the name on the right in aliases",
            why="An alias of nobody in the list does nothing.",
            example='"熊旦" = "熊丹", and no 熊丹 in the list.',
        ),
    ),
    *posts.ENTRIES,
)
