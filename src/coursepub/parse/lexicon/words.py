"""The words by which banks say what is asked, what is offered, what is right and why.

One row a language; the readers of lines and titles build their patterns from it. Between
rows the first that matches wins: words that two languages share stand once, with all that
may follow them.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """A language's words, as alternatives of a regular expression that ignores case.

    `question` opens a question with its number; `options` stands over what is offered,
    `answer` before what is right, `explanation` before why. `shows` invites to unfold.
    `task` opens a question too, though what carries such a label may be part of another.
    """

    question: str
    options: str
    answer: str
    explanation: str
    shows: str = ""
    task: str = ""


ENGLISH = Words(
    r"(?:new\s+|practice\s+|sample\s+|test\s+)?question|qu\.|q(?:s|n|ue|ues|uest)?\.?(?=\s?[-#]?\d)|m[cs]q",
    r"(?:(?:possible\s+|available\s+)?(?:answers?|response)\s+)?(?:options?|choices?)"
    r"|(?:possible|available)\s+(?:answers|options|choices)|alternatives",
    r"(?:the\s+)?(?:correct|right|best|valid|expected|suggested|official|final|accept(?:ed|able))\s+(?:answers?|options?|choices?|responses?)"
    r"|(?:the\s+|model\s+|sample\s+|quick\s+)?(?:answers?|ans\.?)(?:\s+key)?|options?\s+correct"
    r"|correct(?:\(s\))?(?!\s+\w+\s*[:：])|solutions?|sol\.|key|corr\.",
    r"(?:(?:overall|detailed|general|brief|short|answer|full)\s+)?explanations?"
    r"|justifications?|rationale|why|commentar(?:y|ies)|reason(?:ing)?(?!\s*\(R\))"
    r"|(?:general\s+|overall\s+)?feedback|(?:distractors?|options?)\s+analysis",
    r"show|click|reveal|expand|spoiler|toggle",
    r"problem|exercises?|challenge",
)
FRENCH = Words(
    r"question|qc[mu](?=\s*\d+\s*[.:)])",
    r"(?:choix|propositions?|options)(?:\s+(?:possibles|disponibles|de\s+r[ée]ponse))?|r[ée]ponses\s+possibles",
    r"(?:la\s+|les\s+)?(?:bonnes?|justes?|vraies?)(?:\(s\))?\s+(?:r[ée]ponses?|options?)"
    r"|(?:bonnes?|justes|vraies|exactes)(?=\s*[:：])"
    r"|(?:la\s+|les\s+)?r[ée]ponses?(?:\s+(?:correctes?|justes?|exactes?|attendues?|finales?"
    r"|(?:accept|admis)[ée]?e?s?|acceptables?|est|sont))?|r[ée]p\.?"
    r"|r(?=\s*[:：]\s*[*_]*\s*\(?[A-H]\)?(?!\w)|\s*:=)"
    r"|(?:options?|choix|proposition)s?\s+(?:correctes?|justes?|exactes?)"
    r"|corrig[ée]s?|correction|solutions?|cl[ée]s?|r[ée]sultat(?=[\s*_]*[:：][\s*_-]*[A-H][.)])",
    r"explications?|justifications?|pourquoi|commentaires?",
    r"voir|afficher|cliquez|d[ée]voiler",
    r"problème|exercices?|d[ée]fi|sujet(?=\s*\d[^\n]*[(\[]\s*\d+(?:[.,]\d+)?\s*(?:points?|pts?)\s*[)\]])",
)
SPANISH = Words(
    r"preguntas?",
    r"opciones(?:\s+(?:de\s+respuesta|posibles|disponibles))?",
    r"(?:la\s+|las\s+)?respuestas?(?:\s+(?:correctas?|esperadas?))?|(?:opci[oó]n|alternativa)\s+correcta|resp\.|soluci[oó]n(?:es)?",
    r"(?:breve\s+)?explicaci[oó]n(?:\s+de\s+(?:los\s+)?distractores)?|justificaci[oó]n|razonamiento|an[áa]lisis\s+de\s+(?:las\s+)?opciones"
    r"|por\s*qu[ée]|retroalimentaci[oó]n",
    r"ver|mostrar|haz\s+clic|revelar",
    r"problema|ejercicio|desaf[íi]o",
)
CATALAN = Words(
    r"pregunta|qüestió",
    r"opcions|alternatives",
    r"solució",
    r"explicació|justificació|per\s*qu[èe]",
    r"veure|mostrar|mostra",
    r"exercici",
)
PORTUGUESE = Words(
    r"pergunta|quest[aã]o",
    r"(?:op[cç][õo]es|alternativas)(?:\s+(?:dispon[íi]veis|poss[íi]veis|de\s+resposta))?",
    r"(?:a\s+|la\s+)?respost(?:as?|es)(?:\s+(?:correc?t[ao]s?|correctes|certas?|esperadas?))?|(?:op[cç][aã]o|alternativa)\s+corre[c]?ta"
    r"|gabarito|solu[cç][aã]o",
    r"explica[cç][aã]o|justificativa|justifica[cç][aã]o|coment[áa]rio|por\s*qu[êe]|resolu[cç][aã]o",
    r"ver|mostrar|clique|exibir",
    r"problema|exerc[ií]cio",
)
ITALIAN = Words(
    r"domanda|quesito",
    r"opzioni|alternative|scelte",
    r"(?:la\s+)?rispost[ae](?:\s+(?:corrett[ae]|esatt[ae]|giust[ae]|attes[ae]))?|soluzion[ei]",
    r"spiegazion[ei]|motivazione|perch[ée]|commento",
    r"mostra|vedi|clicca|rivela",
    r"esercizio|problema",
)
GERMAN = Words(
    r"frage",
    r"antwortm[öo]glichkeiten|antwortoptionen|optionen|auswahl(?:m[öo]glichkeiten)?",
    r"(?:die\s+)?(?:richtige|korrekte|erwartete)[ns]?\s+(?:antwort(?:en)?|l[öo]sung(?:en)?|option(?:en)?)"
    r"|antwort(?:en)?|l[öo]sung(?:en)?",
    r"erkl[äa]rung(?:en)?|erl[äa]uterung(?:en)?|begr[üu]ndung|warum",
    r"anzeigen|zeigen|aufdecken|aufklappen",
    r"aufgabe|übung",
)
DUTCH = Words(
    r"vraag",
    r"antwoordmogelijkheden|opties|keuzes",
    r"(?:het\s+)?(?:juiste\s+|goede\s+|correcte?\s+)?antwoord(?:en)?|oplossing",
    r"uitleg|toelichting|verklaring|waarom",
    r"toon|bekijk",
    r"opgave",
)
NORDIC = Words(
    r"fråga|spørsmål|spørgsmål|kysymys",
    r"svarsalternativ|svaralternativer|svarmuligheder|alternativ(?:er)?|valgmuligheder|vaihtoehdot",
    r"(?:(?:det\s+)?(?:rätta?|riktige?t?|rigtige?t?|rett|korrekte?t?)\s+)?svar|fasit|facit|løsning|lösning"
    r"|(?:oikea\s+)?vastaus|(?:oikeat\s+)?vastaukset|ratkaisu",
    r"förklaring|forklaring|motivering|begrunnelse|begrundelse|hvorfor|varför|selitys|perustelut?",
    r"vis|visa|näytä",
    r"oppgave|opgave|uppgift|tehtävä",
)
SLAVIC = Words(
    r"вопрос|питання|въпрос|питање|pytanie|otázka|pitanje|vprašanje",
    r"варианты(?:\s+ответ(?:а|ов))?|варіанти(?:\s+відповід(?:і|ей))?|відповіді\s+на\s+вибір|opcje|możliwe\s+odpowiedzi|možnosti|opcije",
    r"(?:(?:правильн|верн|вірн)(?:ый|ые|а|і)\s+)?(?:ответы?|відповід[ьі])|(?:правильн|верн)ый\s+вариант(?:\s+ответа)?|правилен\s+отговор|верен\s+отговор|отговор"
    r"|(?:poprawna\s+|prawidłowa\s+)?odpowied[źz]i?|(?:správn[áa]\s+)?odpoveď|(?:správn[áé]\s+)?odpověd[ií]?|(?:správná\s+)?odpověď"
    r"|(?:točan\s+|tačan\s+|ispravan\s+|pravilen\s+)?odgovori?|тачан\s+одговор|одговор",
    r"(?:по|об[ъ']?)яснение|обяснение|пояснення|обґрунтування|обоснование|комментарий|разбор|почему|чому"
    r"|wyjaśnienie|uzasadnienie|vysvětlení|vysvetlenie|zdůvodnění|objašnjenje|razlaga|објашњење",
    r"показать|показати|открыть|pokaż|zobrazit",
    r"задание|завдання|zadanie",
)
OTHER_LATIN = Words(
    r"întrebarea|kérdés|soru|câu(?:\s+hỏi)?|soal(?:an)?|pertanyaan|küsimus|klausimas|jautājums"
    r"|savol|galdera|pyetja|tanong",
    r"variante(?:\s+de\s+răspuns)?|opțiuni|válaszlehetőségek|seçenekler|şıklar|(?:các\s+)?lựa\s+chọn|pilihan(?:\s+jawaban)?",
    r"răspuns(?:uri)?(?:\s+corecte?)?|răspunsul\s+corect|(?:helyes\s+)?válasz(?:ok)?|megoldás|(?:doğru\s+)?(?:cevap|yanıt)(?:lar)?"
    r"|çözüm(?=\s*[:：]\s*[*_]*\(?[A-H]\)?(?!\w))"
    r"|(?:(?:câu\s+)?trả\s+lời|đáp\s+án)(?:\s+đúng)?|(?:kunci\s+)?(?:jawaban|jawapan)(?:\s+yang)?(?:\s+benar|\s+betul)?"
    r"|(?:õige\s+)?vastus|(?:teisingas\s+)?atsakymas|(?:pareizā\s+)?atbilde|to['‘ʻ’]g['‘ʻ’]ri\s+javob|javob|erantzun(?:\s+zuzena)?",
    r"explicați[ei]|magyarázat|indoklás|açıklama|çözüm|gerekçe|giải(?:\s+thích)?|lời\s+giải|penjelasan|pembahasan|selgitus",
    r"göster|xem|hiện|lihat|arată|mutasd",
    r"feladat",
)
OTHER_SCRIPTS = Words(
    r"ερώτηση|السؤال|سؤال|سوال|پرسش|שאלה|प्रश्न|सवाल|প্রশ্ন|கேள்வி|ప్రశ్న"
    r"|(?:[单單多]项?[选選][择擇]?|判[断斷]|填空|[简簡]答)[题題](?=\s*\d)|问题|問題|题目?|題目?|[練练][習习][題题]|質問|問|문제|질문|문항|คำถาม(?:ที่)?|ข้อ(?:ที่)?",
    r"επιλογές|الخيارات|विकल्प|বিকল্প|گزینه\s?ها|选项|選項|選択肢|보기|선택지|ตัวเลือก",
    r"(?:σωστή\s+)?απάντηση|(?:ال)?[إا]جابة(?:\s+الصحيحة)?|الجواب(?:\s+الصحيح)?|תשובה(?:\s+נכונה)?"
    r"|پاسخ(?:\s+(?:صحیح|درست))?|जवाब|(?:सही\s+)?उत्तर|(?:সঠিক\s+)?উত্তর",
    r"(?:详细|詳細|答案|逐项|试题)?(?:解析|解説|解说|解释|解釋|说明|說明)|理由|题解|해설|설명|풀이|εξήγηση|الشرح|شرح|التفسير|التوضيح|הסבר"
    r"|توضیح|व्याख्या|स्पष्टीकरण|ব্যাখ্যা|คำอธิบาย",
    r"答案|点击|點擊|展开|查看|表示|見る|보기|إظهار|عرض",
)
SIGNS = (
    r"(?:(?:正确|正確|参考|參考|标准)?答案(?:要点|要點)?|正?解答?|正答|正[确確](?:选项|選項))[是为為は]?"
    r"|(?:答え?|정답|답)[は은]?|คำตอบ|เฉลย"
)
"""Answers in scripts that write their words without blanks: `答案B`."""


def in_small(pattern: str) -> str:
    """A pattern for texts in small letters, which are searched much faster than either size.

    The letters of options, A to H, are small there too.
    """
    return pattern.replace("(?-i:", "(?:").replace("[A-H]", "[a-h]")


LANGUAGES = (
    ENGLISH,
    FRENCH,
    SPANISH,
    CATALAN,
    PORTUGUESE,
    ITALIAN,
    GERMAN,
    DUTCH,
    NORDIC,
    SLAVIC,
    OTHER_LATIN,
    OTHER_SCRIPTS,
)
ASKED = "|".join(words.question for words in LANGUAGES)
TASKS = "|".join(words.task for words in LANGUAGES if words.task)
QUESTION = f"{ASKED}|{TASKS}"
OPTIONS = "|".join(words.options for words in LANGUAGES)
ANSWER = "|".join(words.answer for words in LANGUAGES)
EXPLANATION = "|".join(words.explanation for words in LANGUAGES)
SHOWS = "|".join(words.shows for words in LANGUAGES)
CHOOSE = (
    r"(?:please\s+)?(?:select|choose)\s+(?:one|an?\s+(?:answer|option))(?:\s+of\s+the\s+following)?"
    r"|veuillez\s+(?:choisir|s[ée]lectionner)\s+(?:une|la)\s+r[ée]ponse|(?:s[ée]lectionnez|choisissez)"
    r"\s+une\s+r[ée]ponse|seleccione\s+una(?:\s+(?:opci[óo]n|respuesta))?|(?:selecione|escolha)\s+uma"
    r"(?:\s+op[çc][ãa]o)?|w[äa]hlen\s+sie\s+eine(?:\s+antwort)?|scegli\s+un(?:a|['’]\w+)(?:\s\w+)?"
)
"""What systems for tests print between a stem and its options."""
STEM = (
    r"[ée]nonc[ée]|statement|enunciado|enunciato|enunciat|treść|题干|題幹|(?:original\s+)?question\s+(?:text|stem)"
    r"|问题描述|题目描述|aufgabenstellung|fragestellung|frage(?:text)?|условие"
)
"""What stands over or before a stem, beside the words for a question."""
TRUTHS = frozenset(
    frozenset(pair.split("/"))
    for pair in (
        "vrai/faux; true/false; t/f; v/f; r/f; juste/faux; exact/inexact; correct/incorrect; "
        "verdadero/falso; verdadeiro/falso; certo/errado; "
        "vero/falso; cert/fals; wahr/falsch; richtig/falsch; waar/niet waar; waar/onwaar; "
        "juist/fout; juist/onjuist; goed/fout; sant/falskt; sann/falsk; sant/usant; "
        "sandt/falsk; oikein/väärin; tosi/epätosi; prawda/fałsz; pravda/nepravda; "
        "točno/netočno; tačno/netačno; igaz/hamis; adevărat/fals; doğru/yanlış; đúng/sai; "
        "benar/salah; верно/неверно; правда/ложь; истина/ложь; правда/неправда; "
        "вірно/невірно; σωστό/λάθος; 正确/错误; 正確/錯誤; 对/错; 正/誤; 참/거짓; "
        "맞다/틀리다; صح/خطأ; נכון/לא נכון; सही/गलत; सत्य/असत्य; oui/non; yes/no; ja/nein; "
        "ja/nee; ja/nej; ja/nei; sí/no; sì/no; sim/não; tak/nie; kyllä/ei; ano/ne; da/ne; "
        "evet/hayır; да/нет; так/ні; 是/否; はい/いいえ"
    ).split("; ")
)
"""True and false, yes and no."""
