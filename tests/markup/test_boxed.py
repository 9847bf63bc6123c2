"""Mermaid between marks of wikis, pages and site generators."""

from pathlib import PurePosixPath

import pytest

from coursepub.check.measures import MERMAID
from coursepub.markup.blocks import read_blocks, unterminated_fences
from coursepub.markup.dialect import dialect, print_dialect
from coursepub.model.source import Source

INSIDE = "flowchart LR\n  A --> B\n"


@pytest.mark.parametrize(
    ("opens", "closes"),
    [
        ("::: mermaid", ":::"),
        (":::Mermaid", "::::"),
        (":::{mermaid}", ":::"),
        ("::: {.mermaid}", ":::"),
        ('<div class="mermaid">', "</div>"),
        ("<pre class='mermaid'>", "</pre>"),
        ("{{< mermaid >}}", "{{< /mermaid >}}"),
        ("{% mermaid %}", "{% endmermaid %}"),
    ],
)
def test_a_diagram_between_other_marks_is_a_fence(opens: str, closes: str) -> None:
    text = f"Avant\n{opens}\n{INSIDE}{closes}\nAprès\n"
    for markdown in (dialect(), print_dialect()):
        before, fence, after = (
            token for token in markdown.parse(text) if token.type in ("inline", "fence")
        )
        assert (before.content, after.content) == ("Avant", "Après")
        assert (fence.type, fence.info, fence.content, fence.map) == (
            "fence",
            "mermaid",
            INSIDE,
            [1, 5],
        )
    document = read_blocks(Source(PurePosixPath("m.md"), text))
    assert not list(unterminated_fences(document))
    assert len(MERMAID.findall(text)) == 1


def test_it_ends_with_its_list_and_is_read_without_its_indent() -> None:
    within = "- x\n\n  ::: mermaid\n  flowchart LR\n    A --> B\n  :::\n"
    open_ = "- x\n\n  ::: mermaid\n  a\n\nb\n:::\n"
    [fence] = [token for token in dialect().parse(within) if token.type == "fence"]
    assert fence.content == INSIDE
    assert not [token for token in dialect().parse(open_) if token.type == "fence"]


def test_arrows_of_a_page_are_read() -> None:
    [fence] = dialect().parse('<pre class="mermaid">\nA --&gt; B\n</pre>\n')
    assert fence.content == "A --> B\n"


@pytest.mark.parametrize(
    "text", ["::: mermaid\na", "::: tip\na\n:::", "<div>\na\n</div>", "{{< x >}}"]
)
def test_what_is_never_closed_or_no_diagram_stays_what_it_was(text: str) -> None:
    assert not [token for token in dialect().parse(text) if token.type == "fence"]
