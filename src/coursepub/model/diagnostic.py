"""Problems of content, as values: where, which, and the words that fill its message.

The sentences themselves live in `coursepub.language`, in French and in English.
"""

from dataclasses import dataclass
from enum import Enum
from typing import Generic, TypeVar

from coursepub.model.source import Location

T = TypeVar("T")


class Severity(Enum):
    """How much a diagnostic matters to the documents that come out."""

    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"


class Code(Enum):
    """Every problem that content can have: its public name, severity and meaning."""

    # files and encodings
    NOT_UTF_8 = "not-utf-8", Severity.WARNING, "A file is not UTF-8; it was read as Windows-1252."
    UNREADABLE_FILE = "unreadable-file", Severity.ERROR, "A file holds no text or cannot be read."
    FILE_TOO_LARGE = "file-too-large", Severity.ERROR, "A file is larger than 10 MB."
    UNKNOWN_FILE = "unknown-file", Severity.WARNING, "A Markdown file has no place in a course."
    OUTSIDE_COURSE = "outside-course", Severity.WARNING, "A link leads out of the course folder."
    NO_CONTENT = "no-content", Severity.ERROR, "The course holds nothing to print."
    # text
    UNTERMINATED_FENCE = "unterminated-fence", Severity.ERROR, "A code block is never closed."
    UNREAD_TEXT = "unread-text", Severity.WARNING, "Text stands where nothing prints it."
    SECTION_TITLE = (
        "section-title",
        Severity.INFORMATION,
        "A title between questions is not printed.",
    )
    RAW_HTML = "raw-html", Severity.WARNING, "Raw HTML prints as plain text."
    BROKEN_LINK = "broken-link", Severity.WARNING, "A link leads to no file or heading."
    BROKEN_IMAGE = "broken-image", Severity.ERROR, "An image cannot be read."
    # items
    NO_ITEMS = "no-items", Severity.ERROR, "A bank holds no question that can be read."
    NO_OPTIONS = "no-options", Severity.ERROR, "An item has fewer than two options."
    NO_STEM = "no-stem", Severity.ERROR, "An item asks nothing."
    EMPTY_OPTION = "empty-option", Severity.ERROR, "An option has no text."
    DUPLICATE_OPTION = "duplicate-option", Severity.ERROR, "Two options of an item are the same."
    DUPLICATE_NUMBER = "duplicate-number", Severity.ERROR, "Two items of a section share a number."
    DUPLICATE_ID = "duplicate-id", Severity.ERROR, "Two items share one id."
    BAD_ITEM_ATTRIBUTE = "bad-item-attribute", Severity.WARNING, "An item attribute is unknown."
    DUPLICATE_LETTER = (
        "duplicate-letter",
        Severity.ERROR,
        "Letters of options repeat or are missing.",
    )
    NO_KEY = "no-key", Severity.ERROR, "No option is marked right, here or in an answer table."
    UNKNOWN_LETTER = "unknown-letter", Severity.ERROR, "A key names a letter that no option has."
    UNREADABLE_ANSWER = "unreadable-answer", Severity.ERROR, "An answer row cannot be understood."
    ANSWER_WITHOUT_ITEM = "answer-without-item", Severity.ERROR, "A key has no question."
    AMBIGUOUS_KEY = "ambiguous-key", Severity.ERROR, "A key could belong to several questions."
    KEYS_DISAGREE = "keys-disagree", Severity.ERROR, "Two sources give different keys."
    NOT_ANNOUNCED = "not-announced", Severity.WARNING, "Several options are right; nothing says so."
    UNEVEN_POINTS = "uneven-points", Severity.WARNING, "Announced points do not divide by items."
    PINNED_OPTION = "pinned-option", Severity.INFORMATION, "“All of these” is kept last."
    # development questions
    NO_GRID = "no-grid", Severity.WARNING, "A development question has no marking grid."
    GRID_TOTAL = "grid-total", Severity.ERROR, "A marking grid does not add up."
    NO_POINTS = "no-points", Severity.ERROR, "Points cannot be read."
    NO_MODEL_ANSWER = "no-model-answer", Severity.WARNING, "A question has no model answer."
    # glossary
    DUPLICATE_TERM = "duplicate-term", Severity.WARNING, "A term is defined twice."
    EMPTY_DEFINITION = "empty-definition", Severity.ERROR, "A term has no definition."
    UNKNOWN_SEE_ALSO = "unknown-see-also", Severity.WARNING, "A see-also has no entry."
    # diagrams and typesetting
    BAD_DIAGRAM = "bad-diagram", Severity.ERROR, "A Mermaid diagram cannot be drawn."
    NO_DIAGRAM_ENGINE = "no-diagram-engine", Severity.WARNING, "Diagrams cannot be drawn here."
    NO_ALTERNATIVE = "no-alternative", Severity.INFORMATION, "A picture has no description."
    SMALL_DIAGRAM = "small-diagram", Severity.WARNING, "The text of a diagram prints too small."
    MISSING_GLYPH = "missing-glyph", Severity.WARNING, "No shipped font has a character."
    TYPESETTER = "typesetter", Severity.WARNING, "The PDF engine complained."

    def __init__(self, slug: str, severity: Severity, meaning: str) -> None:
        self.slug = slug
        self.severity = severity
        self.meaning = meaning


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A problem at a place; `values` are the named words that its message needs."""

    at: Location
    code: Code
    values: tuple[tuple[str, str], ...] = ()


def diagnostic(at: Location, code: Code, **values: object) -> Diagnostic:
    """Note a problem, with the words that its message needs."""
    return Diagnostic(at, code, tuple((name, str(value)) for name, value in values.items()))


@dataclass(frozen=True, slots=True)
class Parsed(Generic[T]):
    """What could be read, and everything that was wrong."""

    value: T
    diagnostics: tuple[Diagnostic, ...] = ()
