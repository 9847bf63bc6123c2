"""Messages in English: for each code, what is wrong and what to do."""

from collections.abc import Mapping

from coursepub.language.messages import seal_english
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
    Code.EXECUTABLE_CHUNK: (
        "this {name} code is meant to be run: it would be printed instead of its result",
        "remove the braces, and write the result below the code",
    ),
    Code.BANNER: (
        "the line of signs above this title is printed as part of it",
        "remove it, or write the title with #",
    ),
    Code.RAW_HTML: (
        "raw HTML is printed as plain text",
        "write Markdown, or a comment <!-- … --> for what must not be printed",
    ),
    Code.BROKEN_LINK: ("the link “{target}” leads to no file", "correct the path"),
    Code.BROKEN_ANCHOR: (
        "the link “{target}” leads to no heading of {file}",
        "did you mean {known}?",
    ),
    Code.BROKEN_IMAGE: ("the image “{target}” cannot be read", "correct the path or the file"),
    Code.LARGE_IMAGE: (
        "the image “{target}” has {width} × {height} pixels, more than print can use; its words "
        "are printed instead",
        "reduce it to 40 million pixels or fewer (A4 at 600 dots per inch has 35)",
    ),
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
    Code.QUESTION_LIKE: (
        "this line looks like a question, but the others of this file begin otherwise",
        "begin it as the others, or change its words",
    ),
    Code.HEADING_WITHOUT_SPACE: (
        "this heading lacks a space after #",
        "write “### Question 3”, with a space",
    ),
    Code.SWALLOWED_QUESTION: (
        "question {number} holds a second row of options from here on; they are not read",
        "give the second question a heading of its own",
    ),
    Code.MANY_OPTIONS: (
        "question {number} has {count} options: does it hold two questions?",
        "give a second question a heading of its own",
    ),
    Code.KEY_SHIFTED: (
        "this key begins at {first} where the paper begins at {number}: "
        "its {count} answers were matched by their order",
        "number the answers as the paper numbers its questions",
    ),
    Code.KEY_MISFIT: (
        "the explanations of this key fit other questions (shift {shift})",
        "check the numbers of the answers",
    ),
    Code.TOO_DEEP: (
        "lists or quotes are nested more than {limit} levels deep; what is inside is not read",
        "remove some levels",
    ),
    Code.FRONT_MATTER: ("nothing uses this line of the front matter", ""),
    Code.NO_KEY: (
        "question {number} has no right answer",
        "add its row to the answer table of its module",
    ),
    Code.UNKNOWN_LETTER: (
        "the answer names letter {letter}, which question {number} ({question}) does not have",
        "correct the letter, or the options",
    ),
    Code.UNREADABLE_ANSWER: (
        "this answer row cannot be understood",
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
        "the answer here is not the one at {place}; the question is left without a key",
        "keep one of them",
    ),
    Code.NOT_ANNOUNCED: (
        "question {number} has {count} right options but does not say so",
        "announce it: “Several answers are right.”",
    ),
    Code.ANNOUNCED_COUNT: (
        "question {number} announces {announced} right options, but its key has {count}",
        "correct the announcement, or the key",
    ),
    Code.UNEVEN_POINTS: (
        "{points} points are announced but the questions are worth {total}",
        "correct the announcement, or the points of the questions",
    ),
    Code.PINNED_OPTION: ("“{option}” is kept last when options are shuffled", ""),
    Code.NUMBER_GAP: (
        "question {number} comes after question {previous}: what lies between is missing",
        "restore the missing questions, or number the others again",
    ),
    Code.DUPLICATE_ITEM: (
        "question {number} asks the same as {place}, with the same options",
        "remove one of them, or ask something else",
    ),
    Code.OPTION_NAMES_LETTERS: (
        "option {letter} of question {number} names others by their letters",
        "say what they say; until then, options of such a question keep their order",
    ),
    Code.LETTER_ONLY_OPTIONS: (
        "the options of question {number} are letters only",
        "write the answers themselves: letters change on each paper",
    ),
    Code.EXPLANATION_NAMES_LETTERS: (
        "the explanation of question {number} names options by their letters",
        "quote what they say: letters change on each paper",
    ),
    Code.EXPLANATION_MISFIT: (
        "the explanation of question {number} fits another option better than the right one",
        "check the letter of the answer, or reword the explanation",
    ),
    Code.NEGATIVE_STEM: (
        "question {number} asks for what is not so",
        "ask for what is so, or print the negation in bold",
    ),
    Code.RIGHT_IS_LONGEST: (
        "the longest option is the right one in {count} of {total} questions",
        "lengthen wrong options, or shorten right ones",
    ),
    Code.POSITIONS_SKEWED: (
        "letter {letter} is right in {count} of {total} questions",
        "papers change the order of options; where yours does not, spread the right ones",
    ),
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
    Code.WRONG_LETTER: (
        "“{term}” stands under the letter {letter}",
        "move it under its own letter",
    ),
    Code.CIRCULAR_DEFINITION: (
        "the definition of “{term}” only repeats the term",
        "say what it is in other words",
    ),
    Code.UNUSED_TERMS: (
        "entries that no module and no question uses: {count} ({terms})",
        "remove them, or check how they are written",
    ),
    Code.ACRONYM_WITHOUT_ENTRY: (
        "“{acronym}” is used {count} times in the modules but has no entry",
        "add it to the glossary",
    ),
    Code.CLAIMED_DURATION: (
        "“{subject}” is announced with {claimed} min, but the files add up to {actual} min",
        "correct the index, or the durations in the files",
    ),
    Code.CLAIMED_QUESTIONS: (
        "“{subject}” is announced with {claimed} questions, but {actual} can be read",
        "correct the index, or add the missing questions",
    ),
    Code.CLAIMED_POINTS: (
        "“{subject}” is announced with {claimed} points, but the questions are worth {actual}",
        "correct the index, or the points in the files",
    ),
    Code.CLAIMED_DIAGRAMS: (
        "“{subject}” is announced with {claimed} diagrams, but there are {actual}",
        "correct the index",
    ),
    Code.CLAIMED_TERMS: (
        "“{subject}” is announced with {claimed} entries, but the glossary has {actual}",
        "correct the index",
    ),
    Code.CLAIMED_MODULES: (
        "“{subject}” is announced with {claimed} modules, but there are {actual}",
        "correct the index",
    ),
    Code.LISTED_FILE_MISSING: (
        "the index lists “{name}”, which is not in the course",
        "correct the name, or add the file",
    ),
    Code.UNLISTED_FILE: (
        "the index lists the files of the course, but not “{name}”",
        "add it to the list",
    ),
    Code.WEIGHTS_TOTAL: ("the weights add up to {total} %, not to 100 %", "correct the weights"),
    Code.PASS_MARK: (
        "the pass mark {mark} is out of reach: there are {most} points",
        "correct the mark, or its scale",
    ),
    Code.BAD_DIAGRAM: (
        "the diagram cannot be drawn ({reason}); its source is printed instead",
        "correct the diagram's source",
    ),
    Code.NO_DIAGRAM_ENGINE: (
        "no diagram engine is installed here; the sources of diagrams are printed instead",
        "install merman, or build on Linux x86-64, macOS on Apple silicon or Windows",
    ),
    Code.NO_BROWSER: (
        "[diagrams] asks for Chromium, and none is found here",
        "install Chromium or Google Chrome, or take engine out of [diagrams]",
    ),
    Code.NO_MERMAID_SCRIPT: (
        "[diagrams] asks for Chromium, and mermaid_js names no file ({path})",
        "set mermaid_js to the mermaid.min.js of Mermaid's npm package, dist/mermaid.min.js",
    ),
    Code.EMPTY_DIAGRAM: (
        "the diagram draws nothing; its source is printed instead",
        "add shapes to it, or remove it",
    ),
    Code.NOT_DRAWN: (
        "“{name}” is not printed in the diagram",
        "images, icons and labels without room are left out: put it in words, "
        "or beside the diagram",
    ),
    Code.NO_ALTERNATIVE: (
        "the diagram has no description for readers who cannot see it",
        "add accTitle: and accDescr: lines to it",
    ),
    Code.SMALL_DIAGRAM: (
        "the text of the diagram prints at {size} pt even on a full page",
        "shorten its labels or cut it in two",
    ),
    Code.WIDE_TABLE: (
        "the table is wider than a landscape page; its words are broken to fit",
        "split it, or turn its columns into rows",
    ),
    Code.MISSING_GLYPH: (
        "no font of ours has the character “{character}” ({point})",
        "replace it; an empty box is printed for it",
    ),
    Code.TYPESETTER: ("the PDF engine says: {reason}", ""),
    Code.UNKNOWN_ITEM: (
        "exam {exam}: “{name}” is no item, or stands for several (close: {known})",
        "name it by file and number, such as “QCM-MODULE-01/3”, or by its id",
    ),
    Code.QUOTA_NOT_MET: (
        "exam {exam}: {wanted} needs items: {needed}; the bank has {found} ({places})",
        "ask for fewer, widen the description, or write more items",
    ),
    Code.QUOTAS_COMPETE: (
        "exam {exam}: {wanted} need {needed} items together; only {found} suit them ({places})",
        "ask for fewer, or describe items that do not overlap",
    ),
    Code.ITEMS_CLASH: (
        "exam {exam}: no choice keeps apart, or together, what must be: {pairs}",
        "ask for fewer items, or loosen enemies, together or near_duplicates",
    ),
    Code.UNEVEN_DRAW: (
        "exam {exam}: items that answer {wanted} are worth {points} points, "
        "so that the total would depend on chance",
        "add “points = …” to the request",
    ),
    Code.UNCOVERED_SITTING: (
        "the index announces “{title}”, and no file of questions covers module {modules}",
        "correct the modules, or add the file",
    ),
    Code.ROSTER_HEADER: (
        "no line of the roster names a column of candidate numbers",
        "head it with a word such as “Numéro”, “N° candidat” or “Number”",
    ),
    Code.ROSTER_EMPTY: ("the roster names no candidate", "add a line for each below the header"),
    Code.ROSTER_LINE: ("the line cannot be read ({reason})", "check its quotation marks"),
    Code.ROSTER_NUMBER: (
        "the candidate number “{number}” cannot be used",
        "write it as text, whole; a spreadsheet may have shortened it",
    ),
    Code.ROSTER_DUPLICATE: (
        "the candidate number {number} stands already on line {line}",
        "give each candidate a number, and each number once",
    ),
    Code.ROSTER_SEAT: (
        "seat {seat} of room “{room}” is already given on line {line}",
        "give each seat once",
    ),
    Code.ROSTER_ACCOMMODATION: (
        "“{text}” is no accommodation",
        "write “oui”, “1/3”, “50 %” or leave it empty",
    ),
    Code.ROSTER_COLUMN: ("the column “{name}” is not used", ""),
}

PROBLEMS: Mapping[Problem, str] = {
    **seal_english.PROBLEMS,
    Problem.NO_COURSE: "no course in “{folder}”: no Markdown file was found there",
    Problem.SEVERAL_COURSES: "several courses in “{folder}”: {courses}; choose one with -C",
    Problem.BAD_CONFIGURATION: "{file} cannot be read: {reason}",
    Problem.UNKNOWN_SETTING: "{file}: unknown setting “{name}”; did you mean {known}?",
    Problem.FAINT_ACCENT: (
        "{file}: the accent {accent} is too pale on white paper ({ratio}:1);"
        " choose a darker one, of at least {least}:1"
    ),
    Problem.NOT_IN_COURSE: "{path} is not in the course in {course}; check one course at a time",
    Problem.UNKNOWN_EXAM: "there is no exam “{name}”; this course has: {known}",
    Problem.NO_RUN: "no printed run of {exam} lies in {folder}",
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
    "paper": ("paper", "papers"),
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
    **seal_english.TERMINAL,
    "hidden": "{notes} (shown with --notes)",
    "stopped": (
        "The exam {name} cannot be set before these errors are corrected; nothing was written."
    ),
    "help": "help",
    "unknown-code": "there is no diagnostic “{name}”; see {known}",
    "faulty": "{errors} in the sources: coursepub check shows what was not understood.",
    "examiners": "For examiners only: what follows tells the right answers.",
    "course": "{title}: {contents}",
    "nothing": "Nothing to say about {files}.",
    "stats-modules": "By module",
    "stats-levels": "By level",
    "stats-types": "By type",
    "stats-positions": "Right answers, by their place in the source",
    "stats-guesses": "What guessing scores on the questions with one right option",
    "stats-chance": "at random",
    "stats-always": "always {letter}",
    "stats-longest": "always the longest option",
    "stats-twins": "Exact duplicates: {count}",
    "stats-coverage": "Announced objectives that a question speaks of: {covered}/{total}",
    "stage-handout": "Handout {name}",
    "stage-glossary": "Glossary {name}",
    "stage-specimen": "Specimen {name}",
    "stage-paper": "Paper {name}",
    "written": "{files} in {folder}, {pages}, {seconds} s",
    "up-to-date": "up to date",
    "why-new": "to be made",
    "why-forced": "to be made again, by --force",
    "why-text": "to be made again: its text has changed",
    "why-images": "to be made again: an image has changed",
    "why-templates": "to be made again: a template has changed",
    "why-options": "to be made again: a setting or an option has changed",
    "why-program": "to be made again: the program, an engine or a font has changed",
    "why-missing": "to be made again: the file is gone",
    "why-altered": "to be made again: the file is not the one that was made",
    "dry-run": "Nothing was written.",
    "kept": "{kept} of {files} files were up to date",
    "look": "Look first at {path}",
    "blocked": "The exam {name} is left out until its errors are corrected.",
    "whole": "{papers} could not be composed from pieces and took longer",
    "moved": "The former run was moved to {path}",
    "seed": "A seed was drawn; it is kept in {path}",
    "keys": "Keys, for examiners only: {path}",
    "papers": "Papers: {path}",
    "marking": "For marking, since it names candidates: {path}",
    "changed": "Changed since they were printed: {items}",
    "unchanged": "Nothing that was printed has changed since.",
    "code": "Paper code {code}",
    "specimens": "Specimens (not for an exam): {path}",
    "bug": (
        "This is a fault of coursepub, not of your course. Please report it with the text above."
    ),
    "interrupted": "Interrupted; every file is as it was or complete.",
}
