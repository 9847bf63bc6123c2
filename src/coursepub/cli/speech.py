"""Which language the user speaks."""

from collections.abc import Mapping

from coursepub.model.language import Language

VARIABLES = ("COURSEPUB_LANG", "LC_ALL", "LC_MESSAGES", "LANG")


def users_language(environment: Mapping[str, str]) -> Language:
    """The language of the first variable that is set (POSIX order); English by default."""
    for name in VARIABLES:
        value = environment.get(name, "")
        if value:
            return Language.FRENCH if value.lower().startswith("fr") else Language.ENGLISH
    return Language.ENGLISH
