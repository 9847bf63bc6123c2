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
    BROKEN_TEXT = "broken-text", Severity.WARNING, "A file holds bytes that are no characters."
    UNREADABLE_FILE = "unreadable-file", Severity.ERROR, "A file holds no text or cannot be read."
    FILE_TOO_LARGE = "file-too-large", Severity.ERROR, "A file is larger than 10 MB."
    BYTE_ORDER_MARK = (
        "byte-order-mark",
        Severity.INFORMATION,
        "A file begins with a mark that nobody sees.",
    )
    LINE_ENDS = "line-ends", Severity.INFORMATION, "Lines end as on Windows or on old machines."
    UNKNOWN_FILE = "unknown-file", Severity.WARNING, "A Markdown file has no place in a course."
    UNNAMED_BANK = (
        "unnamed-bank",
        Severity.WARNING,
        "A file with questions has neither their name nor their title.",
    )
    COPIED_FILE = "copied-file", Severity.WARNING, "Two files say the same, word for word."
    OUTSIDE_COURSE = "outside-course", Severity.WARNING, "A link leads out of the course folder."
    NO_CONTENT = "no-content", Severity.ERROR, "The course holds nothing to print."
    # text
    UNTERMINATED_FENCE = "unterminated-fence", Severity.ERROR, "A code block is never closed."
    UNREAD_TEXT = "unread-text", Severity.WARNING, "Text stands where nothing prints it."
    ASIDE = "aside", Severity.INFORMATION, "Links, a farewell or how points are given: not printed."
    SECTION_TITLE = (
        "section-title",
        Severity.INFORMATION,
        "A title between questions is not printed.",
    )
    EXECUTABLE_CHUNK = (
        "executable-chunk",
        Severity.ERROR,
        "Code is meant to be run; it would be printed instead of its result.",
    )
    EXTRA_CELL = "extra-cell", Severity.WARNING, "A row has more cells than its table."
    BANNER = "banner", Severity.INFORMATION, "A line of signs above a title belongs to it."
    MISSING_NOTE = "missing-note", Severity.WARNING, "A footnote is called that has no text."
    UNUSED_NOTE = "unused-note", Severity.WARNING, "Nothing calls a footnote; it is not printed."
    UNUSED_ADDRESS = "unused-address", Severity.WARNING, "No link uses an address; it is lost."
    BAD_FORMULA = "bad-formula", Severity.ERROR, "A formula cannot be drawn."
    WIDE_FORMULA = "wide-formula", Severity.WARNING, "A formula is much wider than its column."
    MATH_OFF = (
        "math-off",
        Severity.INFORMATION,
        "Text looks like formulas, which its course has not switched on.",
    )
    RAW_HTML = "raw-html", Severity.WARNING, "Raw HTML prints as plain text."
    BROKEN_LINK = "broken-link", Severity.WARNING, "A link leads to no file."
    BROKEN_ANCHOR = "broken-anchor", Severity.WARNING, "A link leads to no heading of its file."
    BROKEN_IMAGE = "broken-image", Severity.ERROR, "An image cannot be read."
    LARGE_IMAGE = (
        "large-image",
        Severity.ERROR,
        "An image has more pixels than print can use.",
    )
    # items
    NO_ITEMS = "no-items", Severity.ERROR, "A bank holds no question that can be read."
    NO_OPTIONS = "no-options", Severity.ERROR, "An item has fewer than two options."
    NO_STEM = "no-stem", Severity.ERROR, "An item asks nothing."
    EMPTY_OPTION = "empty-option", Severity.ERROR, "An option has no text."
    DUPLICATE_OPTION = "duplicate-option", Severity.ERROR, "Two options of an item are the same."
    DUPLICATE_NUMBER = "duplicate-number", Severity.ERROR, "Two items of a section share a number."
    DUPLICATE_ID = "duplicate-id", Severity.ERROR, "Two items share one id."
    BAD_ITEM_ATTRIBUTE = (
        "bad-item-attribute",
        Severity.WARNING,
        "An item attribute, or its value, is unknown.",
    )
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
    ANNOUNCED_COUNT = (
        "announced-count",
        Severity.ERROR,
        "More or fewer options are right than is announced.",
    )
    UNEVEN_POINTS = "uneven-points", Severity.WARNING, "Announced points do not divide by items."
    TELLING_TEXT = "telling-text", Severity.ERROR, "What candidates would read tells the answer."
    PINNED_OPTION = "pinned-option", Severity.INFORMATION, "“All of these” is kept last."
    # how questions and keys are found
    QUESTION_LIKE = (
        "question-like-line",
        Severity.ERROR,
        "A line opens a question in another way than the rest of its file.",
    )
    OTHER_NOTATION = (
        "other-notation",
        Severity.WARNING,
        "A question is numbered on, but begins otherwise than the rest of its file.",
    )
    HEADING_WITHOUT_SPACE = (
        "heading-without-space",
        Severity.ERROR,
        "A heading lacks the space after its signs.",
    )
    SWALLOWED_QUESTION = (
        "swallowed-question",
        Severity.ERROR,
        "A question holds a second row of options.",
    )
    BOX_WITHOUT_SPACE = (
        "box-without-space",
        Severity.WARNING,
        "A box lacks a space, so that other tools print it as text.",
    )
    MANY_OPTIONS = "many-options", Severity.WARNING, "A question has seven options or more."
    KEY_SHIFTED = (
        "key-shifted",
        Severity.WARNING,
        "A key numbers its questions otherwise than the paper; order was followed.",
    )
    KEY_COUNT = (
        "key-count",
        Severity.ERROR,
        "A key has more answers, or fewer, than a paper whose questions bear no numbers.",
    )
    KEY_MISFIT = (
        "key-misfit",
        Severity.WARNING,
        "The explanations of a key fit the questions beside theirs.",
    )
    TOO_DEEP = "too-deep", Severity.ERROR, "Lists or quotes are nested too deeply to be read."
    FRONT_MATTER = "front-matter", Severity.INFORMATION, "A line of front matter is not used."
    # what makes a bank weak or doubtful
    NUMBER_GAP = "number-gap", Severity.WARNING, "Numbers of a section leave some out."
    DUPLICATE_ITEM = "duplicate-item", Severity.WARNING, "Two items ask the same."
    OPTION_NAMES_LETTERS = (
        "option-names-letters",
        Severity.WARNING,
        "An option names others by their letters.",
    )
    LETTER_ONLY_OPTIONS = (
        "letter-only-options",
        Severity.WARNING,
        "Options are letters that point at something above them.",
    )
    EXPLANATION_NAMES_LETTERS = (
        "explanation-names-letters",
        Severity.WARNING,
        "An explanation names options by their letters, which a paper changes.",
    )
    EXPLANATION_MISFIT = (
        "explanation-misfit",
        Severity.WARNING,
        "An explanation fits another option better than the right one.",
    )
    NEGATIVE_STEM = "negative-stem", Severity.INFORMATION, "A stem asks for what is not so."
    RIGHT_IS_LONGEST = (
        "right-is-longest",
        Severity.INFORMATION,
        "The longest option is right far more often than by chance.",
    )
    POSITIONS_SKEWED = (
        "positions-skewed",
        Severity.INFORMATION,
        "One letter is right far more often than the others.",
    )
    SELF_TEST = (
        "self-test",
        Severity.WARNING,
        "A module tells the answers to its own questions; only trainers' handouts print them.",
    )
    MODULE_MARKING = (
        "module-marking",
        Severity.ERROR,
        "A module prints how its questions are marked, or what is expected of answers.",
    )
    # development questions
    NO_GRID = "no-grid", Severity.WARNING, "A development question has no marking grid."
    GRID_TOTAL = "grid-total", Severity.ERROR, "A marking grid does not add up."
    NO_POINTS = "no-points", Severity.ERROR, "Points cannot be read."
    NO_MODEL_ANSWER = "no-model-answer", Severity.WARNING, "A question has no model answer."
    # glossary
    NO_TERMS = "no-terms", Severity.ERROR, "A glossary holds no entry that can be read."
    DUPLICATE_TERM = "duplicate-term", Severity.WARNING, "A term is defined twice."
    EMPTY_DEFINITION = "empty-definition", Severity.ERROR, "A term has no definition."
    UNKNOWN_SEE_ALSO = "unknown-see-also", Severity.WARNING, "A see-also has no entry."
    WRONG_LETTER = "wrong-letter", Severity.WARNING, "A term stands under another letter."
    CIRCULAR_DEFINITION = (
        "circular-definition",
        Severity.WARNING,
        "A definition only repeats its term.",
    )
    UNUSED_TERMS = "unused-terms", Severity.INFORMATION, "No module or question uses some terms."
    ACRONYM_WITHOUT_ENTRY = (
        "acronym-without-entry",
        Severity.INFORMATION,
        "Modules often use an acronym that the glossary lacks.",
    )
    # what an index announces
    CLAIMED_DURATION = (
        "claimed-duration",
        Severity.WARNING,
        "The index announces a duration that its files contradict.",
    )
    CLAIMED_QUESTIONS = (
        "claimed-questions",
        Severity.WARNING,
        "The index announces more or fewer questions than there are.",
    )
    CLAIMED_POINTS = (
        "claimed-points",
        Severity.WARNING,
        "The index announces more or fewer points than questions are worth.",
    )
    CLAIMED_DIAGRAMS = (
        "claimed-diagrams",
        Severity.WARNING,
        "The index announces more or fewer diagrams than there are.",
    )
    CLAIMED_TERMS = (
        "claimed-terms",
        Severity.WARNING,
        "The index announces more or fewer glossary entries than there are.",
    )
    CLAIMED_MODULES = (
        "claimed-modules",
        Severity.WARNING,
        "The index announces more or fewer modules than there are.",
    )
    LISTED_FILE_MISSING = (
        "listed-file-missing",
        Severity.WARNING,
        "The index lists a file that is not there.",
    )
    UNLISTED_FILE = "unlisted-file", Severity.WARNING, "The index lists all files but one."
    WEIGHTS_TOTAL = "weights-total", Severity.WARNING, "Weights do not add up to 100 %."
    PASS_MARK = "pass-mark", Severity.WARNING, "A pass mark is out of reach."
    # diagrams and typesetting
    BAD_DIAGRAM = "bad-diagram", Severity.ERROR, "A Mermaid diagram cannot be drawn."
    NO_DIAGRAM_ENGINE = "no-diagram-engine", Severity.WARNING, "Diagrams cannot be drawn here."
    NO_BROWSER = "no-browser", Severity.WARNING, "The browser that should draw diagrams is missing."
    NO_MERMAID_SCRIPT = (
        "no-mermaid-script",
        Severity.WARNING,
        "The script that should draw diagrams is missing.",
    )
    SEALED_DIAGRAM = (
        "sealed-diagram",
        Severity.WARNING,
        "A diagram of a sealed key prints as its source.",
    )
    EMPTY_DIAGRAM = "empty-diagram", Severity.WARNING, "A diagram draws nothing."
    NOT_DRAWN = "not-drawn", Severity.WARNING, "A diagram names something that is not printed."
    NO_ALTERNATIVE = "no-alternative", Severity.INFORMATION, "A picture has no description."
    SMALL_DIAGRAM = "small-diagram", Severity.WARNING, "The text of a diagram prints too small."
    WIDE_TABLE = "wide-table", Severity.WARNING, "A table is wider than a landscape page."
    LEFTWARD_LABEL = (
        "leftward-label",
        Severity.WARNING,
        "A diagram has words written from right to left.",
    )
    MISSING_GLYPH = "missing-glyph", Severity.WARNING, "No shipped font has a character."
    TYPESETTER = "typesetter", Severity.WARNING, "The PDF engine complained."
    # exams that settings or the index ask for
    UNKNOWN_ITEM = "unknown-item", Severity.ERROR, "Settings name an item that is not there."
    QUOTA_NOT_MET = (
        "quota-not-met",
        Severity.ERROR,
        "An exam wants more items of a kind than there are.",
    )
    QUOTAS_COMPETE = (
        "quotas-compete",
        Severity.ERROR,
        "Several requests of an exam want the same items.",
    )
    ITEMS_CLASH = (
        "items-clash",
        Severity.ERROR,
        "Items that must not meet, or must come together, leave no choice.",
    )
    UNEVEN_DRAW = "uneven-draw", Severity.ERROR, "The total of an exam would depend on chance."
    UNCOVERED_SITTING = (
        "uncovered-sitting",
        Severity.WARNING,
        "The index announces an exam on modules without questions.",
    )
    # rosters
    ROSTER_HEADER = "roster-header", Severity.ERROR, "A roster has no column of numbers."
    ROSTER_NAMES = "roster-names", Severity.WARNING, "A roster of trainees names nobody."
    ROSTER_EMPTY = "roster-empty", Severity.ERROR, "A roster names nobody."
    ROSTER_LINE = "roster-line", Severity.ERROR, "A line of a roster cannot be read."
    ROSTER_NUMBER = "roster-number", Severity.ERROR, "A candidate has no usable number."
    ROSTER_DUPLICATE = "roster-duplicate", Severity.ERROR, "Two candidates share a number."
    ROSTER_SEAT = "roster-seat", Severity.ERROR, "Two candidates share a seat."
    ROSTER_ACCOMMODATION = (
        "roster-accommodation",
        Severity.ERROR,
        "An accommodation cannot be understood.",
    )
    ROSTER_ARRANGEMENT = (
        "roster-arrangement",
        Severity.WARNING,
        "An arrangement is for the room to see to.",
    )
    SMALL_NAME = "small-name", Severity.WARNING, "A candidate’s name prints very small."
    ROSTER_COLUMN = "roster-column", Severity.INFORMATION, "A column of a roster is not used."

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
