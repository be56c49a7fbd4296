"""The day in a photo, and none in whatever is no sound photo."""

import random
from datetime import date

import pytest

from safetyduty.intake.exif import taken_on
from tests.intake.photos import photo

DAY = date(2026, 3, 5).toordinal()
TAKEN = photo("2026:03:05 09:30:00")


def test_the_day_of_a_photo_is_read_wherever_its_exif_stands() -> None:
    assert taken_on(TAKEN) == DAY
    tiff = TAKEN[TAKEN.index(b"II*") :]
    assert taken_on(tiff) == DAY
    assert taken_on(b"....ftypheic" + bytes(500) + b"Exif\0\0" + tiff) == DAY


@pytest.mark.parametrize(
    "content",
    [
        photo(),
        photo("2026:13:45 00:00:00"),
        photo("    :  :  "),
        b"no photo at all",
        b"",
        TAKEN[:40],
        TAKEN.replace(b"\x69\x87", b"\x68\x87"),
        TAKEN.replace(b"\x03\x90", b"\x04\x90"),
        TAKEN.replace(b"II*\0", b"MM\0*"),
    ],
)
def test_a_photo_that_says_no_day_says_none(content: bytes) -> None:
    assert taken_on(content) == 0


def test_mutated_photos_neither_raise_nor_hang() -> None:
    dice = random.Random(7)  # noqa: S311  # mutates test data
    for _ in range(5000):
        mutated = bytearray(TAKEN)
        for _ in range(dice.randint(1, 6)):
            mutated[dice.randrange(len(mutated))] = dice.randrange(256)
        found = taken_on(bytes(mutated[: dice.randint(1, len(mutated))]))
        assert found == 0 or date.fromordinal(found)
