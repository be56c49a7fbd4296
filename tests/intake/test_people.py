"""Who a name is: exact, without spaces and titles, or a question; never a guess."""

import pytest

from safetyduty.intake.names import called_by, posts_of
from safetyduty.intake.people import Named, Roll

NAMES = [
    "",
    "柏景行",
    "黎澜",
    "黎听澜",
    "汤崇",
    "李明亮",
    "李四方",
    "欧阳听松",
    "易清和",
    "张三",
    "李四",
]
TITLES = {
    1: "党委副书记、镇长", 2: "组织委员", 5: "副镇长", 6: "副镇长", 7: "党委书记", 9: "安监站站长",
}  # fmt: skip


def roll(**aliases: str) -> Roll:
    titles = {at: called_by(title) for at, title in TITLES.items()}
    posts = {at: posts_of(title) for at, title in TITLES.items()}
    return Roll(list(NAMES), titles, aliases, posts)


def who(cell: str) -> Named:
    return roll().read(cell)


def people(cell: str) -> list[str]:
    return [NAMES[at] for at in who(cell).people]


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("柏景行", ["柏景行"]),
        ("黎  澜", ["黎澜"]),
        ("黎\u3000澜、柏 景 行", ["黎澜", "柏景行"]),
        ("黎 澜 汤崇", ["黎澜", "汤崇"]),
        ("柏景行镇长、汤崇主席", ["柏景行", "汤崇"]),
        ("镇长柏景行", ["柏景行"]),
        ("柏景行（带队）", ["柏景行"]),
        ("柏景行(代)", ["柏景行"]),
        ("组长：柏景行；成员：汤崇、王二小", ["柏景行", "汤崇"]),
        ("安监站张三", ["张三"]),
        ("柏景行等", ["柏景行"]),
        ("柏景行等3人", ["柏景行"]),
        ("柏景行一行", ["柏景行"]),
        ("柏景行及安监站人员", ["柏景行"]),
        ("柏景行和汤崇", ["柏景行", "汤崇"]),
        ("易清和", ["易清和"]),
        ("柏镇长", ["柏景行"]),
        ("欧阳书记", ["欧阳听松"]),
        ("汤崇、汤崇", ["汤崇"]),
        ("黎澜、黎听澜", ["黎澜", "黎听澜"]),
        ("无", []),
        ("/", []),
        ("", []),
    ],
)
def test_a_name_that_is_certain_is_read(cell: str, found: list[str]) -> None:
    assert people(cell) == found
    assert who(cell).maybe == ()


@pytest.mark.parametrize(
    ("cell", "may_be"),
    [
        ("易情和", ["易清和"]),
        ("黎澜生", ["黎澜"]),
        ("张 三 丰", ["张三"]),
        ("李镇长", ["李明亮", "李四方"]),
        ("李明镇长", ["李明亮"]),
        ("柏景行（汤崇代）", ["柏景行", "汤崇"]),
        ("柏景行（请假）", ["柏景行"]),
        ("王五六（张三）", ["张三"]),
        ("柏景行等汤崇", ["柏景行", "汤崇"]),
        ("县应急局张三科员", ["张三"]),
        ("张三带领汤崇检查", ["汤崇", "张三"]),
        ("镇长", ["柏景行"]),
        ("书记", ["欧阳听松"]),
        ("副镇长", ["李明亮", "李四方"]),
        ("各副镇长", ["李明亮", "李四方"]),
        ("分管副镇长", ["李明亮", "李四方"]),
        ("组织委员", ["黎澜"]),
        ("党政主要领导", ["柏景行", "欧阳听松"]),
        ("李镇长等人", ["李明亮", "李四方"]),
        ("柏景行：镇长", ["柏景行"]),
    ],
)
def test_a_name_that_is_not_certain_is_a_question(cell: str, may_be: list[str]) -> None:
    found = who(cell)
    assert found.people == ()
    ((_, candidates),) = found.maybe
    assert [NAMES[at] for at in candidates] == may_be


@pytest.mark.parametrize(
    "cell", ["王和平", "赵云飞", "黎海", "安监站", "3", "县督导组", "司马光明", "（请假）"]
)
def test_a_name_like_nobodys_is_nobodys(cell: str) -> None:
    assert who(cell) == Named(unknown=who(cell).unknown, leading=who(cell).leading)
    assert who(cell).unknown


def test_two_characters_of_which_one_differs_are_another_person() -> None:
    assert who("黎波").maybe == ()
    assert who("李").maybe == ()


def test_numbers_in_a_column_of_names_are_nobody_known() -> None:
    assert roll().read(3.0).unknown == ("3",)


def test_everybody_may_be_anybody() -> None:
    found = who("全体班子成员")
    assert found.everybody == ("全体班子成员",)
    assert found.maybe == (("全体班子成员", tuple(range(1, len(NAMES)))),)


@pytest.mark.parametrize("cell", ["分管领导", "相关领导", "带班领导", "党委委员", "镇领导"])
def test_leaders_without_a_name_may_be_any_of_them(cell: str) -> None:
    assert who(cell).everybody == (cell,)
    assert len(who(cell).maybe[0][1]) == len(NAMES) - 1


@pytest.mark.parametrize("cell", ["村书记", "县领导", "人大主席", "企业负责人", "常务副市长"])
def test_a_post_nobody_in_the_list_holds_is_nobodys(cell: str) -> None:
    assert (who(cell).maybe, who(cell).unknown) == ((), (cell,))


def test_a_post_beside_its_holder_asks_nothing() -> None:
    assert who("柏景行 镇长").maybe == ()
    assert [NAMES[at] for at in who("柏景行、书记").maybe[0][1]] == ["欧阳听松"]


def test_a_post_with_others_means_whoever_is_called_so() -> None:
    assert people("柏镇长等人") == ["柏景行"]


def test_a_leader_and_everybody_are_both_told() -> None:
    found = who("柏景行及全体班子成员")
    assert (found.people, found.first) == ((1,), 1)
    assert found.everybody == ("柏景行及全体班子成员",)


def test_who_stands_first_is_known_or_asked_or_nobody() -> None:
    assert who("柏景行、汤崇").first == 1
    assert (who("王干事、汤崇").first, who("王干事、汤崇").leading) == (0, "王干事")
    asked = who("易情和、汤崇")
    assert (asked.first, asked.first_maybe) == (0, (8,))


def test_staff_beside_leaders_are_unknown() -> None:
    assert who("柏景行 王二小").unknown == ("王二小",)
    assert who("柏景行和王二小").unknown == ("王二小",)
    assert [NAMES[at] for at in who("汤崇和黎听岚").maybe[0][1]] == ["汤崇"]


def test_what_is_read_by_title_or_unit_is_told() -> None:
    assert who("柏镇长").read_as == (("柏镇长", 1),)
    assert who("安监站张三").read_as == (("安监站张三", 9),)
    assert who("柏景行镇长").read_as == ()


def test_an_alias_of_a_leader_is_the_leader_and_of_nobody_is_lost() -> None:
    known = roll(柏景形="柏 景行", 老柏="柏景航", 易情和="易清和")
    assert known.read("柏景形").people == (1,)
    assert known.read("柏 景形 汤崇").people == (1, 4)
    assert known.read("易情和镇长").people == (8,)
    assert known.lost == ["老柏"]
    assert roll(张三="汤崇").read("张三").people == (9,)


def test_names_told_apart_by_a_remark_are_read_with_it() -> None:
    known = Roll(["", "张某(甲镇)", "张某(乙镇)", "李丽(大)"])
    assert known.read("张某（甲镇）").people == (1,)
    assert known.read("张某").maybe == (("张某", (1, 2)),)
    assert known.read("李丽").people == (3,)


def test_nobody_is_known_of_an_empty_list() -> None:
    assert Roll([""]).read("柏景行").unknown == ("柏景行",)
    assert Roll([""]).read("全体班子成员").maybe == ()


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("柏景行 镇长", ["柏景行"]),
        ("柏 景 行 镇长", ["柏景行"]),
        ("党委书记 易清和", []),
        ("柏景行 镇长 黎澜 组织委员", ["柏景行", "黎澜"]),
        ("柏景行13800000000", ["柏景行"]),
        ("柏景行 13800000000", ["柏景行"]),
        ("分管领导柏景行", ["柏景行"]),
    ],
)
def test_a_title_or_a_telephone_number_beside_a_name_is_no_name(
    cell: str, found: list[str]
) -> None:
    said = roll().read(cell)
    assert [NAMES[who] for who in said.people] == (found or ["易清和"])
    assert said.unknown == ()


def test_whoever_is_called_by_a_post_alone_is_a_question() -> None:
    said = roll().read("镇党委书记")
    assert (said.people, said.maybe) == ((), (("镇党委书记", (7,)),))
    assert roll().read("主席").unknown == ("主席",)
    assert roll().read("同志").unknown == ("同志",)
    assert roll().read("党政主要领导").maybe == (("党政主要领导", (1, 7)),)
