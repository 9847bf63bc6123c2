"""Make `templates/glossary.docx`, the shipped template of glossaries.

Run from an environment where coursepub is installed:

    python tools/make_glossary_template.py [file]

The file may be edited in Word as well; this script is how the shipped one came to be, and
the place to change it. Every measure is in twips (1/20 pt) but for sizes of type, which
are in half points, as in the format itself (ECMA-376, part 1). Fonts are named, not
embedded: where a reader's machine lacks IBM Plex, the font table offers a near relative.
"""

import sys
from dataclasses import dataclass
from pathlib import Path

from coursepub.typeset.docx_package import pack

TARGET = Path(__file__).resolve().parent.parent / "templates" / "glossary.docx"
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
SPACES = f'xmlns:w="{MAIN}" xmlns:r="{OFFICE}"'

ACCENT, SOFT, RULE, FAINT = "17495C", "565656", "777777", "C4C4C4"
PAGE, MARGINS = (11906, 16838), 'w:top="1531" w:right="1588" w:bottom="1361" w:left="2608"'
MEASURE = PAGE[0] - 1588 - 2608
HANG = 1134
"""How far letters and their rules stand out into the left margin."""

SERIF, SANS, LIGHT, MONO = "IBM Plex Serif", "IBM Plex Sans", "IBM Plex Sans Light", "IBM Plex Mono"
FONTS = (
    (SERIF, "Georgia", "roman", "variable"),
    (SANS, "Calibri", "swiss", "variable"),
    (LIGHT, "Calibri Light", "swiss", "variable"),
    (MONO, "Consolas", "modern", "fixed"),
)
"""Name, substitute, family and pitch."""


@dataclass(frozen=True, slots=True)
class Style:
    """A style by the name that Word shows; `kind` is its type in the format."""

    name: str
    kind: str
    layout: str = ""
    look: str = ""
    based_on: str = ""
    follows: str = ""

    @property
    def id(self) -> str:
        return self.name.title().replace(" ", "")


def look(font: str = "", size: int = 0, color: str = "", *, flags: str = "", mark: str = "") -> str:
    """Properties of characters, in the schema's order; `flags` are names such as `b` or `i`."""
    words = flags.split()
    faces = " ".join(f'w:{slot}="{font}"' for slot in ("ascii", "hAnsi", "eastAsia", "cs"))
    return "".join(
        (
            f"<w:rFonts {faces}/>" if font else "",
            "".join(f"<w:{flag}/>" for flag in ("b", "i", "noProof") if flag in words),
            f'<w:color w:val="{color}"/>' if color else "",
            f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>' if size else "",
            mark,
        )
    )


def layout(
    *,
    keep: str = "",
    border: str = "",
    tabs: str = "",
    before: int = 0,
    after: int = 0,
    line: int = 280,
    indent: str = "",
    level: int | None = None,
) -> str:
    """Properties of paragraphs, in the schema's order."""
    return "".join(
        (
            "".join(f"<w:{flag}/>" for flag in ("keepNext", "keepLines") if flag in keep.split()),
            "<w:widowControl/>",
            f"<w:pBdr>{border}</w:pBdr>" if border else "",
            f"<w:tabs>{tabs}</w:tabs>" if tabs else "",
            "<w:suppressAutoHyphens/>",
            f'<w:spacing w:before="{before}" w:after="{after}"'
            f' w:line="{line}" w:lineRule="atLeast"/>',
            f"<w:ind {indent}/>" if indent else "",
            "" if level is None else f'<w:outlineLvl w:val="{level}"/>',
        )
    )


def line_at(side: str, size: int, space: int, color: str) -> str:
    """A border; `size` is in eighths of a point, `space` in points."""
    return f'<w:{side} w:val="single" w:sz="{size}" w:space="{space}" w:color="{color}"/>'


RIGHT_TAB = f'<w:tab w:val="right" w:pos="{MEASURE}"/>'
MARGINAL = layout(tabs=RIGHT_TAB, line=220, indent=f'w:left="-{HANG}"')

STYLES = (
    Style("Normal", "paragraph", layout(after=60), look(SERIF, 20, "1C1C1C")),
    Style("Course", "paragraph", layout(keep="keepNext", after=120), look(SANS, 18, ACCENT, flags="b"), "Normal", "Title"),
    Style("Title", "paragraph", layout(keep="keepNext keepLines", after=240, line=680), look(LIGHT, 56), "Normal", "Introduction"),
    Style("Introduction", "paragraph", layout(after=120, line=320), look(SERIF, 22, SOFT), "Normal"),
    Style("Index", "paragraph", layout(before=240, after=0, line=320), look(SANS, 19, ACCENT), "Normal"),
    Style(
        "heading 1",
        "paragraph",
        layout(keep="keepNext keepLines", border=line_at("top", 4, 5, RULE), before=400, line=320, indent=f'w:left="-{HANG}"', level=0),
        look(LIGHT, 32, ACCENT),
        "Normal",
        "Entry",
    ),
    Style("Entry", "paragraph", layout(keep="keepNext keepLines", before=200), look(SANS, 21), "Normal", "Definition"),
    Style("Definition", "paragraph", layout(keep="keepLines", after=40), "", "Normal", "Definition"),
    Style("Entry Detail", "paragraph", layout(keep="keepLines", after=20, line=260), look("", 19), "Normal", "Entry"),
    Style("Code Title", "paragraph", layout(keep="keepNext keepLines", before=60, after=20, line=240), look(SANS, 17, SOFT), "Normal", "Code Block"),
    Style("Code Block", "paragraph", layout(keep="keepLines", border=line_at("top", 4, 3, FAINT) + line_at("bottom", 4, 3, FAINT), before=100, after=140, line=230), look(MONO, 17, flags="noProof"), "Normal", "Definition"),
    Style("Table Text", "paragraph", layout(before=30, after=30, line=230), look(SANS, 17), "Normal"),
    Style("header", "paragraph", MARGINAL, look(SANS, 16, SOFT), "Normal"),
    Style("footer", "paragraph", MARGINAL, look(SANS, 16, SOFT), "Normal"),
    Style("Default Paragraph Font", "character"),
    Style("Term", "character", "", look(SANS, 21, flags="b")),
    Style("Qualifier", "character", "", look(SANS, 19, SOFT)),
    Style("Expansion", "character", "", look(SERIF, 20, SOFT, flags="i")),
    Style("Label", "character", "", look(SANS, 17, SOFT)),
    Style("Range", "character", "", look(SANS, 16, "1C1C1C", flags="b")),
    Style("Code", "character", "", look(MONO, 17, flags="noProof")),
    Style("Reference", "character", "", look("", 0, ACCENT)),
    Style("Hyperlink", "character", "", look("", 0, ACCENT, mark='<w:u w:val="single"/>')),
)
DEFAULTS = ("Normal", "Default Paragraph Font")
TABLES = f"""
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>
<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>
<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>
<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="table" w:customStyle="1" w:styleId="CourseTable"><w:name w:val="Course Table"/>
<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>
{line_at("top", 8, 0, "1C1C1C")}{line_at("bottom", 8, 0, "1C1C1C")}{line_at("insideH", 4, 0, FAINT)}
</w:tblBorders></w:tblPr></w:style>
""".replace("\n", "")


def style(item: Style) -> str:
    """One entry of the style sheet."""
    built_in = item.name in (*DEFAULTS, "Title", "heading 1", "header", "footer", "Hyperlink")
    kind = ' w:default="1"' if item.name in DEFAULTS else "" if built_in else ' w:customStyle="1"'
    parts = (
        f'<w:name w:val="{item.name}"/>',
        f'<w:basedOn w:val="{item.based_on}"/>' if item.based_on else "",
        f'<w:next w:val="{item.follows.title().replace(" ", "")}"/>' if item.follows else "",
        "<w:qFormat/>",
        f"<w:pPr>{item.layout}</w:pPr>" if item.layout else "",
        f"<w:rPr>{item.look}</w:rPr>" if item.look else "",
    )
    return f'<w:style w:type="{item.kind}"{kind} w:styleId="{item.id}">{"".join(parts)}</w:style>'


def styles() -> str:
    """The style sheet; the language is put in when a glossary is made."""
    base = look(SERIF, 20, mark='<w:lang w:val="fr-FR"/>')
    defaults = f"<w:docDefaults><w:rPrDefault><w:rPr>{base}</w:rPr></w:rPrDefault></w:docDefaults>"
    return f"<w:styles {SPACES}>{defaults}{''.join(map(style, STYLES))}{TABLES}</w:styles>"


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
    '<w:footerReference w:type="default" r:id="rId5"/><w:footerReference w:type="first" r:id="rId6"/>'
    f'<w:pgSz w:w="{PAGE[0]}" w:h="{PAGE[1]}"/>'
    f'<w:pgMar {MARGINS} w:header="737" w:footer="624" w:gutter="0"/><w:titlePg/></w:sectPr>'
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
    'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
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
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="{relations}"/>'
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
    return {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relations(root),
        "docProps/core.xml": f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"/>',
        "word/_rels/document.xml.rels": relations(beside),
        "word/document.xml": f"<w:document {SPACES}><w:body>{''.join(BODY)}{SECTION}</w:body></w:document>",
        "word/fontTable.xml": font_table(),
        "word/footer1.xml": f"<w:ftr {SPACES}>{FOOTER}</w:ftr>",
        "word/footer2.xml": f"<w:ftr {SPACES}>{FOOTER}</w:ftr>",
        "word/header1.xml": f"<w:hdr {SPACES}>{HEADER}</w:hdr>",
        "word/settings.xml": f"<w:settings {SPACES}>{SETTINGS}</w:settings>",
        "word/styles.xml": styles(),
    }


def template() -> bytes:
    """The template as a file."""
    return pack({name: (DECLARATION + xml).encode() for name, xml in members().items()})


if __name__ == "__main__":
    (Path(sys.argv[1]) if sys.argv[1:] else TARGET).write_bytes(template())
