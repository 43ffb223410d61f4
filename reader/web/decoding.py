"""Content decoding in bounded pieces, so that a decompression bomb is stopped while it is still small.

httpx's own decoding gives back a whole GiB for 796 bytes of brotli before anybody can count (FAULTS.md section 0).
Each ``feed`` here yields pieces of bounded size, and the caller counts and stops between two of them.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterator
from typing import Final, Protocol

from reader.errors import BadResponse

ACCEPTED: Final = "gzip, deflate, br, zstd"
PIECE: Final = 256 * 1024
"""Size a decoder aims at for its pieces; brotli may give double, zstd up to 2 MiB."""

# What stands in the header where nothing was packed: a word for that, or a charset by mistake.
_PLAIN: Final = re.compile(
    r"identity|none|binary|plain|text|[78]bit|utf-?(?:8|16(?:[bl]e)?)|(?:us-?)?ascii|latin-?[0-9]|iso-?8859-?[0-9]{1,2}"
    r"|(?:windows|cp)-?[0-9]{3,4}|koi8-?[ru]|gb2312|gbk|gb18030|big5|shift[_-]?jis|sjis|euc-?(?:jp|kr|cn)"
)

_BROKEN: Final = "the page arrived damaged; try again"
_CUT: Final = "the page was cut short on the way; try again"


class Decoder(Protocol):
    """Undoes one content encoding of one body."""

    def feed(self, data: bytes) -> Iterator[bytes]:
        """What ``data`` decodes to, in pieces. Raises BadResponse for data that is not so encoded."""
        ...

    def finish(self) -> None:
        """Raises BadResponse when the encoded data has not come to its end."""
        ...


def decoder(content_encoding: str) -> Decoder:
    """The decoder for a Content-Encoding header (RFC 9110 section 8.4); none where it names no encoding.

    Raises BadResponse for an unknown encoding and for more than one: no honest server nests them, and curl,
    urllib3 and others had to set a limit (CVE-2025-66418).
    """
    names = [name.strip().lower() for name in content_encoding[:1000].split(",")]
    names = [name for name in names if name and not _PLAIN.fullmatch(name)]
    if not names:
        return Identity()
    if len(names) > 1:
        raise BadResponse("the page is packed more than once; open it in the browser")
    if names[0] not in _DECODERS:
        raise BadResponse("the page is packed in a way the reader does not know; open it in the browser")
    return _DECODERS[names[0]]()


class Identity:
    """No encoding at all."""

    def feed(self, data: bytes) -> Iterator[bytes]:
        """``data`` itself."""
        yield data

    def finish(self) -> None:
        """Never fails: whether all has come, the message's own framing knows."""


class Gzip:
    """RFC 1952, one member or several; zeros or garbage after the last are ignored, as browsers do."""

    def __init__(self) -> None:
        """At the start of a body."""
        self._member = zlib.decompressobj(wbits=31)
        self._begun = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        """See Decoder."""
        self._begun = self._begun or bool(data)
        while data:
            if self._member.eof:
                if not data.startswith(b"\x1f"):
                    return
                self._member = zlib.decompressobj(wbits=31)
            yield from _inflated(self._member, data)
            data = self._member.unused_data

    def finish(self) -> None:
        """See Decoder."""
        if self._begun and not self._member.eof:
            raise BadResponse(_CUT)


class Deflate:
    """``deflate`` as RFC 9110 section 8.4.1.2 says (zlib), and bare as some servers send it."""

    def __init__(self) -> None:
        """At the start of a body."""
        self._stream: zlib._Decompress | None = None
        self._head = b""

    def feed(self, data: bytes) -> Iterator[bytes]:
        """See Decoder."""
        if self._stream is None:
            data = self._head = self._head + data
            if len(data) < 2:
                return
            # RFC 1950 section 2.2: method 8, and the first two bytes divide by 31
            wrapped = data[0] & 0x0F == 8 and (data[0] << 8 | data[1]) % 31 == 0
            self._stream = zlib.decompressobj(wbits=15 if wrapped else -15)
        if not self._stream.eof:
            yield from _inflated(self._stream, data)

    def finish(self) -> None:
        """See Decoder."""
        if self._head and (self._stream is None or not self._stream.eof):
            raise BadResponse(_CUT)


class Brotli:
    """RFC 7932, with windows of at most 16 MiB."""

    def __init__(self) -> None:
        """At the start of a body."""
        import brotli

        self._error: type[Exception] = brotli.error
        self._stream = brotli.Decompressor()
        self._begun = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        """See Decoder."""
        self._begun = self._begun or bool(data)
        try:
            if self._stream.is_finished():
                return
            piece = self._stream.process(data, output_buffer_limit=PIECE)
            yield piece
            # can_accept_more_data() tells of input only; output may wait behind it
            while not self._stream.is_finished() and (piece or not self._stream.can_accept_more_data()):
                piece = self._stream.process(b"", output_buffer_limit=PIECE)
                yield piece
        except self._error as error:
            raise BadResponse(_BROKEN) from error

    def finish(self) -> None:
        """See Decoder."""
        if self._begun and not self._stream.is_finished():
            raise BadResponse(_CUT)


class Zstandard:
    """RFC 8878, one frame or several, with windows of at most 8 MiB (RFC 9659)."""

    # Four bytes can stand for a block of 128 KiB (RFC 8878 section 3.1.1.2.2: RLE), and decompressobj() has no
    # limit of output: a slice of 64 bytes gives 2 MiB at most.
    _SLICE = 64

    def __init__(self) -> None:
        """At the start of a body."""
        import zstandard

        self._error: type[Exception] = zstandard.ZstdError
        self._decompressor = zstandard.ZstdDecompressor(max_window_size=8 << 20)
        self._frame = self._decompressor.decompressobj()
        self._begun = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        """See Decoder."""
        self._begun = self._begun or bool(data)
        try:
            for start in range(0, len(data), self._SLICE):
                part = data[start : start + self._SLICE]
                while part:
                    if self._frame.eof:
                        self._frame = self._decompressor.decompressobj()
                    yield self._frame.decompress(part)
                    part = self._frame.unused_data if self._frame.eof else b""
        except self._error as error:
            raise BadResponse(_BROKEN) from error

    def finish(self) -> None:
        """See Decoder."""
        if self._begun and not self._frame.eof:
            raise BadResponse(_CUT)


def _inflated(stream: zlib._Decompress, data: bytes) -> Iterator[bytes]:
    try:
        yield stream.decompress(data, PIECE)
        while stream.unconsumed_tail:
            yield stream.decompress(stream.unconsumed_tail, PIECE)
        # what is left lies in the stream's window: a full piece may have more behind it
        while not stream.eof and (more := stream.decompress(b"", PIECE)):
            yield more
    except zlib.error as error:
        raise BadResponse(_BROKEN) from error


_DECODERS: Final[dict[str, Callable[[], Decoder]]] = {
    "gzip": Gzip,
    "x-gzip": Gzip,
    "deflate": Deflate,
    "br": Brotli,
    "zstd": Zstandard,
}
