"""Make `templates/glossary.docx`, the shipped template of glossaries.

Run from the root of the repository, where coursepub is installed:

    python -m tools.make_glossary_template [file]

The file may be edited in Word as well; this script is how the shipped one came to be, and
the place to change it. Every measure is in twips (1/20 pt) but for sizes of type, which
are in half points, as in the format itself (ECMA-376, part 1). Fonts are named, not
embedded: where a reader's machine lacks IBM Plex, the font table offers a near relative.
"""

import sys
from pathlib import Path

from coursepub.typeset.docx_package import pack
from tools.glossary_styles import LEFT, LIGHT, MONO, RIGHT, SANS, SERIF, WIDTH, styles

TARGET = Path(__file__).resolve().parent.parent / "templates" / "glossary.docx"
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
SPACES = f'xmlns:w="{MAIN}" xmlns:r="{OFFICE}"'

HEIGHT = 16838
FONTS = (
    (SERIF, "Georgia", "roman", "variable"),
    (SANS, "Calibri", "swiss", "variable"),
    (LIGHT, "Calibri Light", "swiss", "variable"),
    (MONO, "Consolas", "modern", "fixed"),
)
"""Name, substitute, family and pitch."""


def text(words: str, style_id: str = "") -> str:
    """A run."""
    properties = f'<w:rPr><w:rStyle w:val="{style_id}"/></w:rPr>' if style_id else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{words}</w:t></w:r>'


def line(style_id: str, *runs: str) -> str:
    """A paragraph."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id}"/></w:pPr>{"".join(runs)}</w:p>'


def tag(words: str) -> str:
    """A paragraph that its docxtpl tag replaces."""
    return f"<w:p>{text(words)}</w:p>"


def detail(field: str) -> str:
    """A labelled line of an entry, where there is one."""
    label = text(f"{{{{ words.{field} }}}}{{{{ words.colon }}}}", "Label")
    shown = line("EntryDetail", label, text(f"{{{{r entry.{field} }}}}"))
    return tag(f"{{%p if entry.{field} %}}") + shown + tag("{%p endif %}")


def field(code: str, shown: str, style_id: str = "") -> str:
    """A field that Word computes; `shown` is what other programs print in its place."""
    return f'<w:fldSimple w:instr=" {code} ">{text(shown, style_id)}</w:fldSimple>'


ENTRY = line(
    "Entry",
    text("{{r entry.anchor }}"),
    text("{{ entry.term }}", "Term"),
    text("{%r if entry.qualifier %}"),
    text(" ({{ entry.qualifier }})", "Qualifier"),
    text("{%r endif %}"),
    text("{%r if entry.expansion %}"),
    text("\u2002", "Expansion"),
    text("{{r entry.expansion }}"),
    text("{%r endif %}"),
)
BODY = (
    tag("{%p if course %}"),
    line("Course", text("{{ course }}")),
    tag("{%p endif %}"),
    line("Title", text("{{ title }}")),
    tag("{{p introduction }}"),
    tag("{%p if index %}"),
    line("Index", text("{{r index }}")),
    tag("{%p endif %}"),
    tag("{%p for letter in letters %}"),
    line("Heading1", text("{{r letter.anchor }}"), text("{{ letter.name }}")),
    tag("{%p for entry in letter.entries %}"),
    ENTRY,
    tag("{{p entry.definition }}"),
    detail("foreign"),
    detail("example"),
    detail("see_also"),
    tag("{%p endfor %}"),
    tag("{%p endfor %}"),
)
SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/>'
    '<w:footerReference w:type="default" r:id="rId5"/>'
    '<w:footerReference w:type="first" r:id="rId6"/>'
    f'<w:pgSz w:w="{WIDTH}" w:h="{HEIGHT}"/>'
    f'<w:pgMar w:top="1531" w:right="{RIGHT}" w:bottom="1361" w:left="{LEFT}"'
    ' w:header="737" w:footer="624" w:gutter="0"/><w:titlePg/></w:sectPr>'
)
HEADER = line(
    "Header",
    text("{{ title }}"),
    "<w:r><w:tab/></w:r>",
    field("STYLEREF &quot;Term&quot;", "{{ first }}", "Range"),
    text(" \u2013 ", "Range"),
    field("STYLEREF &quot;Term&quot; \\l", "{{ last }}", "Range"),
)
FOOTER = line(
    "Footer",
    text("{{ course }}"),
    "<w:r><w:tab/></w:r>",
    text("{{ words.page }}\u00a0"),
    field("PAGE", "1"),
    text("\u202f/\u202f"),
    field("NUMPAGES", "1"),
)
SETTINGS = (
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="340"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting '
    'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    "</w:compat>"
    '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
)
PARTS = (
    ("styles", "styles"),
    ("settings", "settings"),
    ("fontTable", "fontTable"),
    ("header1", "header"),
    ("footer1", "footer"),
    ("footer2", "footer"),
)
"""Parts beside the document, and their kinds; the place of each gives its relationship's id."""


def font_table() -> str:
    """The fonts, and what to use in their place."""
    fonts = (
        f'<w:font w:name="{name}"><w:altName w:val="{substitute}"/>'
        f'<w:charset w:val="00"/><w:family w:val="{family}"/><w:pitch w:val="{pitch}"/></w:font>'
        for name, substitute, family, pitch in FONTS
    )
    return f"<w:fonts {SPACES}>{''.join(fonts)}</w:fonts>"


def content_types() -> str:
    """What each part is."""
    core = "application/vnd.openxmlformats-package.core-properties+xml"
    kinds = (
        ("/word/document.xml", f"{WORD}.document.main+xml"),
        ("/docProps/core.xml", core),
        *((f"/word/{name}.xml", f"{WORD}.{kind}+xml") for name, kind in PARTS),
    )
    links = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        f'<Types xmlns="{PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{links}"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        + "".join(f'<Override PartName="{part}" ContentType="{kind}"/>' for part, kind in kinds)
        + "</Types>"
    )


def relations(targets: tuple[tuple[str, str], ...]) -> str:
    """Relationships, numbered from rId1; each is a kind and a target."""
    items = (
        f'<Relationship Id="rId{place}" Type="{kind}" Target="{target}"/>'
        for place, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(items)}</Relationships>'


def members() -> dict[str, str]:
    """Every part of the template by its name in the zip."""
    beside = tuple((f"{OFFICE}/{kind}", f"{name}.xml") for name, kind in PARTS)
    core = f"{PACKAGE}/relationships/metadata/core-properties"
    root = ((f"{OFFICE}/officeDocument", "word/document.xml"), (core, "docProps/core.xml"))
    body = f"<w:body>{''.join(BODY)}{SECTION}</w:body>"
    return {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relations(root),
        "docProps/core.xml": f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"/>',
        "word/_rels/document.xml.rels": relations(beside),
        "word/document.xml": f"<w:document {SPACES}>{body}</w:document>",
        "word/fontTable.xml": font_table(),
        "word/footer1.xml": f"<w:ftr {SPACES}>{FOOTER}</w:ftr>",
        "word/footer2.xml": f"<w:ftr {SPACES}>{FOOTER}</w:ftr>",
        "word/header1.xml": f"<w:hdr {SPACES}>{HEADER}</w:hdr>",
        "word/settings.xml": f"<w:settings {SPACES}>{SETTINGS}</w:settings>",
        "word/styles.xml": styles(SPACES),
    }


def template() -> bytes:
    """The template as a file."""
    return pack({name: (DECLARATION + xml).encode() for name, xml in members().items()})


if __name__ == "__main__":
    (Path(sys.argv[1]) if sys.argv[1:] else TARGET).write_bytes(template())
