"""Small banks for tests of draws."""

from decimal import Decimal
from pathlib import PurePosixPath

from coursepub.model.course import Course
from coursepub.model.item import Item, OpenItem, Option, Pool
from coursepub.model.language import Language
from coursepub.model.source import Body, Location, Part

NOUNS = (
    "anchor basket candle dragon engine feather garden hammer island jacket kettle ladder "
    "magnet needle orchid pencil quiver rocket saddle tunnel umbrella violin window yacht zebra"
).split()


def at(file: str, line: int) -> Location:
    return Location(PurePosixPath(file), line)


def item(area: int, number: int, *, points: int = 1, level: str = "", text: str = "") -> Item:
    """An item that is like no other, unless its text is given."""
    file = f"QCM-MODULE-{area:02}"
    said = text or " ".join(f"{noun}{area}{number}" for noun in NOUNS)
    place = at(f"{file}.md", 10 * number)
    return Item(
        id=f"{file}/{area}/{number}",
        number=str(number),
        at=place,
        area=(area,),
        stem=Body(said, place),
        options=tuple(Option(x, Body(f"{said[:9]} {x}", place)) for x in "ABCD"),
        points=Decimal(points),
        key=frozenset({"ABCD"[number % 4]}),
        level=level,
    )


def open_item(area: int, number: int) -> OpenItem:
    file = f"DEV-MODULE-{area:02}"
    place = at(f"{file}.md", 10 * number)
    text = Part("", Body(f"Develop {NOUNS[number]} {area}", place))
    return OpenItem(
        f"{file}/{area}/{number}", str(number), place, (area,), "", (text,), Decimal(10)
    )


def pool(*items: Item | OpenItem) -> Pool:
    """The file of items of one kind on one module."""
    first = items[0]
    name = first.at.file.stem
    kept = tuple(items)
    return Pool(name, Location(first.at.file, 1), name, "", first.area, kept, 15)


def course(*pools: Pool) -> Course:
    return Course("Course", "", Language.ENGLISH, (), pools=pools)


MODULES = tuple(pool(*(item(area, number) for number in range(1, 7))) for area in (1, 2, 3))
COURSE = course(*MODULES, pool(open_item(1, 1), open_item(1, 2)))
