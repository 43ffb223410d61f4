"""Output encoding: what the command line prints to pipes, files and terminals of any encoding."""

from __future__ import annotations

import os
import sys
from typing import Final

from reader.errors import ReaderError, one_line

LEFT: Final = 141
"""Exit status when whoever reads the output has left: that of a program ended by SIGPIPE."""


def write(text: str) -> None:
    """Print ``text``. What the terminal's encoding cannot say becomes ``?``.

    Ends the program quietly (SystemExit) when nobody reads any more. Raises ReaderError when it cannot be written.
    """
    out = sys.stdout
    if out is None:
        raise ReaderError("there is no standard output to write to")
    encoding = getattr(out, "encoding", None) or "utf-8"
    _written(text.encode(encoding, "replace").decode(encoding))


def write_json(value: object) -> None:
    """Print ``value`` as JSON in UTF-8, whatever the locale (RFC 8259 section 8.1)."""
    from reader.export import json

    text = json.text(value)
    out = sys.stdout
    if out is None:
        raise ReaderError("there is no standard output to write to")
    if (getattr(out, "encoding", None) or "utf-8").lower().replace("-", "") != "utf8" and hasattr(out, "buffer"):
        _written(text.encode())
    else:
        _written(text)


def progress(text: str) -> None:
    """A line that the next one takes the place of, for a person who waits; "" takes it away."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[K{text}")
        sys.stderr.flush()


def asked(question: str) -> bool:
    """Whether a person at the terminal says yes; False where there is none."""
    if not (sys.stdin and sys.stdin.isatty() and sys.stderr.isatty()):
        return False
    sys.stderr.write(f"{question} [y/N] ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in ("y", "yes")


def complain(message: str) -> None:
    """Say what went wrong: one line, on standard error, which may be closed as well."""
    if sys.stderr is None:  # where print would take standard output
        return
    try:
        print(f"dw-reader: {one_line(message)}", file=sys.stderr, flush=True)
    except OSError:
        return


def flush() -> None:
    """See to it that all is written, before the interpreter tries and complains in its own words."""
    _written("")


def is_terminal() -> bool:
    """Whether somebody looks at the output."""
    try:
        return sys.stdout is not None and sys.stdout.isatty()
    except ValueError:  # closed
        return False


def has_screen() -> bool:
    """Whether the reader can be opened: a terminal for keys and for the picture, with cursor movements."""
    try:
        keys = sys.stdin is not None and sys.stdin.isatty()
    except ValueError:
        keys = False
    return keys and is_terminal() and os.environ.get("TERM", "") not in ("", "dumb")


def width(wished: int | None, column: int) -> int:
    """Cells to print in: as wished, else the configured column or what the terminal has of it."""
    if wished is not None:
        return wished
    import shutil

    return min(column, shutil.get_terminal_size().columns) if is_terminal() else column


def _written(data: str | bytes) -> None:
    out = sys.stdout
    if out is None:
        return
    try:
        if isinstance(data, bytes):
            out.flush()
            out.buffer.write(data)
        else:
            out.write(data)
        out.flush()
    except BrokenPipeError:
        _silence()
        raise SystemExit(LEFT) from None
    except (OSError, ValueError) as error:
        _silence()
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise ReaderError(f"the output cannot be written: {reason}") from error


def _silence() -> None:
    """What is still buffered goes nowhere, so that the interpreter's own last flush cannot fail."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, sys.stdout.fileno())
    except (OSError, ValueError):
        sys.stdout = None  # Python's own way to say that there is none
    finally:
        os.close(nowhere)
