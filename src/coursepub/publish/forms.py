"""The forms of one run, each set when it is asked for, with the seal code of its key if need be."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from coursepub.assemble.forms import CODE_ALPHABET, assemble
from coursepub.assemble.order import VERSION as ORDER
from coursepub.keys.seal.commit import FixedKey, fix_key
from coursepub.model.blueprint import Blueprint
from coursepub.model.course import Course
from coursepub.model.form import Form
from coursepub.model.key import AnswerKey
from coursepub.model.seal import SealMark

DRAWN = 20
"""Signs of a seed that was drawn, at least."""


class SetForm(NamedTuple):
    """A form and its key; `fixed` is that key as it will be sealed, whose code the form bears."""

    form: Form
    key: AnswerKey
    fixed: FixedKey | None = None


@dataclass(frozen=True, slots=True)
class Forms:
    """What the forms of a run follow from; `nonces` only where their keys will be sealed.

    `marks` are the seal codes of papers whose keys were sealed before.
    """

    course: Course
    blueprint: Blueprint
    seed: str
    nonces: bytes | None = None
    marks: Mapping[str, SealMark] = field(default_factory=dict)

    @property
    def sealed(self) -> bool:
        """Whether the keys go under a seal, and nowhere else."""
        return self.nonces is not None

    def of(self, name: str) -> SetForm:
        """The form of that name, the same each time."""
        form, key = assemble(self.course, self.blueprint, name, self.seed)
        if self.nonces is None:
            return SetForm(replace(form, seal=self.marks.get(name)), key)
        fixed = fix_key(form, key, ORDER, self.nonces)
        return SetForm(replace(form, seal=fixed.printed), key, fixed)

    @property
    def secrets(self) -> frozenset[str]:
        """What no paper may carry: the seed, and the names of items, which lead to their answers.

        Where keys are not sealed, what people choose is passed over where it may be a word of
        the course or of its sitting: a seed that was not drawn, an id without a place in a file.
        """
        ids = {item.id for item in self.blueprint.items}
        if self.sealed:
            return frozenset({self.seed, *ids})
        drawn = len(self.seed) >= DRAWN and set(self.seed) <= set(CODE_ALPHABET)
        return frozenset({*(each for each in ids if "/" in each), *((self.seed,) if drawn else ())})

    def all(self, names: Sequence[str]) -> Iterator[SetForm]:
        """Several, in the order of their names."""
        return (self.of(name) for name in names)
