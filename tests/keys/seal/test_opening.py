"""Opening, and what insiders may try who hold the code."""

import json
from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from pyrage import x25519

from coursepub.keys.seal import locks
from coursepub.keys.seal.cards import deal
from coursepub.keys.seal.checks import check_papers, require_announced, require_paper, typed_code
from coursepub.keys.seal.commit import canonical, seal_code
from coursepub.keys.seal.container import pack, read_container
from coursepub.keys.seal.locks import Keeper, Means, unlock
from coursepub.keys.seal.making import lock_again, seal_run
from coursepub.keys.seal.opening import unseal_all
from coursepub.keys.seal.paper import paper_codes
from coursepub.keys.seal.payload import build_payload
from coursepub.keys.seal.receipt import claims, read_receipt
from coursepub.model.errors import CoursepubError, Problem
from coursepub.model.seal import Opening, OpeningKind, Receipt, SealMark
from tests.seals import LABEL, SEED, Made, fixed, for_officers, forged, repaired


def problem(act: Callable[[], object]) -> Problem:
    with pytest.raises(CoursepubError) as caught:
        act()
    return caught.value.problem


def test_everything_comes_out_again(made: Made) -> None:
    opened = unseal_all(made.container, made.means)
    assert opened.files["keys/final.key.csv"] == b"paper,key\nA,B\n"
    assert opened.files["fixed/A.key.json"] == made.keys[0].data
    assert json.loads(opened.files["seal.json"])["seed"] == SEED
    assert "pad" not in opened.files


def test_the_code_opens_and_that_of_another_seal_does_not(coded: Made) -> None:
    assert "seal.json" in unseal_all(coded.container, coded.means).files
    other = Means(deal(Opening()).passphrase)
    assert problem(lambda: unseal_all(coded.container, other)) is Problem.WRONG_CODE


def test_nothing_secret_is_in_the_clear(coded: Made) -> None:
    assert coded.means.passphrase
    for secret in (SEED, coded.means.passphrase, *coded.groups, "because", "bank-1", "key.csv"):
        assert secret.encode() not in coded.sealed.container


def test_the_size_tells_nothing_of_the_draw(made: Made) -> None:
    sizes = set()
    for why in (1, 100, 5000):
        documents = {"keys/x.csv": b"x" * why}
        sizes.add(len(build_payload(documents, made.keys, SEED, made.sealed.receipt)))
    assert sizes == {1 << 16}


def test_there_is_one_scrypt_however_many_papers(monkeypatch: pytest.MonkeyPatch) -> None:
    turned: list[bytes] = []

    class Slow:
        @staticmethod
        def encrypt(data: bytes, _: str) -> bytes:
            turned.append(data)
            return b"locked"

    monkeypatch.setattr(locks, "passphrase", Slow)
    keys = [fixed(f"{number:04d}") for number in range(30)]
    sealed = seal_run({"keys/x": b"x"}, keys, LABEL, {}, SEED, Opening(), Keeper("secret"))
    assert len(sealed.receipt.papers) == 30
    assert len(turned) == 1


def test_nothing_is_sealed_under_a_name_that_leads_away(made: Made) -> None:
    documents = {"../keys.csv": b"x"}
    build = partial(build_payload, documents, made.keys, SEED, made.sealed.receipt)
    assert problem(build) is Problem.DAMAGED


# insiders


def other_key(contents: dict[str, bytes]) -> str:
    """Put another right letter into the key of paper A, and tell the code that it then has."""
    contents["fixed/A.key.json"] = fixed("A", right="C").data
    return seal_code(contents["fixed/A.key.json"])


def with_code(receipt: Receipt, code: str) -> Receipt:
    return replace(receipt, papers=(SealMark("A", code), *receipt.papers[1:]))


def test_an_insider_changes_the_key_alone(made: Made) -> None:
    data = forged(made, lambda contents: other_key(contents))
    container = read_container(data)
    assert problem(lambda: unseal_all(container, made.means)) is Problem.KEY_SWAPPED


def test_an_insider_takes_a_key_away(made: Made) -> None:
    data = forged(made, lambda contents: contents.pop("fixed/A.key.json"))
    container = read_container(data)
    assert problem(lambda: unseal_all(container, made.means)) is Problem.KEY_SWAPPED


def test_an_insider_changes_the_key_and_the_list_inside(made: Made) -> None:
    def inside(contents: dict[str, bytes]) -> None:
        told = json.loads(contents["seal.json"])
        told["claims"]["papers"][0]["code"] = other_key(contents)
        contents["seal.json"] = canonical(told)

    container = read_container(forged(made, inside))
    assert problem(lambda: unseal_all(container, made.means)) is Problem.RECEIPT_FORGED


def wholly_forged(made: Made) -> bytes:
    """Everything in the file agrees with a false key: only what is outside it can tell."""
    receipt = with_code(made.sealed.receipt, fixed("A", right="C").mark.code)

    def inside(contents: dict[str, bytes]) -> None:
        other_key(contents)
        contents["seal.json"] = canonical({**json.loads(contents["seal.json"]), "claims": told})

    told = claims(receipt)
    return forged(made, inside, lambda _: receipt)


def test_a_whole_forgery_is_caught_by_the_printed_paper_and_the_announced_receipt(
    made: Made,
) -> None:
    container = read_container(wholly_forged(made))
    unseal_all(container, made.means)  # by itself it cannot be seen: the command says so
    printed = paper_codes(made.papers["final-A.pdf"])
    typed = typed_code(made.keys[0].mark.short.lower())
    for paper in (printed, typed):
        found = problem(partial(check_papers, container.receipt, [paper]))
        assert found is Problem.PAPER_MISMATCH
    announced = read_receipt(made.sealed.receipt_data)
    assert problem(lambda: require_announced(container.receipt, announced)) is Problem.SEAL_REPLACED


def test_a_false_receipt_over_a_true_payload(made: Made) -> None:
    label = replace(LABEL, exam="final", title="Another title")
    data = repaired(made.members, replace(made.sealed.receipt, label=label))
    container = read_container(data)
    assert problem(lambda: unseal_all(container, made.means)) is Problem.RECEIPT_FORGED


def test_the_lock_of_one_seal_on_the_payload_of_another(
    made: Made,
) -> None:
    officer = x25519.Identity.generate()
    other = read_container(for_officers(officer.to_public()).container)
    members = {**made.members, "payload.age": other.payload}
    container = read_container(repaired(members, made.sealed.receipt))
    assert problem(lambda: unseal_all(container, made.means)) is Problem.DAMAGED
    own, keeper = unlock(container.lock, made.means), Keeper(recipients=(officer.to_public(),))
    again = partial(lock_again, container, own, Opening(OpeningKind.KEYS), keeper)
    assert problem(again) is Problem.DAMAGED


def test_a_payload_that_is_no_payload_of_ours(made: Made) -> None:
    def broken(contents: dict[str, bytes]) -> None:
        contents["seal.json"] = b"[]"

    def traversing(contents: dict[str, bytes]) -> None:
        contents["../../evil"] = b"x"

    for inside in (broken, traversing):
        container = read_container(forged(made, inside))
        assert problem(partial(unseal_all, container, made.means)) is Problem.DAMAGED


# papers


def test_the_right_paper_is_found(made: Made) -> None:
    receipt = made.sealed.receipt
    shown = [paper_codes(data) for data in made.papers.values()]
    assert [mark.paper for mark in check_papers(receipt, shown)] == ["A", "B"]
    assert check_papers(receipt, [shown[0], shown[0]]) == (made.keys[0].mark,)
    assert check_papers(receipt, [typed_code(made.keys[1].mark.whole)]) == (made.keys[1].mark,)


def test_a_paper_file_that_was_changed(made: Made) -> None:
    changed = paper_codes(made.papers["final-A.pdf"] + b"\n")
    found = problem(lambda: check_papers(made.sealed.receipt, [changed]))
    assert found is Problem.PAPER_ALTERED


@pytest.mark.parametrize("signs", [0, 8, 15, 53])
def test_a_typed_code_is_long_enough_to_prove_something(signs: int) -> None:
    assert problem(lambda: typed_code("A" * signs)) is Problem.SEAL_CODE_LENGTH


def test_the_paper_that_was_asked_for(made: Made) -> None:
    marks = made.sealed.receipt.papers
    assert require_paper(marks, "B") == marks[1]
    assert problem(lambda: require_paper(marks[:1], "B")) is Problem.WRONG_PAPER


# officers' keys


def test_any_officer_opens_and_no_other() -> None:
    one, other, stranger = (x25519.Identity.generate() for _ in range(3))
    container = read_container(for_officers(one.to_public(), other.to_public()).container)
    assert container.receipt.opening == Opening(OpeningKind.KEYS, 1, 2)
    for officer in (one, other):
        assert "seal.json" in unseal_all(container, Means(identities=(officer,))).files
    lost = Means(identities=(stranger,))
    assert problem(lambda: unseal_all(container, lost)) is Problem.WRONG_KEY


def test_a_new_lock_leaves_the_payload_and_still_is_the_announced_seal() -> None:
    former, later = x25519.Identity.generate(), x25519.Identity.generate()
    sealed = for_officers(former.to_public())
    container = read_container(sealed.container)
    own = unlock(container.lock, Means(identities=(former,)))
    keeper = Keeper(recipients=(later.to_public(),))
    again = lock_again(container, own, Opening(OpeningKind.KEYS), keeper)
    opened = read_container(again.container)
    assert opened.payload == container.payload
    assert unseal_all(opened, Means(identities=(later,))).files
    old = Means(identities=(former,))
    assert problem(lambda: unseal_all(opened, old)) is Problem.WRONG_KEY
    require_announced(opened.receipt, sealed.receipt)


def test_an_old_seal_with_a_new_paper(made: Made) -> None:
    label = replace(LABEL, seal="ZZZZ-ZZZZ")
    later = for_officers(x25519.Identity.generate().to_public(), label=label).receipt
    assert problem(lambda: require_announced(later, made.sealed.receipt)) is Problem.SEAL_REPLACED
    assert pack({}) != made.sealed.container


def test_other_contents_under_the_same_codes_are_not_the_announced_seal() -> None:
    """The keys are fixed by their codes; grids and sheets by the digest of the payload."""
    officer = x25519.Identity.generate().to_public()
    one, other = for_officers(officer).receipt, for_officers(officer).receipt
    assert claims(one) == claims(other)
    assert problem(lambda: require_announced(one, other)) is Problem.SEAL_REPLACED
