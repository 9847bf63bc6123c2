"""Raw HTML is told by the rules just as by the printers of documents."""

from pathlib import PurePosixPath

from coursepub.check.html import html_is_known
from coursepub.model.diagnostic import Code
from coursepub.model.language import Language
from coursepub.model.source import Source
from coursepub.parse.course import parse_course
from coursepub.publish.course import in_order
from coursepub.typeset.body import body_html
from coursepub.typeset.docx_body import docx_blocks
from coursepub.typeset.printer import Setting

BODY = """\
Some <b>bold</b> text, <span class="x">a span</span>,
a <br> and `<code>` <!-- a comment -->.

<div align="center">
inside
</div>

- in a list <font color="red">

A note[^1].

[^1]: with <blink>.

<!-- a comment
of two lines -->

<b>never closed

| a | <s>b |
|---|---|
| c | d |

<!-- never closed

lost
"""
BANK = """\
# QCM - MODULE 1

### Question 1

Which <marquee>?

- [x] A. <u>this</u>
- [ ] B. List<Integer>

### Question 2

Which?

- [x] A. this
- [ ] B. that
"""


def test_a_module_is_told_of_what_its_handout_prints_as_text() -> None:
    text = f"# MODULE 1 - Sorting\n\n## One\n\n{BODY}"
    course = parse_course((Source(PurePosixPath("m.md"), text),), fallback_title="").value
    (module,) = course.modules
    printed = body_html(module.body, Setting(Language.ENGLISH)).diagnostics
    told = in_order(html_is_known(course))
    assert told == in_order(printed)
    assert {problem.code for problem in told} == {Code.RAW_HTML, Code.UNREAD_TEXT}
    assert len(told) > 5


def test_a_glossary_is_told_the_same_by_either_printer() -> None:
    text = "# Glossary\n\n**Sort** : an <b>order</b> <span>\n\n**Key** : a word\n"
    course = parse_course((Source(PurePosixPath("GLOSSARY.md"), text),), fallback_title="").value
    (glossary,) = course.glossaries
    definition = glossary.entries[0].definition
    told = tuple(html_is_known(course))
    assert [dict(problem.values) for problem in told] == [{"text": "<span>"}]
    assert told == docx_blocks(definition, Language.ENGLISH, "Definition").diagnostics
    assert told == body_html(definition, Setting(Language.ENGLISH)).diagnostics


def test_questions_are_told_of_theirs() -> None:
    course = parse_course((Source(PurePosixPath("QCM-1.md"), BANK),), fallback_title="").value
    found = [(p.at.line, dict(p.values)["text"]) for p in html_is_known(course)]
    assert found == [(5, "<marquee>"), (8, "<Integer>")]


def test_texts_without_it_have_nothing_told() -> None:
    text = "# MODULE 1 - A\n\n## One\n\na < b, <!-- a comment\nof two lines --> <-- x\n"
    course = parse_course((Source(PurePosixPath("m.md"), text),), fallback_title="").value
    assert not list(html_is_known(course))


def test_an_empty_anchor_shows_nothing() -> None:
    text = "# MODULE 1 - Sorting\n\n## One\n\n<a id=\"q1\"></a>\n\nText <a name='x'></a> here.\n"
    course = parse_course((Source(PurePosixPath("m.md"), text),), fallback_title="").value
    printed = body_html(course.modules[0].body, Setting(Language.ENGLISH)).markup
    assert not list(html_is_known(course))
    assert "&lt;" not in printed
    assert printed.count("<p") == 1


def test_a_note_may_call_itself() -> None:
    text = "# MODULE 1 - A\n\nx[^1] <blink>\n\n[^1]: y[^1] <blink>\n"
    course = parse_course((Source(PurePosixPath("m.md"), text),), fallback_title="").value
    assert sorted(problem.at.line for problem in html_is_known(course)) == [3, 5]
