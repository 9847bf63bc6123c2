"""The record of a run, kept beside its keys: enough to make the same papers again."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date, time
from fractions import Fraction
from hashlib import sha256

from coursepub.assemble.order import VERSION as ORDER_VERSION
from coursepub.model.cohort import NO_SITTING, Accommodation, Holder, Sitting
from coursepub.model.form import Form
from coursepub.model.key import AnswerKey

FORMAT = "coursepub-exam-record-1"


@dataclass(frozen=True, slots=True)
class Run:
    """What a run was asked to do; `granted` holds, by name, the papers that are not standard.

    `sitting` is what stands at the head of its papers; `pile` names the papers that are printed,
    in handing-out order, some more than once. `holders` says, by the name of a paper, whose it
    is: no record holds that.
    """

    exam: str
    seed: str
    forms: tuple[str, ...] = ("A",)
    options: tuple[str, ...] = ()
    granted: Mapping[str, Accommodation] = field(default_factory=dict)
    sitting: Sitting = NO_SITTING
    pile: tuple[str, ...] = ()
    holders: Mapping[str, Holder] = field(default_factory=dict)

    @property
    def command(self) -> tuple[str, ...]:
        """The command that makes the same papers again."""
        return ("coursepub", "exam", self.exam, "--seed", self.seed, *self.options)

    @property
    def standard_holders(self) -> Mapping[str, Holder]:
        """Whose papers are in standard print, by the names of these."""
        large = {name for name, granted in self.granted.items() if granted.large_print}
        return {name: each for name, each in self.holders.items() if name not in large}


def record(
    run: Run,
    set_forms: Sequence[tuple[Form, AnswerKey]],
    files: Mapping[str, bytes],
    versions: Mapping[str, str],
) -> bytes:
    """The record as JSON: no path, user, host or clock in it."""
    return as_json(
        {
            "format": FORMAT,
            "exam": run.exam,
            "seed": run.seed,
            "command": list(run.command),
            "order": ORDER_VERSION,
            "versions": dict(sorted(versions.items())),
            "accommodations": granted_rows(run.granted),
            "sitting": sitting_row(run.sitting),
            "papers": [_paper(form, key) for form, key in set_forms],
            "files": {name: sha256(data).hexdigest() for name, data in sorted(files.items())},
        }
    )


def _paper(form: Form, key: AnswerKey) -> dict[str, object]:
    return {
        "paper": form.name,
        "code": form.code,
        "questions": [
            {"question": entry.question, "item": entry.item, "options": "".join(order)}
            for entry, order in zip(key.entries, key.orders, strict=True)
        ],
    }


def record_head(run: Run, versions: Mapping[str, str], identity: str) -> bytes:
    """The beginning of a long record, which is written paper by paper."""
    head = {
        "format": FORMAT,
        "exam": run.exam,
        "seed": run.seed,
        "command": list(run.command),
        "order": ORDER_VERSION,
        "versions": dict(sorted(versions.items())),
        "identity": identity,
        "accommodations": granted_rows(run.granted),
        "sitting": sitting_row(run.sitting),
    }
    return as_json(head).removesuffix(b"\n}\n") + b',\n  "papers": [\n    '


def granted_rows(granted: Mapping[str, Accommodation]) -> list[dict[str, object]]:
    """Papers in large print or for a longer time, in the order of their names."""
    return [
        {"paper": name, "extra": str(each.extra), "large_print": each.large_print}
        for name, each in sorted(granted.items())
    ]


def read_granted(rows: object) -> dict[str, Accommodation]:
    """What `granted_rows` wrote; raises LookupError or ValueError for anything else."""
    kept = rows if isinstance(rows, list) else []
    return {
        str(row["paper"]): Accommodation(Fraction(row["extra"]), row["large_print"] is True)
        for row in kept
    }


def sitting_row(sitting: Sitting) -> dict[str, object]:
    """What is known of a sitting, days and hours as ISO 8601 writes them."""
    said = {each.name: getattr(sitting, each.name) for each in fields(Sitting)}
    known = {name: value for name, value in said.items() if value not in (None, "", False)}
    return {n: v.isoformat() if isinstance(v, date | time) else v for n, v in known.items()}


def read_sitting(row: object) -> Sitting:
    """What `sitting_row` wrote; raises TypeError or ValueError for anything else."""
    kept = dict(row) if isinstance(row, dict) else {}
    for name, kind in (("day", date), ("starts", time)):
        if name in kept:
            kept[name] = kind.fromisoformat(str(kept[name]))
    return Sitting(**kept)


def paper_record(form: Form, key: AnswerKey) -> bytes:
    """What a long record says of one paper, on a line of its own."""
    return json.dumps(_paper(form, key), ensure_ascii=False).encode("utf-8")


def record_foot(files: Mapping[str, str], pages: Mapping[str, int]) -> bytes:
    """The end of a long record: the digest of every file, and how many pages it prints on."""
    said = {name: {"sha256": digest, "pages": pages[name]} for name, digest in files.items()}
    lines = (f"    {json.dumps(name)}: {json.dumps(each)}" for name, each in said.items())
    return ('\n  ],\n  "files": {\n' + ",\n".join(lines) + "\n  }\n}\n").encode("utf-8")


def as_json(value: object) -> bytes:
    """JSON that reads well and is the same everywhere."""
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode("utf-8")
