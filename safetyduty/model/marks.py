"""How a copy that safetyduty marked is known again: by the sheet it added."""

PROBLEM_SHEET = "safetyduty数据问题"
"""The sheet that lists the problems; it is no part of the user's ledger."""
PROBLEM_PART = "xl/worksheets/safetyduty.xml"
"""Where that sheet stands in the archive."""
