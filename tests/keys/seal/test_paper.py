"""Seal codes read back from papers, and from scans of them."""

from io import BytesIO

import pypdfium2
import pytest
from PIL import Image

from coursepub.keys.seal.paper import paper_codes
from coursepub.model.errors import CoursepubError, Problem
from tests.seals import Made


def scan(data: bytes, *, turned: float = 0.0, quality: int = 75) -> bytes:
    """The first page as an office's scanner gives it: pixels at 200 dpi, a little askew."""
    page = pypdfium2.PdfDocument(data)[0]
    picture: Image.Image = page.render(scale=200 / 72).to_pil().convert("L")
    askew = picture.rotate(turned, fillcolor=255)
    pdf = BytesIO()
    askew.save(pdf, "PDF", resolution=200, quality=quality)
    return pdf.getvalue()


def test_the_text_of_a_paper_has_its_whole_code(made: Made) -> None:
    for key in made.keys:
        shown = paper_codes(made.papers[f"final-{key.mark.paper}.pdf"])
        assert shown.codes == (key.mark.code,)
        assert shown.digest in made.sealed.receipt.files.values()


@pytest.mark.parametrize(("turned", "quality"), [(0.0, 75), (1.5, 40)])
def test_a_scan_is_read_by_its_qr_code(made: Made, turned: float, quality: int) -> None:
    pytest.importorskip("zxingcpp")
    shown = paper_codes(scan(made.papers["final-A.pdf"], turned=turned, quality=quality))
    assert shown.codes == (made.keys[0].mark.code,)
    assert shown.digest is None


def test_a_paper_without_a_code_and_a_file_that_is_no_paper() -> None:
    blank = BytesIO()
    Image.new("L", (200, 200), 255).save(blank, "PDF")
    for data, problem in ((blank.getvalue(), Problem.NO_SEAL_CODE), (b"x", Problem.BAD_PAPER)):
        with pytest.raises(CoursepubError) as caught:
            paper_codes(data)
        assert caught.value.problem is problem
