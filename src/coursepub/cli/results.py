"""Results for programs, on standard output."""

import json
import sys

import click


def echo_json(value: object) -> None:
    """One JSON value; accents are written out where the stream can bear them."""
    encoding = (getattr(sys.stdout, "encoding", None) or "").lower().replace("-", "")
    click.echo(json.dumps(value, ensure_ascii=encoding != "utf8", indent=2))
