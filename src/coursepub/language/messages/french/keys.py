"""Problèmes des corrigés, en français."""

from collections.abc import Mapping

from coursepub.model.diagnostic import Code

DIAGNOSTICS: Mapping[Code, tuple[str, str]] = {
    Code.KEY_SHIFTED: (
        "ce corrigé commence à {first} là où le sujet commence à {number} : ses réponses "
        "({count}) ont été rapprochées dans leur ordre",
        "numérotez les réponses comme le sujet numérote ses questions",
    ),
    Code.KEY_COUNT: (
        "ce corrigé a {answers} réponses pour {items} questions sans numéros : "
        "aucune n’a été retenue",
        "numérotez les questions, ou répondez à chacune",
    ),
    Code.KEY_MISFIT: (
        "les explications de ce corrigé conviennent à d’autres questions que les leurs : "
        "les numéros sont décalés de {shift}",
        "vérifiez les numéros des réponses",
    ),
    Code.NO_KEY: (
        "la question {number} n’a pas de bonne réponse",
        "cochez la bonne option, [x], ou ajoutez une ligne au tableau des réponses de son module",
    ),
    Code.UNKNOWN_LETTER: (
        "la réponse nomme la lettre {letter}, absente de la question {number} ({question})",
        "corrigez la lettre, ou les options",
    ),
    Code.UNREADABLE_ANSWER: (
        "cette ligne de réponse n’est pas comprise",
        "écrivez le numéro de la question, puis une lettre ou plusieurs : | 3 | **B** | raison |",
    ),
    Code.ANSWER_WITHOUT_ITEM: (
        "aucune question {number} du module {module} ne correspond à cette réponse",
        "vérifiez le module dans le titre de la section, et le numéro",
    ),
    Code.AMBIGUOUS_KEY: (
        "cette réponse pourrait aller à plusieurs questions (numéro {number}) : {places}",
        "nommez le module dans les titres des sujets et des réponses",
    ),
    Code.KEYS_DISAGREE: (
        "la réponse donnée ici n’est pas celle de {place} ; la question reste sans corrigé",
        "gardez l’une des deux",
    ),
    Code.NOT_ANNOUNCED: (
        "la question {number} a {count} bonnes options mais ne l’annonce pas",
        "annoncez-le : « Plusieurs réponses sont justes. »",
    ),
    Code.ANNOUNCED_COUNT: (
        "bonnes options annoncées par la question {number} : {announced} ; dans son corrigé : "
        "{count}",
        "corrigez l’annonce, ou le corrigé",
    ),
}
