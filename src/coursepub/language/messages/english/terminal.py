"""What the terminal says, in English."""

from collections.abc import Mapping

from coursepub.model.diagnostic import Severity

SEVERITIES: Mapping[Severity, str] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFORMATION: "note",
}

NOUNS: Mapping[str, tuple[str, str]] = {
    "page": ("page", "pages"),
    "paper": ("paper", "papers"),
    "file": ("file", "files"),
    "error": ("error", "errors"),
    "warning": ("warning", "warnings"),
    "information": ("note", "notes"),
    "module": ("module", "modules"),
    "question": ("question", "questions"),
    "choice-question": ("multiple-choice question", "multiple-choice questions"),
    "development-question": ("development question", "development questions"),
    "term": ("glossary entry", "glossary entries"),
    "exam": ("exam", "exams"),
    "minute": ("minute", "minutes"),
    "point": ("point", "points"),
    "diagram": ("diagram", "diagrams"),
}

TERMINAL: Mapping[str, str] = {
    "hidden": "{notes} (shown with --notes)",
    "stopped": (
        "The exam {name} cannot be set before these errors are corrected; nothing was written."
    ),
    "help": "help",
    "one-series": "--papers, --forms and --cohort exclude each other: give one of them.",
    "copies-alone": "--copies goes with --forms, or alone; the others count papers themselves.",
    "unknown-code": "there is no diagnostic “{name}”; see {known}",
    "faulty": "{errors} in the sources: coursepub check shows what was not understood.",
    "examiners": "For examiners only: what follows tells the right answers.",
    "course": "{title}: {contents}",
    "nothing": "Nothing to say about {files}.",
    "stats-modules": "By module",
    "stats-levels": "By level",
    "stats-types": "By type",
    "stats-positions": "Right answers, by their place in the source",
    "stats-guesses": "What guessing scores on the questions with one right option",
    "stats-chance": "at random",
    "stats-always": "always {letter}",
    "stats-longest": "always the longest option",
    "stats-twins": "Exact duplicates: {count}",
    "stats-coverage": "Announced objectives that a question speaks of: {covered}/{total}",
    "stage-handout": "Handout {name}",
    "stage-glossary": "Glossary {name}",
    "stage-specimen": "Specimen {name}",
    "stage-paper": "Paper {name}",
    "stage-attendance": "Attendance sheets",
    "stage-ticket": "Job ticket",
    "written": "{files} in {folder}, {pages}, {seconds} s",
    "up-to-date": "up to date",
    "why-new": "to be made",
    "why-forced": "to be made again, by --force",
    "why-text": "to be made again: its text has changed",
    "why-images": "to be made again: an image has changed",
    "why-templates": "to be made again: a template has changed",
    "why-options": "to be made again: a setting or an option has changed",
    "why-program": "to be made again: the program, an engine or a font has changed",
    "why-missing": "to be made again: the file is gone",
    "why-altered": "to be made again: the file is not the one that was made",
    "dry-run": "Nothing was written.",
    "kept": "{kept} of {files} files were up to date",
    "look": "Look first at {path}",
    "blocked": "The exam {name} is left out until its errors are corrected.",
    "whole": "{papers} laid out one by one, not composed from pieces: this took longer",
    "moved": "The former run was moved to {path}",
    "seed": "A seed was drawn; it is kept in {path}",
    "keys": "Keys, for examiners only: {path}",
    "papers": "Papers: {path}",
    "print": "For the print room, and nothing else: {path}",
    "corrected": "For candidates, once all have sat the exam: it holds the right answers.",
    "marking": "For marking, since it names candidates: {path}",
    "changed": "Changed since they were printed: {items}",
    "unchanged": "Nothing that was printed has changed since.",
    "code": "Paper code {code}",
    "specimens": "Specimens (not for an exam): {path}",
    "bug": (
        "This is a fault of coursepub, not of your course. Please report it with the text above."
    ),
    "interrupted": "Interrupted; every file is as it was or complete.",
}
