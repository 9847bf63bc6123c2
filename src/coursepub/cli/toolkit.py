"""The command-line library in the user's language.

It asks gettext for its sentences, which looks for compiled catalogues of the machine's language.
Ours follow `COURSEPUB_LANG` and lie in `language`, so each module's way to gettext is led here.
"""

import click

from coursepub.language.messages import unbroken
from coursepub.language.usage import spoken
from coursepub.model.language import Language

MODULES = (
    click.core,
    click.decorators,
    click.exceptions,
    click.formatting,
    click.parser,
    click.types,
)


def speak(language: Language) -> None:
    """Have the library say what it says in a language, from now on."""

    def one(sentence: str) -> str:
        return unbroken(spoken(sentence, language), language)

    def counted(singular: str, plural: str, count: int) -> str:
        return one(singular if count == 1 else plural)

    for module in MODULES:
        vars(module)["_"] = one
        if "ngettext" in vars(module):
            vars(module)["ngettext"] = counted
