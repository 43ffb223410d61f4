from __future__ import annotations

import gzip
import itertools
import random
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import BadResponse
from reader.web import decoding
from tests.faults.fault_server import bomb, compressed

KINDS = ["gzip", "deflate", "rawdeflate", "br", "zstd"]


def name(kind: str) -> str:
    return "deflate" if kind == "rawdeflate" else kind


def decoded(encoding: str, parts: list[bytes]) -> bytes:
    decoder = decoding.decoder(encoding)
    body = b"".join(piece for part in parts for piece in decoder.feed(part))
    decoder.finish()
    return body


@given(st.sampled_from(KINDS), st.binary(max_size=3000), st.integers(1, 40))
def test_a_body_comes_out_as_it_went_in_however_it_is_cut(kind: str, body: bytes, step: int) -> None:
    sent = compressed(kind, body * 20)
    parts = [sent[at : at + step] for at in range(0, len(sent), step)]
    assert decoded(name(kind), parts) == body * 20


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("step", [1000, 65536, 10**9])
def test_a_large_page_comes_out_whole(kind: str, step: int) -> None:
    words = random.Random(7)
    page = b" ".join(b"%x" % words.getrandbits(20) for _ in range(300_000))
    sent = compressed(kind, page)
    assert decoded(name(kind), [sent[at : at + step] for at in range(0, len(sent), step)]) == page


@pytest.mark.parametrize("kind", KINDS)
def test_no_piece_of_a_bomb_is_large(kind: str) -> None:
    packed = bomb("deflate", 50)[2:-4] if kind == "rawdeflate" else bomb(kind, 50)
    decoder = decoding.decoder(name(kind))
    pieces = [len(piece) for piece in decoder.feed(packed)]
    decoder.finish()
    assert sum(pieces) == 50 << 20
    if kind == "zstd":
        assert max(pieces) <= 2 << 20
    else:  # brotli may go over what it is asked for
        assert 256 * 1024 <= max(pieces) < 512 * 1024 + (kind == "br")


@pytest.mark.parametrize("kind", KINDS)
def test_every_missing_byte_at_the_end_is_noticed(kind: str) -> None:
    sent = compressed(kind, b"a page of some length, with words in it " * 30)
    for cut in range(1, min(len(sent), 12)):
        with pytest.raises(BadResponse, match="cut short"):
            decoded(name(kind), [sent[:-cut]])


@given(st.sampled_from(["gzip", "deflate", "br", "zstd"]), st.binary(min_size=1, max_size=200))
def test_random_bytes_are_decoded_or_an_error_of_ours(encoding: str, noise: bytes) -> None:
    try:
        body = decoded(encoding, [noise])
    except BadResponse:
        return
    assert isinstance(body, bytes)


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br", "zstd", "", "identity"])
def test_an_empty_body_is_empty_in_every_encoding(encoding: str) -> None:
    assert decoded(encoding, [b""]) == b""


@pytest.mark.parametrize(
    "sent",
    [gzip.compress(b"one ") + gzip.compress(b"two"), gzip.compress(b"one two") + b"\0\0\0"],
    ids=["members", "zeros"],  # gzip writes the time
)
def test_gzip_may_have_several_members_and_zeros_behind(sent: bytes) -> None:
    for step in (1, 5, len(sent)):
        assert decoded("gzip", [sent[at : at + step] for at in range(0, len(sent), step)]) == b"one two"


def test_zstd_may_have_several_frames() -> None:
    assert decoded("zstd", [compressed("zstd", b"one ") + compressed("zstd", b"two")]) == b"one two"


def test_what_lies_behind_the_end_of_deflate_is_ignored() -> None:
    assert decoded("deflate", [zlib.compress(b"page"), b"more"]) == b"page"


@pytest.mark.parametrize("header", ["GZIP", " gzip ", "x-gzip", "identity, gzip", "gzip, UTF-8", "gzip,"])
def test_the_name_of_an_encoding_may_be_written_in_several_ways(header: str) -> None:
    assert decoded(header, [gzip.compress(b"page")]) == b"page"


@pytest.mark.parametrize("header", [",".join(pair) for pair in itertools.product(["gzip", "br"], repeat=2)] + ["a,b"])
def test_more_than_one_encoding_is_refused(header: str) -> None:
    with pytest.raises(BadResponse, match="more than once"):
        decoding.decoder(header)


@pytest.mark.parametrize("header", ["compress", "lzma", "exi", "aes128gcm", "gzip;q=1", "utf", "\x1b"])
def test_an_unknown_encoding_is_refused(header: str) -> None:
    with pytest.raises(BadResponse, match="does not know"):
        decoding.decoder(header)
