"""Mermaid drawn by merman, a library without a browser. Only this module imports it."""

import atexit
import json
import threading
from collections.abc import Iterator

from lxml import etree
from merman import (
    MermanEngine,
    MermanEngineServices,
    MermanError,
    MermanOperationControl,
    MermanOperationRequestV4,
    MermanTextMeasurementResultKind,
    MermanTextMeasurer,
    MermanTextMeasureResult,
)

from coursepub.diagrams.clean import best, read
from coursepub.diagrams.drawing import DiagramError, Drawing
from coursepub.diagrams.measure import Answer, Question, answer
from coursepub.diagrams.places import error_at, place_of
from coursepub.diagrams.settings import options, requests
from coursepub.diagrams.source import ready

TIMEOUT = 20_000
"""Longest time for one diagram in milliseconds; the engine looks at it now and then."""

LAYOUTS = ("dagre", "elk")
"""Mermaid's usual layout, and the one that takes the few graphs which the first refuses."""

FINAL = ("MERMAN_PARSE_ERROR", "MERMAN_NO_DIAGRAM", "MERMAN_UNSUPPORTED_OPERATION")
"""Errors that lie in the source."""

NAME = "d"
"""What the engine calls every diagram; cleaning gives the ids that last."""


class Merman:
    """The engine of `coursepub.diagrams.engine`.

    One drawing at a time: an engine that asks back for text sizes admits no second thread.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._measurer = _Measurer()
        services = MermanEngineServices().with_text_measurer(self._measurer)
        self._engines = [MermanEngine(json.dumps(options(name)), services) for name in LAYOUTS]
        # The binding cannot let go of them once the interpreter has taken its modules apart.
        atexit.register(self._engines.clear)

    def draw(self, source: str) -> Drawing:
        """Draw the inside of a fence; raises DiagramError."""
        with self._lock:
            return best(self._tries(ready(source)), source)

    def _tries(self, source: str) -> Iterator[etree._Element]:
        """The source under each of the settings to try, best first."""
        for request in requests(source, NAME):
            yield read(self._draw(source, json.dumps(request)))

    def _draw(self, source: str, request: str) -> str:
        first, second = self._engines
        try:
            return self._execute(first, source, request)
        except MermanError.Binding as error:
            if _is_final(error):
                raise _diagram_error(error, source) from None
        try:
            return self._execute(second, source, request)
        except MermanError.Binding as error:
            raise _diagram_error(error, source) from None

    def _execute(self, engine: MermanEngine, source: str, request: str) -> str:
        operation = MermanOperationRequestV4(
            operation_id="svg",
            source=source,
            uri=None,
            options_json=request,
            control=MermanOperationControl(timeout_ms=TIMEOUT),
        )
        try:
            return bytes(engine.execute(operation).data).decode()
        finally:
            self._measurer.check()


class _Measurer(MermanTextMeasurer):  # type: ignore[misc]
    """Our measures as the library's callback.

    The library swallows an exception and goes on with sizes of its own; so the first one
    is kept for `check` to raise.
    """

    def __init__(self) -> None:
        self._failure: Exception | None = None

    def measure(self, request: Question) -> MermanTextMeasureResult:
        try:
            return _result(answer(request))
        except Exception as error:
            self._failure = self._failure or error
            raise

    def check(self) -> None:
        failure, self._failure = self._failure, None
        if failure:
            raise failure


def _result(given: Answer) -> MermanTextMeasureResult:
    return MermanTextMeasureResult(
        result_kind=MermanTextMeasurementResultKind[given.kind],
        width=given.width,
        height=given.height,
        length=given.length,
        line_count=given.lines,
        bbox_left=given.left,
        bbox_right=given.right,
        raw_width=given.raw_width,
    )


def _diagram_error(error: MermanError.Binding, source: str) -> DiagramError:
    """The library's error at its place, as far as the library or its message tells."""
    span = getattr(getattr(error, "diagnostic", None), "span", None)
    message = str(error.message)
    return error_at(source, message, span.start if span else place_of(source, message))


def _is_final(error: MermanError.Binding) -> bool:
    """Whether another layout would say the same."""
    return error.code_name in FINAL or error.resource is not None
