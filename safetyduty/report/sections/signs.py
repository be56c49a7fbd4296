"""The verdicts as signs: one character each, to be read without colour too."""

from safetyduty.model.audit import Verdict
from safetyduty.model.word import Lang
from safetyduty.report.document import Sign, Tone

VERDICTS: dict[Verdict, tuple[str, Tone]] = {
    Verdict.MISSED: ("×", Tone.BAD),
    Verdict.LATE: ("△", Tone.WARN),
    Verdict.UNKNOWN: ("◇", Tone.INFO),
    Verdict.AT_RISK: ("▲", Tone.WARN),
    Verdict.PENDING: ("○", Tone.PLAIN),
    Verdict.MET: ("√", Tone.GOOD),
    Verdict.EXEMPT: ("·", Tone.MUTED),
}
# The signs stand in GB18030 and GBK and are of one width with each other on every console.


def sign(verdict: Verdict, lang: Lang) -> Sign:
    """Give a verdict's sign."""
    symbol, tone = VERDICTS[verdict]
    return Sign(symbol, verdict.label(lang), tone)
