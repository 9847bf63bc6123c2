"""Trainers' notes: found in the text, set beside it where they fit, else at the end.

A note must not move the text: "page 6" is page 6 for everyone. So the pages of trainees
are laid out first, with a mark at each note, and a note stands in the side column only
where nothing else does before it ends.
"""

import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from markupsafe import Markup

from coursepub.render.groups import Group
from coursepub.render.pieces import Heading, Piece, Prose, SideNote
from coursepub.typeset.pdf import Place
from coursepub.typeset.printer import MM

NOTE = re.compile(r"<!--\s*note\s*:\s*(.*?)\s*-->", re.DOTALL | re.IGNORECASE)
OPENING = re.compile(r"(?:<(?:p|ul|ol|li|blockquote)\b[^>]*>\s*)+")
MEASURE, END, LABEL = "measure-", "end-", "label-"
"""How ids begin of a note as it is measured, of where it ends, and of what it may not meet."""
FOOT = (297 - 22.2) * MM
"""Where the text of an upright page ends, in pt below the page's top."""
GAP = 9.0
"""Between a note and what stands below it, in pt."""

SIDE = re.compile(r'<(?:p|figure|figcaption|div)(?= class="[^"]*\b(?:label|wide)\b)')
"""What stands in the side column by its class."""

MORE = Markup('<span class="more">%s</span>')
"""Another note on the same text, below the first."""

Writer = Callable[[str, Group], Markup]


def with_notes(
    composed: Sequence[tuple[Group, Piece]], write: Writer, prefix: str
) -> tuple[Piece, ...]:
    """The pieces, each note with the text it speaks of: that before it.

    Where a section opens with a note, it speaks of what follows. Notes on one text are one.
    """
    done = [piece for _, piece in composed]
    count = 0
    for place, (group, _) in enumerate(composed):
        for text in _texts(group):
            html, host = write(text, group), _host(done, place)
            if host is not None and (former := _last_note(done[host])):
                done[host] = _added(done[host], replace(former, html=former.html + MORE % html))
                continue
            count += 1
            note = SideNote(f"{prefix}-n{count}", count, html)
            if host is None:  # nothing but tables and the like: the note goes to the end
                done.append(Prose(Markup(), notes=(note,)))
            else:
                done[host] = _hung(done[host], note)
    return tuple(done)


def _last_note(piece: Piece) -> SideNote | None:
    return piece.notes[-1] if isinstance(piece, Prose) and piece.notes else None


def _added(piece: Piece, note: SideNote) -> Piece:
    """The piece with a note in the place of its last one."""
    return replace(piece, notes=(*piece.notes[:-1], note)) if isinstance(piece, Prose) else piece


def notes_of(pieces: Iterable[Piece]) -> Iterator[SideNote]:
    """Every note, in order."""
    for piece in pieces:
        if isinstance(piece, Prose):
            yield from piece.notes


def marked(html: str) -> str:
    """A page with an id for each thing that stands in the side column, to be measured by."""
    count = itertools.count()
    return SIDE.sub(lambda found: f'{found[0]} id="{LABEL}{next(count)}"', html)


def placed(pieces: Sequence[Piece], places: Mapping[str, Place]) -> tuple[Piece, ...]:
    """The pieces with each note told whether it fits beside its text."""
    return tuple(
        replace(piece, notes=tuple(replace(n, beside=_fits(n, places)) for n in piece.notes))
        if isinstance(piece, Prose) and piece.notes
        else piece
        for piece in pieces
    )


def _texts(group: Group) -> Iterator[str]:
    for token in group.tokens:
        for part in (token, *(token.children or ())):
            if part.type in ("html_block", "html_inline"):
                yield from NOTE.findall(part.content)


def _host(pieces: Sequence[Piece], place: int) -> int | None:
    """The text that a note at a place speaks of, by its index; None where there is none."""
    for before in range(place, -1, -1):
        if _is_text(pieces[before]):
            return before
        if isinstance(pieces[before], Heading):
            break
    following = (i for i in range(place, len(pieces)) if _is_text(pieces[i]))
    return next(following, next((i for i in range(place, -1, -1) if _is_text(pieces[i])), None))


def _is_text(piece: Piece) -> bool:
    return isinstance(piece, Prose) and bool(OPENING.match(piece.opening + piece.html))


def _hung(piece: Piece, note: SideNote) -> Piece:
    if not isinstance(piece, Prose):
        return piece
    whole = piece.opening + piece.html
    opening = OPENING.match(whole)
    end = opening.end() if opening else 0
    return Prose(whole[end:], whole[:end], (*piece.notes, note))


def _fits(note: SideNote, places: Mapping[str, Place]) -> bool:
    """Whether the side column is free from the note's text to the note's end."""
    start, end = places.get(MEASURE + note.id), places.get(END + note.id)
    here = places.get(note.id)
    if not (start and end and here):
        return False
    others = (
        place.top
        for name, place in places.items()
        if place.page == here.page and name != note.id and not name.startswith((MEASURE, END))
    )
    below = min((top for top in others if top >= here.top), default=FOOT)
    return here.top + (end.top - start.top) + GAP <= min(below, FOOT)
