"""Codes about the monthly work of many stations: SD85x."""

from safetyduty.model.catalogue.entry import Entry, Page
from safetyduty.model.problem import Severity

ENTRIES = (
    Entry(
        "SD850",
        Severity.ERROR,
        zh=Page(
            message="“{value}”不是可以读取的文件夹：{reason}",
            advice="核对路径；batch 需要一个文件夹，其中每个单位一个子文件夹",
            why="没有这个文件夹，一个单位也无从核查。",
            example="safetyduty batch 全县台账 -o 全县结果",
        ),
        en=Page(
            message="“{value}” is no folder that can be read: {reason}",
            advice="check the path; batch wants a folder with one folder a station in it",
            why="Without it no station can be audited.",
            example="safetyduty batch 全县台账 -o 全县结果",
        ),
    ),
    Entry(
        "SD851",
        Severity.ERROR,
        zh=Page(
            message="“{value}”里没有单位的文件夹",
            advice="每个单位建一个子文件夹，放入该单位的台账和 safetyduty.toml",
            why="一个子文件夹就是一个单位。",
            example="全县台账/听禾镇/台账.xlsx",
        ),
        en=Page(
            message="“{value}” holds no station's folder",
            advice="make a folder a station, with its ledgers and its safetyduty.toml",
            why="Each folder is one station.",
            example="全县台账/听禾镇/台账.xlsx",
        ),
    ),
    Entry(
        "SD852",
        Severity.ERROR,
        zh=Page(
            message="结果文件夹“{value}”就是台账文件夹，或者把它包在里面",
            advice="另指定一个结果文件夹；放在台账文件夹里面也可以",
            why="结果按单位名建文件夹，不能与台账混在一起。",
            example="safetyduty batch 全县台账 -o 全县结果",
        ),
        en=Page(
            message="the folder of results “{value}” is the folder of ledgers, or around it",
            advice="name another one; inside the folder of ledgers will do",
            why="Results stand in folders named as the stations: they must not mix with ledgers.",
            example="safetyduty batch 全县台账 -o 全县结果",
        ),
    ),
    Entry(
        "SD853",
        Severity.WARNING,
        zh=Page(
            message="“{value}”不在任何单位的文件夹里，没有读取",
            advice="移入所属单位的文件夹",
            why="不知道是哪个单位的台账。",
            example="全县台账/台账.xlsx → 全县台账/听禾镇/台账.xlsx",
        ),
        en=Page(
            message="“{value}” is in no station's folder and was not read",
            advice="move it into the folder of its station",
            why="It does not say whose ledger it is.",
            example="全县台账/台账.xlsx → 全县台账/听禾镇/台账.xlsx",
        ),
    ),
    Entry(
        "SD854",
        Severity.WARNING,
        zh=Page(
            message="几个文件夹的单位同名“{value}”：{folders}",
            advice="核对 safetyduty.toml 的 unit 和领导名册的单位；确是两个单位的，写全称",
            why="同名单位在汇总里容易混淆，也可能是同一单位报了两份。",
            example='unit = "甲县听禾镇"',
        ),
        en=Page(
            message="several folders are of a unit named “{value}”: {folders}",
            advice="check unit in safetyduty.toml and the leader lists; give two units full names",
            why="They are easily mixed up, or one station handed in twice.",
            example='unit = "甲县听禾镇"',
        ),
    ),
    Entry(
        "SD855",
        Severity.ERROR,
        zh=Page(
            message="处理该单位的进程意外终止（{exit}），其他单位不受影响",
            advice="减少 --jobs 后重试；仍如此，请单独核查该单位并把文件交维护人员",
            why="多为内存不足，或某个文件使读取程序崩溃。",
            example="safetyduty batch 全县台账 -o 全县结果 --jobs 1",
        ),
        en=Page(
            message="the process of this station ended unexpectedly ({exit}); the others went on",
            advice="try again with fewer --jobs; else check it alone and hand the file on",
            why="Mostly memory ran out, or a file crashed the reader.",
            example="safetyduty batch 全县台账 -o 全县结果 --jobs 1",
        ),
    ),
    Entry(
        "SD856",
        Severity.ERROR,
        zh=Page(
            message="处理该单位超过{seconds}秒，已停止，其他单位不受影响",
            advice="单独核查该单位，看是哪个文件过大",
            why="一个单位不能拖住全县。",
            example="safetyduty check 全县台账/听禾镇",
        ),
        en=Page(
            message="this station took more than {seconds} s and was ended; the others went on",
            advice="check it alone to see which file is too large",
            why="One station must not hold up the county.",
            example="safetyduty check 全县台账/听禾镇",
        ),
    ),
    Entry(
        "SD857",
        Severity.ERROR,
        zh=Page(
            message="{month} 安排表有{number}项要求不能满足",
            advice="看该单位安排表“不能满足的要求”，其中列出办法",
            why="排不上的，月底就会缺。",
            example="三位领导外出，两天要查五处。",
        ),
        en=Page(
            message="{number} requirements of {month} cannot be met by any roster",
            advice="see “What cannot be met” in its roster: what would help is named there",
            why="What cannot be planned will be lacking at the month's end.",
            example="Three leaders are away, five sites are due in two days.",
        ),
    ),
    Entry(
        "SD858",
        Severity.INFO,
        zh=Page(
            message="“{value}”是以前的结果，台账文件夹里已没有这个单位",
            advice="不再需要的，手工删除",
            why="以免把旧结果当作本月的。",
            example="撤并的乡镇。",
        ),
        en=Page(
            message="“{value}” are papers of an earlier run; the station is gone",
            advice="delete the folder if it is needed no more",
            why="Old papers must not pass for this month's.",
            example="A township that was merged into another.",
        ),
    ),
    Entry(
        "SD859",
        Severity.ERROR,
        zh=Page(
            message="另一次运行正在写入“{value}”",
            advice="等它结束再运行",
            why="两次运行同时写一个文件夹会互相覆盖。",
            example="上一个定时任务还没有结束。",
        ),
        en=Page(
            message="another run is writing into “{value}”",
            advice="run again when it is through",
            why="Two runs would overwrite one another.",
            example="The last scheduled job is still at work.",
        ),
    ),
)
