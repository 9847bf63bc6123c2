"""Reasons to stop are the same wherever they end up."""

import pickle

from coursepub.model.errors import CoursepubError, Problem


def test_an_error_travels_between_processes() -> None:
    error = CoursepubError(Problem.CANNOT_WRITE, path="/a/b.pdf", reason="No space left on device")
    there = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own
    assert isinstance(there, CoursepubError)
    assert (there.problem, there.values) == (error.problem, error.values)
