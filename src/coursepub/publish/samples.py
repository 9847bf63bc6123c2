"""Forms that stand for all of a run: together they hold every piece of every paper."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from coursepub.model.blueprint import Blueprint
from coursepub.model.cohort import Accommodation
from coursepub.model.form import Form
from coursepub.publish.forms import Forms, SetForm
from coursepub.render.paper import with_time


def set_samples(forms: Forms, names: Sequence[str]) -> list[SetForm]:
    """Forms with every question that papers of these names may hold.

    Numbered papers look the same but for their questions, so that one stands for all
    whose numbers are as long, with one that holds whatever may be drawn.
    """
    blueprint = forms.blueprint
    few = len(names) * blueprint.asked < len(blueprint.items)
    if few or not all(name.isdecimal() for name in names):
        return list(forms.all(names))
    one_each = {len(name): name for name in names[::-1]}
    samples = list(forms.all(sorted(one_each.values())))
    if not blueprint.is_drawn:
        return samples
    return [*samples, replace(forms, blueprint=undrawn(blueprint)).of(names[0])]


def longer(forms: Forms, granted: Mapping[str, Accommodation]) -> Iterator[Form]:
    """Forms with every first page of candidates who are granted more time, in standard print."""
    seen: set[tuple[str | int, int | None]] = set()
    for name, each in granted.items():
        form = with_time(forms.of(name).form, each)
        shared = (len(name) if name.isdecimal() else name), form.minutes
        if shared not in seen and not each.large_print:
            seen.add(shared)
            yield form


def undrawn(blueprint: Blueprint) -> Blueprint:
    """A blueprint whose one form holds every item that may be drawn."""
    sections = [replace(section, quotas=(), fixed=frozenset()) for section in blueprint.sections]
    return replace(blueprint, sections=tuple(sections), apart=())
