"""Signs that people copy by hand: Crockford's base 32, five bits each."""

import secrets

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""No I, L, O or U, which are misread; ASCII, so that no keyboard composes it two ways."""
FORGIVEN = str.maketrans("OILU", "011V")
BITS = 5


def cleaned(text: str) -> str:
    """The signs that somebody meant: case, spaces and look-alikes make no difference."""
    return "".join(sign for sign in text.upper().translate(FORGIVEN) if sign in ALPHABET)


def draw(count: int) -> str:
    """That many signs from the system's own source of chance."""
    return "".join(secrets.choice(ALPHABET) for _ in range(count))


def in_signs(data: bytes) -> str:
    """Bytes as signs, most significant bit first, the last sign filled with zeros."""
    filling = -len(data) * 8 % BITS
    value = int.from_bytes(data, "big") << filling
    count = (len(data) * 8 + filling) // BITS
    return "".join(ALPHABET[value >> BITS * place & 31] for place in range(count - 1, -1, -1))


def draw_seed() -> str:
    """The text of a seed that nobody can guess: 260 bits."""
    return draw(52)


def draw_number() -> str:
    """The number of a seal: `XXXX-XXXX`."""
    return f"{draw(4)}-{draw(4)}"
