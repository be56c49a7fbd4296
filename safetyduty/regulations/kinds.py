"""The kinds of rule by name: ``count`` is the class ``Count`` in ``rules/count.py``."""

from functools import cache

from safetyduty.discover import extension
from safetyduty.model.law import Rule


@cache
def rule_class(kind: str) -> type[Rule]:
    """Give the class of one kind of rule; a kind nobody wrote is a ``KeyError``."""
    found: type[Rule] = getattr(extension("safetyduty.rules", kind), kind.capitalize())
    return found
