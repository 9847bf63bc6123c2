"""Fixed words of handouts and glossaries."""

from collections.abc import Mapping
from dataclasses import dataclass

from coursepub.model.language import Language


@dataclass(frozen=True, slots=True)
class DocumentWords:
    """Everything that a handout or a glossary says by itself, in one language."""

    module: str
    contents: str
    objectives: str
    page: str
    figure: str
    table: str
    listing: str
    exercise: str
    appendix: str
    glossary: str
    foreign: str
    example: str
    see_also: str
    colon: str
    trainer_notes: str
    programme: str
    figures: str
    index: str
    guide: str
    editions: Mapping[str, str]


FRENCH = DocumentWords(
    module="Module",
    contents="Sommaire",
    objectives="Objectifs",
    page="Page",
    figure="Figure",
    table="Tableau",
    listing="Listing",
    exercise="Exercice",
    appendix="Annexe",
    glossary="Glossaire",
    foreign="Anglais",
    example="Exemple",
    see_also="Voir aussi",
    colon="\u00a0: ",
    trainer_notes="Notes du formateur",
    programme="Programme",
    figures="Figures",
    index="Index",
    guide="Guide du formateur",
    editions={
        "trainee": "",
        "trainer": "Édition du formateur",
        "notes": "",
        "large": "Grands caractères",
    },
)

ENGLISH = DocumentWords(
    module="Module",
    contents="Contents",
    objectives="Objectives",
    page="Page",
    figure="Figure",
    table="Table",
    listing="Listing",
    exercise="Exercise",
    appendix="Appendix",
    glossary="Glossary",
    foreign="French",
    example="Example",
    see_also="See also",
    colon=": ",
    trainer_notes="Trainer’s notes",
    programme="Programme",
    figures="Figures",
    index="Index",
    guide="Trainer’s guide",
    editions={
        "trainee": "",
        "trainer": "Trainer’s edition",
        "notes": "",
        "large": "Large print",
    },
)

WORDS = {Language.FRENCH: FRENCH, Language.ENGLISH: ENGLISH}
