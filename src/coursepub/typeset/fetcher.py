"""What the PDF engine may read: entries of a closed table, and nothing else at all."""

import mimetypes
from collections.abc import Mapping
from urllib.parse import unquote, urlsplit

from weasyprint.urls import URLFetcher, URLFetcherResponse

BASE = "https://media.invalid/"
"""Where the documents seem to live; `.invalid` never resolves (RFC 2606)."""


class ClosedTable(URLFetcher):  # type: ignore[misc]  # the library has no types
    """Serves named bytes below BASE; refuses files, networks and data URLs alike."""

    def __init__(self, table: Mapping[str, bytes]) -> None:
        super().__init__(allowed_protocols=())
        self._table = table

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        """The entry of that name. Raises ValueError, which the engine logs, where there is none."""
        name = name_in_table(url)
        if name is None or name not in self._table:
            raise ValueError("not a resource of this document")
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        return URLFetcherResponse(url, self._table[name], {"Content-Type": kind})


def name_in_table(url: str) -> str | None:
    """The name that a URL asks for, or None where it leads elsewhere."""
    if not url.startswith(BASE):
        return None
    return unquote(urlsplit(url).path).lstrip("/")
