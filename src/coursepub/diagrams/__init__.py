"""Mermaid fences drawn as vectors, with the shipped fonts and without a browser."""

from coursepub.diagrams.drawing import DiagramError, Drawing, Engine
from coursepub.diagrams.engine import engine

__all__ = ["DiagramError", "Drawing", "Engine", "engine"]
