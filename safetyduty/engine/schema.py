"""Every table the SQL reads, with its columns; whole numbers throughout, so that no type can slip.

A rule's own tables are declared by the rule (``Rule.tables``). Codes stand as the number of their
word (``Word.number``), days as ``date.toordinal``; 0 is
"not known" or "nobody". Names, titles and addresses stay in Python.
"""

FACTS: dict[str, tuple[str, ...]] = {
    # the run
    "asked": ("as_of", "whole"),
    "unit": ("organisation_id", "start_day", "end_day"),
    "working_day": ("day", "worked"),
    # the law
    "quota": (
        "quota_id",
        "calendar_id",
        "reached",
        "handed_in",
        "observes",
        "scoped",
    ),
    "quota_position": ("quota_id", "position_no"),
    "quota_excepted": ("quota_id", "position_no"),
    "quota_body": ("quota_id", "body_no"),
    "quota_scope": ("quota_id", "scope_id"),
    "quota_activity": ("quota_id", "kind_no", "unit"),
    "quota_document": ("quota_id", "kind_no"),
    "admits": ("capacity_no", "presence_no"),
    # time: a calendar is the set of periods that quotas alike share
    "period": (
        "calendar_id",
        "period_id",
        "start_day",
        "end_day",
        "due_day",
        "close_day",
        "year_no",
    ),
    "period_day": ("calendar_id", "day", "period_id"),
    "quota_period": ("quota_id", "period_id", "in_force", "lead_days", "per_no"),
    # the people: a stint is a time in which nothing about a leader's posts changes
    "stint": ("stint_id", "person_id", "organisation_id", "start_day", "end_day"),
    "seat": ("seat_id", "stint_id", "post_id"),
    "seat_position": ("seat_id", "position_no"),
    "shared_post": ("post_id", "start_day", "end_day"),
    "stint_position": ("stint_id", "position_no"),
    "stint_scope": ("stint_id", "scope_id"),
    "listed": (
        "row_id",
        "person_id",
        "organisation_id",
        "position_no",
        "start_day",
        "end_day",
    ),
    "unsure_office": ("row_id", "person_id", "organisation_id", "start_day", "end_day"),
    "step": ("number",),
    # what they did
    "activity": ("row_id", "day", "entered", "kind_no"),
    "presence": ("row_id", "person_id", "presence_no", "sure"),
    "several": ("row_id", "first_day", "number"),
    "document": ("row_id", "day", "kind_no", "about_year"),
    "issuer": ("row_id", "view_no", "subject_id", "sure"),
    "signed_with": ("row_id", "target_id"),
    "counterpart": ("target_id",),
    "charge": ("person_id", "organisation_id", "target_id", "due_day", "start_day", "end_day"),
    "visit": ("row_id", "target_id", "sure"),
}

NARROWED: dict[str, tuple[str, ...]] = {
    # clauses that look into a record's words, papers or people, and the records that may meet them
    "quota_held": ("quota_id", "kind_no", "unit"),
    "quota_demand": ("quota_id", "demand_no"),
    "fit": ("demand_no", "row_id", "person_id", "sure"),
    "quota_spaced": ("quota_id", "spacing"),
}
"""Tables that are there only where a clause narrows what counts."""

ANSWERABLE = (
    "quota_id",
    "view_no",
    "subject_id",
    "organisation_id",
    "person_id",
    "position_no",
    "start_day",
    "end_day",
)
"""What every ``answerable`` statement gives."""

OBLIGATION = (
    "quota_id",
    "view_no",
    "subject_id",
    "organisation_id",
    "target_id",
    "period_id",
    "position_no",
    "due_day",
    "close_day",
    "at_least",
    "required",
    "days_in_office",
)
"""What every rule's ``obligation`` statement gives."""

CREDIT = ("obligation_id", "row_id", "day", "on_time", "unit")
"""What every rule's ``credit`` statement gives."""

DOUBT = ("obligation_id", "row_id", "unit")
"""What every rule's ``doubt`` statement gives."""

JUDGED = (
    "obligation_id",
    "quota_id",
    "view_no",
    "subject_id",
    "organisation_id",
    "target_id",
    "period_id",
    "position_no",
    "due_day",
    "close_day",
    "at_least",
    "days_in_office",
    "required",
    "done",
    "credited",
    "doubtful",
    "days_left",
    "working_days_left",
    "verdict",
    "why",
)
"""What a verdict is: the columns of ``judge.sql``'s finding, and of a rule's ``consequence``."""

Rows = dict[str, list[list[int]]]
"""Tables as columns of equal length, in the order ``FACTS`` names them."""
