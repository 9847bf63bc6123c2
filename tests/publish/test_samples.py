"""Which forms stand for all of a run."""

from fractions import Fraction

import pytest

from coursepub.model.cohort import Accommodation
from coursepub.publish.course import Loaded
from coursepub.publish.exam import find_exam
from coursepub.publish.forms import Forms
from coursepub.publish.samples import longer, set_samples

MORE = Accommodation(Fraction(1, 3))


@pytest.fixture
def forms(sample: Loaded) -> Forms:
    return Forms(sample.course, find_exam(sample, "qcm-module-01"), "seed")


def test_numbers_of_one_length_have_one_form_and_letters_one_each(forms: Forms) -> None:
    def names(*wanted: str) -> list[str]:
        return [each.form.name for each in set_samples(forms, wanted)]

    assert names("0001", "0002", "0003") == ["0001"]
    assert names("204", "99", "205", "7") == ["204", "7", "99"]
    assert names("A", "B") == ["A", "B"]
    assert names("204", "X1") == ["204", "X1"]


def test_each_length_of_time_is_there_once_but_for_large_print(forms: Forms) -> None:
    large = Accommodation(MORE.extra, large_print=True)
    half = Accommodation(Fraction(1, 2))
    granted = {"0003": MORE, "0004": large, "0007": MORE, "0009": half, "21": MORE}
    minutes = forms.blueprint.minutes
    assert minutes
    found = [(form.name, form.minutes) for form in longer(forms, granted)]
    assert found == [
        ("0003", MORE.minutes(minutes)),
        ("0009", half.minutes(minutes)),
        ("21", MORE.minutes(minutes)),
    ]
