"""The languages that coursepub speaks."""

from enum import StrEnum


class Language(StrEnum):
    """A language of documents and of messages, by its ISO 639-1 code."""

    FRENCH = "fr"
    ENGLISH = "en"
