"""Help texts in the user's language."""

import os

from coursepub.cli.speech import users_language
from coursepub.language.help import TEXTS
from coursepub.language.messages import unbroken


def explained(name: str) -> str:
    """The help of a command or an option."""
    language = users_language(os.environ)
    return unbroken(TEXTS[name][language], language)
