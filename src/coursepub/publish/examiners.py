"""What examiners get besides key sheets: letters at a glance, and papers with answers marked."""

from collections.abc import Iterator, Sequence

from coursepub.keys.letters import render_letters
from coursepub.keys.marked import render_corrected, render_teacher
from coursepub.model.rendered import Rendered
from coursepub.publish.forms import Forms, SetForm
from coursepub.publish.progress import Progress, Stage, Step
from coursepub.render.setting import Workshop

GRID_MOST = 26
"""Papers whose letters are worth a grid: as many as forms have names of one letter.

Those of more are looked up in the table; a grid of them takes longer than all papers.
"""


def examiners_documents(made: Sequence[SetForm], shop: Workshop) -> Iterator[tuple[str, Rendered]]:
    """The grid of all letters, and a teacher's copy of each lettered form, by file name.

    Numbered papers have no teacher's copies: nobody teaches from one candidate's order.
    """
    exam = made[0].form.exam
    if len(made) <= GRID_MOST:
        yield f"{exam}.letters.key.pdf", render_letters([(f, k) for f, k, _ in made], shop)
    for form, key, _ in made:
        if len(form.name) == 1 and form.name.isalpha():
            yield f"{exam}-{form.name}.teacher.key.pdf", render_teacher(form, key, shop)


def corrected_documents(
    forms: Forms, names: Sequence[str], shop: Workshop, progress: Progress
) -> Iterator[tuple[str, Rendered]]:
    """What candidates are handed back, one a paper, by file name."""
    exam = forms.blueprint.name
    for place, (form, key, _) in enumerate(forms.all(names), 1):
        stem = f"{exam}-{form.name}"
        progress(Step(Stage.PAPER, stem, place, len(names)))
        yield f"{stem}.corrected.pdf", render_corrected(form, key, shop)
