"""The files of a run that grow with every paper."""

from dataclasses import dataclass

from coursepub.publish.stream import Growing
from coursepub.typeset.fragments.shared import PrintFile


@dataclass(frozen=True, slots=True)
class Large:
    """The print file of papers in large print."""

    papers: PrintFile
    file: Growing


@dataclass(frozen=True, slots=True)
class Files:
    """What grows with every paper."""

    papers: PrintFile
    keys: PrintFile
    large: Large | None
    papers_file: Growing
    keys_file: Growing
    table: Growing
    key_json: Growing
    record: Growing
