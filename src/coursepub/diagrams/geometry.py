"""Transformations of the plane, as SVG and CSS write them."""

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

_CALL = re.compile(r"(\w+)\s*\(([^)]*)\)")
_NUMBER = re.compile(r"([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*(rad|turn|grad)?", re.IGNORECASE)
_DEGREES = {"rad": 180 / math.pi, "turn": 360.0, "grad": 0.9}


@dataclass(frozen=True, slots=True)
class Affine:
    """The map (x, y) to (a x + c y + e, b x + d y + f)."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def __matmul__(self, inner: "Affine") -> "Affine":
        """First `inner`, then this."""
        return Affine(
            self.a * inner.a + self.c * inner.b,
            self.b * inner.a + self.d * inner.b,
            self.a * inner.c + self.c * inner.d,
            self.b * inner.c + self.d * inner.d,
            *self.at(inner.e, inner.f),
        )

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Where a point goes."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def __str__(self) -> str:
        if (self.a, self.b, self.c, self.d) == (1.0, 0.0, 0.0, 1.0):
            return f"translate({self.e:.6g} {self.f:.6g})"
        values = (self.a, self.b, self.c, self.d, self.e, self.f)
        return f"matrix({' '.join(f'{value:.6g}' for value in values)})"


@lru_cache(maxsize=4096)
def affine(text: str, origin: str = "") -> Affine:
    """The map that a `transform` names, about an origin in pixels."""
    found = Affine()
    for name, arguments in _CALL.findall(text):
        found @= _one(name.lower(), [_number(*pair) for pair in _NUMBER.findall(arguments)])
    x, y, *_ = [*(_number(*pair) for pair in _NUMBER.findall(origin)), 0.0, 0.0]
    return Affine(e=x, f=y) @ found @ Affine(e=-x, f=-y)


def _number(digits: str, unit: str) -> float:
    return float(digits) * _DEGREES.get(unit.lower(), 1.0)


def _one(name: str, values: list[float]) -> Affine:
    """One call of a transform list; one that SVG and CSS do not have does nothing."""
    make = _CALLS.get(name)
    if make is None or not values:
        return Affine()
    return make(*values)


def _scale(x: float, y: float | None = None) -> Affine:
    return Affine(a=x, d=x if y is None else y)


def _rotate(degrees: float, x: float = 0.0, y: float = 0.0) -> Affine:
    return Affine(e=x, f=y) @ _rotation(degrees) @ Affine(e=-x, f=-y)


def _rotation(degrees: float) -> Affine:
    angle = math.radians(degrees)
    return Affine(math.cos(angle), math.sin(angle), -math.sin(angle), math.cos(angle))


_CALLS: Mapping[str, Callable[..., Affine]] = {
    "matrix": Affine,
    "translate": lambda x, y=0.0: Affine(e=x, f=y),
    "translatex": lambda x: Affine(e=x),
    "translatey": lambda y: Affine(f=y),
    "scale": _scale,
    "rotate": _rotate,
    "skewx": lambda angle: Affine(c=math.tan(math.radians(angle))),
    "skewy": lambda angle: Affine(b=math.tan(math.radians(angle))),
}
