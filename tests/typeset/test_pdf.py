"""The PDF engine: our fonts alone, nothing from outside, no word lost in a log."""

import io
import os
import subprocess
import sys
from pathlib import PurePosixPath

import pikepdf
import pytest

from coursepub.model.diagnostic import Code
from coursepub.model.language import Language
from coursepub.model.rendered import Rendered
from coursepub.model.source import Location
from coursepub.typeset.fetcher import BASE, ClosedTable
from coursepub.typeset.pdf import write_pdf

STYLE = 'body { font-family: "CP Serif", "CP Symbols" } @page { size: A5 }'
PLACE = Location(PurePosixPath("m.md"), 7)
DOT = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="4"/></svg>'


def pdf(body: str, resources: dict[str, bytes] | None = None, css: str = STYLE) -> Rendered:
    html = f"<html><body>{body}</body></html>"
    return write_pdf(
        html,
        [css],
        language=Language.FRENCH,
        title="Un titre",
        resources=resources or {},
        at=PLACE,
    )


def reasons(done: Rendered) -> list[str]:
    return [dict(found.values).get("reason", "") for found in done.diagnostics]


def test_a_document_has_language_title_tags_and_no_date() -> None:
    with pikepdf.open(io.BytesIO(pdf("<p>Été").data)) as document:
        assert str(document.Root.Lang) == "fr"
        assert str(document.docinfo["/Title"]) == "Un titre"
        assert bool(document.Root.MarkInfo.Marked)
        assert not {"/CreationDate", "/ModDate"} & set(document.docinfo.keys())


def test_pages_are_counted_and_nothing_is_complained_of() -> None:
    done = pdf('<p>a<p style="break-before: page">b')
    assert done.pages == 2
    assert done.diagnostics == ()


def test_only_shipped_fonts_are_used() -> None:
    text = (
        '<p>Été ☑ λ <code style="font-family: monospace">x</code> <b style="font-family: Arial">y'
    )
    with pikepdf.open(io.BytesIO(pdf(text).data)) as document:
        names = {
            str(font.BaseFont)
            for page in document.pages
            for font in page.Resources.Font.as_dict().values()
        }
    assert names
    assert all("CP" in name for name in names)


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/hostname",
        "http://127.0.0.1:9/x.png",
        "https://example.org/x.png",
        "//example.org/x.png",
        "data:image/svg+xml,<svg/>",
        "ftp://example.org/x",
        "absent.png",
    ],
)
def test_everything_outside_the_table_is_refused(url: str) -> None:
    done = pdf(f'<p><img src="{url}" alt="x">', {"here.svg": DOT})
    assert [found.code for found in done.diagnostics] == [Code.TYPESETTER]
    assert "not a resource of this document" in reasons(done)[0]
    assert done.diagnostics[0].at == PLACE


def test_links_to_local_files_are_not_attached() -> None:
    done = pdf('<link rel="attachment" href="file:///etc/hostname"><p>a')
    with pikepdf.open(io.BytesIO(done.data)) as document:
        assert len(document.attachments) == 0


def test_resources_are_read_by_their_names() -> None:
    done = pdf('<p><img src="images/le%20point.svg" alt="x">', {"images/le point.svg": DOT})
    assert done.diagnostics == ()


def test_a_fetched_resource_knows_its_type() -> None:
    response = ClosedTable({"a.svg": DOT}).fetch(f"{BASE}a.svg")
    assert response.content_type == "image/svg+xml"
    assert response.read() == DOT


def test_faults_of_a_style_sheet_are_reported_once() -> None:
    done = pdf("<p>a", css=STYLE + " p { colour: red } p { colour: red }")
    assert len({*reasons(done)}) == len(reasons(done))
    assert any("colour" in reason for reason in reasons(done))


def test_a_glyph_that_no_font_has_is_reported() -> None:
    done = pdf("<p>中")
    assert [(found.code, dict(found.values)["point"]) for found in done.diagnostics] == [
        (Code.MISSING_GLYPH, "U+4E2D")
    ]


PROGRAM = """
import hashlib
from coursepub.model.language import Language
from coursepub.typeset.pdf import write_pdf
html = "<html><body><h1 id='b'>Un</h1><h1 id='a'>Deux</h1><p><a href='#a'>là</a> ☑ <code>x</code>"
css = "body { font-family: 'CP Serif', 'CP Symbols' } code { font-family: 'CP Mono' }"
done = write_pdf(html, [css], language=Language.FRENCH, title="t")
print(hashlib.sha256(done.data).hexdigest())
"""


def test_bytes_do_not_depend_on_the_hash_seed_or_the_time_zone() -> None:
    digests = set()
    for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo")):
        surroundings = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone}
        done = subprocess.run(
            [sys.executable, "-B", "-c", PROGRAM],
            env=surroundings,
            capture_output=True,
            text=True,
            check=True,
        )
        digests.add(done.stdout)
    assert len(digests) == 1
