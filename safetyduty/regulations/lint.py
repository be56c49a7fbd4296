"""Reviews packs: against the schema, for marks still to be checked, and against their text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from safetyduty.model.accountability import Cited, of
from safetyduty.model.audit import CannotAudit
from safetyduty.model.law import Clause, Regulation
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source
from safetyduty.model.trial import Review
from safetyduty.regulations.load import available, path_of, problems_in, read_located, read_pack
from safetyduty.regulations.located import Located
from safetyduty.regulations.obligation import Obligation
from safetyduty.regulations.obligations import obligations
from safetyduty.regulations.paper import read_paper
from safetyduty.regulations.plain import plain
from safetyduty.regulations.spelling import quoted
from safetyduty.regulations.text import Passage, Text, read_text
from safetyduty.regulations.when import whens


def review(names: Iterable[str], text: Path | None, folders: Iterable[Path] = ()) -> Review:
    """Review packs by id or file, each against its text where one is given.

    ``text`` is the text, or the folder in which each pack's ``source`` lies. A file that is not
    there is ``CannotAudit``; everything else that is wrong is a finding.
    """
    known = available(folders)
    packs: list[tuple[str, int]] = []
    texts: list[str] = []
    problems: list[Problem] = []
    for name in dict.fromkeys(names):
        path = Path(name) if name.endswith((".yaml", ".yml")) else path_of(name, known)
        if not path.is_file():
            raise CannotAudit(Problem("SD501", Source(name), name, {"known": "、".join(known)}))
        found = problems_in(path)
        problems += found
        packs.append((path.name, 0 if found else len(read_pack(path).clauses)))
        if found:
            continue
        regulation, located = read_pack(path), read_located(path)
        problems += _marks(regulation, path, located)
        if text:
            copy = read_text(read_paper(text / regulation.source if text.is_dir() else text))
            texts.append(copy.file)
            problems += _held(regulation, copy, path, located)
    return Review(tuple(packs), tuple(texts), tuple(problems))


def _marks(regulation: Regulation, path: Path, located: Located) -> Iterator[Problem]:
    """Name what a draft guessed and nobody confirmed."""
    if regulation.check:
        told = regulation.notes[0].zh if regulation.notes else ""
        source = Source(path.name, row=located.line(("check",)))
        yield Problem("SD523", source, "", {"article": regulation.title, "near": told})
    for at, clause in enumerate(regulation.clauses):
        if clause.check:
            source = Source(path.name, row=located.line(("clauses", at, "check")))
            near = clause.note.zh if clause.note else ""
            yield Problem("SD523", source, clause.words, {"article": clause.article, "near": near})


def _held(regulation: Regulation, text: Text, path: Path, located: Located) -> Iterator[Problem]:
    """Hold a pack to its text: first what the pack cites, then what it leaves out."""
    for at, clause in enumerate(regulation.clauses):
        source = Source(path.name, row=located.line(("clauses", at, "words")))
        yield from _cited(clause, text, source)
    for at, listing in enumerate(regulation.lists):
        if not text.find(listing.article):
            source = Source(path.name, row=located.line(("lists", at, "article")))
            yield Problem("SD521", source, listing.article, {"article": listing.article})
    said = of(regulation)
    for part in said.__struct_fields__:
        for at, cited in enumerate(getattr(said, part)):
            path_ = ("accountability", part, at, "words")
            yield from _cited(cited, text, Source(path.name, row=located.line(path_)))
    for passage, words in _gaps(regulation, text):
        source = Source(text.file, row=passage.line)
        yield Problem("SD522", source, words, {"article": passage.label})


def _cited(clause: Clause | Cited, text: Text, source: Source) -> Iterator[Problem]:
    for article in (clause.article, *getattr(clause, "repeated_in", ())):
        if not text.find(article):
            yield Problem("SD521", source, article, {"article": article})
    if any(quoted(clause.words, passage.text) for passage in text.find(clause.article)):
        return
    elsewhere = [p.label for p in text.passages if p.label and quoted(clause.words, p.text)]
    blanks = {"article": clause.article, "near": "→ " + "、".join(elsewhere) if elsewhere else "—"}
    yield Problem("SD520", source, clause.words, blanks, elsewhere[0] if elsewhere else "")


def _gaps(regulation: Regulation, text: Text) -> Iterator[tuple[Passage, str]]:
    """Find what the text quantifies and no clause or list takes up."""
    clauses: dict[Passage, list[Clause]] = {}
    for clause in regulation.clauses:
        for article in (clause.article, *clause.repeated_in):
            for passage in text.find(article):
                clauses.setdefault(passage, []).append(clause)
    listed = {p for listing in regulation.lists for p in text.find(listing.article)}
    found = obligations(text)
    for passage in dict.fromkeys(one.passage for one in found):
        own = [one for one in found if one.passage == passage]
        for one in _left(own, clauses.get(passage, [])):
            yield passage, one.words
    for passage in text.passages:
        if passage.label and passage not in listed and passage not in clauses:
            yield from ((passage, words) for words in _windows(passage))


def _left(owed: Sequence[Obligation], clauses: Sequence[Clause]) -> list[Obligation]:
    """Give the obligations of a passage that no clause takes up.

    A clause takes up what its words meet; one whose words meet nothing takes up one more, of the
    same number and period. So none hides behind another that happens to ask as much.
    """
    spare = [c for c in clauses if not any(_meets(c, one) for one in owed)]
    left = []
    for one in owed:
        if any(_meets(clause, one) and not _is_of_another(clause, one, owed) for clause in clauses):
            continue
        match = next((clause for clause in spare if _asks_as_much(clause, one)), None)
        if match is None:
            left.append(one)
        else:
            spare.remove(match)
    return left


def _windows(passage: Passage) -> Iterator[str]:
    read = plain(passage.text)
    found = [when for when in whens(read) if when.kind in {"window", "event"}]
    return (passage.text[when.start : when.end] for when in found)


def _meets(clause: Clause, one: Obligation) -> bool:
    """Tell whether a clause quotes the number or the period of an obligation.

    For what runs from an event any words of its sentence do: no rule has a place for the limit.
    """
    read = plain(one.passage.text)
    start, end = one.core
    if one.kind == "event":
        spans = _quoted_at(clause, read)
        return any(not re.search("[。;]", read[min(to, end) : max(at, start)]) for at, to in spans)
    return _quotes(clause, one)


def _quotes(clause: Clause, one: Obligation) -> bool:
    start, end = one.core
    spans = _quoted_at(clause, plain(one.passage.text))
    return any(at < end and start < to for at, to in spans)


def _quoted_at(clause: Clause, read: str) -> list[tuple[int, int]]:
    parts = [plain(part) for part in re.split(r"…+|\.{3,}", clause.words) if part]
    return list(_spans(parts, read))


def _is_of_another(clause: Clause, one: Obligation, owed: Sequence[Obligation]) -> bool:
    """Tell whether a clause quotes another number of the passage, and not that of ``one``."""
    own = _quotes(clause, one)
    return not own and any(_quotes(clause, other) for other in owed if other is not one)


def _asks_as_much(clause: Clause, one: Obligation) -> bool:
    rule = clause.rule
    if one.kind == "holding":
        return getattr(rule, "post", None) is one.post
    if rule.observes:
        return False
    return rule.per is one.per and getattr(rule, "at_least", 1) == max(one.number, 1)


def _spans(parts: Sequence[str], read: str) -> Iterator[tuple[int, int]]:
    for part in parts:
        for found in re.finditer(re.escape(part), read):
            yield found.span()
