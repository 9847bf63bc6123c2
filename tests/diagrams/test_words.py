"""What a drawing says to those who cannot see it."""

from coursepub.diagrams import Engine


def test_the_author_s_title_and_description(draws: Engine) -> None:
    drawing = draws.draw(
        "flowchart TD\n  accTitle: Le trajet\n"
        "  accDescr {\n    D'abord ici,\n    puis là.\n  }\n  A --> B\n"
    )
    assert drawing.title == "Le trajet"
    assert " ".join(drawing.description.split()) == "D'abord ici, puis là."
    assert drawing.labels == ("A", "B")


def test_neither_is_made_up(draws: Engine) -> None:
    drawing = draws.draw("flowchart TD\n  A --> B\n")
    assert (drawing.title, drawing.description) == ("", "")


def test_lines_of_a_label_are_one_label_and_repeats_are_said_once(draws: Engine) -> None:
    drawing = draws.draw(
        'flowchart TD\n  A["deux<br/>lignes"] --> B["<b>un</b> mot"] --> C["un mot"]'
    )
    assert drawing.labels == ("deux lignes", "un mot")


def test_composed_and_decomposed_accents_draw_the_same(draws: Engine) -> None:
    composed = draws.draw('pie\n  "caf\u00e9" : 1')
    assert composed == draws.draw('pie\n  "cafe\u0301" : 1')
