"""What keeps secrets of a process in it."""

from contextlib import suppress


def without_core_file() -> None:
    """Should the process crash, its memory ends in no file: keys and codes may be in it."""
    try:
        import resource
    except ModuleNotFoundError:  # Windows has neither
        return
    with suppress(OSError, ValueError):
        _, most = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (0, most))
