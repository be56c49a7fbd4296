"""Makes visible what would otherwise act: no format has to think of it."""

import re

from msgspec import Struct, structs

# Controls, bidirectional marks, and what takes no room: a name must not be able to hide or turn
# the text around it.
_HIDDEN = re.compile(
    "\r\n|[\x00-\x1f\x7f-\x9f\xad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160"
    "\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufeff"
    "\uffa0\ufff0-\ufffb\U000110bd\U000110cd\U00013430-\U0001345f\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff]"
)


def shown(text: str) -> str:
    r"""Make visible what would otherwise act: controls, bidirectional and zero-width characters.

    >>> shown("熊\u202e丹\x1b[31m")
    '熊\\u202e丹␛[31m'
    """
    return _HIDDEN.sub(_visible, text) if _HIDDEN.search(text) else text


def _visible(found: re.Match[str]) -> str:
    char = found[0]
    if char in {"\n", "\r\n"}:
        return "␊"
    code = ord(char)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


class Shown(Struct, frozen=True):
    """A value whose texts are made visible as it is made."""

    def __post_init__(self) -> None:
        for name in self.__struct_fields__:
            text = getattr(self, name)
            if type(text) is str and _HIDDEN.search(text):
                structs.force_setattr(self, name, shown(text))
