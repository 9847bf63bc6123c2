"""What a user of LaTeX would write by script: every paper, then every key, in one document."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.peers.bank import CELLS, CODE, LETTERS, BankItem, Place

# The page that bears a label is known in a second run only; "Page x / y" would cost
# pdflatex that run, so that its papers count pages without a total.
HEAD = r"""\documentclass[10pt,a4paper,twoside]{article}
\usepackage[T1]{fontenc}\usepackage[utf8]{inputenc}\usepackage{lmodern}
\usepackage[hmargin=18mm,top=22mm,bottom=25mm]{geometry}
\usepackage{longtable,fancyhdr}\setlength{\parindent}{0pt}
\pagestyle{fancy}\fancyhf{}\fancyhead[L]{Examen final \textendash\ \which}
\fancyfoot[C]{\textbf{Page \thepage}}\newcommand{\which}{}
\newcommand{\ask}[2]{\begin{minipage}[t]{10mm}\textbf{#1}\end{minipage}%
\begin{minipage}[t]{145mm}#2}
\newcommand{\asked}{\end{minipage}\hfill 1 point\par\bigskip}
\newcommand{\offer}[2]{\par\smallskip\fbox{\phantom{x}}\hspace{3mm}\textbf{#1}\hspace{3mm}%
\begin{minipage}[t]{128mm}#2\end{minipage}}
\begin{document}
"""
COVER = r"""\rule{\textwidth}{1.5pt}\section*{Examen final}Date \hrulefill\ Questions: %(count)d\par
\bigskip\fbox{\begin{minipage}{.97\textwidth}Nom \hrulefill\par\bigskip Prénom \hrulefill\par
\bigskip N\textsuperscript{o} de candidat \fbox{\phantom{0}}\fbox{\phantom{0}}\fbox{\phantom{0}}%%
\end{minipage}}\par\bigskip\textbf{Comment répondre}\par\begin{tabular}{|p{5cm}|p{5cm}|p{5cm}|}
\hline Une croix nette dans la case. & Noircissez toute la case, puis cochez la bonne. &
Écrivez sa lettre à droite de la question.\\\hline\end{tabular}\par\bigskip
\textbf{Barème}\par Réponse juste : points indiqués ; fausse ou absente : 0.\hfill %(count)d points
\clearpage"""


def write_latex(
    folder: Path, bank: tuple[BankItem, ...], papers: Sequence[tuple[Place, ...]]
) -> Path:
    """The document with everything in it; returns its path."""
    folder.mkdir(parents=True)
    path = folder / "papers.tex"
    with path.open("w", encoding="utf-8") as file:
        file.write(HEAD)
        for number, paper in enumerate(papers, 1):
            file.write("\n".join(_paper(number, bank, paper)))
        for number, paper in enumerate(papers, 1):
            file.write("\n".join(_key(number, bank, paper)))
        file.write("\\end{document}\n")
    return path


def _start(kind: str, number: int) -> str:
    which = rf"\renewcommand{{\which}}{{{kind} {number:04}}}"
    return rf"\cleardoublepage\setcounter{{page}}{{1}}{which}"


def _paper(number: int, bank: Sequence[BankItem], paper: Sequence[Place]) -> Iterator[str]:
    yield _start("Sujet", number)
    yield COVER % {"count": len(paper)}
    for place, each in enumerate(paper, 1):
        yield from _question(place, bank[each.item], each.order)
    yield ""


def _question(place: int, item: BankItem, order: Sequence[int]) -> Iterator[str]:
    yield rf"\ask{{{place}}}{{{item.stem}}}"
    if item.has_code:
        # Verbatim cannot stand in an argument, hence a minipage that two macros open and close.
        yield "\n".join((r"\begin{verbatim}", CODE, r"\end{verbatim}"))
    if item.has_table:
        rows = r"\\".join(" & ".join(row) for row in CELLS)
        yield rf"\par\begin{{tabular}}{{lr}}{rows}\end{{tabular}}"
    for letter, option in zip(LETTERS, order, strict=True):
        yield rf"\offer{{{letter}}}{{{item.options[option]}}}"
    yield r"\asked"


def _key(number: int, bank: tuple[BankItem, ...], paper: Sequence[Place]) -> Iterator[str]:
    yield _start("Corrigé", number)
    yield r"\section*{Corrigé}\begin{longtable}{llp{12cm}r}"
    for place, each in enumerate(paper, 1):
        yield rf"{place} & {each.letter(bank)} & {bank[each.item].why} & 1 \\\hline"
    yield "\\end{longtable}\n"
