"""What makes a bank weak, and development questions, in English."""

from collections.abc import Mapping

from coursepub.model.diagnostic import Code

DIAGNOSTICS: Mapping[Code, tuple[str, str]] = {
    Code.NUMBER_GAP: (
        "there is no question {missing} before question {number}",
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
        "the longest option is the right one in {count} of {total} questions ({files})",
        "lengthen wrong options, or shorten right ones",
    ),
    Code.POSITIONS_SKEWED: (
        "letter {letter} is right in {count} of {total} questions ({files})",
        "papers change the order of options; where yours does not, spread the right ones",
    ),
    Code.SELF_TEST: (
        "this module asks questions ({count}) and tells their answers: no exam can use them, "
        "and trainees' handouts leave the answers out",
        "put the questions into a file of their own, such as QUIZ-MODULE-01.md",
    ),
    Code.MODULE_MARKING: (
        "this module asks questions, and from here on trainees would read how answers are marked",
        "put the questions with their grids into a file of their own, such as DEV-MODULE-01.md",
    ),
    Code.NO_GRID: (
        "development question {number} has no marking grid",
        "add a table whose last column is Points",
    ),
    Code.GRID_TOTAL: (
        "the marking grid adds up to {total}, not to the points announced: {points}",
        "correct the points of the criteria, or the total",
    ),
    Code.NO_POINTS: ("points cannot be read for “{number}”", "write them as “4 pts”"),
    Code.NO_MODEL_ANSWER: (
        "development question {number} has no model answer",
        "add it to the examiners' file, under the same module and number",
    ),
}
