"""The templates that handouts start from, named apart from the code that fills them."""

from coursepub.model.module import Edition

TEMPLATE = "handout.html.j2"
STYLE = "handout.css"
HOUSE_STYLE = "handout-brand.css"
"""What a brand adds to the style."""
EDITIONS = {
    Edition.TRAINEE: (),
    Edition.TRAINER: ("handout-trainer.css",),
    Edition.NOTES: ("handout-notes.css",),
    Edition.LARGE: ("handout-large.css",),
}
"""What each edition adds to the style."""
DRAWN = ("wrap.svg", "ruled.svg")
"""Furniture that the style sheets draw with."""
