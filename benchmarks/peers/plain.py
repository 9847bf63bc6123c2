"""Our papers and key sheets, each laid out whole by WeasyPrint, in one process.

A single paper comes with what examiners get besides, as ours does.

python -m benchmarks.peers.plain COURSE N FOLDER
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from coursepub.assemble.forms import assemble
from coursepub.keys.sheet import render_key
from coursepub.publish.course import load
from coursepub.publish.exam import find_exam, make_papers
from coursepub.publish.forms import Forms
from coursepub.publish.workshop import workshop
from coursepub.render.paper import render_paper


def main(arguments: Sequence[str]) -> int:
    """Write a PDF for each paper and one for each key sheet. Returns the exit status."""
    course, count, out = Path(arguments[0]), int(arguments[1]), Path(arguments[2])
    loaded = load(course, chosen=True)
    shop, exam = workshop(loaded), find_exam(loaded, None)
    out.mkdir(parents=True)
    if count == 1:
        made = make_papers(Forms(loaded.course, exam, "seed"), shop)
        for name, data in {**made.papers, **made.keys}.items():
            (out / name).write_bytes(data)
        return 0
    for number in range(1, count + 1):
        form, key = assemble(loaded.course, exam, f"{number:04}", "seed")
        (out / f"{form.name}.pdf").write_bytes(render_paper(form, shop).data)
        (out / f"{form.name}.key.pdf").write_bytes(render_key(form, key, shop).data)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
