"""Training sessions: when, where, by whom and to whom a course is taught."""

from dataclasses import dataclass, fields
from datetime import date, time


@dataclass(frozen=True, slots=True)
class Hours:
    """When half a day of teaching begins and ends."""

    starts: time
    ends: time


@dataclass(frozen=True, slots=True)
class Training:
    """A training session; what is absent is left on paper for a hand to fill in.

    `hours` are those of each half of a day, in order, and `trainees` the names of a roster;
    `headcount` is how many are expected where no roster says so.
    """

    title: str = ""
    days: tuple[date, ...] = ()
    hours: tuple[Hours, ...] = ()
    place: str = ""
    trainer: str = ""
    headcount: int | None = None
    trainees: tuple[str, ...] = ()

    @property
    def is_held(self) -> bool:
        """Whether anything is said of a session at all."""
        return self != NO_TRAINING

    @property
    def expected(self) -> int | None:
        """How many trainees there are to be."""
        return len(self.trainees) or self.headcount

    def over(self, other: "Training") -> "Training":
        """This session, and what it leaves open as another has it."""
        own = {f.name: getattr(self, f.name) for f in fields(self)}
        said = {name: value for name, value in own.items() if value != getattr(NO_TRAINING, name)}
        return Training(**{f.name: said.get(f.name, getattr(other, f.name)) for f in fields(self)})


NO_TRAINING = Training()
