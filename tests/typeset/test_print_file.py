"""Files that hold many papers."""

from io import BytesIO

import pikepdf

from coursepub.model.language import Language
from coursepub.typeset.fragments.file import BATCH
from coursepub.typeset.fragments.shared import PrintFile
from coursepub.typeset.fragments.tagged import Title


def _page_of(states: int) -> bytes:
    """A page whose resources are so many objects, each with its place."""
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page()
        named = {
            f"/S{place}": pdf.make_indirect(pikepdf.Dictionary(LW=place)) for place in range(states)
        }
        page.obj.Resources = pikepdf.Dictionary(ExtGState=pikepdf.Dictionary(named))
        file = BytesIO()
        pdf.save(file)
    return file.getvalue()


def test_what_a_page_refers_to_is_found_again_however_much_it_is() -> None:
    file = BytesIO()
    papers = PrintFile(None, file.write)
    for _ in range(3):
        papers.add_whole(_page_of(BATCH // 2 + 7))
    papers.close(Title("three papers", Language.ENGLISH), "three")
    with pikepdf.open(BytesIO(file.getvalue())) as pdf:
        for page in list(pdf.pages)[::2]:
            states = page.obj.Resources.ExtGState
            assert {name: int(state.LW) for name, state in states.items()} == {
                f"/S{place}": place for place in range(BATCH // 2 + 7)
            }
