"""The Mermaid engine that runs inside our own process, where it is installed."""

from functools import cache

from coursepub.diagrams.drawing import Engine


@cache
def engine() -> Engine | None:
    """The engine, or None where it is not installed; it loads with the first call."""
    try:
        from coursepub.diagrams.merman import Merman
    except ModuleNotFoundError as error:
        if error.name != "merman":
            raise
        return None
    return Merman()
