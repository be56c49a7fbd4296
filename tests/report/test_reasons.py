"""What one finding says of itself, in one sentence."""

import pytest

from safetyduty.model.word import Lang
from safetyduty.report.sections.frame import Frame
from safetyduty.report.sections.reasons import reason


@pytest.mark.parametrize(
    ("lang", "said"),
    [("zh", "截至目前没有可统计的对象"), ("en", "so far there is nothing to take a share of")],
)
def test_a_share_of_nothing_is_said_to_be_one(township, lang: Lang, said: str) -> None:
    """
    as_of: 2026-06-30
    rule: {kind: ratio, percent: 75, of: activities, among: [safety-committee-meeting],
           capacity: chairs, per: year}

    姓名  职务
    黎一  镇长

    日期        活动类型  带队领导
    2026-02-05  应急演练  黎一
    """
    audit = township.judge()
    (finding,) = audit.findings
    assert said in reason(finding, Frame(audit, lang))
