"""Sandboxed subprocess of the worker: reads hostile pages within limits, and dies rather than hang.

``python -m reader.extract.child ENTRY PARENT SECONDS BYTES ANSWER NICE``, started by ``process``: ENTRY names the
function that reads (``module:name``), PARENT is the process to die with, SECONDS of CPU one job may take, BYTES of
memory, ANSWER bytes of an answer, NICE is its niceness.  It can write no file and start no process.
"""

from __future__ import annotations

import contextlib
import importlib
import logging
import os
import resource
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, Final

from reader.errors import ReaderError, one_line
from reader.extract import plain, wire
from reader.extract.page import Page, Read
from reader.model.read import wrap

_FILES: Final = 32
_PR_SET_PDEATHSIG: Final = 1


def main(arguments: list[str]) -> None:
    """Answer jobs from standard input until it ends."""
    entry, parent, seconds, memory, answer, nice = arguments[0], *map(int, arguments[1:])
    jobs, answers = _pipes()
    _die_with(parent)
    if nice:
        _give_way(nice)
    logging.disable(logging.CRITICAL)
    try:
        # what is loaded is our own: before the limits, so that compiled modules are kept for the next process
        read = _function(entry)
        _limit(memory)
    except Exception as error:  # whatever it was, the parent must hear of it
        _say(answers, wire.Failed("start", one_line(str(error)), type(error).__name__))
        return
    _say(answers, wire.Ready())
    while True:
        head = jobs.read(wire.HEAD)
        if len(head) < wire.HEAD:
            return
        body = jobs.read(wire.length(head))
        _limit_cpu(seconds)
        _say(answers, _answered(read, body, answer))


def _answered(read: Callable[[Page], Read], body: bytes, cap: int) -> bytes:
    """The framed answer to a job. Everything a page can do to Python ends here as an answer."""
    try:
        job = wire.job(body)
        answer = wire.frame(wire.Done(wrap(plain.read(job.page, job.why) if job.why else read(job.page))))
    except ReaderError as error:
        return wire.frame(wire.Failed("said", str(error), type(error).__name__))
    except (MemoryError, RecursionError) as error:
        name = type(error).__name__
        return wire.frame(wire.Failed("deep" if isinstance(error, RecursionError) else "memory", "", name))
    except Exception as error:
        return wire.frame(wire.Failed("broke", _printable(error), type(error).__name__))
    return answer if len(answer) <= cap else wire.frame(wire.Failed("much", f"{len(answer)} bytes"))


def _printable(error: Exception) -> str:
    """One line; an error may quote the page, lone surrogates and all."""
    try:
        return one_line(str(error)).encode("utf-8", "replace").decode()
    except Exception:  # an exception's own text may fail
        return ""


def _say(answers: BinaryIO, answer: bytes | wire.Answer) -> None:
    answers.write(answer if isinstance(answer, bytes) else wire.frame(answer))
    answers.flush()


def _pipes() -> tuple[BinaryIO, BinaryIO]:
    """The two pipes, out of reach of whatever prints or asks: 0, 1 and 2 lead nowhere from here on."""
    jobs, answers = os.dup(0), os.dup(1)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    os.close(nowhere)
    return os.fdopen(jobs, "rb"), os.fdopen(answers, "wb")


def _die_with(parent: int) -> None:
    """A parent that is gone ends this process even in the middle of a job, where the kernel can tell.

    Elsewhere the end of standard input does it after the job, and the limit of CPU seconds during it.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "linux":
        import ctypes

        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent:
        sys.exit(1)


def _give_way(nice: int) -> None:
    """Low priority: a niceness, and no preemption of others on waking up, where the system knows that."""
    os.nice(nice)
    if sys.platform == "linux":
        # Linux may weigh sessions first and the processes of each apart: this one has a session of its own (sched(7))
        with contextlib.suppress(OSError):
            Path("/proc/self/autogroup").write_text(str(nice), "ascii")
        with contextlib.suppress(OSError):
            os.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0))


def _function(entry: str) -> Callable[[Page], Read]:
    module, _, name = entry.partition(":")
    function: Callable[[Page], Read] = getattr(importlib.import_module(module), name)
    return function


def _limit(memory: int) -> None:
    sys.dont_write_bytecode = True
    for what, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, _FILES),
        (resource.RLIMIT_NPROC, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        # a system that does not know a limit is not kept from reading: the parent's clock still ends every job
        with contextlib.suppress(ValueError, OSError):
            _, hard = resource.getrlimit(what)
            most = most if hard == resource.RLIM_INFINITY else min(most, hard)  # noqa: PLW2901
            resource.setrlimit(what, (most, most))


def _limit_cpu(seconds: int) -> None:
    """The kernel counts a process's whole life, so the limit moves on with every job."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    used = int(usage.ru_utime + usage.ru_stime)
    with contextlib.suppress(ValueError, OSError):
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (used + seconds, hard))


if __name__ == "__main__":
    main(sys.argv[1:])
