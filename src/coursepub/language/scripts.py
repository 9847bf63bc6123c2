"""Which way scripts are written."""

import unicodedata

LEFTWARDS = ("R", "AL")
"""Bidirectional classes of Hebrew's letters, and of Arabic's."""


def runs_leftwards(text: str) -> bool:
    """Whether any of a text is written from right to left."""
    return not text.isascii() and any(unicodedata.bidirectional(c) in LEFTWARDS for c in text)
