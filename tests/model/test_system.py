"""What the system says is said in the user's language, or as it stands where nobody foresaw it."""

import errno
import os

import pytest

from safetyduty.model.catalogue.index import message
from safetyduty.model.catalogue.system import WORDS, reason_of
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source
from safetyduty.model.word import Lang


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_reason_has_words_of_one_language(lang: Lang) -> None:
    for name, words in WORDS.items():
        error = OSError(getattr(errno, name), os.strerror(getattr(errno, name)))
        problem = Problem("SD404", Source("报告.md"), "", {"reason": reason_of(error)})
        said = message(problem, lang)
        assert words[lang == "en"] in said
        assert words[lang == "zh"] not in said


def test_other_errors_keep_their_own_words() -> None:
    assert reason_of(OSError(errno.ESTALE, "Stale file handle")) == "Stale file handle"
    assert reason_of(OSError("odd")) == "odd"
    assert reason_of(ValueError("odd")) == "odd"


def test_only_reasons_are_put_into_words() -> None:
    problem = Problem("SD404", Source("a"), "", {"reason": "system:x", "other": "system:EIO"})
    assert "写不进去：system:x" in message(problem, "zh")
    assert "system:EIO" in message(Problem("SD103", Source("a"), "system:EIO"), "zh")
