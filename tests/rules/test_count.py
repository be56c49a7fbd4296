def test_two_days_in_a_month_are_two(told):
    """
    who: {positions: [team-member], levels: [township]}
    rule: {kind: count, activity: [inspection], at_least: 2, per: month}
    period: 2026-03
    as_of: 2026-03-31

    姓名  职务    任职日期
    黎一  副镇长  2020-01-01

    日期        活动类型  带队领导
    2026-03-03  带队检查  黎一
    2026-03-31  带队检查  黎一
    """
    assert told == ["黎一 2026-03 2/2 met"]
