"""Help texts in the user's language."""

import os

from coursepub.cli.speech import users_language
from coursepub.language.help import TEXTS


def explained(name: str) -> str:
    """The help of a command or an option."""
    return TEXTS[name][users_language(os.environ)]
