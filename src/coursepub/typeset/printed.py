"""How elements print that CommonMark does not know: notes, formulas, remarks, boxes, new pages."""

from collections.abc import Iterable, Sequence
from enum import Enum
from typing import Any

from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markupsafe import Markup, escape

from coursepub.language.callouts import shape
from coursepub.model.diagnostic import Code, Diagnostic, diagnostic
from coursepub.model.language import Language
from coursepub.model.source import Location
from coursepub.typeset.formula import WIDEST, Unreadable, alternative, formula


class Notes(Enum):
    """Where the text of a footnote is printed."""

    FOOT = "at the foot of the page"
    BELOW = "below the text that calls it"
    WITHIN = "in brackets, where it is called"


class Elements(RendererHTML):
    """The rules of these elements; the printer that has them all builds on it."""

    language: Language
    notes: Notes
    paged: bool

    def __init__(self) -> None:
        super().__init__()
        self.noted = 0
        self._numbers: dict[int, int] = {}
        self._below: list[str] = []
        self._depth = 0

    def render_place(self, token: Token) -> Location:
        """Where a token stands in its file."""
        raise NotImplementedError

    def render_note(self, found: Iterable[Diagnostic]) -> None:
        """Gather what is wrong."""
        raise NotImplementedError

    def render_below(self) -> Markup:
        """The notes that are printed below a text."""
        items = Markup("").join(Markup("<li>{}</li>").format(Markup(note)) for note in self._below)
        return Markup('<ol class="notes">{}</ol>\n').format(items) if items else items

    def footnote_ref(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        token = tokens[idx]
        again = self._numbers.get(token.meta["id"], 0)
        if self.notes is Notes.WITHIN or self._depth:
            return f" ({self._note_text(token, options, env)})"
        if again:
            at_foot = self.notes is Notes.FOOT
            return f'<sup class="again">{again}</sup>' if at_foot else f"<sup>({again})</sup>"
        done = self.render_noted(self._note_text(token, options, env))
        self._numbers[token.meta["id"]] = self.noted
        return done

    def render_noted(self, text: str, kind: str = "fn") -> str:
        """The call of a note, and its text where the page's foot takes it from.

        A note has no notes of its own: they would come before it at the foot.
        """
        if self._depth:
            return f" ({text})"
        self.noted += 1
        if self.notes is Notes.FOOT:
            return f'<span class="{kind}" data-n="{self.noted}">{text}</span>'
        self._below.append(text)
        return f"<sup>({self.noted})</sup>"  # in black and without brackets it may be a power

    def _note_text(self, token: Token, options: Any, env: Any) -> str:
        """The paragraphs of a note, one after the other; whatever holds them is left out."""
        self._depth += 1
        parts = []
        for inside in token.meta.get("note", ()):
            if inside.type == "inline":
                parts.append(self.renderInline(inside.children or [], options, env))
            elif inside.type in ("fence", "code_block", "html_block"):
                parts.append(f"<code>{escape(inside.content.strip())}</code>")
        self._depth -= 1
        first, *others = parts or [""]
        return first + "".join(f'<span class="fn-next">{part}</span>' for part in others)

    def math_inline(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        return self._formula(tokens[idx], tokens[idx].content, display=False)

    def math_block(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        drawn = self._formula(tokens[idx], tokens[idx].content, display=True)
        return f'<p class="display">{drawn}</p>\n'

    def _formula(self, token: Token, source: str, *, display: bool) -> str:
        drawn = formula(source, self.language, display=display)
        if isinstance(drawn, Unreadable):
            at = self.render_place(token)
            self.render_note([diagnostic(at, Code.BAD_FORMULA, found=drawn.found or source[:40])])
            return f'<code class="no-formula">{escape(alternative(source))}</code>'
        if drawn.width > WIDEST:
            self.render_note([diagnostic(self.render_place(token), Code.WIDE_FORMULA)])
        return drawn.markup(alternative(source))

    def blockquote_open(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        label = str(tokens[idx].meta.get("label", ""))
        if not label:
            return "<blockquote>\n"
        kind = "label" if self.paged else "callout-name"  # elsewhere labels are of other things
        words = f'<p class="{kind}"><b>{escape(label)}</b></p>\n'
        return f'<blockquote class="callout {shape(label)}">{words}'

    def place_open(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        return f'<span id="{tokens[idx].meta["place"]}">'

    def place_close(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        return "</span>"

    def dl_open(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        return '<dl class="terms">\n'

    def page_break(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        return '<div class="new-page"></div>\n' if self.paged else ""
