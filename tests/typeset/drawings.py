"""Drawings that need no engine."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Shape:
    """A picture by hand."""

    svg: str
    width: float
    height: float
    title: str = ""
    description: str = ""
    labels: tuple[str, ...] = ()


def shape(width: float, height: float, title: str = "", description: str = "") -> Shape:
    """An empty box of a size, in units of which type is 16 high."""
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
        f'<path d="M0 0h{width}v{height}h-{width}z" fill="none" stroke="#000"/></svg>'
    )
    return Shape(svg, width, height, title, description)


SQUARE = shape(100, 100, "Un carré", "Il est vide.")
