"""Tokens to pieces: remarks, tables, listings, and the size of figures."""

from pathlib import PurePosixPath

import pytest

from coursepub.language.documents import FRENCH
from coursepub.model.diagnostic import Code, Diagnostic
from coursepub.model.language import Language
from coursepub.model.source import Location
from coursepub.render.captions import Numbers
from coursepub.render.compose import Composer
from coursepub.render.groups import groups
from coursepub.render.outline import outline
from coursepub.render.pieces import CallOut, Figure, Listing, Piece, Prose, Table
from coursepub.typeset.printer import Printer, Setting
from coursepub.typeset.tokens import ready_tokens
from tests.typeset.drawings import png, shape

PLACE = Location(PurePosixPath("m.md"), 1)


def compose(text: str, width: float = 100, height: float = 100) -> list[Piece]:
    return composed(text, width, height)[0]


def composed(
    text: str, width: float = 100, height: float = 100
) -> tuple[list[Piece], tuple[Diagnostic, ...]]:
    setting = Setting(Language.FRENCH, lambda *_: shape(width, height, "Titre"))
    printer = Printer(setting, PLACE)
    found = tuple(groups(ready_tokens(text, Language.FRENCH)))
    entries = outline(found, id_prefix="m1", number=2, exercise_word="Exercice")
    pieces = list(Composer(setting, printer, Numbers(FRENCH, "2.")).pieces(found, entries))
    return pieces, printer.render_found()


@pytest.mark.parametrize(
    ("quote", "shape_", "label", "html"),
    [
        ("> **À retenir** : ranger.", "retain", "À retenir", "ranger."),
        ("> **Important :** ranger.", "important", "Important", "ranger."),
        (
            "> **Définition** : **Tri** : ranger.",
            "definition",
            "Définition",
            "<strong>Tri</strong>",
        ),
        ("> **Note**\n>\n> Suite.", "plain", "Note", "Suite."),
        ("> **Note** :\n> suite.", "plain", "Note", "suite."),
        ("> [!WARNING]\n> Suite.", "important", "Attention", "Suite."),
    ],
)
def test_a_labelled_quote_is_a_remark(quote: str, shape_: str, label: str, html: str) -> None:
    (piece,) = compose(quote)
    assert isinstance(piece, CallOut)
    assert (piece.shape, piece.label) == (shape_, label)
    assert html in piece.html
    assert label not in piece.html


@pytest.mark.parametrize(
    "quote",
    ["> Sans étiquette.", "> **Gras** dans la phrase.", "> **Phrase.** Suite.", "> - a\n> - b"],
)
def test_any_other_quote_stays_one(quote: str) -> None:
    (piece,) = compose(quote)
    assert isinstance(piece, Prose)
    assert piece.html.startswith("<blockquote>")


TABLE = "| a | b |\n|---|---|\n| 1 | 2 |\n"


def test_only_a_table_with_a_caption_has_a_number() -> None:
    pieces = compose(f"**Tableau** : L'un\n\n{TABLE}\n{TABLE}\n**Table 7** : L'autre\n\n{TABLE}")
    tables = [piece for piece in pieces if isinstance(piece, Table)]
    assert len(tables) == len(pieces) == 3
    assert [table.number for table in tables] == ["Tableau 2.1", "", "Tableau 2.2"]
    assert [table.caption for table in tables] == ["L’un", "", "L’autre"]


def test_a_caption_without_its_table_stays_in_the_text() -> None:
    pieces = compose(f"**Tableau** : perdu\n\nrien\n\n{TABLE}")
    assert [type(piece) for piece in pieces] == [Prose, Prose, Table]
    assert "perdu" in str(pieces[0])


@pytest.mark.parametrize(("words", "wide"), [("court", False), ("long " * 12, True)])
def test_a_table_is_as_wide_as_its_text(words: str, *, wide: bool) -> None:
    (piece,) = compose(f"| a | b | c |\n|---|---|---|\n| {words} | {words} | {words} |\n")
    assert isinstance(piece, Table)
    assert piece.wide is wide


@pytest.mark.parametrize(("lines", "middle"), [(1, 0), (20, 0), (21, 9), (60, 48)])
def test_long_code_may_break_but_not_at_its_edges(lines: int, middle: int) -> None:
    code = "\n".join(f"a{i}" for i in range(lines))
    (piece,) = compose(f'```text title="Code"\n{code}\n```')
    assert isinstance(piece, Listing)
    assert piece.number == "Listing 2.1"
    assert piece.middle.count('class="l"') == middle
    whole = piece.top + piece.middle + piece.bottom
    assert whole.striptags() == code.replace("\n", "")


def test_a_diagram_without_a_title_is_captioned_by_its_fence() -> None:
    setting = Setting(Language.FRENCH, lambda *_: shape(10, 10))
    [token] = ready_tokens('```mermaid title="Un tri"\npie\n```', Language.FRENCH)
    printer = Printer(setting, PLACE)
    picture = printer.render_picture(token)
    assert picture is not None
    assert picture.title == "Un tri"
    assert not printer.render_found()


def test_code_without_title_has_no_number() -> None:
    pieces = compose("```sql\na\n```\n\n    b\n")
    assert [piece.number for piece in pieces if isinstance(piece, Listing)] == ["", ""]


@pytest.mark.parametrize(
    ("width", "height", "wide", "turned", "type_size"),
    [
        (300, 100, False, False, None),
        (800, 100, True, False, None),
        (1250, 100, True, False, None),
        (1500, 100, True, True, None),
        (2500, 100, True, True, "4.7"),
        (300, 3000, False, False, "3.1"),
    ],
)
def test_a_figure_is_turned_only_where_that_keeps_it_legible(
    width: float,
    height: float,
    *,
    wide: bool,
    turned: bool,
    type_size: str | None,
) -> None:
    pieces, said = composed("```mermaid\nx\n```", width, height)
    (piece,) = pieces
    assert isinstance(piece, Figure)
    assert (piece.number, piece.caption) == ("Figure 2.1", "Titre")
    assert (piece.wide, piece.turned) == (wide, turned)
    small = [dict(one.values)["size"] for one in said if one.code is Code.SMALL_DIAGRAM]
    assert small == ([type_size] if type_size else [])


def test_an_image_alone_is_a_figure_under_its_title_or_its_words() -> None:
    setting = Setting(Language.FRENCH, images={"plan.png": png(40, 30)})
    printer = Printer(setting, PLACE)
    text = '![Le plan](plan.png "Vue du dessus")\n\n![Le plan](plan.png)\n\n![Rien](x.png "y")\n'
    found = tuple(groups(ready_tokens(text, Language.FRENCH)))
    composer = Composer(setting, printer, Numbers(FRENCH, "2.", "m2"))
    figure, second, missing = composer.pieces(found, ())
    assert isinstance(figure, Figure)
    assert (figure.number, figure.caption, figure.id) == ("Figure 2.1", "Vue du dessus", "m2-f1")
    assert 'alt="Le plan"' in figure.svg
    assert isinstance(second, Figure)
    assert (second.number, second.caption) == ("Figure 2.2", "Le plan")
    assert isinstance(missing, Prose)
    assert "Rien" in missing.html


def test_a_short_paragraph_that_announces_a_list_stays_with_it() -> None:
    pieces = compose("Trois cas :\n\n- un\n\nUn texte.\n\n- un\n")
    shown = [piece.html.strip() for piece in pieces if isinstance(piece, Prose)]
    assert shown[0] == '<p class="leads">Trois cas\u00a0:</p>'
    assert shown[2] == "<p>Un texte.</p>"


FIGURE = "```mermaid\nflowchart LR\n```\n"
CAPTIONED = "**Tableau** : Deux clés\n\n| a | b |\n|---|---|\n| c | d |\n"


@pytest.mark.parametrize(
    ("text", "floats"),
    [
        (f"La figure suivante montre le tri.\n\nPuis.\n\n{FIGURE}", True),
        (f"On trie.\n\n{FIGURE}", False),
        (f"La figure suivante montre le tri.\n\n## Titre\n\n{FIGURE}", False),
        (f"Le tableau 2.1 compare.\n\n{CAPTIONED}", True),
        (f"On compare.\n\n{CAPTIONED}", False),
        ("Le tableau suivant compare.\n\n| a | b |\n|---|---|\n| c | d |\n", False),
    ],
)
def test_what_its_section_announces_may_stand_on_the_next_page(
    text: str,
    floats: bool,  # noqa: FBT001
) -> None:
    shown = [piece for piece in compose(text) if isinstance(piece, Figure | Table)]
    assert [piece.floats for piece in shown] == [floats]


def test_text_that_speaks_of_what_is_above_it_stays_below_it() -> None:
    first, second, remark = compose(
        "La figure.\n\nCette figure ment.\n\n> **Note** : voir plus haut."
    )
    assert isinstance(first, Prose)
    assert isinstance(second, Prose)
    assert isinstance(remark, CallOut)
    assert "stays" not in first.html
    assert second.html.startswith('<p class="stays">')
    assert remark.stays


def test_a_figure_may_shrink_while_its_type_stays_legible() -> None:
    usual, small = compose(FIGURE)[0], compose(FIGURE, width=3000, height=100)[0]
    assert isinstance(usual, Figure)
    assert isinstance(small, Figure)
    assert usual.least == pytest.approx(7 / 8.5, abs=0.001)
    assert small.least == 1
