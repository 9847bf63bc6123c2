"""Where each piece of a key sheet stands."""

from collections.abc import Iterator, Sequence

from coursepub.keys.answers import printed_answer
from coursepub.keys.kit import KeyKit
from coursepub.model.form import Form
from coursepub.model.key import AnswerKey
from coursepub.model.language import Language
from coursepub.render.paper_furniture import shared_name
from coursepub.typeset.fragments.model import CompositionError
from coursepub.typeset.fragments.sheet import Placed, Sheet

CLOSE = 0.001


def plan_key(kit: KeyKit, form: Form, key: AnswerKey) -> tuple[Sheet, ...]:
    """The pages of a key sheet; raises CompositionError where pieces cannot make them."""
    try:
        return tuple(_sheets(kit, form, _Table(kit).pages(key, form.language)))
    except KeyError as unknown:
        raise CompositionError(f"no such piece: {unknown}") from unknown


class _Table:
    def __init__(self, kit: KeyKit) -> None:
        self._kit = kit
        self._pages: list[list[Placed]] = []
        self._y = 0.0

    def pages(self, key: AnswerKey, language: Language) -> list[list[Placed]]:
        """Title, remarks, and a table whose head stands on every page."""
        kit = self._kit
        self._pages.append([])
        self._put("heading", kit.boxes["heading"].y)
        self._y = kit.boxes["heading"].bottom + kit.after_heading
        gap = 0.0
        for name in kit.remarks:
            self._y += gap
            self._put(name, self._y)
            self._y += kit.boxes[name].height
            gap = kit.after_remark
        if kit.remarks:
            self._y += kit.after_remark
        self._head()
        for entry in key.entries:
            said = kit.explanations[entry.item]
            answer = f"r-{printed_answer(entry, language)}"
            self._row(said, f"n-{entry.question}", answer)
        self._row("total")
        return self._pages

    def _head(self) -> None:
        self._put("head", self._y)
        self._y += self._kit.boxes["head"].height

    def _row(self, *names: str) -> None:
        """A line of the table, as tall as its tallest piece."""
        height = max(self._kit.boxes[name].height for name in names)
        if self._y + height > self._kit.bottom + CLOSE:
            self._pages.append([])
            self._y = self._kit.boxes["head"].y
            self._head()
        for name in names:
            self._put(name, self._y)
        self._y += height

    def _put(self, name: str, y: float) -> None:
        fragment = self._kit.library.pieces[name][0]
        self._pages[-1].append(Placed(fragment, dy=y - self._kit.boxes[name].y))


def _sheets(kit: KeyKit, form: Form, pages: Sequence[Sequence[Placed]]) -> Iterator[Sheet]:
    for number, content in enumerate(pages, 1):
        counts = f"{len(str(number))}-{len(str(len(pages)))}"
        around = kit.library.pieces[f"around-{shared_name(form)}-{counts}"][0]
        values = {
            "name": form.name,
            "code": form.code,
            "page": str(number),
            "pages": str(len(pages)),
        }
        yield Sheet(content, (Placed(around),), values)
