"""What is asked of a run of handouts; loads nothing."""

from dataclasses import dataclass

from coursepub.model.module import Edition, Layout


@dataclass(frozen=True, slots=True)
class Wish:
    """The editions, each once, and what lies on a sheet."""

    editions: tuple[Edition, ...] = (Edition.TRAINEE,)
    layout: Layout = Layout.SINGLE


USUAL = Wish()
