"""Words that name remarks: what an author may call one, and what is printed beside it."""

from coursepub.model.language import Language

_NAMES = """
note note remark remarque = Note Note
tip tip hint conseil astuce = Conseil Tip
important important = Important Important
warning warning attention avertissement caution = Attention Warning
danger danger error = Danger Danger
retain retenir à_retenir a_retenir key key_point takeaway remember essentiel = À_retenir Key_point
definition definition définition def = Définition Definition
example example exemple = Exemple Example
info info information = Information Information
question question faq = Question Question
abstract abstract summary résumé tldr = Résumé Summary
success success check = Réussite Success
failure failure fail bug = Échec Failure
quote quote citation cite = Citation Quotation
seealso seealso see voir voir_aussi = Voir_aussi See_also
"""
SHAPES = {
    "important": "important attention avertissement danger piège warning caution pitfall",
    "retain": "à_retenir a_retenir retenir l’essentiel key_point key_points takeaway remember",
    "definition": "définition definition",
}
_SHAPE = {
    word.replace("_", " "): shape for shape, listed in SHAPES.items() for word in listed.split()
}
_READ = [line.split(" = ") for line in _NAMES.strip().splitlines()]
_LABELS = {
    name: {
        Language.FRENCH: labels.split()[0].replace("_", " "),
        Language.ENGLISH: labels.split()[1].replace("_", " "),
    }
    for names, labels in _READ
    for name in names.split()
}


def label(name: str, language: Language) -> str:
    """What is printed beside a remark that its author calls `name`; "" for an unknown one."""
    found = _LABELS.get(name.lower().replace("-", "_").replace(" ", "_"))
    return found[language] if found else ""


def shape(words: str) -> str:
    """The shape of a remark with this label: it, not a colour, carries the meaning."""
    return _SHAPE.get(words.lower(), "plain")
