"""A sealed exam, for every test that looks at one."""

import pytest

from tests.seals import Made, by_code, by_key


@pytest.fixture(scope="session")
def made() -> Made:
    """Sealed for an officer's key."""
    return by_key()


@pytest.fixture(scope="session")
def coded() -> Made:
    """Sealed under an opening code."""
    return by_code()
