"""What an author says in braces, of the heading or image before them: `{#id .class width=60%}`."""

import re
from dataclasses import dataclass

BRACES = re.compile(
    r"\s*\{\s*(?P<inner>-|(?:[#.][\w:-]+|[\w-]+=(?:\"[^\"]*\"|\S+))(?:\s+[^{}]*?)?)\s*\}\s*$"
)
PLAIN = frozenset({"unnumbered", "-"})


@dataclass(frozen=True, slots=True)
class Given:
    """An anchor, "" for none, and whether the heading goes without a number."""

    id: str = ""
    unnumbered: bool = False


SIZED = re.compile(r"\{(?P<inner>[^{}\n]*)\}")
ANCHOR = re.compile(r"^[^{}\n]*\{[^{}\n]*#([\w:.-]+)[^{}\n]*\}")
PAIR = re.compile(r"(?P<name>width|height)\s*=\s*[\"']?(?P<value>[\w.%]+)")


def read_size(text: str) -> tuple[str, dict[str, str]]:
    """What follows an image without the braces that begin it, and the size and id they give."""
    found = SIZED.match(text)
    words = found["inner"].split() if found else []
    if not found or not all(word[0] in "#." or "=" in word for word in words) or not words:
        return text, {}
    given = {f["name"]: f["value"] for f in PAIR.finditer(found["inner"])}
    return text[found.end() :], {**given, **({"id": name} if (name := anchor(text)) else {})}


def anchor(text: str) -> str:
    """The id in the first braces of a text, such as `{#plan width=60%}`; "" for none."""
    found = ANCHOR.search(text)
    return found[1] if found else ""


def read_attributes(title: str) -> tuple[str, Given]:
    """A title without its braces, and what they say; braces that say nothing are text."""
    found = BRACES.search(title)
    if not found:
        return title, Given()
    words = found["inner"].split()
    ids = [word[1:] for word in words if word.startswith("#")]
    plain = any(word.lstrip(".") in PLAIN for word in words)
    return title[: found.start()], Given(ids[-1] if ids else "", plain)
