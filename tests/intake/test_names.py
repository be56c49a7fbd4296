"""A cell of names is taken apart at its separators; spaces within a name part nothing."""

import pytest

from safetyduty.intake import names

KNOWN = {"柏景行", "黎澜", "汤崇", "易清和", "张三", "岑简"}


@pytest.mark.parametrize(
    "cell",
    [
        "柏景行、汤崇",
        "柏景行，汤崇",
        "柏景行,汤崇",
        "柏景行；汤崇",
        "柏景行/汤崇",
        "柏景行\n汤崇",
        "1.柏景行 2.汤崇",
        "1、柏景行\n2、汤崇",
        "①柏景行②汤崇",
        "柏景行 和 汤崇",
        "柏景行&汤崇",
    ],
)
def test_names_part_at_every_usual_separator(cell: str) -> None:
    assert [piece.strip() for piece in names.pieces(cell)] == ["柏景行", "汤崇"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["黎", "澜"], ["黎澜"]),
        (["黎", "澜", "汤崇"], ["黎澜", "汤崇"]),
        (["汤崇", "王二"], ["汤崇", "王二"]),
        (["黎", "澜", "王", "二"], ["黎澜", "王二"]),
        (["王", "二", "汤崇"], ["王二", "汤崇"]),
        (["张", "三", "丰"], ["张三丰"]),
        (["赵", "云"], ["赵云"]),
        (["汤崇", "王"], ["汤崇", "王"]),
    ],
)
def test_words_parted_by_spaces_are_joined_only_where_that_is_certain(
    words: list[str], found: list[str]
) -> None:
    assert names.join_words(words, KNOWN) == found


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("柏景行镇长", "柏景行"),
        ("镇长柏景行", "柏景行"),
        ("柏镇长", "柏镇长"),
        ("镇长", "镇长"),
        ("柏景行同志", "柏景行"),
    ],
)
def test_a_title_before_or_after_a_name_is_dropped(name: str, bare: str) -> None:
    assert names.without_title(name) == bare


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("柏景行等3人", "柏景行"),
        ("柏景行一行5人", "柏景行"),
        ("岑简及工作人员", "岑简"),
        ("岑简", "岑简"),
    ],
)
def test_the_others_after_a_name_are_dropped(name: str, bare: str) -> None:
    assert names.without_crowd(name) == bare


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("安监站张三", "张三"),
        ("安监站站长张三", "张三"),
        ("张三安监站站长", "张三"),
        ("镇党委书记柏景行", "柏景行"),
        ("张三村", ""),
        ("王张三", ""),
        ("安监站李四", ""),
        ("张三", ""),
    ],
)
def test_a_known_name_may_stand_between_units_and_titles_alone(name: str, known: str) -> None:
    assert names.within_words(name, KNOWN) == known


def test_remarks_and_labels_are_told_from_names() -> None:
    assert names.unlabelled("组长:张三") == "张三"
    assert names.unlabelled("受张三同志的委托") == "张三"
    assert names.unremarked("张三(带队)") == ("张三", "带队")
    assert names.replaced("李四代")
    assert names.replaced("请假")
    assert not names.replaced("代")
    assert not names.replaced("代镇长")
    assert not names.replaced("带队")
    assert names.parts("张三和汤崇") == ["张三", "汤崇"]


@pytest.mark.parametrize(
    "words",
    [
        "全体班子成员",
        "班子成员",
        "党政领导",
        "镇领导班子",
        "全体党委委员",
        "各领导",
        "机关全体干部",
        "在家领导",
    ],
)
def test_words_for_everybody_are_known(words: str) -> None:
    assert names.is_everybody(words)


@pytest.mark.parametrize("words", ["张三", "安监站", "领导小组", "村干部"])
def test_other_words_are_not_for_everybody(words: str) -> None:
    assert not names.is_everybody(words)


def test_a_surname_has_one_character_or_is_a_known_compound() -> None:
    assert names.surname_and_title("柏镇长") == ("柏", "镇长")
    assert names.surname_and_title("欧阳书记") == ("欧阳", "书记")
    assert names.surname_and_title("柏景镇长") == ("", "")
    assert names.surname_and_title("柏镇长等") == ("", "")
    assert names.surname_and_title("柏景行") == ("", "")


def test_a_deputy_is_politely_called_as_the_head() -> None:
    assert names.called_by("党委委员、常务副镇长") == {"委员", "常务副镇长", "镇长"}
    assert names.called_by("专职副书记") == {"副书记", "书记"}
