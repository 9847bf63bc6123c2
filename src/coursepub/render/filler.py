"""The page that fills up a paper in a print file."""

from coursepub.language.exams import WORDS
from coursepub.model.language import Language
from coursepub.render.exam import spaced_words
from coursepub.render.paper import STYLE
from coursepub.render.setting import Workshop
from coursepub.typeset.pdf import write_pdf

TEMPLATE = "filler.html.j2"


def render_filler(language: Language, workshop: Workshop) -> bytes:
    """A PDF of one page that says that it is blank on purpose, and bears no number."""
    html = workshop.templates.fill(TEMPLATE, language=language.value, words=spaced_words(language))
    css = workshop.templates.text(STYLE)
    return write_pdf(html, [css], language=language, title=WORDS[language].blank_page).data
