"""Every element of text in one module: printed, in every edition, with sound tags."""

import re
from dataclasses import replace
from pathlib import PurePosixPath

import pypdfium2
import pytest

from coursepub.model.language import Language
from coursepub.model.module import Edition, Handout
from coursepub.model.source import Source
from coursepub.parse.modules.module import read_module
from coursepub.render.handout import render_handout
from coursepub.render.setting import Workshop
from tests.tags import tag_faults
from tests.typeset.drawings import png

FILE = PurePosixPath("m.md")
TEXT = r"""# MODULE 01 - Éléments

> Une ouverture[^lead] et $x$.

## Notes {#notes}

Un appel[^1], le même[^1], un autre^[Sur place, [là](https://example.org/c).], [un site](https://www.example.org/a/b).

[^1]: Première note.

    Sa suite.

[^lead]: Note d'ouverture.

Terme
: Sa définition.

> [!WARNING]
> Prudence.

!!! tip
    Astuce.

- [ ] à faire
- [x] fait

  ::: note
  Dans une liste.
  :::

![Un plan](plan.png){#plan width=50%}

```sql {#requete}
SELECT 1;
```

<!-- pagebreak -->

## Formules sans numéro {-}

Soit $\frac{a}{b}$[^f], H~2~O, 1er, <kbd>Ctrl</kbd>, ~~non~~ ;
voir [les notes](#notes), [le plan](#plan) et [la requête](#requete).

$$
\sum_{i=1}^{n} i
$$

| Signe | Note |
|---|---|
| $x^2$ | ici^[Dans une cellule.] |

[^f]: Note d'une formule.
"""
HANDOUT = Handout(
    "m", Language.FRENCH, "Cours", "", "Éléments", (), (read_module(Source(FILE, TEXT)),)
)
SHOP = Workshop(images={"plan.png": png(40, 30)}, math=frozenset({FILE}))


@pytest.mark.parametrize("edition", Edition)
def test_elements_print_in_every_edition_with_sound_tags(edition: Edition) -> None:
    done = render_handout(replace(HANDOUT, edition=edition), SHOP)
    assert not done.diagnostics
    assert tag_faults(done.data) == []
    pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(done.data)]
    text = re.sub(r"\s+", " ", " ".join(pages))
    for words in (
        "Note d’ouverture.",
        "Première note. Sa suite.",
        "Sur place, là (example.org/c).",
        "example.org/a/b",
        "Terme Sa définition.",
        "Attention Prudence.",
        "Conseil Astuce.",
        "☐ à faire",
        "☑ fait",
        "Figure 1.1 Un plan",
        "les notes (p.",
        "le plan (p.",
        "la requête (p.",
        "Dans une cellule.",
        "Note d’une formule.",
    ):
        assert words in text, words
    page_of = [
        next(n for n, page in enumerate(pages) if word in page) for word in ("Terme", "Soit")
    ]
    assert page_of[0] < page_of[1]


def test_an_author_may_name_a_heading_and_leave_its_number() -> None:
    text = re.sub(r"\s+", " ", _words(render_handout(HANDOUT, SHOP).data))
    assert "1.1 Notes" in text
    assert "Formules sans numéro" in text
    assert "1.2" not in text
    assert "{" not in text


def _words(data: bytes) -> str:
    return " ".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(data))
