"""Streaming of one body, capped on the wire and after decoding; it is looked at as soon as it begins."""

from __future__ import annotations

from collections.abc import AsyncIterable, Callable

from reader.errors import TooLarge
from reader.web import decoding
from reader.web.options import MIB, FetchLimits

HEAD = 1024
"""Bytes after which the beginning is looked at (or the whole body, where it is shorter)."""


async def read(
    chunks: AsyncIterable[bytes],
    *,
    content_encoding: str,
    content_length: str,
    limits: FetchLimits,
    look: Callable[[bytes], None],
) -> bytes:
    """The whole decoded body.

    ``chunks`` are as they came over the wire.  ``look`` is given the beginning once, and raises to end the work
    before the rest has come.  Raises TooLarge at either cap (``limits.wire``, ``limits.decoded``), BadResponse for
    what cannot be decoded or was cut short.
    """
    if content_length.isascii() and content_length.isdigit() and int(content_length[:18]) > limits.wire:
        raise _too_large(limits.wire)
    decoder = decoding.decoder(content_encoding)
    on_wire = 0
    body = bytearray()
    looked = False
    async for chunk in chunks:
        on_wire += len(chunk)
        if on_wire > limits.wire:
            raise _too_large(limits.wire)
        for piece in decoder.feed(chunk):
            body += piece
            if len(body) > limits.decoded:
                raise _too_large(limits.decoded)
            if not looked and len(body) >= HEAD:
                looked = True
                look(bytes(body[:HEAD]))
    decoder.finish()
    if not looked:
        look(bytes(body))
    return bytes(body)


def _too_large(limit: int) -> TooLarge:
    size = f"{limit / MIB:.0f} MiB" if limit >= MIB else f"{limit} bytes"
    return TooLarge(f"the page is larger than {size}; open it in the browser")
