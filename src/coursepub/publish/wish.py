"""What is asked of a run of handouts; loads nothing."""

from dataclasses import dataclass

from coursepub.model.module import Edition, Layout
from coursepub.model.training import NO_TRAINING, Training


@dataclass(frozen=True, slots=True)
class Wish:
    """The editions, each once, and what lies on a sheet.

    `training` is what options say of a session, `archived` whether they ask for PDF/A.
    """

    editions: tuple[Edition, ...] = (Edition.TRAINEE,)
    layout: Layout = Layout.SINGLE
    training: Training = NO_TRAINING
    archived: bool = False


USUAL = Wish()
