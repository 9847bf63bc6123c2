"""What a user of Typst would write: one template, the bank and the orders as data."""

import json
import shutil
from collections.abc import Sequence
from pathlib import Path

from benchmarks.peers.bank import CELLS, CODE, BankItem, Place

TEMPLATE = Path(__file__).with_name("papers.typ")
BATCH = 200
"""Papers in one compile: its memory grows with them, 200 take more than a gigabyte."""

COMPILE = """
import sys, typst
tagged, *sources = sys.argv[1:]
for source in sources:
    typst.compile(source, output=source[:-3] + "pdf", pdf_tags=tagged == "tagged")
"""


def write_typst(
    folder: Path, bank: Sequence[BankItem], papers: Sequence[tuple[Place, ...]]
) -> list[Path]:
    """Everything that Typst needs, a folder a batch; returns the files to compile."""
    starts = range(0, len(papers), BATCH)
    return [_batch(folder / f"{at}", bank, papers[at : at + BATCH]) for at in starts]


def _batch(folder: Path, bank: Sequence[BankItem], papers: Sequence[tuple[Place, ...]]) -> Path:
    folder.mkdir(parents=True)
    _json(folder / "bank.json", [_item(item) for item in bank])
    _json(folder / "cells.json", CELLS)
    rows = [[{"item": each.item, "order": each.order} for each in paper] for paper in papers]
    _json(folder / "orders.json", rows)
    (folder / "code.py").write_text(CODE, encoding="utf-8")
    return Path(shutil.copy(TEMPLATE, folder))


def _item(item: BankItem) -> dict[str, object]:
    return {
        "stem": item.stem,
        "code": item.has_code,
        "table": item.has_table,
        "options": item.options,
        "right": item.right,
        "why": item.why,
    }


def _json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
