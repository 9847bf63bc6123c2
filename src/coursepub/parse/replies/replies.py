"""The answer that stands in or below a question: `Réponse : B`, `<details>`, **B.** why."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from coursepub.markup.blocks import Document
from coursepub.markup.pieces import Piece, PieceKind, markdown
from coursepub.model.source import Body, Location
from coursepub.parse.lexicon.labels import (
    INVITES,
    SUMMARY,
    answer_line,
    explanation_line,
    gives_reasons,
    is_callout,
    untagged,
)
from coursepub.parse.lexicon.letters import LetterKey, letter_key, small_row
from coursepub.parse.lexicon.truth_words import VALUE as TRUTH
from coursepub.parse.replies.keyed import PLACES, KeyText, folded, is_placed

BOLD = re.compile(r"\s*\*\*(?P<inner>[^*]+)\*\*")
RULE = re.compile(r"\s*(?:-{3,}|\*{3,}|_{3,})\s*")
"""A rule right below HTML, which Markdown takes for more of it."""
ORNAMENTS = "✅✔☑✓👉➡→\ufe0f "
LINES = (PieceKind.TEXT, PieceKind.ITEM, PieceKind.HEADING)


@dataclass(frozen=True, slots=True)
class Reply:
    """What pieces say is right, one text a source, and why.

    `repeated` are the texts behind the letters of a list of right options; `resumed` are the
    places where the explanation goes on below something else.
    """

    keys: tuple[KeyText, ...]
    explanation: Body | None
    repeated: tuple[Body, ...] = ()
    resumed: tuple[Location, ...] = ()


SILENT = Reply((), None)


@dataclass(slots=True)
class _Reader:
    """What has been read of an answer so far; `words_in` is a list that answers in words."""

    document: Document
    letters_count: bool
    offers: frozenset[str] = frozenset()
    keys: list[KeyText] = field(default_factory=list)
    parts: list[tuple[int, int, str]] = field(default_factory=list)
    kept: list[Piece] = field(default_factory=list)
    awaiting: bool = False
    listing: bool = False
    words_in: int = -1
    reasoning: bool = False
    repeated: list[Body] = field(default_factory=list)

    def read(self, piece: Piece) -> None:
        """Take a piece for a key, for a label, or for a part of the explanation."""
        if piece.kind is PieceKind.RULE or piece.is_comment or is_callout(piece.text):
            return
        if piece.kind is PieceKind.HTML:
            self._flush()
            for offset, line in enumerate(html_lines(piece.text)):
                self._line(line, piece.start + offset, piece)
        elif piece.kind not in LINES:
            self.awaiting = self.awaiting and bool(self.offers)  # code answers, what follows not
            self._keep(piece)
        elif not self._line(piece.text or self._number(piece), piece.start, piece):
            self._keep(piece)

    def _number(self, piece: Piece) -> str:
        """`42.` alone, which Markdown takes for an empty item of a list."""
        lines = [line.strip("> ") for line in self.document.lines[piece.start : piece.until]]
        return lines[0] if piece.number is not None and not any(lines[1:]) else ""

    def _keep(self, piece: Piece) -> None:
        """Put a piece among the explanations, unless it goes on with a list that answers."""
        if self.words_in == piece.within >= 0 and not (self.kept or self.parts):
            last = self.keys[-1]
            self.keys[-1] = KeyText(f"{last.value.rstrip(' .;')}, {piece.text}", last.at)
        else:
            self.kept.append(piece)

    def _line(self, text: str, line: int, piece: Piece) -> bool:
        """Whether a line was a key or a label, or put among the explanations."""
        if not text.strip():
            return True
        self.reasoning = self.reasoning or gives_reasons(text)
        if not self.reasoning and (not self.keys or self.listing):
            if self._key(text, line, piece):
                return True
        elif (again := answer_line(text)) and again.marked and self._names(again.value):
            self.keys.append(KeyText(again.value, self.document.source.at(line + 1)))
            return True
        why = explanation_line(text)
        if why is None and piece.kind is not PieceKind.HTML:
            return False
        self._flush()
        self._said(line, text if why is None else why)
        return True

    def _names(self, value: str) -> bool:
        """Whether a text is letters, or places of options; true or false where there are none."""
        said = is_placed(value) if self.offers else TRUTH.fullmatch(value.strip()) is not None
        return letter_key(value) is not None or said

    def _key(self, text: str, line: int, piece: Piece) -> bool:
        at = self.document.source.at(line + 1)
        found = answer_line(text)
        if found and not found.value:
            self.awaiting = True
            return True
        if found and (found.marked or letter_key(found.value)):
            self.keys.append(KeyText(found.value, at))
            self.awaiting = False
            return True
        wrapped = bool(self.parts) and self.parts[-1][1] == line  # inside an explanation
        expected = (self.awaiting or self.letters_count or self.listing) and not wrapped
        letters = letter_key(text.lstrip(ORNAMENTS)) if expected else None
        if letters and piece.kind is PieceKind.ITEM and TRUTH.fullmatch(letters.rest):
            return False  # `- C. Faux : …` judges an option, in a list of them all
        lists = letters and (piece.kind is not PieceKind.TEXT or self._offered(letters.rest))
        if self.listing and (lists or (self._offered(text) and not self._said_already(text))):
            return self._also(text, letters, at)
        self.listing = False
        if self.keys or self._explains(text):
            return False
        places = self.letters_count and self.offers and is_placed(text)
        in_words = self.letters_count and self._says_an_option(text)
        if letters or self.awaiting or places or in_words:
            said = self._offered(letters.rest if letters else text)
            self.listing = said or (piece.kind is PieceKind.ITEM and letters is not None)
            value = text.lstrip(ORNAMENTS)
            if self.listing and letters:
                value = "".join(letters.letters)
                self.repeated.append(Body(letters.rest, at))
            self.keys.append(KeyText(value, at))
            self.awaiting = False
            words = not (self.offers or letters or TRUTH.fullmatch(text))
            self.words_in = piece.within if words else -1
            return True
        return False

    def _explains(self, text: str) -> bool:
        """Whether a line explains, or is a title in a text too long for a short answer."""
        if explanation_line(text) is not None:
            return True
        titled = self.awaiting and not self.offers and text.rstrip("*_ ").endswith((":", "："))
        self.awaiting = self.awaiting and not titled
        return titled

    def _says_an_option(self, text: str) -> bool:
        """Whether a text is an option, also `2) Paris`, or begins with one in bold: `**So.** Why`.

        Where there are none, whether it says true or false.
        """
        if not self.offers:
            return TRUTH.fullmatch(text) is not None
        bold, place = BOLD.match(text), PLACES.match(text)
        return (
            self._offered(text)
            or (bold is not None and self._offered(bold["inner"]))
            or (place is not None and self._offered(text[place.end() :]))
        )

    def _offered(self, text: str) -> bool:
        """Whether a text repeats an option."""
        return folded(text) in self.offers

    def _said_already(self, text: str) -> bool:
        """Whether a text only says once more what stands behind the letter of the answer."""
        return any(folded(said.text) == folded(text) for said in self.repeated)

    def _also(self, text: str, letters: LetterKey | None, at: Location) -> bool:
        """One more right option of a list."""
        last = self.keys[-1]
        value = "".join(sorted(letters.letters)) if letters else text
        self.keys[-1] = KeyText(f"{last.value} ; {value}", last.at)
        if letters:
            self.repeated.append(Body(letters.rest, at))
        return True

    def _said(self, line: int, text: str) -> None:
        if text.strip():
            self.parts.append((line, line + 1, text.strip()))

    def _flush(self) -> None:
        if self.kept:
            first = self.kept[0]
            indent = _indent(self.document, first)
            text = markdown(self.document.lines, self.kept, quotes=first.quotes, indent=indent)
            self.parts.append((first.start, self.kept[-1].end, text))
            self.kept = []

    def reply(self) -> Reply:
        """Everything that was read."""
        self._flush()
        text = _joined(self.parts)
        at = self.document.source.at(self.parts[0][0] + 1) if self.parts else None
        why = Body(text, at) if at and text else None
        return Reply(tuple(self.keys), why, tuple(self.repeated), tuple(self._resumed()))

    def _resumed(self) -> Iterator[Location]:
        for (_, end, _), (start, _, _) in pairwise(self.parts):
            if any(line.strip() for line in self.document.lines[end:start]):
                yield self.document.source.at(start + 1)


def _joined(parts: Sequence[tuple[int, int, str]]) -> str:
    """Texts with their lines: neighbours stay one paragraph."""
    text = ""
    done = -1
    for start, end, part in parts:
        text += ("\n" if start == done else "\n\n") * bool(text) + part
        done = end
    return text


def _indent(document: Document, piece: Piece) -> int:
    line = document.lines[piece.start]
    return len(line) - len(line.lstrip())


def html_lines(text: str) -> Iterator[str]:
    """The text of HTML, line by line; a summary that only says "answer" is left out."""
    kept = SUMMARY.sub(lambda found: _telling(found["inner"]) + "\n" * found[0].count("\n"), text)
    for line in untagged(kept).split("\n"):
        yield "" if RULE.fullmatch(line) else line.strip()


def _telling(summary: str) -> str:
    text = untagged(summary).strip()
    found = answer_line(text)
    letters = found is not None and (letter_key(found.value) or small_row(found.value))
    told = found is not None and bool(found.value and letters)
    invites = INVITES.search(text) is not None or (found is not None and not found.value)
    says = told or not invites or gives_reasons(text)
    return f" {summary} — " if says else " "


def read_reply(
    document: Document,
    pieces: Sequence[Piece],
    *,
    hidden: bool,
    offers: frozenset[str] = frozenset(),
) -> Reply:
    """What pieces say of a question's answer; `hidden` where a bare `**B.**` is one too.

    `offers` are the texts of options, folded: an answer may list some of them.
    """
    if not pieces:
        return SILENT
    reader = _Reader(document, hidden, offers)
    for piece in pieces:
        reader.read(piece)
    return reader.reply()
