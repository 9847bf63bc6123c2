"""The templates that handouts start from, named apart from the code that fills them."""

from coursepub.model.module import Edition

TEMPLATE = "handout.html.j2"
STYLE = "handout.css"
HOUSE_STYLE = "handout-brand.css"
"""What a brand adds to the style."""
SESSION_STYLE = "handout-session.css"
"""What a training session adds to it."""
EDITIONS = {
    Edition.TRAINEE: (),
    Edition.TRAINER: ("handout-trainer.css",),
    Edition.NOTES: ("handout-notes.css",),
    Edition.LARGE: ("handout-large.css",),
}
"""What each edition adds to the style."""
DRAWN = ("wrap.svg", "ruled.svg")
"""Furniture that the style sheets draw with."""

ATTENDANCE, TICKET = SESSION = ("training.html.j2", "job-ticket.html.j2")
STYLES = ("rooms.css", "training.css")
"""The papers of a training session, and their style sheets."""
