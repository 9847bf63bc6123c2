"""Reasons to stop, in English."""

from collections.abc import Mapping

from coursepub.model.errors import Problem

PROBLEMS: Mapping[Problem, str] = {
    Problem.NO_COURSE: "no course in “{folder}”: no Markdown file was found there",
    Problem.SEVERAL_COURSES: "several courses in “{folder}”: {courses}; choose one with -C",
    Problem.BAD_CONFIGURATION: "{file} cannot be read: {reason}",
    Problem.UNKNOWN_SETTING: "{file}: unknown setting “{name}”; did you mean {known}?",
    Problem.FAINT_ACCENT: (
        "{file}: the accent {accent} is too pale on white paper ({ratio}:1);"
        " choose a darker one, of at least {least}:1"
    ),
    Problem.NOT_IN_COURSE: "{path} is not in the course in {course}; check one course at a time",
    Problem.UNKNOWN_EXAM: "there is no exam “{name}”; this course has: {known}",
    Problem.NO_RUN: "no printed run of {exam} lies in {folder}",
    Problem.NO_NAMES: (
        "the last run has the names of candidates on its papers, and {file} cannot be read:"
        " print them with --cohort and the same --seed"
    ),
    Problem.RUN_SEALED: (
        "the last run of {exam} is sealed, and its record with it: until it is opened, print the "
        "files that are there; afterwards this works from what was opened ({file})"
    ),
    Problem.NO_EXAM: "this course has no questions to make an exam of",
    Problem.NO_GLOSSARY: "this course has no glossary",
    Problem.NO_HANDOUT: "this course has no module to print",
    Problem.BAD_TEMPLATE: "the template {template} cannot be used (line {line}): {reason}",
    Problem.EMPTY_SEED: "the seed is empty: give --seed a text, or leave it out to have one drawn",
    Problem.CANNOT_WRITE: "{path} cannot be written: {reason}",
    Problem.RUN_UNDER_WAY: "another run is under way in {folder}: wait until it has ended",
    Problem.MACHINE_NOT_READY: "this machine lacks something that coursepub needs: {missing}",
}
SYSTEM: Mapping[str, str] = {
    "No such file or directory": "there is no file of that name here",
    "Permission denied": "this user may not",
    "Operation not permitted": "the system does not let anybody",
    "No space left on device": "the disk is full",
    "Disk quota exceeded": "the quota of the disk is used up",
    "Read-only file system": "the disk can only be read",
    "Is a directory": "it is a folder",
    "Not a directory": "it is no folder",
    "File name too long": "the name is too long",
    "File exists": "something of that name is there already",
    "Input/output error": "the disk does not answer well",
}
"""What a system gives as its reason, in our words."""
