"""The engine's log, as a list of what it complained about."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

ENGINE = "weasyprint"


class _Collector(logging.Handler):
    def __init__(self, complaints: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._complaints = complaints

    def emit(self, record: logging.LogRecord) -> None:
        message = record.getMessage()
        if message not in self._complaints:
            self._complaints.append(message)


@contextmanager
def engine_log() -> Iterator[list[str]]:
    """Collect the engine's warnings and errors, each once; nothing reaches the terminal."""
    complaints: list[str] = []
    logger = logging.getLogger(ENGINE)
    collector = _Collector(complaints)
    propagate, level = logger.propagate, logger.level
    logger.addHandler(collector)
    logger.propagate = False
    logger.setLevel(logging.WARNING)
    try:
        yield complaints
    finally:
        logger.removeHandler(collector)
        logger.propagate = propagate
        logger.setLevel(level)
