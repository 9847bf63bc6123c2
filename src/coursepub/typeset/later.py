"""Modules that the PDF engine asks for at once and hardly ever uses: loaded when it does.

It subsets fonts with HarfBuzz and falls back on fontTools, whose tools for that and for
variable fonts take longer to load than the rest of the engine.
"""

import sys
from collections.abc import Callable
from importlib import import_module
from types import ModuleType
from typing import Any

SUBSET = "fontTools.subset"
INSTANCER = "fontTools.varLib.instancer"


def put_off() -> None:
    """Let the engine be imported without them; does nothing for those that are loaded."""
    import fontTools

    if SUBSET not in sys.modules:
        stand_in = _stand_in(SUBSET)
        fontTools.subset = stand_in
        sys.modules[SUBSET] = stand_in
    if INSTANCER not in sys.modules:
        stand_in = _stand_in(INSTANCER)
        stand_in.instantiateVariableFont = _called(stand_in, "instantiateVariableFont")
        sys.modules[INSTANCER] = stand_in


def _stand_in(name: str) -> Any:
    """A module that gives way to the real one as soon as something of it is wanted."""
    module = ModuleType(name)

    def wanted(attribute: str) -> Any:
        if attribute.startswith("__"):
            raise AttributeError(attribute)
        return getattr(_real(module), attribute)

    module.__getattr__ = wanted  # type: ignore[method-assign]
    return module


def _called(stand_in: ModuleType, function: str) -> Callable[..., Any]:
    def call(*arguments: Any, **options: Any) -> Any:
        return getattr(_real(stand_in), function)(*arguments, **options)

    return call


def _real(stand_in: ModuleType) -> ModuleType:
    if sys.modules.get(stand_in.__name__) is stand_in:
        del sys.modules[stand_in.__name__]
    return import_module(stand_in.__name__)
