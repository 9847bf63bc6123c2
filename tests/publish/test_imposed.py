"""Imposed handouts lie beside the others, and follow them without any typesetting."""

from pathlib import Path

import pytest

from coursepub.model.module import Layout
from coursepub.publish import handouts as publishing
from coursepub.publish.course import load
from coursepub.publish.handouts import handout_plan, publish_handouts
from coursepub.publish.stamps import Made, Why
from coursepub.publish.wish import Wish


def made(small: Path, output: Path, layout: Layout = Layout.TWO_UP) -> Made:
    return publish_handouts(load(small, chosen=True), output, wish=Wish(layout=layout))


def whys(small: Path, output: Path) -> dict[str, Why | None]:
    return dict(handout_plan(load(small, chosen=True), output, Wish(layout=Layout.TWO_UP)))


def test_imposed_files_are_made_once_and_from_what_is_there(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    single = made(small, tmp_path, Layout.SINGLE)
    monkeypatch.delattr(publishing, "_make")  # nothing may be typeset from here on
    imposed = [name for name, why in whys(small, tmp_path).items() if why is Why.NEW]
    assert imposed
    assert all(name.endswith(".2up.pdf") for name in imposed)
    first = made(small, tmp_path)
    assert first.fresh == len(imposed) == len(single.written)
    assert first.written[-1] == single.written[-1]
    sheets = {file.path: file.pages for file in first.written}
    for file in single.written:
        assert sheets[file.path.with_suffix(".2up.pdf")] == (file.pages + 1) // 2
    assert set(whys(small, tmp_path).values()) == {None}
    assert made(small, tmp_path).fresh == 0


def test_an_imposed_file_that_went_is_made_again(small: Path, tmp_path: Path) -> None:
    first = made(small, tmp_path)
    data = first.written[0].path.read_bytes()
    first.written[0].path.unlink()
    assert list(whys(small, tmp_path).values()).count(Why.MISSING) == 1
    assert made(small, tmp_path).fresh == 1
    assert first.written[0].path.read_bytes() == data
