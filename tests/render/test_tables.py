"""The room of a table: upright, on a landscape page, or with its words broken."""

import pytest
from markdown_it.token import Token

from coursepub.model.language import Language
from coursepub.render.groups import groups
from coursepub.render.tables import Room, room
from coursepub.typeset.tokens import ready_tokens


def table(cells: list[str], rows: int = 1) -> Room:
    row = "|" + "|".join(cells) + "|\n"
    text = row + "|" + "---|" * len(cells) + "\n" + row * rows
    tokens: list[Token] = ready_tokens(text, Language.FRENCH)
    return room(next(groups(tokens)))


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (["un", "deux"], Room(wide=False, turned=False, tight=False, short=True, tall=False)),
        (
            ["un mot " * 6, "deux"] * 2,
            Room(wide=True, turned=False, tight=False, short=True, tall=False),
        ),
        (["mot" * 4] * 10, Room(wide=True, turned=True, tight=False, short=True, tall=False)),
        (["mot" * 4] * 20, Room(wide=True, turned=True, tight=True, short=True, tall=False)),
        (
            ["`" + "m" * 200 + "`"],
            Room(wide=False, turned=True, tight=True, short=True, tall=False),
        ),
        (["mot " * 600, "b"], Room(wide=False, turned=False, tight=False, short=False, tall=True)),
    ],
)
def test_words_decide_on_the_room(cells: list[str], expected: Room) -> None:
    assert table(cells) == expected


def test_long_tables_are_not_short() -> None:
    assert table(["a", "b"], 12).short
    assert not table(["a", "b"], 13).short
