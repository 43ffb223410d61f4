"""Wire protocol of the worker's pipes: length-prefixed frames, four bytes and then that many.

To the child: a ``Job``.  From the child: an ``Answer``; its first one says that it is ready.
"""

from __future__ import annotations

import struct
from typing import Final, Literal, TypeAlias

import msgspec
from msgspec import Struct

from reader.extract.page import Page
from reader.model.read import ReadArticle, ReadFrontPage

_LENGTH: Final = struct.Struct(">I")
HEAD: Final = _LENGTH.size
"""Bytes that say how long the frame is."""


class Job(Struct, frozen=True):
    """A page to read; ``why`` asks for its plain text, and is the notice of it."""

    page: Page
    why: str = ""


class Done(Struct, frozen=True, tag="done"):
    """The page was read."""

    read: ReadArticle | ReadFrontPage


class Failed(Struct, frozen=True, tag="failed"):
    """The page was not read.

    ``said``: the page's own rules said so, on purpose; ``broke``: an exception nobody expected; ``memory``,
    ``deep``: it wanted more memory or more levels than there are; ``much``: what came out is too long; ``start``:
    the child cannot work.
    """

    kind: Literal["said", "broke", "memory", "deep", "much", "start"]
    message: str
    name: str = ""
    """Of the exception's class."""


class Ready(Struct, frozen=True, tag="ready"):
    """The child has loaded what it needs and has taken its limits upon itself."""


Answer: TypeAlias = Done | Failed | Ready


def frame(value: Job | Answer) -> bytes:
    """``value`` as bytes for the pipe. Raises ValueError for a text with a lone surrogate."""
    body = msgspec.msgpack.encode(value)
    return _LENGTH.pack(len(body)) + body


def length(head: bytes) -> int:
    """How many bytes follow a frame's ``HEAD`` bytes."""
    (size,) = _LENGTH.unpack(head)
    return int(size)


def job(body: bytes) -> Job:
    """A frame's body as a job. Raises ValueError for anything else."""
    return msgspec.msgpack.decode(body, type=Job)


def answer(body: bytes) -> Answer:
    """A frame's body as an answer, every field's type checked. Raises ValueError for anything else."""
    try:
        decoded: Answer = msgspec.msgpack.decode(body, type=Answer)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise ValueError(str(error)) from error
    return decoded
