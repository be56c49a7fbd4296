"""Codes of items to verify 待核实, SD611 to SD626, and the words of their section."""

from safetyduty.model.catalogue.entry import Entry, Page
from safetyduty.model.problem import Severity

ENTRIES = (
    Entry(
        "SD611",
        Severity.INFO,
        zh=Page(
            message="待核实：{day}同一时段有两处以上记录：{places}",
            advice="核对时间和地点，写错的改正，确有先后的写清起止时间",
            why="同一人同一时间不能在两处；也可能是时间照抄、代签或地点写法不同。只有写了几点的记录才比。",
            example="3月5日 9:00 刘家村；3月5日 9:00 和平加油站。",
        ),
        en=Page(
            message="to verify: on {day} there are records at several places at one time: {places}",
            advice="check hours and places; correct a slip, or write when each began and ended",
            why="Nobody is at two places at once; but the hour may be copied, or one place be written in two ways. Only rows that name an hour are compared.",
            example="5 March 9:00 刘家村; 5 March 9:00 和平加油站.",
        ),
    ),
    Entry(
        "SD612",
        Severity.INFO,
        zh=Page(
            message="待核实：不在任期内的记录{number}条（{days}）",
            advice="核对领导名册的任职、离任日期，或记录的日期和姓名",
            why="名册日期不准、交接期间、同名或日期笔误都会这样；这些记录不计入履职。",
            example="名册2026-05-31离任，记录2026-08-02带队检查。",
        ),
        en=Page(
            message="to verify: {number} records outside the tenure ({days})",
            advice="check the days in the leader list, or day and name of the records",
            why="A wrong day in the list, a handover, a namesake or a slip all look like this; such rows count for no duty.",
            example="Left on 2026-05-31, led an inspection on 2026-08-02.",
        ),
    ),
    Entry(
        "SD613",
        Severity.INFO,
        zh=Page(
            message="待核实：请假外出（{start}至{end}）期间有记录：{days}",
            advice="核对请假外出表和记录",
            why="可能提前返回、视频参会或日期笔误；首末两日常只有半天。",
            example="请假5月1日至5月7日，5月4日有带队检查。",
        ),
        en=Page(
            message="to verify: records during an absence ({start} to {end}): {days}",
            advice="check the absence and the records",
            why="An early return, a meeting by video or a slip all look like this; first and last days are often half days.",
            example="Away from 1 to 7 May, led an inspection on 4 May.",
        ),
    ),
    Entry(
        "SD614",
        Severity.INFO,
        zh=Page(
            message="待核实：不同日期的内容一字不差，{number}条（{days}）：“{text}”",
            advice="补写每次检查的具体情况；确系同一范本的说明",
            why="照抄上次内容看不出这次查了什么；也可能是统一范本。基准率高的台账只作弱线索。",
            example="3月5日、4月9日内容完全相同。",
        ),
        en=Page(
            message="to verify: the same words on different days, {number} rows ({days}): “{text}”",
            advice="write what was found each time, or say that a template is used",
            why="Copied words do not tell what was seen this time; a template does the same. Where much is alike it is weak.",
            example="5 March and 9 April say exactly the same.",
        ),
    ),
    Entry(
        "SD615",
        Severity.INFO,
        zh=Page(
            message="待核实：同一份佐证（{files}）用于{number}条记录（{days}）",
            advice="核对照片或纪要属于哪一次",
            why="按内容逐字节比较，改名也认得；可能是附错、汇总件或统一封面。",
            example="3.5.jpg 与 4.9.jpg 内容相同。",
        ),
        en=Page(
            message="to verify: the same evidence ({files}) stands for {number} records ({days})",
            advice="check to which record the photo or the minutes belong",
            why="Compared byte for byte, whatever the name; it may be a wrong attachment, a collection or a cover.",
            example="3.5.jpg and 4.9.jpg are the same.",
        ),
    ),
    Entry(
        "SD616",
        Severity.INFO,
        zh=Page(
            message="待核实：台账提到的佐证材料没有找到，{number}个：{files}",
            advice="把佐证材料放在台账所在的文件夹（或其下级文件夹）里",
            why="只在台账旁边找，不到别处、也不上网找；多半只是没有一起交来。",
            example="佐证材料“照片/3.5.jpg”，文件夹里没有。",
        ),
        en=Page(
            message="to verify: evidence named in the ledger was not found, {number}: {files}",
            advice="put the files into the ledger's folder or below it",
            why="It is looked for beside the ledger and nowhere else; mostly it was only not handed in.",
            example="照片/3.5.jpg is named, and not there.",
        ),
    ),
    Entry(
        "SD617",
        Severity.INFO,
        zh=Page(
            message="待核实：佐证材料{number}个没有打开（{fate}）：{files}",
            advice="放到台账所在文件夹里再核查",
            why="为了安全，文件夹以外的路径和网络链接一律不打开。",
            example="D:\\照片\\3.5.jpg；http://…",
        ),
        en=Page(
            message="to verify: {number} pieces of evidence were not opened ({fate}): {files}",
            advice="put them into the ledger's folder and check again",
            why="For safety no path outside the folder and no link to the network is ever opened.",
            example="D:\\照片\\3.5.jpg; http://…",
        ),
    ),
    Entry(
        "SD618",
        Severity.INFO,
        zh=Page(
            message="待核实：照片“{file}”拍摄于{taken}，记录日期是{day}",
            advice="核对照片和日期",
            why="相机时钟不准、活动连续几天、附错照片都会这样；看的是照片自带的拍摄日期。",
            example="照片2026-02-27拍摄，记录2026-03-05。",
        ),
        en=Page(
            message="to verify: photo “{file}” was taken on {taken}, the record is of {day}",
            advice="check the photo and the day",
            why="A wrong clock, an activity of several days or a wrong attachment look like this; read is the photo's own day.",
            example="Taken on 2026-02-27, on record 2026-03-05.",
        ),
    ),
    Entry(
        "SD619",
        Severity.INFO,
        zh=Page(
            message="待核实：{number}条录入很晚（录入日：{when}；最长隔{longest}天，本台账中位数{median}天，超过{usual}天列出）",
            advice="说明补录原因，附当时的佐证",
            why="补录不等于没做；与本台账平时的习惯比，按月补录不算。",
            example="1至9月的记录都在11月20日录入。",
        ),
        en=Page(
            message="to verify: {number} rows were entered late (entered: {when}; up to {longest} days, median here {median}, listed beyond {usual})",
            advice="say why, and attach what was kept at the time",
            why="A late entry may well be true; compared is this ledger's own habit, and once a month is usual.",
            example="Rows of January to September, all entered on 20 November.",
        ),
    ),
    Entry(
        "SD620",
        Severity.INFO,
        zh=Page(
            message="待核实：{number}条的录入日期早于记录日期（{days}）",
            advice="核对两个日期",
            why="事情没有发生就已录入；多是笔误，或这一栏填的是计划日期。",
            example="日期2026-03-05，录入日期2026-03-01。",
        ),
        en=Page(
            message="to verify: {number} rows were entered before their day ({days})",
            advice="check both days",
            why="Entered before it happened: mostly a slip, or the column holds the day of the plan.",
            example="Day 2026-03-05, entered 2026-03-01.",
        ),
    ),
    Entry(
        "SD621",
        Severity.INFO,
        zh=Page(
            message="待核实：{number}条的日期（{days}）晚于文件“{file}”最后保存日期{saved}",
            advice="核对日期，或用实际使用的软件重新保存",
            why="文件保存时那一天还没有到；也可能是文件属性没有更新。",
            example="文件2026-06-30保存，记录2026-07-05。",
        ),
        en=Page(
            message="to verify: {number} rows ({days}) are later than {saved}, when the file “{file}” was last saved",
            advice="check the days, or save the file anew with the program in use",
            why="The day had not come when the file was saved; or the file's own date is stale.",
            example="Saved on 2026-06-30, a row of 2026-07-05.",
        ),
    ),
    Entry(
        "SD622",
        Severity.INFO,
        zh=Page(
            message="待核实：{day}一天到过{number}处（本台账中位数{median}处）",
            advice="核对地点，分组检查的写清各组由谁带队",
            why="一天的时间有限；也可能是把分组检查都记在一人名下。",
            example="一天检查20家企业。",
        ),
        en=Page(
            message="to verify: {number} sites on {day} (median here {median})",
            advice="check the places; where groups went out write who led each",
            why="A day has so many hours; or the work of several groups stands under one name.",
            example="Twenty firms in a day.",
        ),
    ),
    Entry(
        "SD623",
        Severity.INFO,
        zh=Page(
            message="待核实：{number}条隐患的整改完成日期集中（{when}）",
            advice="核对每条的整改完成日期",
            why="不同时间发现的隐患同日整改完成，可能是统一填报的日期；立行立改的也会如此。",
            example="1至6月的30条隐患，整改完成日期都是6月30日。",
        ),
        en=Page(
            message="to verify: {number} hazards were all closed at once ({when})",
            advice="check the closing day of each",
            why="Hazards found at different times and closed on one day may carry the day of the form; small ones are closed on the spot.",
            example="30 hazards of January to June, all closed on 30 June.",
        ),
    ),
    Entry(
        "SD624",
        Severity.INFO,
        zh=Page(
            message="待核实：{month}的{number}个数字，首位数字分布与其他月份不同",
            advice="抽查该月的数字",
            why="同一份台账各月的数字，首位分布本应相近；专项行动、季节性工作也会不同。",
            example="某月“检查企业”全是9家。",
        ),
        en=Page(
            message="to verify: the {number} figures of {month} begin with other digits than those of other months",
            advice="look at some of that month's figures",
            why="Figures of one ledger mostly begin alike; a campaign or a season may differ.",
            example="In one month every inspection covers 9 firms.",
        ),
    ),
    Entry(
        "SD625",
        Severity.INFO,
        zh=Page(
            message="待核实：{month}的{number}个数字，末位数字分布与其他月份不同",
            advice="抽查该月的数字",
            why="编出来的数字末位常集中；取整、专项行动也会这样。",
            example="某月的数字都以5或0结尾。",
        ),
        en=Page(
            message="to verify: the {number} figures of {month} end in other digits than those of other months",
            advice="look at some of that month's figures",
            why="Rounded figures, and a campaign, look like this too.",
            example="In one month all figures end in 5 or 0.",
        ),
    ),
    Entry(
        "SD626",
        Severity.INFO,
        zh=Page(
            message="待核实：{start}至{end}连续{number}条内容相同（按本台账重复率，推算最长约{expected}条）",
            advice="补写每次的具体情况",
            why="与本台账平时的重复率比较；可能是下拉复制，也可能是同一项工作连续几天。",
            example="连续12次检查内容一字不差。",
        ),
        en=Page(
            message="to verify: {number} records in a row say the same, {start} to {end} (by this ledger's own rate about {expected} at most)",
            advice="write what was found each time",
            why="Compared is this ledger's own rate of repeats; it may be a cell dragged down, or one work over several days.",
            example="Twelve inspections in a row in the same words.",
        ),
    ),
)

WORDS: dict[str, tuple[str, str]] = {
    "section": ("待核实事项", "Items to verify"),
    "about": (
        "以下只是提请核实的线索，不是结论，也不是对任何人的认定；基准率为本台账自身的比例",
        "These are items worth a second look; they establish nothing about anybody. The baseline is this ledger's own rate",
    ),
    "none": ("没有待核实事项", "nothing to verify"),
    "strength": ("线索", "strength"),
    "code": ("代码", "code"),
    "item": ("事项", "item"),
    "who": ("记录所涉", "named in"),
    "baseline": ("基准率", "baseline"),
    "baseline.value": ("{seen}/{of}（{rate}）", "{seen}/{of} ({rate})"),
    "cells": ("单元格", "cells"),
    "advice": ("怎样核实", "how to verify"),
    "scarce": ("样本不足，未作判断", "Too few rows to tell"),
    "scarce.line": (
        "{code} {what}：样本不足（{number}<{least}）",
        "{code} {what}: too few ({number} < {least})",
    ),
    "thresholds": ("门槛", "thresholds"),
    "threshold.line": ("{name} = {value}：{reason}", "{name} = {value}: {reason}"),
    "value.same-day": ("都在发现当天", "each on the day it was found"),
    "value.several-days": ("不止一天", "several days"),
    "name.SD614": ("不同日期内容相同", "same words on different days"),
    "name.SD619": ("录入很晚", "late entry"),
    "name.SD623": ("隐患同日整改", "hazards closed at once"),
    "name.SD624": ("首位数字", "first digits"),
    "name.SD625": ("末位数字", "last digits"),
    "name.SD626": ("连续内容相同", "runs of the same words"),
}
"""``value.…`` is what a blank that begins with ``@`` says."""
