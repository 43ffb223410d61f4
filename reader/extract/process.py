"""Subprocess handle of a worker, as its parent holds it: started, asked, and ended by SIGKILL."""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from reader.errors import ExtractError
from reader.extract import wire

# What the child keeps of the environment: only what the interpreter itself may need to start.
_ENVIRONMENT: Final = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH", "PYTHONHOME")
_OWN_SHARE: Final = 0.8
"""Of the time for a page, before its plain text is asked for."""
_BUFFER: Final = 1024 * 1024
_PIECE: Final = 64 * 1024
_NICE: Final = 10
"""Niceness of the background's process: a tenth of the time of a core that another process wants. With 19 it is a
seventieth, and on a busy machine the process would not even start in time."""


@dataclass(frozen=True)
class WorkLimits:
    """What one page may cost. Seconds are of the wall clock."""

    seconds: float = 4.0
    """Of a job, from handing it over to the whole answer."""
    plain_seconds: float = 1.0
    """Of the plain text, when the job itself was ended: five seconds together (FAULTS.md rows 40, 42)."""
    start_seconds: float = 20.0
    """Of the process's start: loading the parser from a cold disk."""
    grace_seconds: float = 0.15
    """That a job nobody waits for may still take: most end within it, and a new process costs more."""
    memory: int = 1024 * 1024 * 1024
    """Bytes of address space of the process (FAULTS.md row 42)."""
    answer: int = 8 * 1024 * 1024
    """Bytes of an answer."""
    patience: float = 5.0
    """Times as many seconds of the wall clock that a page in the background may take: on a busy machine its process
    waits for all others. Its seconds of CPU are the same."""
    idle_seconds: float = 10.0
    """That the background's process lives on with nothing to do."""

    @classmethod
    def within(cls, seconds: float) -> WorkLimits:
        """So that a page takes no more than ``seconds`` together, its plain text included."""
        own = seconds * _OWN_SHARE
        return cls(seconds=own, plain_seconds=seconds - own)


class Child:
    """A running worker process that waits for jobs. One job at a time: the caller sees to that."""

    def __init__(self, process: Process, limits: WorkLimits) -> None:
        """Use ``started``."""
        self._process = process
        self._limits = limits

    @classmethod
    async def started(cls, entry: str, limits: WorkLimits, *, background: bool = False) -> Child:
        """A process that has loaded ``entry`` (``module:function``), of low priority in the background.

        Raises ExtractError when it cannot.
        """
        numbers = (os.getpid(), int(limits.seconds) + 2, limits.memory, limits.answer, _NICE if background else 0)
        command = (sys.executable, "-P", "-X", "utf8", "-m", "reader.extract.child", entry, *map(str, numbers))
        try:
            # a session of its own: the terminal's Ctrl-c is not for it
            process = await asyncio.create_subprocess_exec(
                *command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env=_environment(), cwd="/",
                limit=_BUFFER, start_new_session=True,
            )  # fmt: skip
        except OSError as error:
            raise ExtractError(f"the page reader did not start: {error.strerror}") from error
        child = cls(process, limits)
        try:
            async with asyncio.timeout(limits.start_seconds):
                first = wire.answer(await child._answer())
        except (TimeoutError, asyncio.IncompleteReadError, ValueError) as error:
            await child.end()
            raise ExtractError("the page reader did not start: install the reader again, or try doctor") from error
        except BaseException:
            await child.end()
            raise
        if isinstance(first, wire.Failed):
            await child.end()
            raise ExtractError(f"the page reader did not start: {first.name}: {first.message}")
        return child

    @property
    def pid(self) -> int:
        """The process's id."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether it can be asked, as far as is known."""
        out = self._process.stdout
        return self._process.returncode is None and out is not None and not out.at_eof()

    async def answer(self, job: wire.Job) -> bytes:
        """The body of the child's answer, for ``wire.answer``.

        Raises ConnectionError, IncompleteReadError (it died) or ValueError (it is longer than an answer may be).
        """
        pipe = self._process.stdin
        assert pipe is not None
        frame = memoryview(wire.frame(job))
        # a pipe takes little at a time, and asyncio moves all that waits each time: ten megabytes would stop keys
        for start in range(0, len(frame), _PIECE):
            pipe.write(frame[start : start + _PIECE])
            await pipe.drain()
        return await self._answer()

    async def _answer(self) -> bytes:
        out = self._process.stdout
        assert out is not None
        size = wire.length(await out.readexactly(wire.HEAD))
        # the child keeps the cap itself; one that a page has taken over would not
        if size > self._limits.answer:
            raise ValueError(f"an answer of {size} bytes")
        return await out.readexactly(size)

    async def end(self) -> None:
        """Kill it and wait until it is gone: a few milliseconds. May be called twice."""
        with contextlib.suppress(ProcessLookupError):
            self._process.kill()
        await self._process.wait()
        if self._process.stdin is not None:
            self._process.stdin.close()
            with contextlib.suppress(OSError):
                await self._process.stdin.wait_closed()


def _environment() -> dict[str, str]:
    """Nothing of the reader's own environment but the way to the code: the page reader needs no secret."""
    kept = {name: os.environ[name] for name in _ENVIRONMENT if name in os.environ}
    ours = str(Path(__file__).parents[2])
    places = (str(Path(place).absolute()) for place in (ours, *sys.path) if place)
    return {**kept, "PYTHONPATH": os.pathsep.join(dict.fromkeys(places)), "LC_ALL": "C.UTF-8"}
