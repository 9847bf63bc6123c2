"""Two libraries as one: pieces of both can then stand on one page."""

import re
from dataclasses import replace

from coursepub.typeset.fragments.model import CompositionError, Fragment, Library

FONTS = re.compile(rb"/Font (\d+) 0 R")
FONT = re.compile(rb"/(\S+)(?= \d+ 0 R)")
SET = re.compile(rb"/(\S+)(?= [\d.]+ Tf)")
OTHER = rb"/X\1"
"""What a font of the second library is called: the engine names those of every document alike."""


def joined(library: Library, second: Library) -> Library:
    """A library whose resources serve pieces of a second one too, once those are `renamed`.

    The objects of the second are numbered after those of the first. But for fonts, what its
    pieces refer to must be among the resources of the first.
    """
    start = len(library.objects)
    objects = [*library.objects, *second.objects]
    place, other = _fonts(library, 0), _fonts(second, start)
    more = FONT.sub(OTHER, objects[other - 1]).strip().removeprefix(b"<<")
    objects[place - 1] = objects[place - 1].strip().removesuffix(b">>") + more
    return replace(library, objects=tuple(objects))


def _fonts(library: Library, start: int) -> int:
    """The number of the dictionary of fonts."""
    found = FONTS.search(library.objects[library.resources - 1 - start])
    if found is None:
        raise CompositionError("fonts are no object of their own")
    return int(found[1])


def renamed(fragment: Fragment) -> Fragment:
    """A piece of the second library, as it calls its fonts among those of both."""
    return replace(
        fragment,
        chunks=tuple(SET.sub(OTHER, chunk) for chunk in fragment.chunks),
        bare=tuple(SET.sub(OTHER, chunk) for chunk in fragment.bare),
    )
