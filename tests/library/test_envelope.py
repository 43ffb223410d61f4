"""A sealed value is given back whole or not at all (FAULTS.md rows 55, 61)."""

from __future__ import annotations

import hashlib
import random
import struct
import zlib

import pytest

from reader.library import envelope
from reader.library.envelope import Unreadable, opened, seal


@pytest.mark.parametrize("payload", [b"", b"x", b"\x00\xff" * 50_000, random.Random(1).randbytes(100_000)])
def test_what_was_sealed_is_what_is_opened(payload: bytes) -> None:
    assert opened("read:dw:1", seal("read:dw:1", payload, 3), 3) == payload


def test_what_would_not_get_smaller_is_stored_as_it_is_and_text_is_deflated() -> None:
    picture, text = random.Random(2).randbytes(60_000), b"the words of a story " * 3000
    assert picture[-1000:] in seal("k", picture, 1)
    assert len(seal("k", text, 1)) < len(text) // 10


def test_every_flipped_bit_is_noticed() -> None:
    sealed = seal("k", b"the words of a story " * 20, 1)
    for position in range(len(sealed)):
        for bit in range(8):
            flipped = bytearray(sealed)
            flipped[position] ^= 1 << bit
            with pytest.raises(Unreadable):
                opened("k", bytes(flipped), 1)


def test_every_cut_is_noticed() -> None:
    sealed = seal("k", b"the words of a story " * 20, 1)
    for length in range(len(sealed)):
        with pytest.raises(Unreadable):
            opened("k", sealed[:length], 1)
    with pytest.raises(Unreadable):
        opened("k", sealed + b"x", 1)


@pytest.mark.parametrize("other", [0, 2, 65535])
def test_an_older_or_newer_form_is_not_opened(other: int) -> None:
    with pytest.raises(Unreadable, match="version"):
        opened("k", seal("k", b"payload", other), 1)


def test_a_value_that_lies_under_another_key_is_not_opened() -> None:
    with pytest.raises(Unreadable):
        opened("read:dw:2", seal("read:dw:1", b"payload", 1), 1)


@pytest.mark.parametrize("foreign", [b"", b"DWR", b"SQLite format 3\x00" * 5, b"\x80\x05K\x01." * 20, bytes(100)])
def test_what_another_program_wrote_is_not_opened(foreign: bytes) -> None:
    with pytest.raises(Unreadable):
        opened("k", foreign, 1)


def test_a_bomb_with_a_right_digest_is_not_inflated() -> None:
    body = zlib.compress(bytes(envelope.PAYLOAD_CAP + 1), 9)
    digest = hashlib.sha256(b"1\nk\n" + body).digest()
    with pytest.raises(Unreadable, match="too long"):
        opened("k", struct.pack(">4sH32s", envelope.MAGIC, 1, digest) + body, 1)
