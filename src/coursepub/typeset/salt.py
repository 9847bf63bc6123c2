"""Salt in a PDF: signs in its identifier, which no reader shows."""

import re

IDENTIFIER = re.compile(rb"(/ID ?\[<[0-9a-f]{32}><)[0-9a-f]{32}(?=>\])")
SIGNS = 32
"""Hexadecimal signs of a half of an identifier (ISO 32000-1, 14.4)."""


def salted(data: bytes, salt: str) -> bytes:
    """A file whose identifier ends in a salt of `SIGNS` signs; without one, the file as it is."""
    if not salt:
        return data
    start = max(found.end(1) for found in IDENTIFIER.finditer(data))
    return data[:start] + salt.encode("ascii") + data[start + SIGNS :]
