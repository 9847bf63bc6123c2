"""Messages in English: for each code, what is wrong and what to do."""

from collections.abc import Mapping

from coursepub.model.diagnostic import Code, Severity
from coursepub.model.errors import Problem

SEVERITIES: Mapping[Severity, str] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFORMATION: "note",
}

DIAGNOSTICS: Mapping[Code, tuple[str, str]] = {
    Code.NOT_UTF_8: (
        "the file is not UTF-8 (first byte concerned: {byte}); it was read as Windows-1252",
        "save the file as UTF-8 and check its accents",
    ),
    Code.UNREADABLE_FILE: ("the file cannot be read as text ({reason})", "replace or remove it"),
    Code.FILE_TOO_LARGE: (
        "the file is {size} MB, more than the 10 MB that are read",
        "cut it into several files",
    ),
    Code.UNKNOWN_FILE: (
        "the file is neither a module, nor questions, nor answers, nor a glossary; "
        "nothing of it is printed",
        "begin it with a title such as “# MODULE 5 - Title”, or move it out of the course",
    ),
    Code.OUTSIDE_COURSE: (
        "“{target}” lies outside the course folder and is not read",
        "copy the file into the course folder",
    ),
    Code.NO_CONTENT: (
        "the folder holds no module, no question and no glossary",
        "check the folder given with -C",
    ),
    Code.UNTERMINATED_FENCE: (
        "this code block is never closed and swallows everything below it",
        "add a closing line ``` after the code",
    ),
    Code.UNREAD_TEXT: (
        "this text belongs to nothing and will not be printed",
        "move it into a question, an option or an explanation",
    ),
    Code.SECTION_TITLE: ("the title “{title}” is not printed: questions change places", ""),
    Code.RAW_HTML: (
        "raw HTML is printed as plain text",
        "write Markdown, or a comment <!-- … --> for what must not be printed",
    ),
    Code.BROKEN_LINK: ("the link “{target}” leads to no file", "correct the path"),
    Code.BROKEN_IMAGE: ("the image “{target}” cannot be read", "correct the path or the file"),
    Code.NO_ITEMS: (
        "no question can be read in this file",
        "begin each with a heading such as “### Question 1”",
    ),
    Code.NO_OPTIONS: (
        "question {number} has too few options: {count}",
        "write each option as a line “- [ ] A. text”",
    ),
    Code.NO_STEM: ("question {number} asks nothing", "write its text above the options"),
    Code.EMPTY_OPTION: ("option {letter} of question {number} is empty", "write it or remove it"),
    Code.DUPLICATE_OPTION: (
        "options {first} and {second} of question {number} are the same",
        "change one of them",
    ),
    Code.DUPLICATE_LETTER: (
        "the letters of the options repeat or are incomplete: {letters}",
        "letter the options A, B, C, … or give no letters at all",
    ),
    Code.DUPLICATE_NUMBER: (
        "question {number} already exists at {place}",
        "give each question of a module its own number",
    ),
    Code.DUPLICATE_ID: ("the id “{id}” is already used at {place}", "give the item another id"),
    Code.BAD_ITEM_ATTRIBUTE: ("unknown item attribute “{name}”", "did you mean {known}?"),
    Code.NO_KEY: (
        "question {number} has no right answer",
        "add its row to the answer table of its module",
    ),
    Code.UNKNOWN_LETTER: (
        "the answer names letter {letter}, which question {number} ({question}) does not have",
        "correct the letter, or the options",
    ),
    Code.UNREADABLE_ANSWER: (
        "this answer row cannot be understood: {row}",
        "write the question's number, then one letter or several: | 3 | **B** | why |",
    ),
    Code.ANSWER_WITHOUT_ITEM: (
        "no question {number} of module {module} goes with this answer",
        "check the module in the section's title, and the number",
    ),
    Code.AMBIGUOUS_KEY: (
        "the answer to question {number} could go to several questions: {places}",
        "name the module in the titles of papers and answers",
    ),
    Code.KEYS_DISAGREE: (
        "the answer is {here} here but {there} at {place}; the question is left without a key",
        "keep one of them",
    ),
    Code.NOT_ANNOUNCED: (
        "question {number} has {count} right options but does not say so",
        "announce it: “Several answers are right.”",
    ),
    Code.UNEVEN_POINTS: (
        "{points} points are announced but the questions are worth {total}",
        "correct the announcement, or the points of the questions",
    ),
    Code.PINNED_OPTION: ("“{option}” is kept last when options are shuffled", ""),
    Code.NO_GRID: (
        "development question {number} has no marking grid",
        "add a table whose last column is Points",
    ),
    Code.GRID_TOTAL: (
        "the marking grid adds up to {total} for {points} points announced",
        "correct the points of the criteria, or the total",
    ),
    Code.NO_POINTS: ("points cannot be read for “{number}”", "write them as “4 pts”"),
    Code.NO_MODEL_ANSWER: (
        "development question {number} has no model answer",
        "add it to the examiners' file, under the same module and number",
    ),
    Code.DUPLICATE_TERM: (
        "“{term}” is already defined at {place}",
        "tell them apart by a qualifier in brackets, or merge them",
    ),
    Code.EMPTY_DEFINITION: ("“{term}” has no definition", "write it below the term"),
    Code.UNKNOWN_SEE_ALSO: (
        "“{term}” refers to “{target}”, which has no entry",
        "correct the name, or add the entry",
    ),
    Code.BAD_DIAGRAM: (
        "the diagram cannot be drawn ({reason}); its source is printed instead",
        "correct the diagram's source",
    ),
    Code.NO_DIAGRAM_ENGINE: (
        "no diagram engine is installed here; the sources of diagrams are printed instead",
        "install merman, or build on Linux x86-64, macOS on Apple silicon or Windows",
    ),
    Code.NO_ALTERNATIVE: (
        "the diagram has no description for readers who cannot see it",
        "add accTitle: and accDescr: lines to it",
    ),
    Code.SMALL_DIAGRAM: (
        "the text of the diagram prints at {size} pt even on a full page",
        "shorten its labels or cut it in two",
    ),
    Code.MISSING_GLYPH: (
        "no font of ours has the character “{character}” ({point})",
        "replace it; an empty box is printed for it",
    ),
    Code.TYPESETTER: ("the PDF engine says: {reason}", ""),
}

PROBLEMS: Mapping[Problem, str] = {
    Problem.NO_COURSE: "no course in “{folder}”: no Markdown file was found there",
    Problem.BAD_CONFIGURATION: "{file} cannot be read: {reason}",
    Problem.UNKNOWN_SETTING: "{file}: unknown setting “{name}”; did you mean {known}?",
    Problem.UNKNOWN_EXAM: "there is no exam “{name}”; this course has: {known}",
    Problem.NO_EXAM: "this course has no questions to make an exam of",
    Problem.NO_GLOSSARY: "this course has no glossary",
    Problem.NO_HANDOUT: "this course has no module to print",
    Problem.BAD_TEMPLATE: "the template {template} cannot be used (line {line}): {reason}",
    Problem.EMPTY_SEED: "the seed is empty: give --seed a text, or leave it out to have one drawn",
    Problem.CANNOT_WRITE: "{path} cannot be written: {reason}",
    Problem.MACHINE_NOT_READY: "this machine lacks something that coursepub needs: {missing}",
}

NOUNS: Mapping[str, tuple[str, str]] = {
    "page": ("page", "pages"),
    "file": ("file", "files"),
    "error": ("error", "errors"),
    "warning": ("warning", "warnings"),
    "information": ("note", "notes"),
    "module": ("module", "modules"),
    "question": ("question", "questions"),
    "choice-question": ("multiple-choice question", "multiple-choice questions"),
    "development-question": ("development question", "development questions"),
    "term": ("glossary entry", "glossary entries"),
    "exam": ("exam", "exams"),
    "minute": ("minute", "minutes"),
    "point": ("point", "points"),
    "diagram": ("diagram", "diagrams"),
}

TERMINAL: Mapping[str, str] = {
    "hidden": "{notes} (shown with --notes)",
    "stopped": (
        "The exam {name} cannot be set before these errors are corrected; nothing was written."
    ),
    "help": "help",
    "course": "{title}: {contents}",
    "nothing": "nothing to say about {files}.",
    "stage-handout": "Handout {name}",
    "stage-glossary": "Glossary {name}",
    "stage-specimen": "Specimen {name}",
    "stage-paper": "Paper {name}",
    "written": "{files} in {folder}, {pages}, {seconds} s",
    "look": "Look first at {path}",
    "blocked": "The exam {name} is left out until its errors are corrected.",
    "moved": "The former run was moved to {path}",
    "seed": "A seed was drawn; it is kept in {path}",
    "keys": "Keys, for examiners only: {path}",
    "papers": "Papers: {path}",
    "code": "Paper code {code}",
    "specimens": "Specimens (not for an exam): {path}",
    "bug": (
        "This is a fault of coursepub, not of your course. Please report it with the text above."
    ),
    "interrupted": "Interrupted; every file is as it was or complete.",
}
