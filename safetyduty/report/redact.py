"""Hides who is meant: names become stable pseudonyms, phones and identity numbers go.

It works on the document every format writes, so that no format can forget it. A pseudonym is made
from the name and a salt. The salt is a digest of all that was read, names and contents, and never
of what a document prints: who holds only the document cannot try names against it. The same
inputs give the same pseudonyms; with a key the salt is that of the key, and they stay the same
from month to month.
"""

import base64
import hmac
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256
from typing import Any, TypeVar

from msgspec import Struct, structs

from safetyduty.model.ledger import Ledger
from safetyduty.model.word import Lang
from safetyduty.report.document import Document
from safetyduty.report.sequences import Drawn

T = TypeVar("T")

SCHEMA = "safetyduty/key/1"
_UNKNOWN = ("SD201", "SD202", "SD203", "SD207", "SD208", "SD214", "SD216")
"""Codes whose value is a name, or meant to be one."""
_GROUP = re.compile(r"(组|局|办|站|所|委|部|队|室|中心|公司|人员|委员|成员|领导|干部|单位|同志们)$")
_PARTS = re.compile(r"[、，,；;/\s]+")
_BETWEEN = r"(?:\s|[·•・．]|\\u[0-9a-f]{4})*"
"""What may stand inside a name as it was typed, hidden characters made visible."""
_TITLES = (
    "(?=(?:副?(?:书记|镇长|乡长|县长|区长|市长|主席|主任|局长|所长|站长|部长|队长|处长|科长)|委员))"
)
_CONTACT = re.compile(
    r"((?:联系人|负责人|经办人|记录人|法人代表|法定代表人|业主|老板|厂长|矿长|经理|安全员)[：:\s]*)"
    r"([\u4e00-\u9fff](?:[·•・]?[\u4e00-\u9fff]){1,2})"
    r"(?=$|[，。、；,;（(\s\d]|电话|手机)"
)
"""A person in running text whom no column of people names."""
_NUMBERS = (
    (re.compile(r"(?<![0-9A-Za-z])\d{6}(?:18|19|20)?\d{9}[\dXx](?![0-9A-Za-z])"), "id"),
    (re.compile(r"(?<![0-9A-Za-z])\d{15}(?![0-9A-Za-z])"), "id"),
    (
        re.compile(r"(?<![0-9A-Za-z])(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}(?![0-9A-Za-z])"),
        "phone",
    ),
    (re.compile(r"(?<![0-9A-Za-z-])0\d{2,3}[- ]?\d{7,8}(?![0-9A-Za-z])"), "phone"),
)
_WORDS: dict[str, tuple[str, str]] = {
    "person": ("人员", "Person-"),
    "id": ("〔证件号〕", "[id]"),
    "phone": ("〔电话〕", "[phone]"),
    "somebody": ("某", "X"),
}
_SHORTEST = 4


class Key(Struct, frozen=True):
    """What leads back from the pseudonyms to the names, and keeps them the same."""

    salt: str
    names: dict[str, str]
    """The name behind each pseudonym."""
    schema: str = SCHEMA


def names_in(ledger: Ledger) -> tuple[str, ...]:
    """Give every name that was read in a column of people: leaders, and whoever is no leader."""
    found = dict.fromkeys(name for name in ledger.people if name)
    for problem in ledger.problems:
        if problem.code in _UNKNOWN:
            for part in _PARTS.split(problem.value):
                if 1 < len(part) <= 15 and not _GROUP.search(part):
                    found[part] = None
    return tuple(found)


def salt_of(ledger: Ledger) -> str:
    """Digest what was read: nothing a document prints leads to it."""
    acts = ledger.activities
    parts: Iterable[Iterable[object]] = (
        ledger.people,
        (f"{one.title}{one.start}{one.portfolio}" for one in ledger.tenures),
        acts.day,
        acts.place,
        acts.topic,
        (f"{one.day}{one.issuers}" for one in ledger.documents),
    )
    digest = sha256()
    for part in parts:
        digest.update("\x1f".join(map(str, part)).encode("utf-8", "backslashreplace") + b"\x1e")
    return digest.hexdigest()


@dataclass(frozen=True)
class Redactor:
    """Hides the names of one ledger; given a key, as the key did."""

    ledger: Ledger
    lang: Lang
    known: Key | None = None

    @property
    def salt(self) -> str:
        """The salt of the key, else of the ledger."""
        return self.known.salt if self.known else salt_of(self.ledger)

    @cached_property
    def pseudonyms(self) -> dict[str, str]:
        """The pseudonym of each name, and no two alike."""
        given = {name: alias for alias, name in self.known.names.items()} if self.known else {}
        taken = set(given.values())
        salt = self.salt.encode()
        for name in sorted(names_in(self.ledger)):
            if name in given:
                continue
            digest = hmac.new(salt, name.encode("utf-8", "backslashreplace"), sha256).digest()
            letters = base64.b32encode(digest).decode()
            lead = self._word("person")
            aliases = (f"{lead}{letters[:n]}" for n in range(_SHORTEST, len(letters)))
            given[name] = next(alias for alias in aliases if alias not in taken)
            taken.add(given[name])
        return given

    def key(self) -> Key:
        """Give what leads back, the names of earlier runs with the same key included."""
        return Key(self.salt, {alias: name for name, alias in sorted(self.pseudonyms.items())})

    def text(self, text: str) -> str:
        """Hide who is meant in one text."""
        for pattern, word in _NUMBERS:
            text = pattern.sub(self._word(word), text)
        if self._names is not None:
            text = self._names.sub(self._alias, text)
        if self._called is not None:
            text = self._called.sub(self._word("somebody"), text)
        return _CONTACT.sub(lambda found: f"{found[1]}{self._word('somebody')}", text)

    def document(self, document: Document) -> Document:
        """Give the document with nobody in it; each side is still made when first asked for."""
        return replace(
            document,
            title=self.text(document.title),
            make_blocks=lambda: self._value(document.laid_out),
            make_facts=lambda: self._value(document.facts),
            make_annexes=lambda: self._value(document.annexes),
        )

    def _word(self, key: str) -> str:
        zh, en = _WORDS[key]
        return zh if self.lang == "zh" else en

    @cached_property
    def _names(self) -> re.Pattern[str] | None:
        names = sorted(self.pseudonyms, key=lambda name: (-len(name), name))
        spelt = (_BETWEEN.join(map(re.escape, _letters(name))) for name in names)
        return re.compile("|".join(spelt)) if names else None

    @cached_property
    def _called(self) -> re.Pattern[str] | None:
        """A surname before a title: 祝书记."""
        surnames = sorted({name[:n] for name in self.pseudonyms for n in (1, 2) if len(name) > n})
        return (
            re.compile(f"(?:{'|'.join(map(re.escape, surnames[::-1]))}){_TITLES}")
            if surnames
            else None
        )

    def _alias(self, found: re.Match[str]) -> str:
        typed = "".join(_letters(re.sub(r"\\u[0-9a-f]{4}", "", found[0])))
        return self._by_letters[typed]

    @cached_property
    def _by_letters(self) -> dict[str, str]:
        return {"".join(_letters(name)): alias for name, alias in self.pseudonyms.items()}

    def _value(self, value: T) -> T:
        """Go through whatever a document is made of; words with a fixed meaning stay."""
        return self._changed(value)  # type: ignore[no-any-return]  # it gives what it takes

    def _changed(self, value: Any) -> Any:
        if type(value) is str:
            return self.text(value)
        if isinstance(value, Struct):
            return structs.replace(value, **dict(self._fields(value)))
        if isinstance(value, dict):
            return {self._changed(key): self._changed(item) for key, item in value.items()}
        if isinstance(value, tuple | list):
            return type(value)(map(self._changed, value))
        if isinstance(value, Sequence) and not isinstance(value, str | bytes):
            return Drawn(value, self._changed)
        return value

    def _fields(self, value: Struct) -> Iterator[tuple[str, Any]]:
        for name in value.__struct_fields__:
            yield name, self._changed(getattr(value, name))


def _letters(name: str) -> list[str]:
    return [letter for letter in name if not re.fullmatch(r"\s|[·•・．]", letter)]
