"""Documents that are made together, or not at all."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from coursepub.publish.stamps import Causes, Ledger, Made, Why


@dataclass(frozen=True, slots=True)
class Group:
    """Documents that are made together, with the ledger that stamps them."""

    name: str
    ledger: Ledger
    causes: Causes
    make: Callable[[], Made]

    @property
    def why(self) -> Why | None:
        """The reason to make them, or None where they are up to date."""
        return self.ledger.why(self.name, self.causes)

    def made(self) -> Made:
        """Make them, unless they are up to date."""
        if self.why is None:
            return self.ledger.kept(self.name)
        made = self.make()
        self.ledger.keep(self.name, self.causes, made)
        return replace(made, fresh=len(made.written))
