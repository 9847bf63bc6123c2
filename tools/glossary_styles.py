"""The style sheet of `templates/glossary.docx`; `make_glossary_template.py` says more.

Measures are in twips (1/20 pt), sizes of type in half points.
"""

from dataclasses import dataclass

ACCENT, INK, SOFT, RULE, FAINT = "17495C", "1C1C1C", "565656", "777777", "C4C4C4"
SERIF, SANS, LIGHT, MONO = "IBM Plex Serif", "IBM Plex Sans", "IBM Plex Sans Light", "IBM Plex Mono"
WIDTH, LEFT, RIGHT = 11906, 2608, 1588
"""The page and its side margins."""
HANG = 1134
"""How far letters and their rules stand out into the left margin."""
BUILT_IN = (
    "Normal",
    "Default Paragraph Font",
    "Title",
    "heading 1",
    "header",
    "footer",
    "Hyperlink",
)
DEFAULTS = BUILT_IN[:2]


@dataclass(frozen=True, slots=True)
class Style:
    """A style by the name that Word shows; `kind` is its type in the format."""

    name: str
    kind: str
    layout: str = ""
    look: str = ""
    based_on: str = ""
    follows: str = ""


def look(font: str = "", size: int = 0, color: str = "", *, flags: str = "", mark: str = "") -> str:
    """Properties of characters, in the schema's order; `flags` are names such as `b` or `i`."""
    faces = " ".join(f'w:{slot}="{font}"' for slot in ("ascii", "hAnsi", "eastAsia", "cs"))
    return "".join(
        (
            f"<w:rFonts {faces}/>" if font else "",
            "".join(f"<w:{flag}/>" for flag in ("b", "i", "noProof") if flag in flags.split()),
            f'<w:color w:val="{color}"/>' if color else "",
            f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>' if size else "",
            mark,
        )
    )


def layout(
    line: int,
    before: int = 0,
    after: int = 0,
    *,
    keep: str = "",
    border: str = "",
    tabs: str = "",
    indent: int = 0,
    level: int | None = None,
) -> str:
    """Properties of paragraphs, in the schema's order; `line` is the least distance of lines."""
    return "".join(
        (
            "".join(f"<w:{flag}/>" for flag in ("keepNext", "keepLines") if flag in keep.split()),
            "<w:widowControl/>",
            f"<w:pBdr>{border}</w:pBdr>" if border else "",
            f"<w:tabs>{tabs}</w:tabs>" if tabs else "",
            "<w:suppressAutoHyphens/>",
            f'<w:spacing w:before="{before}" w:after="{after}"'
            f' w:line="{line}" w:lineRule="atLeast"/>',
            f'<w:ind w:left="{indent}"/>' if indent else "",
            "" if level is None else f'<w:outlineLvl w:val="{level}"/>',
        )
    )


def rule(side: str, size: int, space: int, color: str) -> str:
    """A border; `size` is in eighths of a point, `space` in points."""
    return f'<w:{side} w:val="single" w:sz="{size}" w:space="{space}" w:color="{color}"/>'


def paragraphs(name: str, how: str, characters: str = "", follows: str = "") -> Style:
    """A style of paragraphs."""
    return Style(name, "paragraph", how, characters, "Normal", follows or name)


def characters(name: str, how: str) -> Style:
    """A style of characters."""
    return Style(name, "character", look=how)


CLING = "keepNext keepLines"
LETTER = layout(320, 400, keep=CLING, border=rule("top", 4, 5, RULE), indent=-HANG, level=0)
LISTING = layout(
    230,
    100,
    140,
    keep="keepLines",
    border=rule("top", 4, 3, FAINT) + rule("bottom", 4, 3, FAINT),
)
MARGINAL = layout(220, tabs=f'<w:tab w:val="right" w:pos="{WIDTH - LEFT - RIGHT}"/>', indent=-HANG)
STYLES = (
    Style("Normal", "paragraph", layout(280, after=60), look(SERIF, 20, INK)),
    paragraphs("Course", layout(280, after=120, keep=CLING), look(SANS, 18, ACCENT, flags="b")),
    paragraphs("Title", layout(680, after=240, keep=CLING), look(LIGHT, 56), "Introduction"),
    paragraphs("Introduction", layout(320, after=120), look(SERIF, 22, SOFT)),
    paragraphs("Index", layout(320, before=240), look(SANS, 19, ACCENT)),
    paragraphs("heading 1", LETTER, look(LIGHT, 32, ACCENT), "Entry"),
    paragraphs("Entry", layout(280, 200, keep=CLING), look(SANS, 21), "Definition"),
    paragraphs("Definition", layout(280, after=40, keep="keepLines")),
    paragraphs("Entry Detail", layout(260, after=20, keep="keepLines"), look(size=19)),
    paragraphs("Code Title", layout(240, 60, 20, keep=CLING), look(SANS, 17, SOFT), "Code Block"),
    paragraphs("Code Block", LISTING, look(MONO, 17, flags="noProof"), "Definition"),
    paragraphs("Table Text", layout(230, 30, 30), look(SANS, 17)),
    paragraphs("header", MARGINAL, look(SANS, 16, SOFT)),
    paragraphs("footer", MARGINAL, look(SANS, 16, SOFT)),
    characters("Default Paragraph Font", ""),
    characters("Term", look(SANS, 21, flags="b")),
    characters("Qualifier", look(SANS, 19, SOFT)),
    characters("Expansion", look(SERIF, 20, SOFT, flags="i")),
    characters("Label", look(SANS, 17, SOFT)),
    characters("Range", look(SANS, 16, INK, flags="b")),
    characters("Code", look(MONO, 17, flags="noProof")),
    characters("Reference", look(color=ACCENT)),
    characters("Hyperlink", look(color=ACCENT, mark='<w:u w:val="single"/>')),
)


def styles(spaces: str) -> str:
    """The style sheet; the language is put in when a glossary is made."""
    base = look(SERIF, 20, mark='<w:lang w:val="fr-FR"/>')
    defaults = f"<w:docDefaults><w:rPrDefault><w:rPr>{base}</w:rPr></w:rPrDefault></w:docDefaults>"
    found = "".join(map(_style, STYLES))
    return f"<w:styles {spaces}>{defaults}{found}{_table_styles()}</w:styles>"


def style_id(name: str) -> str:
    """What the document calls a style."""
    return name.title().replace(" ", "")


def _style(item: Style) -> str:
    own = "" if item.name in BUILT_IN else ' w:customStyle="1"'
    kind = ' w:default="1"' if item.name in DEFAULTS else own
    parts = (
        f'<w:name w:val="{item.name}"/>',
        f'<w:basedOn w:val="{item.based_on}"/>' if item.based_on else "",
        f'<w:next w:val="{style_id(item.follows)}"/>' if item.follows else "",
        "<w:qFormat/>",
        f"<w:pPr>{item.layout}</w:pPr>" if item.layout else "",
        f"<w:rPr>{item.look}</w:rPr>" if item.look else "",
    )
    head = f'<w:style w:type="{item.kind}"{kind} w:styleId="{style_id(item.name)}">'
    return f"{head}{''.join(parts)}</w:style>"


def _table_styles() -> str:
    sides = (("top", 0), ("left", 0), ("bottom", 0), ("right", 160))
    margins = "".join(f'<w:{side} w:w="{size}" w:type="dxa"/>' for side, size in sides)
    borders = rule("top", 8, 0, INK) + rule("bottom", 8, 0, INK) + rule("insideH", 4, 0, FAINT)
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>'
        '<w:style w:type="table" w:customStyle="1" w:styleId="CourseTable">'
        '<w:name w:val="Course Table"/><w:basedOn w:val="TableNormal"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders>{borders}</w:tblBorders>"
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr></w:style>"
    )
