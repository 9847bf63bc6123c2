"""Draws over the pages of a finished PDF."""

import io
from collections.abc import Sequence

import pikepdf


def drawn_over(data: bytes, drawings: Sequence[bytes]) -> bytes:
    """A PDF with a content stream added to each page, as an artifact; b"" adds nothing.

    Names of destinations go: they were places to measure, and lead nowhere.
    """
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for page, drawing in zip(pdf.pages, drawings, strict=True):
            if drawing:
                page.contents_add(pdf.make_stream(b"q\n"), prepend=True)
                page.contents_add(b"Q\n/Artifact BMC\nq\n%sQ\nEMC\n" % drawing)
                page.contents_coalesce()
        if "/Names" in pdf.Root:
            del pdf.Root.Names
        out = io.BytesIO()
        pdf.remove_unreferenced_resources()
        pdf.save(out, static_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()
