"""Problems of questions and of their options, in English."""

from collections.abc import Mapping

from coursepub.model.diagnostic import Code

DIAGNOSTICS: Mapping[Code, tuple[str, str]] = {
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
    Code.BAD_ITEM_ATTRIBUTE: ("“{name}” is no attribute of a question", "did you mean {known}?"),
    Code.QUESTION_LIKE: (
        "this line looks like a question, but the others of this file begin otherwise",
        "begin it as the others, or change its words",
    ),
    Code.OTHER_NOTATION: (
        "this question begins otherwise than the others of its file, but its number goes on",
        "look at it in “coursepub bank list”, or begin it as the others",
    ),
    Code.HEADING_WITHOUT_SPACE: (
        "this heading lacks a space after #",
        "write “### Question 3”, with a space",
    ),
    Code.TELLING_TEXT: (
        "question {number} would tell its answer on paper: this line has a mark or an answer in it",
        "take it out, or set it as code if the question is about it",
    ),
    Code.SWALLOWED_QUESTION: (
        "question {number} holds a second question, or a second row of options, from here on",
        "begin the second question as the others of its file: with a heading or a number",
    ),
    Code.BOX_WITHOUT_SPACE: (
        "boxes of this file lack a space ({count}, the first here): they are read, but other "
        "tools print them as text",
        "write “- [ ] text”, with a space before and behind the box",
    ),
    Code.MANY_OPTIONS: (
        "question {number} has {count} options: does it hold two questions?",
        "give a second question a heading of its own",
    ),
    Code.UNEVEN_POINTS: (
        "points announced: {points}; the questions are worth {total}",
        "correct the announcement, or the points of the questions",
    ),
    Code.PINNED_OPTION: (
        "“{option}” is kept last when options are shuffled",
        "nothing needs doing; reword it if any place would suit it",
    ),
}
