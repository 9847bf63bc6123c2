"""Mermaid fences drawn as vectors, with the shipped fonts."""

from coursepub.diagrams.choice import Choice, EngineName, Missing
from coursepub.diagrams.drawing import DiagramError, Drawing, EmptyDiagramError, Engine
from coursepub.diagrams.engine import engine, identity, missing

__all__ = [
    "Choice",
    "DiagramError",
    "Drawing",
    "EmptyDiagramError",
    "Engine",
    "EngineName",
    "Missing",
    "engine",
    "identity",
    "missing",
]
