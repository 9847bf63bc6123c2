"""Letters of options, by their place."""

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def letter(place: int) -> str:
    """The letter of an option by its place from 0: A to Z, then AA, AB and so on."""
    before, last = divmod(place, len(ALPHABET))
    return (letter(before - 1) if before else "") + ALPHABET[last]
