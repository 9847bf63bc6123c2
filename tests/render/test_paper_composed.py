"""Papers composed of pieces are the plain ones: pages, words, places of signs, structure."""

import io
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import time
from decimal import Decimal
from hashlib import sha256
from pathlib import PurePosixPath

import pikepdf
import pytest
from PIL import Image

from coursepub.assemble.blueprints import blueprints
from coursepub.assemble.forms import assemble, letter_at
from coursepub.model.cohort import Holder, Sitting
from coursepub.model.form import Answer, Form, FormSection, Question, Response, SectionKind
from coursepub.model.language import Language
from coursepub.model.seal import SealMark
from coursepub.model.source import Body, Location, Part
from coursepub.model.space import Space
from coursepub.publish.course import Loaded
from coursepub.publish.workshop import workshop
from coursepub.render.paper import render_paper
from coursepub.render.paper_holders import with_holders
from coursepub.render.paper_kit import compose, make_kit
from coursepub.render.paper_plan import plan
from coursepub.render.setting import Workshop
from coursepub.typeset.environment import Templates
from coursepub.typeset.fragments.model import CompositionError
from coursepub.typeset.fragments.sheet import Sheet
from tests.papers import TOLERANCE, largest_shift, marks_are_sound, structure, words_by_page
from tests.pdf import words
from tests.tags import tag_faults

AT = Location(PurePosixPath("bank.md"), 1)
WORDS = """réseau paquet protocole couche débit AVATAR latence congestion fenêtre Tâche œuvre
segment chiffrement fonction mémoire verrou requête index jointure étrangère transaction
l’état officiel affinité graphe sommet complexité récurrence cohérence où déjà près 1 024
""".split()
EXTRAS = (
    "",
    "\n\n```python\nfor value in values:\n    print(value, '%d' % 3)  # dit tout\n```",
    "\n\n| Élément | Coût |\n|---|---|\n| lecture | 12,5 |\n| écriture | 7 |",
    "\n\n![Un carré](square.png)",
    "\n\nVoir [la norme](https://example.org/a(b)?c=1&d=2), *citée* et **due**.",
    "\n\n1. d’abord\n2. ensuite\n   - au fond",
    "\n\n> Une citation, avec `x[0]` et `un/chemin/long`.",
)


def number(*names: object) -> int:
    """A number that follows from names, and looks like chance."""
    return int.from_bytes(sha256(repr(names).encode()).digest()[:4], "big")


def sentence(*names: object) -> str:
    length = 2 + number("length", *names) % 26
    return " ".join(WORDS[number(place, *names) % len(WORDS)] for place in range(length)).title()


def body(text: str) -> Body:
    return Body(text, AT)


def bank(seed: str, size: int) -> list[Question]:
    """Questions with two to six options, every third one with short ones."""
    return [
        Question(
            number=0,
            points=Decimal(1 + number("p", seed, q) % 2) / 2,
            stem=body(sentence("stem", seed, q) + " ?" + EXTRAS[q % len(EXTRAS)]),
            answers=tuple(
                Answer("", body(f"{q}.{a} `v{a}`" if q % 3 == 0 else sentence("a", seed, q, a)))
                for a in range(2 + number("n", seed, q) % 5)
            ),
        )
        for q in range(size)
    ]


def shuffled(questions: list[Question], seed: object) -> Iterator[Question]:
    ordered = sorted(questions, key=lambda q: number(seed, q.stem))
    for place, question in enumerate(ordered, 1):
        answers = sorted(question.answers, key=lambda a: number(seed, a.text, question.stem))
        lettered = tuple(Answer(letter_at(i), a.text) for i, a in enumerate(answers))
        yield replace(question, number=place, answers=lettered)


def form_of(questions: list[Question], name: str = "0001", **said: object) -> Form:
    made = Form(
        exam="final",
        name=name,
        language=Language.FRENCH,
        course="Réseaux",
        title="",
        subject="Contrôle",
        minutes=60,
        documents="",
        sections=(FormSection(SectionKind.CHOICE, tuple(shuffled(questions, name))),),
        code="7K3Q-M2XP",
    )
    return replace(made, **said)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def shop() -> Workshop:
    png = io.BytesIO()
    Image.new("L", (60, 40), 128).save(png, "PNG")
    return Workshop(images={"square.png": png.getvalue()})


def composed(form: Form, shop: Workshop, *others: Form) -> bytes:
    """The form, of a kit made for it or for others that hold the same questions."""
    kit = make_kit(others or [form], shop).kit
    return compose(kit, form, plan(kit, form))


def same(form: Form, shop: Workshop, *others: Form) -> bytes:
    """The composed paper, once it has been found to be the plain one."""
    plain, made = render_paper(form, shop).data, composed(form, shop, *others)
    assert words_by_page(made) == words_by_page(plain)
    assert largest_shift(plain, made) <= TOLERANCE
    assert structure(made) == structure(plain)
    marks_are_sound(made)
    assert tag_faults(plain) == tag_faults(made) == []
    return made


def test_a_generated_bank(shop: Workshop) -> None:
    questions = bank("a", 21)
    same(form_of(questions, "0417"), shop, form_of(questions, "0001"))


def test_a_subset_of_what_the_kit_holds(shop: Workshop) -> None:
    questions = bank("c", 14)
    first = form_of(questions[:5])
    everything = form_of(questions)
    same(form_of(questions[3:8], "0002"), shop, first, everything)


CODE = "0123456789ABCDEFGHJKMNPQRSTVWXYZ0123456789ABCDEFGHJK"


@pytest.mark.parametrize("size", [3, 7])
def test_a_seal_code_in_every_footer_and_on_the_last_page(shop: Workshop, size: int) -> None:
    """On a page of its own where the last one has no room for it, or below the end."""
    mark = SealMark("0417", CODE)
    form = form_of(bank("s", size), "0417", seal=mark)
    other = replace(form, name="0001", seal=SealMark("0001", CODE[::-1]))
    made = same(form, shop, other)
    text = " ".join(words(made).split())
    assert text.count(mark.short) == len(words_by_page(made))
    assert text.count(mark.whole) == 1
    plain = square_codes(render_paper(form, shop).data)
    assert square_codes(made) == [pytest.approx(each, abs=TOLERANCE) for each in plain]


def square_codes(data: bytes) -> list[list[float]]:
    """By page, the sides and the places of its square codes, in pt."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        streams = [page.obj.Contents.read_bytes() for page in pdf.pages]
    found = [re.findall(rb"q (\S+) 0 0 \S+ (\S+) (\S+) cm\s+BI", stream) for stream in streams]
    return [[float(side) for each in page for side in each] for page in found]


HOLDERS = {
    "0417": Holder("204 417", "ABADIE-DURAND", "Zoé Éléonore", "B 204", "12"),
    "0418": Holder("0418", "W" * 200, "de la Montagne " * 13, seat="3"),
    "0419": Holder("0419", "Roy Léa", one_name=True),
    "0420": Holder("0420", "\N{TAMIL LETTER HA}\x07\ufffe", "X"),
}


@pytest.mark.parametrize("anonymous", [False, True])
def test_whose_paper_it_is(shop: Workshop, anonymous: bool) -> None:  # noqa: FBT001
    """The same lines as on plain papers; names with signs that not all have are left to those."""
    form = form_of(bank("n", 3), "0417", sitting=Sitting(anonymous=anonymous))
    kit = make_kit([form], shop, held=True).kit
    held = with_holders(kit, form, HOLDERS, shop).kit
    assert sorted(held.holders) == ["0417", "0418", "0419"]
    for name in held.holders:
        named = replace(form, name=name)
        made = compose(held, named, plan(held, named))
        plain = render_paper(named, shop, holder=HOLDERS[name]).data
        assert words_by_page(made) == words_by_page(plain)
        assert largest_shift(plain, made) <= TOLERANCE
        assert structure(made) == structure(plain)
        marks_are_sound(made)
        assert tag_faults(made) == []
    with pytest.raises(CompositionError):
        plan(held, replace(form, name="0420"))
    alone = with_holders(kit, form, {"0417": HOLDERS["0417"]}, shop).kit
    assert alone.library.objects == held.library.objects
    assert alone.holders["0417"].chunks == held.holders["0417"].chunks


def test_more_time_changes_one_page_and_no_paper_of_others(shop: Workshop) -> None:
    form = form_of(bank("t", 2), "0417", sitting=Sitting(starts=time(9)))
    more = replace(form, minutes=80)
    alone, both = make_kit([form], shop).kit, make_kit([form, more], shop).kit
    assert compose(alone, form, plan(alone, form)) == compose(both, form, plan(both, form))
    same(more, shop, form, more)
    with pytest.raises(CompositionError):
        plan(alone, more)


def test_an_english_form_with_a_letter_for_a_name(shop: Workshop) -> None:
    said: dict[str, object] = {"language": Language.ENGLISH, "documents": "Any book"}
    same(form_of(bank("e", 6), "B", **said), shop)


def test_both_kinds_of_questions_on_one_paper(shop: Workshop) -> None:
    text = "\n\n".join(sentence("d", place) + "." for place in range(60))
    long = Question(
        0, Decimal(5), title="Long", parts=(Part("Contexte", body(text)),), space=Space(lines=9)
    )
    short = Question(0, Decimal(4), title="Bref", parts=(Part("", body("Expliquez.")),))
    development = FormSection(
        SectionKind.DEVELOPMENT, (replace(short, number=7), replace(long, number=8))
    )
    form = form_of(bank("f", 6))
    same(replace(form, sections=(*form.sections, development)), shop)


def test_restyled_papers_are_composed_in_their_own_style(shop: Workshop) -> None:
    style = Templates().text("exam.css")
    large = style.replace("10.5pt/14pt", "14pt/19pt").replace("--number: 10mm", "--number: 14mm")
    large = large.replace("margin: 22mm 18mm 25mm", "margin: 25mm 18mm 30mm")
    assert large != style
    restyled = replace(shop, templates=Templates({"exam.css": large}))
    made = same(form_of(bank("g", 12)), restyled)
    assert len(words_by_page(made)) > len(words_by_page(composed(form_of(bank("g", 12)), shop)))


def test_a_background_of_pages_is_left_to_the_plain_path(shop: Workshop) -> None:
    style = Templates().text("exam.css") + "\nhtml { background: #eee }"
    with pytest.raises(CompositionError):
        make_kit([form_of(bank("g", 2))], replace(shop, templates=Templates({"exam.css": style})))


def test_pieces_that_cannot_share_pages_have_one_each(shop: Workshop) -> None:
    style = Templates().text("exam.css") + "\n.piece { position: static !important }"
    alone = replace(shop, templates=Templates({"exam.css": style}))
    same(form_of(bank("b", 3)), alone)


def test_the_end_is_never_alone_on_a_page(shop: Workshop) -> None:
    """With more and more questions, the last page is at some point just full."""
    questions = [replace(q, stem=body("Court ?")) for q in bank("h", 16)]
    questions = [replace(q, answers=q.answers[:2]) for q in questions]
    kit = make_kit([form_of(questions)], shop).kit
    for size in range(9, 15):
        form = form_of(questions[:size])
        made = plan(kit, form)
        assert all(len(sheet.content) > 1 for sheet in made[1:]), size
        assert len(made) == render_paper(form, shop).pages, size


def grouped(questions: list[Question], *groups: range) -> Form:
    """A form in which the questions of these numbers belong together."""
    form = form_of(questions)
    later = {number for group in groups for number in group[1:]}
    asked = tuple(replace(q, follows=q.number in later) for q in form.questions)
    return replace(form, sections=(FormSection(SectionKind.CHOICE, asked),))


def pages_of(sheets: Sequence[Sheet], numbers: range) -> list[int]:
    """The pages that questions stand on, in their order."""
    found = {
        placed.groups[1]: page
        for page, sheet in enumerate(sheets, 1)
        for placed in sheet.content
        if len(placed.groups) > 1
    }
    return [found[f"q{number}"] for number in numbers]


def test_groups_stand_on_one_page_where_they_fit(shop: Workshop) -> None:
    """A longer one begins a page; the end takes along all of the last one."""
    questions = bank("w", 16)
    kit = make_kit([form_of(questions)], shop).kit
    alone = plan(kit, form_of(questions))
    for first in range(1, 14):
        group = range(first, first + 3)
        pages = pages_of(plan(kit, grouped(questions, group)), group)
        assert len(set(pages)) == 1, first
    torn = next(n for n in range(2, 16) if len(set(pages_of(alone, range(n, n + 2)))) == 2)
    groups = range(torn - 1, torn + 2), range(torn + 3, 17)
    form = grouped(questions, *groups)
    sheets = plan(kit, form)
    assert pages_of(sheets, groups[0])[0] == pages_of(alone, range(torn + 1, torn + 2))[0]
    before, *longer = pages_of(sheets, range(torn + 2, 17))
    assert longer[0] == before + 1
    assert len(set(longer)) > 1
    same(form, shop)


def test_the_end_takes_a_group_along(shop: Workshop) -> None:
    """With more and more questions, the end of the paper does not fit behind a group."""
    questions = [replace(q, stem=body("Court ?"), answers=q.answers[:2]) for q in bank("h", 16)]
    kit = make_kit([form_of(questions)], shop).kit
    for size in range(9, 15):
        group = range(size - 2, size + 1)
        form = grouped(questions[:size], group)
        sheets = plan(kit, form)
        assert pages_of(sheets, group) == [len(sheets)] * 3
        if len(sheets) != len(plan(kit, grouped(questions[: size - 1], group[:2]))):
            same(form, shop)


def test_the_sample_course(sample: Loaded) -> None:
    final = blueprints(sample.course)[0]
    form, _ = assemble(sample.course, final, "0042", "seed")
    other, _ = assemble(sample.course, final, "0001", "another seed")
    same(form, workshop(sample), other)


def test_other_ways_to_answer(shop: Workshop) -> None:
    questions = bank("m", 6)
    ways = (Response.SEVERAL, Response.NUMERIC, Response.SHORT)
    for place, way in enumerate(ways):
        asked = replace(questions[place], response=way, unit="Mo" * (way is Response.NUMERIC))
        questions[place] = asked if way is Response.SEVERAL else replace(asked, answers=())
    said = " ".join(word for page in words_by_page(same(form_of(questions), shop)) for word in page)
    for word in ("Plusieurs", "Réponse", "Mo"):
        assert word in said


RICH = (
    "![Un carré](square.png)",
    "Voir [la norme](https://example.org/a?b=1) et **plus**.",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "```python\nprint('%d' % 3)\n```",
    "Soit $\\frac{1}{n^2}$ et $$\\sum_{i=1}^n i$$",
    "```mermaid\nflowchart TD\n  a[Début] --> b[Fin]\n```",
)


def test_options_hold_what_stems_do(shop: Workshop, sample: Loaded) -> None:
    """Pictures, links, tables, code, formulas, diagrams, at any letter, moved with their tags."""
    pictured = replace(shop, pictures=workshop(sample).pictures, math=frozenset({AT.file}))
    questions = [
        replace(q, answers=tuple(Answer("", body(text)) for text in some))
        for q, some in zip(bank("x", 2), (RICH[:3], RICH[3:]), strict=True)
    ]
    made = same(form_of(questions, "0002"), pictured, form_of(questions, "0001"))
    with pikepdf.open(io.BytesIO(made)) as pdf:
        links = [a for page in pdf.pages for a in page.obj.get("/Annots", [])]
    assert len(links) == 1


@pytest.mark.parametrize("around", [".part", ".o"])
def test_what_is_painted_around_pieces_is_left_to_the_plain_path(
    shop: Workshop, around: str
) -> None:
    """It would be painted once a piece."""
    style = f"{Templates().text('exam.css')}\n{around} {{ background: #eee }}"
    restyled = replace(shop, templates=Templates({"exam.css": style}))
    with pytest.raises(CompositionError, match="painted"):
        make_kit([form_of(bank("y", 1))], restyled)


def test_links_lead_where_they_did(shop: Workshop) -> None:
    made = composed(form_of(bank("i", 7)), shop)
    with pikepdf.open(io.BytesIO(made)) as pdf:
        links = [a for page in pdf.pages for a in page.obj.get("/Annots", [])]
        assert [str(link.A.URI) for link in links] == ["https://example.org/a(b)?c=1&d=2"]


def test_a_question_longer_than_a_page_is_left_to_the_plain_path(shop: Workshop) -> None:
    long = "\n\n".join(sentence("long", place) for place in range(80))
    questions = [replace(bank("j", 1)[0], stem=body(long))]
    form = form_of(questions)
    with pytest.raises(CompositionError):
        composed(form, shop)
    assert render_paper(form, shop).pages > 2


def test_pieces_do_not_follow_the_order_of_the_bank(shop: Workshop) -> None:
    """What stands first in a bank, or first among its options, must not show in a file."""
    questions = bank("k", 4)
    turned = [replace(q, answers=q.answers[::-1]) for q in questions[::-1]]
    form = form_of(questions)
    assert composed(form, shop, form) == composed(
        form,
        shop,
        replace(
            form,
            sections=(
                FormSection(
                    SectionKind.CHOICE,
                    tuple(
                        replace(
                            q,
                            number=place,
                            answers=tuple(
                                Answer(letter_at(i), a.text) for i, a in enumerate(q.answers)
                            ),
                        )
                        for place, q in enumerate(turned, 1)
                    ),
                ),
            ),
        ),
    )


def test_names_of_destinations_tell_nothing(shop: Workshop) -> None:
    form = form_of(bank("l", 3))
    makers: list[Callable[[], bytes]] = [
        lambda: render_paper(form, shop).data,
        lambda: composed(form, shop),
    ]
    for make in makers:
        with pikepdf.open(io.BytesIO(make())) as pdf:
            assert "/Names" not in pdf.Root
            assert "/Dests" not in pdf.Root
            assert "/Outlines" not in pdf.Root or not pdf.Root.Outlines.get("/Count", 0)
