"""Problems of keys, in English."""

from collections.abc import Mapping

from coursepub.model.diagnostic import Code

DIAGNOSTICS: Mapping[Code, tuple[str, str]] = {
    Code.KEY_SHIFTED: (
        "this key begins at {first} where the paper begins at {number}: its answers ({count}) "
        "were matched by their order",
        "number the answers as the paper numbers its questions",
    ),
    Code.KEY_COUNT: (
        "this key has {answers} answers to {items} questions that bear no numbers: none was taken",
        "number the questions, or answer each of them",
    ),
    Code.KEY_MISFIT: (
        "the explanations of this key fit other questions than theirs: numbers are off by {shift}",
        "check the numbers of the answers",
    ),
    Code.NO_KEY: (
        "question {number} has no right answer",
        "mark the right option with [x], or add a row to the answer table of its module",
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
        "this answer could go to several questions (number {number}): {places}",
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
        "right options that question {number} announces: {announced}; in its key: {count}",
        "correct the announcement, or the key",
    ),
}
