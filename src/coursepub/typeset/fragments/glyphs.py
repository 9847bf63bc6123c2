"""Glyphs of the engine's fonts, and the runs of text that are set paper by paper."""

import re
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from coursepub.typeset.fragments.model import CompositionError, Slot

Faces = Mapping[bytes, Mapping[str, bytes]]
"""By the name of a font in streams: the glyph of each sign, in hexadecimal."""

RUN = re.compile(rb"/(\S+) [\d.]+ Tf\n\[(<[^\]]*>)\] TJ")
PAIR = re.compile(r"<([0-9a-f]+)> <([0-9a-f]+)>")
HEX = re.compile(rb"<([0-9a-f]+)>")


def read_faces(fonts: Any) -> Faces:
    """The glyphs of every font of a document, by the signs that stand for one glyph alone."""
    return {name[1:].encode(): _glyphs(fonts[name]) for name in sorted(fonts.keys())}


def _glyphs(font: Any) -> dict[str, bytes]:
    table = font.ToUnicode.read_bytes().decode("ascii")
    found: defaultdict[str, set[bytes]] = defaultdict(set)
    for glyph, sign in PAIR.findall(table):
        found[bytes.fromhex(sign).decode("utf-16-be")].add(glyph.encode())
    return {sign: glyphs.pop() for sign, glyphs in found.items() if len(glyphs) == 1}


def cut_slots(
    stream: bytes, twin: bytes, fills: Mapping[str, str], faces: Faces
) -> tuple[tuple[bytes, ...], tuple[Slot, ...]]:
    """The stream around its slots, which are the runs of text that differ from the twin's.

    `fills` gives the sign that fills a slot, by the slot's name: that tells which one a
    run is. Raises CompositionError where anything but such a run differs.
    """
    runs, others = list(RUN.finditer(stream)), list(RUN.finditer(twin))
    if len(runs) != len(others):
        raise CompositionError("another text in a slot breaks lines elsewhere")
    chunks: list[bytes] = []
    slots: list[Slot] = []
    start = 0
    for run, other in zip(runs, others, strict=True):
        if run[2] != other[2]:
            slots.append(_slot(run, fills, faces))
            chunks.append(stream[start : run.start(2)])
            start = run.end(2)
    return (*chunks, stream[start:]), tuple(slots)


def _slot(run: re.Match[bytes], fills: Mapping[str, str], faces: Faces) -> Slot:
    glyphs = faces[run[1]]
    signs = {glyph: sign for sign, glyph in glyphs.items()}
    codes = b"".join(HEX.findall(run[2]))
    try:
        text = "".join(signs[codes[at : at + 4]] for at in range(0, len(codes), 4))
    except KeyError as unknown:
        raise CompositionError("a slot holds a glyph of unknown meaning") from unknown
    for name, sign in fills.items():
        if text == sign * len(text):
            return Slot(name, len(text), glyphs)
    raise CompositionError(f"a run differs that is no slot: {text!r}")
