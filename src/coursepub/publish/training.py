"""The papers of a training session: sheets to sign, and a ticket for the print room."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from coursepub.model.diagnostic import Diagnostic
from coursepub.model.module import Edition
from coursepub.model.training import Training
from coursepub.publish.causes import session_causes
from coursepub.publish.course import Loaded
from coursepub.publish.digest import digest
from coursepub.publish.group import Group
from coursepub.publish.progress import Progress, Stage, Step
from coursepub.publish.stamps import Ledger, Made
from coursepub.publish.write import Written, private_folder, write_whole
from coursepub.read.locate import NAME
from coursepub.read.session import training
from coursepub.read.trainees import read_trainees

FOLDER = "session"
ATTENDANCE = "attendance.pdf"
TICKET = "job-ticket.pdf"


def session_of(loaded: Loaded, asked: Training) -> tuple[Training, tuple[Diagnostic, ...]]:
    """The session of the options over that of the settings, with the names of its roster."""
    settings = loaded.folder.place.settings.session
    own = training(settings, NAME)
    if not settings.roster or asked.trainees:
        return asked.over(own), ()
    read = read_trainees(Path(settings.roster))
    return asked.over(replace(own, trainees=read.value)), read.diagnostics


def attendance(
    loaded: Loaded, output: Path, session: Training, progress: Progress, *, force: bool
) -> Group:
    """`session/attendance.pdf`, a sheet for each half-day, in a closed folder: it names people."""
    house = loaded.folder.place.settings.house.organisation
    causes = session_causes(loaded, session, house)
    ledger = Ledger(output / FOLDER, force=force, private=True)
    make = partial(_attendance, loaded, output / FOLDER, session, house, progress)
    return Group(ATTENDANCE, ledger, causes, make)


def _attendance(
    loaded: Loaded, folder: Path, session: Training, house: str, progress: Progress
) -> Made:
    from coursepub.publish.workshop import workshop  # loads the PDF engine
    from coursepub.render.training import render_attendance

    progress(Step(Stage.ATTENDANCE, ""))
    course = loaded.course
    done = render_attendance(session, course.title, house, course.language, workshop(loaded))
    path = private_folder(folder) / ATTENDANCE
    write_whole(path, done.data, private=True)
    return Made((Written(path, done.pages),), done.diagnostics)


def ticket(
    loaded: Loaded, ledger: Ledger, session: Training, files: Sequence[Written], progress: Progress
) -> Group:
    """`job-ticket.pdf` beside the handouts, of which it says how each is to be printed."""
    said = (session.title, session.expected)
    data = [(str(file.path.name), digest(file.path.read_bytes())) for file in files]
    causes = session_causes(loaded, said, data)
    return Group(TICKET, ledger, causes, partial(_ticket, loaded, ledger, session, files, progress))


def _ticket(
    loaded: Loaded, ledger: Ledger, session: Training, files: Sequence[Written], progress: Progress
) -> Made:
    from coursepub.publish.workshop import workshop  # loads the PDF engine
    from coursepub.render.ticket import Job, render_ticket
    from coursepub.typeset.colours import colours

    def job(file: Written) -> Job:
        name = file.path.relative_to(ledger.folder).as_posix()
        found = colours(file.path.read_bytes())
        across = name.endswith(".2up.pdf")
        copies = _copies(name, session)
        return Job(name, file.pages, copies, found.pictured, found.tinted, across)

    progress(Step(Stage.TICKET, ""))
    course, jobs = loaded.course, [job(file) for file in files]
    done = render_ticket(jobs, course.title, session, course.language, workshop(loaded))
    write_whole(ledger.folder / TICKET, done.data)
    return Made((Written(ledger.folder / TICKET, done.pages),), done.diagnostics)


def _copies(name: str, session: Training) -> int | None:
    """One for the trainer, one for each trainee; nobody has said how many read large print."""
    edition = name.rpartition("/")[0]
    if edition == Edition.TRAINER.value:
        return 1
    return None if edition == Edition.LARGE.value else session.expected
