"""Storage envelope, checksum and version around a value: what was damaged, cut short or is foreign is a miss.

``magic (4) version (2) digest (32) body``: the body is the payload, deflated at level 1 where that is worth it; the
digest is SHA-256 of the version, the key and the body.  "Never give you corrupted data" is cacache's rule (FAULTS.md
section 4, rows 55, 61); SQLite itself does not notice flipped bytes within a page.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from typing import Final

MAGIC: Final = b"DWR\x01"
PAYLOAD_CAP: Final = 64 * 1024 * 1024
"""Bytes that a value may have when inflated: more than any page, less than a bomb."""

_SAMPLE: Final = 4096
"""Bytes that are deflated to see whether it is worth it."""
_WORTH: Final = 0.95
"""Of the sample's size, below which it is."""

_HEAD: Final = struct.Struct(">4sH32s")
HEAD_SIZE: Final = _HEAD.size


class Unreadable(ValueError):
    """The value is damaged, foreign, or of another version."""


def seal(key: str, payload: bytes, version: int) -> bytes:
    """``payload`` as it lies on the disk under ``key``. ``version`` is of the payload's own form, 0 to 65535."""
    body = zlib.compress(payload, _level(payload))
    return _HEAD.pack(MAGIC, version, _digest(key, version, body)) + body


def _level(payload: bytes) -> int:
    """What a sample says of it: a picture, compressed already, is stored as it is, in a twentieth of the time."""
    sample = payload[:_SAMPLE]
    return 1 if len(zlib.compress(sample, 1)) < _WORTH * len(sample) else 0


def version_of(key: str, sealed: bytes) -> int:
    """The version that ``seal`` was given with the same key. Raises Unreadable for what is not whole."""
    if len(sealed) < _HEAD.size:
        raise Unreadable("cut short")
    magic, version, digest = _HEAD.unpack_from(sealed)
    if magic != MAGIC:
        raise Unreadable("not of this library")
    if digest != _digest(key, version, memoryview(sealed)[_HEAD.size :]):
        raise Unreadable("damaged")
    return int(version)


def claimed_version(start: object) -> int:
    """The version that the first ``HEAD_SIZE`` bytes of a value speak of, whole or not; 0 for none of ours."""
    if not isinstance(start, bytes) or len(start) < HEAD_SIZE:
        return 0
    magic, version, _ = _HEAD.unpack_from(start)
    return int(version) if magic == MAGIC else 0


def is_whole(key: str, sealed: object) -> bool:
    """Whether ``sealed`` is what ``seal`` made for ``key``, whatever its version."""
    if not isinstance(sealed, bytes):
        return False
    try:
        version_of(key, sealed)
    except Unreadable:
        return False
    return True


def opened(key: str, sealed: bytes, version: int) -> bytes:
    """The payload that ``seal`` was given with the same key and version. Raises Unreadable for anything else."""
    written = version_of(key, sealed)
    if written != version:
        raise Unreadable(f"of version {written}, not {version}")
    body = memoryview(sealed)[_HEAD.size :]
    # the digest is no signature: who can write the folder can seal a bomb
    inflate = zlib.decompressobj()
    try:
        payload = inflate.decompress(body, PAYLOAD_CAP)
    except zlib.error as error:
        raise Unreadable("damaged") from error
    if not inflate.eof:
        raise Unreadable("too long")
    return payload


def _digest(key: str, version: int, body: bytes | memoryview) -> bytes:
    digest = hashlib.sha256(f"{version}\n{key}\n".encode("utf-8", "surrogatepass"))
    digest.update(body)
    return digest.digest()
