"""What examiners get besides key sheets: letters at a glance, and papers with answers marked."""

from collections.abc import Iterator, Sequence

from coursepub.keys.grids import has_grids, render_grids
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


def examiners_documents(
    made: Sequence[SetForm], shop: Workshop, *, every: bool = True
) -> Iterator[tuple[str, Rendered]]:
    """Letters in a grid, grids to mark by, and a teacher's copy of each form, by file name.

    Numbered papers have no teacher's copies: nobody teaches from one candidate's order. Where
    `made` is not `every` paper, but samples that hold all questions, there are grids to mark
    by alone.
    """
    exam, plain = made[0].form.exam, [(form, key) for form, key, _ in made]
    if every and len(made) <= GRID_MOST:
        yield f"{exam}.letters.key.pdf", render_letters(plain, shop)
    if has_grids(plain):
        yield f"{exam}.grids.key.pdf", render_grids(plain, shop, numbered=every)
    for form, key in plain if every else ():
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
