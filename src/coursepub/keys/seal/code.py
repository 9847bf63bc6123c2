"""Opening codes: groups of four drawn signs, each with a check sign that finds typing errors."""

from hashlib import sha256

from coursepub.keys.seal.signs import ALPHABET, cleaned, draw
from coursepub.model.errors import CoursepubError, Problem

BODY = 4
GROUP = BODY + 1


def check_sign(place: int, body: str) -> str:
    """The fifth sign of the group at a place (from 1): groups that changed places do not fit."""
    told = sha256(f"coursepub-code-1/{place}/{body}".encode()).digest()
    return ALPHABET[told[0] & 31]


def draw_groups(first: int, count: int) -> tuple[str, ...]:
    """New groups for the places from `first` on."""
    bodies = ((place, draw(BODY)) for place in range(first, first + count))
    return tuple(body + check_sign(place, body) for place, body in bodies)


def read_groups(text: str, places: tuple[int, ...]) -> tuple[str, ...]:
    """The groups that were typed for these places; says which one is mistyped.

    Raises CODE_LENGTH or CODE_TYPO. A check sign lets one error in 32 pass; what passes
    does not open the seal.
    """
    signs = cleaned(text)
    needed = GROUP * len(places)
    if len(signs) != needed:
        raise CoursepubError(
            Problem.CODE_LENGTH, groups=len(places), needed=needed, typed=len(signs)
        )
    groups = tuple(signs[at : at + GROUP] for at in range(0, needed, GROUP))
    for number, (place, group) in enumerate(zip(places, groups, strict=True), 1):
        if check_sign(place, group[:BODY]) != group[BODY]:
            raise CoursepubError(Problem.CODE_TYPO, number=number, group=group)
    return groups


def secret_of(groups: tuple[str, ...]) -> str:
    """Groups without their check signs, joined."""
    return "".join(group[:BODY] for group in groups)
