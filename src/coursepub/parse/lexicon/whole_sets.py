"""`All of the above` and `none of these`, as whole options, beyond French, English and Spanish."""

NAMED = (
    # German, Dutch
    r"(?:alle|keine[rs]?)\s+(?:von\s+diesen|der\s+(?:obigen|antworten|aussagen)|(?:antworten|aussagen)\s+sind\s+\w+)",
    r"(?:alle|geen)(?:\s+van)?\s+(?:de\s+)?(?:bovenstaande|voorgaande|deze)n?(?:\s+(?:antwoorden|opties))?",
    # Italian, Portuguese, Catalan, Romanian
    r"(?:tutte|nessuna)\s+(?:di\s+queste|delle\s+(?:altre|risposte)|le\s+risposte)(?:\s+[\w\s]+)?",
    r"(?:todas|nenhuma)\s+(?:as|das)\s+(?:op[çc][õo]es|respostas|outras)(?:\s+[\w\s]+)?|n\.?d\.?a\.?",
    r"(?:todas|ninguna)\s+(?:son|es|de\s+estas|de\s+ellas)(?:\s+\w+)?",
    r"(?:totes|cap)\s+(?:les|de\s+les)\s+anteriors|(?:toate|niciun\w*)\s+(?:\w+\s+){0,3}de\s+mai\s+sus",
    # Swedish, Norwegian, Danish, Finnish
    r"(?:alla|alle|inget|ingen|inga|ingenting)\s+(?:av\s+)?(?:de\s+)?(?:ovanstående|ovenstående|ovennevnte|disse|dessa)",
    r"(?:kaikki|ei\s+mikään)\s+(?:edellä\s+\w+|yllä\s+\w+|näistä)",
    # Polish, Czech, Slovak, Croatian, Hungarian, Turkish
    r"(?:wszystkie|żadn[aey]|żaden)\s+(?:z\s+)?(?:powyższych|powyższe|tych|wymienionych|odpowiedzi)(?:\s+\w+)*",
    r"(?:všechny|žádn[áéý]|všetky|žiadna|sve|ništa|nijedan)\s+(?:z\s+|od\s+)?(?:výše|vyššie|gore|nav)\S*(?:\s+\w+)*",
    r"a\s+fentiek\s+(?:mindegyike|közül\s+egyik\s+sem)|egyik\s+sem",
    r"(?:yukarıdakilerin\s+)?hepsi(?:\s+doğru\w*)?|(?:yukarıdakilerden\s+|yukarıdakilerin\s+)?hiçbiri(?:\s+(?:doğru|değil)\w*)?",
    # Russian, Ukrainian, Greek
    r"вс[её]\s+(?:вышеперечисленн\w+|перечисленн\w+|из\s+\w+|(?:ответы|варианты)\s+(?:не)?(?:верны|правильны)\w*)",
    r"(?:ничего|ничто|ни\s+один|ни\s+одно|нет)\s+(?:из\s+)?(?:\w+\s+)?(?:выше)?перечисленн\w+(?:\s+\w+)*",
    r"(?:усе|все|нічого)\s+(?:з\s+)?(?:переліченого|перерахованого|вищезазначеного|вищепереліченого)",
    r"(?:όλα|κανένα)\s+(?:από\s+)?τα\s+παραπάνω|κανένα\s+από\s+αυτά",
    # Arabic, Hebrew, Hindi
    r"(?:كل|جميع)\s+ما\s+(?:سبق|ذكر)|لا\s+شيء\s+مما\s+(?:سبق|ذكر)|جميع\s+الإجابات\s+\w+",
    r"כל\s+התשובות\s+\w+|אף\s+(?:תשובה|אחת)\s+\S+(?:\s+\S+)?|כל\s+האמור\s+לעיל",
    r"(?:उपरोक्त|उपर्युक्त)\s+(?:सभी|में\s+से\s+कोई\s+नहीं)|इनमें\s+से\s+कोई\s+नहीं|ये\s+सभी",
    # Chinese, Japanese, Korean
    r"以上(?:选项)?(?:皆是|皆非|皆可|都是|都不是|都对|都不对|均是|均不是|均正确|均不正确|全部|全是|所有)"
    r"|(?:全部|都)(?:正确|都对|不对)|以上(?:都|皆)(?:正确|不正确|錯誤|错误)",
    r"(?:上記|以上)(?:の)?(?:すべて|全て|いずれでもない|いずれも\S*|どれでもない)|該当なし",
    r"위(?:의)?\s*(?:보기\s*)?(?:모두|모든\s*것|아무\s*것도\s*\S+)|모두\s*(?:맞음|정답|옳다)|해당\s*없음",
    # Vietnamese, Indonesian
    r"tất\s+cả\s+(?:các\s+)?(?:(?:đáp\s+án|câu|ý|phương\s+án)\s+)?(?:trên|đều\s+đúng|đều\s+sai)",
    r"không\s+(?:có\s+)?(?:đáp\s+án|câu|ý|phương\s+án)\s+nào(?:\s+\w+)*",
    r"semua\s+(?:jawaban\s+)?(?:benar|di\s+atas)|tidak\s+ada\s+(?:jawaban\s+)?yang\s+benar",
)
