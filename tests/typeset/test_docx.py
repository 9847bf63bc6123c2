"""Word documents: what a template may do, what stops it, and what Markdown becomes."""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from markupsafe import Markup

from coursepub.model.diagnostic import Code, diagnostic
from coursepub.model.errors import CoursepubError, Problem
from coursepub.model.language import Language
from coursepub.model.source import Body, Location
from coursepub.typeset.docx import Properties, fill, shipped_template
from coursepub.typeset.docx_body import docx_blocks, docx_runs, docx_words
from coursepub.typeset.docx_package import pack
from coursepub.typeset.docx_xml import UNPRINTABLE, Look, bookmark, run
from tools.make_glossary_template import members

PLACE = Location(PurePosixPath("g.md"), 5)
PROPERTIES = Properties("Titre", Language.FRENCH)
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
ORDERS = {
    "pPr": "pStyle keepNext keepLines widowControl pBdr tabs suppressAutoHyphens spacing ind "
    "outlineLvl",
    "rPr": "rStyle rFonts b i strike noProof color sz szCs u vertAlign lang",
    "sectPr": "headerReference footerReference pgSz pgMar titlePg",
}
"""The schema's order of the elements that are used here; Word refuses others."""


def template(*paragraphs: str, header: str = "") -> bytes:
    """The shipped template with other text in it."""
    parts = members()
    body = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs)
    start, end = parts["word/document.xml"].split("<w:body>")
    parts["word/document.xml"] = f"{start}<w:body>{body}{end[end.index('<w:sectPr>') :]}"
    shown = f"<w:p><w:r><w:t>{header}</w:t></w:r></w:p>"
    parts["word/header1.xml"] = f'<w:hdr xmlns:w="{MAIN}">{shown}</w:hdr>'
    parts["word/footer1.xml"] = parts["word/footer2.xml"] = f'<w:ftr xmlns:w="{MAIN}"/>'
    return pack({name: xml.encode() for name, xml in parts.items()})


def document(source: bytes, **values: object) -> WordDocument:
    return Document(io.BytesIO(fill(source, "t.docx", values, PROPERTIES)))


def texts(source: bytes, **values: object) -> list[str]:
    return [paragraph.text for paragraph in document(source, **values).paragraphs]


def refused(source: bytes, **values: object) -> tuple[str, str]:
    """The paragraph at fault, and the reason."""
    with pytest.raises(CoursepubError) as stopped:
        fill(source, "t.docx", values, PROPERTIES)
    assert stopped.value.problem is Problem.BAD_TEMPLATE
    assert stopped.value.values["template"] == "t.docx"
    return stopped.value.values["line"], stopped.value.values["reason"]


def body(text: str) -> Body:
    return Body(text, PLACE)


def blocks(text: str, language: Language = Language.FRENCH) -> list[str]:
    """The text of each paragraph that Markdown becomes, line breaks and tabs kept."""
    piece = docx_blocks(body(text), language, "Definition")
    return texts(template("{{p shown }}"), shown=piece.markup)


@pytest.mark.parametrize(
    "text",
    ["a<b", "a & b", "&amp;", "{{ 7 * 7 }}", "{% if %}", "{_{ x }_}", "😀", "\"'", "{%p x %}"],
)
def test_text_prints_as_it_is(text: str) -> None:
    assert texts(template("{{ plain }}", "{{r runs }}"), plain=text, runs=run(text)) == [text, text]


def test_what_xml_cannot_hold_is_shown_as_lost() -> None:
    assert texts(template("{{r runs }}"), runs=run("a\x07b\x0cc")) == ["a\ufffdb\ufffdc"]


@given(st.text())
def test_any_text_is_kept(text: str) -> None:
    shown = f'<w:p xmlns:w="{MAIN}">{run(text)}</w:p>'
    pieces = [
        {"t": piece.text, "br": "\n", "tab": "\t"}.get(etree.QName(piece).localname) or ""
        for piece in etree.fromstring(shown).iter()
    ]
    kept = UNPRINTABLE.sub("\ufffd", text.replace("\r", ""))
    assert "".join(pieces) == kept


def test_conditions_and_loops_replace_their_paragraphs() -> None:
    source = template(
        "{%p for x in xs %}", "{{ x }}", "{%p endfor %}", "{%p if no %}", "n", "{%p endif %}"
    )
    assert texts(source, xs=["un", "deux"], no="") == ["un", "deux"]


def test_headers_are_filled_too() -> None:
    shown = document(template("x", header="{{ title }}"), title="a<b")
    assert shown.sections[0].header.paragraphs[0].text == "a<b"


@pytest.mark.parametrize(
    ("paragraphs", "line", "reason"),
    [
        (["un", "{{ missing }}"], "2", "missing"),
        (["un", "{%p if x %}", "{{ x.y }}", "{%p endif %}"], "3", "y"),
        (["un", "deux", "{% if %}"], "3", "Expected an expression"),
        (["{%p if x %}{%p endif %}"], "1", "two {%p %} tags in one paragraph"),
        (["un", "{%p if x %} perdu", "{%p endif %}"], "2", "text beside {%p if x %}"),
        (["{{ ''.__class__.__mro__ }}"], "1", "__class__"),
        (["{{ x.format.__globals__ }}"], "1", "__globals__"),
        (["{{ runs }}"], "0", "no style “Nowhere”"),
        (["{{ broken }}"], "0", "tag"),
    ],
)
def test_a_template_at_fault_is_refused(paragraphs: list[str], line: str, reason: str) -> None:
    values = {
        "x": "x",
        "runs": Markup("</w:t></w:r>{}<w:r><w:t>").format(run("a", Look(style="Nowhere"))),
        "broken": Markup("<w:b>"),
    }
    place, said = refused(template(*paragraphs), **values)
    assert place == line
    assert reason in said


def test_two_tags_of_a_row_are_refused() -> None:
    cells = "".join(
        f"<w:tc><w:p><w:r><w:t>{tag}</w:t></w:r></w:p></w:tc>"
        for tag in ("{%tr for x in xs %}", "{%tr endfor %}")
    )
    parts = members()
    table = f"<w:tbl><w:tblGrid/><w:tr>{cells}</w:tr></w:tbl>"
    start, end = parts["word/document.xml"].split("<w:body>")
    parts["word/document.xml"] = f"{start}<w:body><w:p/>{table}{end}"
    source = pack({name: xml.encode() for name, xml in parts.items()})
    place, reason = refused(source, xs=())
    assert place == "2"
    assert "two {%tr %} tags in one row" in reason


@pytest.mark.parametrize(
    "data", [b"", b"no zip", pack({"a": b"b"}), pack({"word/document.xml": b"<"})]
)
def test_what_is_no_word_document_is_refused(data: bytes) -> None:
    assert refused(data)[1]


def test_a_template_that_is_not_shipped_is_refused() -> None:
    with pytest.raises(CoursepubError) as stopped:
        shipped_template("nothing.docx")
    assert stopped.value.problem is Problem.BAD_TEMPLATE


def test_the_shipped_template_is_what_its_script_makes() -> None:
    with zipfile.ZipFile(io.BytesIO(shipped_template("glossary.docx"))) as archive:
        held = {name: archive.read(name).decode() for name in archive.namelist()}
    declaration = next(iter(held.values())).partition("\n")[0] + "\n"
    assert held == {name: declaration + xml for name, xml in members().items()}


def test_a_document_holds_no_clock_and_no_author() -> None:
    data = fill(template("x"), "t.docx", {}, PROPERTIES)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.namelist() == sorted(archive.namelist())
        assert archive.namelist()[0] == "[Content_Types].xml"
    said = Document(io.BytesIO(data)).core_properties
    assert (said.author, said.last_modified_by, said.title, said.language) == (
        "",
        "",
        "Titre",
        "fr",
    )
    assert said.created is not None
    assert said.created.year == 1980


def test_a_template_s_own_author_and_history_are_left_out() -> None:
    parts = members()
    head, tail = parts["docProps/core.xml"].removesuffix("/>"), "</cp:coreProperties>"
    words = "<cp:keywords>secret</cp:keywords><cp:lastModifiedBy>A. Teacher</cp:lastModifiedBy>"
    parts["docProps/core.xml"] = f"{head}>{words}{tail}"
    data = fill(pack({n: x.encode() for n, x in parts.items()}), "t.docx", VALUES, PROPERTIES)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        said = archive.read("docProps/core.xml")
    assert b"secret" not in said
    assert b"Teacher" not in said


VALUES: dict[str, object] = {
    **dict.fromkeys(("course", "title", "introduction", "index", "first", "last"), ""),
    "letters": (),
    "words": {"page": "Page"},
}


@pytest.mark.parametrize(
    ("language", "tag"), [(Language.FRENCH, "fr-FR"), (Language.ENGLISH, "en-GB")]
)
def test_text_is_in_the_document_s_language(language: Language, tag: str) -> None:
    data = fill(shipped_template("glossary.docx"), "t", VALUES, Properties("T", language))
    found = Document(io.BytesIO(data)).styles.element.find(
        f".//{qn('w:docDefaults')}//{qn('w:lang')}"
    )
    assert found is not None
    assert found.get(qn("w:val")) == tag


def test_styles_are_found_by_name_whatever_their_ids() -> None:
    with zipfile.ZipFile(io.BytesIO(template("{{p shown }}"))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = parts["word/styles.xml"]
    parts["word/styles.xml"] = sheet.replace(b'styleId="Definition"', b'styleId="Df1"')
    shown = docx_blocks(body("x"), Language.FRENCH, "Definition").markup
    paragraph = document(pack(parts), shown=shown).paragraphs[0]
    assert paragraph.style is not None
    assert paragraph.style.style_id == "Df1"


def test_groups_of_paragraphs_are_kept_on_one_page() -> None:
    named = [("heading 1", "A"), ("Entry", "a"), ("Definition", "b"), ("Definition", "c")]
    shown = Markup().join(
        docx_blocks(body(text), Language.FRENCH, style).markup
        for style, text in [("Definition", "before"), *named, ("Entry", "d"), ("Definition", "e")]
    )
    data = fill(template("{{p shown }}"), "t", {"shown": shown}, PROPERTIES, ("heading 1", "Entry"))
    kept = {
        p.text: p.paragraph_format.keep_with_next for p in Document(io.BytesIO(data)).paragraphs
    }
    assert kept == {
        "before": None, "A": None, "a": True, "b": True, "c": None, "d": True, "e": None
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("un\ndeux", ["un deux"]),
        ("un\\\ndeux<br>trois", ["un\ndeux\ntrois"]),
        ("un\n\ndeux", ["un", "deux"]),
        ("- a\n- b\n  - c", ["•\ta", "•\tb", "–\tc"]),
        ("3. a\n4. b\n\n   suite", ["3.\ta", "4.\tb", "suite"]),
        ("-\n- b", ["•\t", "•\tb"]),
        ("- ```\n  x\n  ```", ["•\t", "x"]),
        ('```json title="T"\na\n\tb ; c\n```', ["T", "a\n\tb ; c"]),
        ("    x = 1", ["x = 1"]),
        ("> cité", ["cité"]),
        ("## titre", ["titre"]),
        ("a\n\n***\n\nb", ["a", "", "b"]),
        ("<div>x</div>", ["<div>x</div>"]),
        ("a <!-- note --> b", ["a  b"]),
        ("[ici](autre.md) et <https://a.fr/b?c>", ["ici et "]),
    ],
)
def test_no_block_is_lost(text: str, expected: list[str]) -> None:
    assert blocks(text) == expected


def test_french_spaces_stay_out_of_code() -> None:
    assert blocks("l'état ; `a ; b'c`") == ["l’état\u202f; a ; b'c"]
    assert blocks("a ; b", Language.ENGLISH) == ["a ; b"]


def test_a_table_is_a_table_and_a_paragraph_follows_it() -> None:
    piece = docx_blocks(body("| a | b |\n|---|---|\n| `c<d` | |"), Language.FRENCH, "Definition")
    shown = document(template("{{p shown }}"), shown=piece.markup)
    assert [[cell.text for cell in row.cells] for row in shown.tables[0].rows] == [
        ["a", "b"],
        ["c<d", ""],
    ]
    assert [child.tag for child in shown.element.body][:2] == [qn("w:tbl"), qn("w:p")]


def test_looks_follow_markdown() -> None:
    piece = docx_runs(body("a **b *c*** `d` ~~e~~"), Language.FRENCH)
    runs = [
        r
        for r in document(template("{{r shown }}"), shown=piece.markup).paragraphs[0].runs
        if r.text.strip()
    ]
    looks = [(r.text.strip(), r.bold, r.italic, r.font.strike, r.style.name) for r in runs]
    plain = "Default Paragraph Font"
    assert looks == [
        ("a", None, None, None, plain),
        ("b", True, None, None, plain),
        ("c", True, True, None, plain),
        ("d", None, None, None, "Code"),
        ("e", None, None, True, plain),
    ]


def test_a_link_keeps_its_address() -> None:
    piece = docx_runs(body('[ici](https://a.fr/b?c="d"&e)'), Language.FRENCH)
    shown = document(template("{{r shown }}"), shown=piece.markup)
    field = shown.element.find(f".//{qn('w:fldSimple')}")
    assert field is not None
    assert field.get(qn("w:instr")) == ' HYPERLINK "https://a.fr/b?c=%22d%22&e" '
    assert [text.text for text in field.iter(qn("w:t"))] == ["ici"]


def test_words_have_no_look_and_one_line() -> None:
    assert docx_words(body("`a<b` *c*<br>d"), Language.FRENCH).markup == "a&lt;b c d"


def test_elements_of_text_look_as_they_do_in_markdown() -> None:
    html, markdown = (
        docx_blocks(body(text), Language.FRENCH, "Definition")
        for text in ("<b>a</b> <i>b</i> <kbd>c</kbd>", "**a** *b* `c`")
    )
    assert html == markdown
    lowered = docx_runs(body("x<sub>2</sub><u>d</u>"), Language.FRENCH)
    assert 'w:val="subscript"' in lowered.markup
    assert not lowered.diagnostics
    assert docx_words(body("<b>a</b> c"), Language.FRENCH).markup == "a c"


def test_an_author_is_told_what_does_not_print() -> None:
    piece = docx_blocks(body("a\n\n<s>b\n![plan](p.png)"), Language.FRENCH, "Definition")
    assert piece.diagnostics == (
        diagnostic(PLACE.below(2), Code.RAW_HTML, text="<s>"),
        diagnostic(PLACE.below(3), Code.BROKEN_IMAGE, target="p.png"),
    )
    unclosed = docx_blocks(body("<!-- note"), Language.FRENCH, "Definition")
    assert unclosed.markup == ""
    assert unclosed.diagnostics == (diagnostic(PLACE, Code.UNREAD_TEXT),)


def test_bookmarks_and_links_agree() -> None:
    shown = document(template("{{r mark }}x"), mark=bookmark("term1", 1001))
    mark = shown.element.find(f".//{qn('w:bookmarkStart')}")
    assert mark is not None
    assert (mark.get(qn("w:name")), mark.get(qn("w:id"))) == ("term1", "1001")


def _properties(xml: bytes) -> Iterator[tuple[str, list[str]]]:
    for element in parse_xml(xml).iter():
        kind = etree.QName(element).localname
        if kind in ORDERS:
            yield kind, [etree.QName(child).localname for child in element]


def test_properties_stand_in_the_order_that_word_demands() -> None:
    text = "a **b** `c`\n\n- d\n\n```\ne\n```\n\n| f |\n|---|\n| ~~g~~ |\n\n***"
    shown = docx_blocks(body(text), Language.FRENCH, "Definition").markup
    shown += docx_blocks(body("h"), Language.FRENCH, "Entry").markup + shown
    values = {**VALUES, "introduction": shown}
    data = fill(shipped_template("glossary.docx"), "t", values, PROPERTIES, ("Entry",))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in ("word/document.xml", "word/styles.xml", "word/header1.xml"):
            for kind, found in _properties(archive.read(name)):
                order = ORDERS[kind].split()
                assert found == sorted(found, key=order.index)


def test_notes_labels_and_raised_letters_are_not_lost_in_word() -> None:
    text = "Le 1er a^[Une *note*.] H~2~O.\n\n> [!TIP]\n> Astuce.\n\nTerme\n: Sens.\n"
    piece = docx_blocks(Body(text, PLACE), Language.FRENCH, "Normal")
    words = re.sub(r"<[^>]+>", "|", piece.markup)
    assert "".join(words.split("|")) == "Le 1er a (Une note.) H2O.ConseilAstuce.TermeSens."
    assert piece.markup.count('w:val="superscript"') == 1
    assert piece.markup.count('w:val="subscript"') == 1
    assert not piece.diagnostics
