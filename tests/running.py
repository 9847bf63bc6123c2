"""What the fixture `run` gives to tests of the command line."""

from collections.abc import Callable

Run = Callable[..., tuple[int, str, str]]
"""Arguments of a command to its exit status, standard output and standard error."""
