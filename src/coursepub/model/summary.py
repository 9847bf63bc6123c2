"""A course in one line."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Summary:
    """Its title, and how many there are of each kind of thing that it holds."""

    title: str
    counts: tuple[tuple[str, int], ...]
