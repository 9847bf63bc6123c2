"""Problems of files and of their text, in English."""

from collections.abc import Mapping

from coursepub.model.diagnostic import Code

DIAGNOSTICS: Mapping[Code, tuple[str, str]] = {
    Code.NOT_UTF_8: (
        "the file is not UTF-8 (first byte concerned: {byte}); it was read as Windows-1252",
        "save the file as UTF-8 and check its accents",
    ),
    Code.BROKEN_TEXT: (
        "the byte {byte} is no part of a character; the sign � stands in its place",
        "check that the file is whole, and save it as UTF-8",
    ),
    Code.UNREADABLE_FILE: ("the file cannot be read as text ({reason})", "replace or remove it"),
    Code.FILE_TOO_LARGE: (
        "the file is {size} MB, more than the 10 MB that are read",
        "cut it into several files",
    ),
    Code.BYTE_ORDER_MARK: (
        "the file begins with a byte order mark, which some tools take for a character",
        "save it as UTF-8 without byte order mark",
    ),
    Code.LINE_ENDS: (
        "lines of this file end in {ends}; they are read, but other tools may stumble over them",
        "save it with the line ends of Unix (LF)",
    ),
    Code.UNKNOWN_FILE: (
        "the file is neither a module, nor questions, nor answers, nor a glossary; "
        "nothing of it is printed",
        "begin it with a title such as “# MODULE 5 - Title”, or move it out of the course",
    ),
    Code.UNNAMED_BANK: (
        "the file seems to hold questions, but neither its name nor its title says so; "
        "nothing of it is printed",
        "rename it, such as “quiz.md”, or begin it with a title such as “# Quiz - Topic”",
    ),
    Code.COPIED_FILE: (
        "this file says the same as {place}, word for word",
        "remove one of them, or move it out of the course",
    ),
    Code.OUTSIDE_COURSE: (
        "“{target}” lies outside the course folder and is not read",
        "copy the file into the course folder",
    ),
    Code.NO_CONTENT: (
        "the folder holds no module, no question and no glossary",
        "check the folder given with -C, and whether files have names or titles that say "
        "what they hold, such as “quiz.md” or “# MODULE 5 - Title”",
    ),
    Code.UNTERMINATED_FENCE: (
        "this code block is not closed and swallows what stands below it",
        "add a closing line ``` after the code; one that shows another block opens with ````",
    ),
    Code.UNREAD_TEXT: (
        "this text belongs to nothing and will not be printed",
        "move it into a question, an option or an explanation",
    ),
    Code.ASIDE: (
        "this line leads elsewhere, takes leave or tells how points are given, and is not printed",
        "put what candidates must read into the questions, or above the first",
    ),
    Code.SECTION_TITLE: (
        "the title “{title}” is printed nowhere",
        "put what candidates must read into the questions themselves",
    ),
    Code.EXECUTABLE_CHUNK: (
        "this {name} code is meant to be run: it would be printed instead of its result",
        "remove the braces, and write the result below the code",
    ),
    Code.EXTRA_CELL: (
        "this row has more cells than its table has columns: the last ones are lost",
        "write \\| for a bar inside a cell, in code too",
    ),
    Code.BANNER: (
        "the line of signs above this title is printed as part of it",
        "remove it, or write the title with #",
    ),
    Code.MISSING_NOTE: (
        "the note “{name}” has no text; its call is printed as it stands",
        "write its text in the same file: [^{name}]: …",
    ),
    Code.UNUSED_NOTE: (
        "nothing calls the note “{name}”, so that it is not printed",
        "call it in the text, [^{name}], or remove it",
    ),
    Code.UNUSED_ADDRESS: (
        "no link uses “{text}”, which prints nothing",
        "call it by its label in the text, or remove it; of two alike the first counts",
    ),
    Code.BAD_FORMULA: (
        "the formula cannot be drawn ({found}); its source is printed instead",
        "correct it, or write a dollar that opens no formula as \\$",
    ),
    Code.WIDE_FORMULA: (
        "the formula is much wider than its column, and prints very small",
        "break it into the lines of an aligned environment",
    ),
    Code.MATH_OFF: (
        "something here looks like a formula, and is printed as it stands",
        "set math = true in coursepub.toml, or math: true in front matter",
    ),
    Code.RAW_HTML: (
        "raw HTML is printed as plain text",
        "write Markdown, or a comment <!-- … --> for what must not be printed",
    ),
    Code.BROKEN_LINK: (
        "the link “{target}” leads to no file",
        "correct the path",
    ),
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
    Code.TOO_DEEP: (
        "lists or quotes are nested more than {limit} levels deep; what is inside is not read",
        "remove some levels",
    ),
    Code.FRONT_MATTER: (
        "nothing uses this line of the front matter",
        "leave it if it is for another tool; docs/authoring.md lists what is used",
    ),
}
