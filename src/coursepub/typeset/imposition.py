"""Two pages on a sheet: a file for printers, beside the one for readers."""

import io

import pikepdf

SHEET = (841.89, 595.28)
"""A4 across, in pt (ISO 216)."""


def two_up(data: bytes) -> bytes:
    """A PDF's pages in reading order, two A5 on an A4 sheet; a page that lies is turned.

    The sheets are pictures of the pages: links, bookmarks and tags stay in the PDF that
    they were made from. The same bytes give the same bytes.
    """
    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pages, pikepdf.new() as sheets:
        for number, page in enumerate(pages.pages):
            if number % 2 == 0:
                sheets.add_blank_page(page_size=SHEET)
            _lay(sheets, page, number % 2)
        _name(sheets, pages)
        sheets.save(
            made,
            deterministic_id=True,
            compress_streams=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
    return made.getvalue()


def _lay(sheets: pikepdf.Pdf, page: pikepdf.Page, half: int) -> None:
    """Scale a page into the left (0) or right (1) half of the last sheet.

    The library's own overlay would do, but for the random names that it gives.
    """
    left, bottom, right, top = (float(edge) for edge in page.mediabox)
    if right - left > top - bottom:
        page.rotate(90, relative=True)
    width, height = SHEET[0] / 2, SHEET[1]
    room = pikepdf.Rectangle(half * width, 0, (half + 1) * width, height)
    name = pikepdf.Name(f"/Half{half}")
    sheet, picture = sheets.pages[-1], sheets.copy_foreign(page.as_form_xobject())
    sheet.add_resource(picture, pikepdf.Name.XObject, name)
    placed = sheet.calc_form_xobject_placement(
        picture, name, room, invert_transformations=True, allow_shrink=True, allow_expand=True
    )
    sheet.contents_add(placed)


def _name(sheets: pikepdf.Pdf, pages: pikepdf.Pdf) -> None:
    """Title and language as the pages have them; nothing about machine or clock."""
    sheets.docinfo["/Title"] = str(pages.docinfo.get("/Title", ""))
    if "/Lang" in pages.Root:
        sheets.Root.Lang = str(pages.Root.Lang)
    sheets.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
