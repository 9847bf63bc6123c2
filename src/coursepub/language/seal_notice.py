"""The notice inside each seal: how to open it, with coursepub or with age alone."""

from coursepub.model.language import Language
from coursepub.model.seal import OpeningKind

FR, EN = Language.FRENCH, Language.ENGLISH

NOTICES = {
    FR: """\
CORRIGÉ D’ÉPREUVE SOUS SCELLÉ - {exam}

Ce fichier ne s’ouvre pas avec un lecteur de PDF. Pour l’ouvrir, un sujet imprimé et le
bordereau d’ouverture à la main, tapez dans un terminal ouvert sur son dossier :

  coursepub key open {exam}.sealed

Sans coursepub, avec le seul programme age (paquet « age » de Debian, Ubuntu, Homebrew) :

  unzip {exam}.sealed
{route}
  age -d -i identite.txt -o corriges.zip payload.age
  unzip corriges.zip

receipt.json est public : il ne contient aucune réponse. Chaque sujet imprime un code de
scellé qui fixe son corrigé ; `coursepub key verify` les compare.
""",
    EN: """\
SEALED ANSWER KEY OF AN EXAM - {exam}

No PDF reader opens this file. To open it, with a printed paper and the opening slip at
hand, type in a terminal opened on its folder:

  coursepub key open {exam}.sealed

Without coursepub, with the plain age program (package “age” of Debian, Ubuntu, Homebrew):

  unzip {exam}.sealed
{route}
  age -d -i identity.txt -o keys.zip payload.age
  unzip keys.zip

receipt.json is public: it holds no answer. Every paper prints a seal code that fixes its
key; `coursepub key verify` compares them.
""",
}

ROUTES = {
    FR: {
        OpeningKind.CODE: """\
  age -d -o identite.txt lock.age
      phrase secrète : les 5 groupes du code sans le 5e signe de chacun (un signe de
      contrôle), en capitales, sans espaces, soit 20 signes""",
        OpeningKind.CARDS: """\
  age -d -o identite.txt lock.age
      phrase secrète : les parties du code dans l’ordre ({need} cartes sur {of} suffisent) ;
      de chaque groupe les 4 premiers signes, en capitales, sans espaces""",
        OpeningKind.KEYS: """\
  age -d -i CLE_DU_RESPONSABLE -o identite.txt lock.age""",
    },
    EN: {
        OpeningKind.CODE: """\
  age -d -o identity.txt lock.age
      passphrase: the 5 groups of the code without the fifth sign of each (a check
      sign), in capitals, without spaces: 20 signs""",
        OpeningKind.CARDS: """\
  age -d -o identity.txt lock.age
      passphrase: the parts of the code in order (any {need} of {of} cards have them all);
      of each group the first 4 signs, in capitals, without spaces""",
        OpeningKind.KEYS: """\
  age -d -i OFFICERS_KEY_FILE -o identity.txt lock.age""",
    },
}

LINE_OF_CARD = {
    FR: "      carte {card} : parties {parts}, de {groups} groupes chacune, dans cet ordre",
    EN: "      card {card}: parts {parts}, of {groups} groups each, in this order",
}
