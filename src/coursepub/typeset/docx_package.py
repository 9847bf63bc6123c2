"""DOCX files as zips that hold no clock: the same members make the same bytes."""

import io
import zipfile

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip can hold."""


def pack(members: dict[str, bytes]) -> bytes:
    """A zip of members in the order of their names, which puts `[Content_Types].xml` first."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in sorted(members):
            info = zipfile.ZipInfo(name, EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0  # else the zip tells Windows from the rest
            archive.writestr(info, members[name])
    return buffer.getvalue()


def repack(data: bytes) -> bytes:
    """The same zip without its clock."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return pack({name: archive.read(name) for name in archive.namelist()})
