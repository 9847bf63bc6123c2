"""Problems of diagrams and of printed pages, in English."""

from collections.abc import Mapping

from coursepub.model.diagnostic import Code

DIAGNOSTICS: Mapping[Code, tuple[str, str]] = {
    Code.BAD_DIAGRAM: (
        "the diagram cannot be drawn ({reason}); its source is printed instead",
        "correct the diagram's source",
    ),
    Code.NO_DIAGRAM_ENGINE: (
        "no diagram engine is installed here; the sources of diagrams are printed instead",
        "install merman, or build on Linux x86-64, macOS on Apple silicon or Windows",
    ),
    Code.SEALED_DIAGRAM: (
        "a browser alone can draw this diagram of a sealed key, and would leave it on the disk; "
        "the key prints its source instead",
        "simplify the diagram until merman draws it, or leave it: papers are not concerned",
    ),
    Code.NO_BROWSER: (
        "[diagrams] asks for Chromium, and none is found here",
        "install Chromium or Google Chrome, or take engine out of [diagrams]",
    ),
    Code.NO_MERMAID_SCRIPT: (
        "[diagrams] asks for Chromium, and mermaid_js names no file ({path})",
        "set mermaid_js to the mermaid.min.js of Mermaid's npm package, dist/mermaid.min.js",
    ),
    Code.EMPTY_DIAGRAM: (
        "the diagram draws nothing; its source is printed instead",
        "add shapes to it, or remove it",
    ),
    Code.NOT_DRAWN: (
        "“{name}” is not printed in the diagram",
        "images, icons and labels without room are left out: put it in words, "
        "or beside the diagram",
    ),
    Code.NO_ALTERNATIVE: (
        "the diagram has no description for readers who cannot see it",
        "add accTitle: and accDescr: lines to it",
    ),
    Code.SMALL_DIAGRAM: (
        "the text of the diagram prints at {size} pt even on a full page",
        "shorten its labels or cut it in two",
    ),
    Code.WIDE_TABLE: (
        "the table is wider than a landscape page; its words are broken to fit",
        "split it, or turn its columns into rows",
    ),
    Code.LEFTWARD_LABEL: (
        "the words “{label}” are written from right to left; "
        "this diagram prints them the other way, letter by letter",
        "put such words into the text or into a picture",
    ),
    Code.MISSING_GLYPH: (
        "no font of ours has the character “{character}” ({point})",
        "replace it; an empty box is printed for it",
    ),
    Code.TYPESETTER: (
        "the PDF engine complained: {reason}",
        "look at the page; if it is as it should be, nothing needs doing",
    ),
}
