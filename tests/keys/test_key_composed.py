"""Key sheets composed of pieces are the plain ones."""

from dataclasses import replace

import pytest

from coursepub.assemble.blueprints import blueprints
from coursepub.assemble.forms import assemble
from coursepub.keys.kit import make_key_kit
from coursepub.keys.plan import plan_key
from coursepub.keys.sheet import render_key
from coursepub.model.form import Form
from coursepub.model.item import OpenItem
from coursepub.model.key import AnswerKey
from coursepub.model.source import Body
from coursepub.publish.course import Loaded
from coursepub.publish.workshop import workshop
from coursepub.typeset.fragments.model import CompositionError
from coursepub.typeset.fragments.shared import Names, PrintFile, ready_pages
from coursepub.typeset.fragments.tagged import Title
from tests.papers import TOLERANCE, largest_shift, words_by_page


def composed(form: Form, key: AnswerKey, made_for: tuple[Form, AnswerKey], sample: Loaded) -> bytes:
    kit, _ = make_key_kit([made_for], workshop(sample))
    pages = ready_pages(Names(kit.library), plan_key(kit, form, key))
    parts: list[bytes] = []
    file = PrintFile(kit.library, parts.append)
    file.add(pages)
    file.close(Title("Corrigé", form.language), "identity")
    return b"".join(parts)


@pytest.mark.parametrize("remarks", [0, 2])
def test_letters_and_explanations(sample: Loaded, remarks: int) -> None:
    final = blueprints(sample.course)[0]
    first = assemble(sample.course, final, "0001", "seed")
    form, key = assemble(sample.course, final, "0107", "seed")
    marking = tuple(Body(f"Remarque {n}.", key.entries[0].at) for n in range(remarks))
    key, other = replace(key, marking=marking), replace(first[1], marking=marking)
    plain = render_key(form, key, workshop(sample))
    made = composed(form, key, (first[0], other), sample)
    pages = words_by_page(made)
    assert pages[: plain.pages] == words_by_page(plain.data)
    assert not any(pages[plain.pages :])
    if len(pages) == plain.pages:
        assert largest_shift(plain.data, made) <= TOLERANCE


def test_marking_grids_are_laid_out_whole(sample: Loaded) -> None:
    exams = blueprints(sample.course)
    exam = next(b for b in exams if any(isinstance(item, OpenItem) for item in b.items))
    with pytest.raises(CompositionError):
        make_key_kit([assemble(sample.course, exam, "0001", "seed")], workshop(sample))
