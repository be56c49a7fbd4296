"""Finds what the command line says: shared words in ``options``, a command's own in its topic."""

from importlib import import_module

from safetyduty.model.catalogue.options import OPTIONS
from safetyduty.model.word import Lang


def spoken(key: str, lang: Lang) -> str:
    """Give the words of a key: ``lang`` is shared, ``roster:plan`` is ``plan`` in ``roster.py``.

    A topic is a module of this folder with a table ``WORDS``; only the one asked for is imported.
    """
    topic, _, word = key.rpartition(":")
    table = import_module(f"safetyduty.model.catalogue.{topic}").WORDS if topic else OPTIONS
    zh, en = table[word]
    return str(zh if lang == "zh" else en)
