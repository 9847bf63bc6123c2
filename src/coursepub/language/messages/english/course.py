"""Problems of the glossary and of what an index announces, in English."""

from collections.abc import Mapping

from coursepub.model.diagnostic import Code

DIAGNOSTICS: Mapping[Code, tuple[str, str]] = {
    Code.NO_TERMS: (
        "no entry can be read in this glossary",
        "write each as **Term** : definition, or in a table of terms and definitions",
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
        "duration announced for “{subject}”: {found}; in the files: {actual} min",
        "correct the index, or the durations in the files",
    ),
    Code.CLAIMED_QUESTIONS: (
        "questions announced for “{subject}”: {claimed}; in the files: {actual}",
        "correct the index, or add the missing questions",
    ),
    Code.CLAIMED_POINTS: (
        "points announced for “{subject}”: {claimed}; in the files: {actual}",
        "correct the index, or the points in the files",
    ),
    Code.CLAIMED_DIAGRAMS: (
        "diagrams announced for “{subject}”: {claimed}; in the files: {actual}",
        "correct the index",
    ),
    Code.CLAIMED_TERMS: (
        "glossary entries announced for “{subject}”: {claimed}; in the files: {actual}",
        "correct the index",
    ),
    Code.CLAIMED_MODULES: (
        "modules announced for “{subject}”: {claimed}; in the files: {actual}",
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
        "the pass mark {mark} is out of reach: the most is {most}",
        "correct the mark, or its scale",
    ),
}
