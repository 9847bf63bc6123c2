"""What a user of Auto Multiple Choice would write: a group of questions, shuffled by it."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.peers.bank import CELLS, CODE, BankItem

# Verbatim cannot stand in an element; a box filled beforehand can, as its manual advises.
HEAD = r"""\documentclass[10pt,a4paper]{article}
\usepackage[T1]{fontenc}\usepackage[utf8]{inputenc}\usepackage{lmodern}
\usepackage[francais,bloc]{automultiplechoice}
\newsavebox{\listing}
\begin{document}
\AMCrandomseed{1527384}
\setdefaultgroupmode{withoutreplacement}
"""
LISTING = r"""\begin{lrbox}{\listing}\begin{minipage}{120mm}
\begin{verbatim}
%s
\end{verbatim}
\end{minipage}\end{lrbox}
"""
PAPER = r"""\onecopy{%(count)d}{
\noindent{\bf Examen final}\hfill \namefield{\fbox{\begin{minipage}{.5\linewidth}
Nom, prénom et n\textsuperscript{o} de candidat :\vspace*{.5cm}\dotfill\vspace*{1mm}
\end{minipage}}}\par\bigskip
Une croix nette dans la case. Réponse juste : points indiqués ; fausse ou absente : 0.
\clearpage
\insertgroup{all}
\AMCcleardoublepage
}
\end{document}
"""


def write_amc(folder: Path, bank: Sequence[BankItem], count: int) -> Path:
    """The source of so many papers; returns its path."""
    folder.mkdir(parents=True)
    path = folder / "papers.tex"
    questions = "\n".join(_question(number, item) for number, item in enumerate(bank, 1))
    text = HEAD + LISTING % CODE + questions + PAPER % {"count": count}
    path.write_text(text, encoding="utf-8")
    return path


def amc_command(source: Path, out: Path) -> list[str | Path]:
    """Subjects with their layout, then the solution of each; two runs of pdflatex and more."""
    data = out / "data"
    data.mkdir()
    command: list[str | Path] = ["auto-multiple-choice", "prepare", "--mode", "s[],k"]
    command += ["--with", "pdflatex", "--data", data, "--prefix", f"{out}/"]
    command += ["--out-sujet", out / "papers.pdf", "--out-corrige-indiv", out / "keys.pdf"]
    return [*command, "--out-calage", out / "layout.xy", source]


def _question(number: int, item: BankItem) -> str:
    return "\n".join(
        (
            rf"\element{{all}}{{\begin{{question}}{{q{number}}}{item.stem}",
            *_shown(item),
            r"\begin{choices}",
            *_options(item),
            rf"\end{{choices}}\explain{{{item.why}}}\end{{question}}\par}}",
        )
    )


def _shown(item: BankItem) -> Iterator[str]:
    if item.has_code:
        yield r"\par\usebox{\listing}\par"
    if item.has_table:
        rows = r"\\".join(" & ".join(row) for row in CELLS)
        yield rf"\par\begin{{tabular}}{{lr}}{rows}\end{{tabular}}\par"


def _options(item: BankItem) -> Iterator[str]:
    for place, text in enumerate(item.options):
        yield rf"\{'correct' if place == item.right else 'wrong'}choice{{{text}}}"
