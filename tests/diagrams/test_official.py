"""Our drawings hold to the official renderer's sizes and words.

`official.json` is written by `benchmarks/diagrams.py --record` on a machine with Chromium.
"""

import json
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from coursepub.diagrams import Drawing

OFFICIAL: dict[str, Any] = json.loads(
    Path(__file__).with_name("official.json").read_text(encoding="utf-8")
)

NEAR = 0.04
"""How far a size may be from the official one, as a share of it."""

FURTHER = {
    "block": 0.3,  # rows are less high
    "class-relations": 0.06,  # less margin, and the drawing is small
    "flowchart-markup": 0.1,  # a list takes less room
    "sequence-long": 0.15,  # lines of wrapped messages are further apart
    "state": 0.07,  # states within states have less margin
    "state-composite": 0.07,
    "state-regions": 0.07,
}

OTHER_WORDS = {"git"}
"""Kinds whose official words differ from run to run: commits get ids by chance."""


UNKNOWN = {
    "xychart",  # it wants quotes around words with accents
    "zenuml",  # another package draws it
}
"""Sources that the official script refuses."""


def test_the_record_is_of_these_sources(kind: str) -> None:
    assert (kind in OFFICIAL) != (kind in UNKNOWN)


def test_the_size_is_near_the_official_one(kind: str, drawing: Drawing) -> None:
    wide, tall = _official(kind)["size"]
    near = FURTHER.get(kind, NEAR)
    assert drawing.width == pytest.approx(wide, rel=near)
    assert drawing.height == pytest.approx(tall, rel=near)


def test_the_words_are_the_official_ones(kind: str, root: etree._Element) -> None:
    if kind in OTHER_WORDS:
        pytest.skip("words by chance")
    ours = {word for text in root.iter("{*}text") for word in (text.text or "").split()}
    assert sorted(ours) == _official(kind)["words"]


def _official(kind: str) -> Any:
    if kind in UNKNOWN:
        pytest.skip("the official script refuses it")
    return OFFICIAL[kind]
