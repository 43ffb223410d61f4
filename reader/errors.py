"""Every error the reader raises on purpose, as one tree.

::

    ReaderError
    ├── UsageError            the command line was wrong                         (exit 2)
    ├── ConfigError           the configuration cannot be used                   (exit 2)
    ├── AddressError          what was given is no http(s) address               (exit 2)
    ├── OfflineError          not in the library and the network is off or gone  (exit 3)
    ├── FetchError            the network was asked and gave no usable page
    │   ├── Refused           our own rules forbid the request (scheme, private address, downgrade)
    │   ├── Unreachable       no connection: DNS, TCP, TLS                       (exit 3)
    │   ├── TimedOut          a limit of time ended the work                     (exit 3)
    │   ├── TooLarge          a limit of size ended the work
    │   ├── BadResponse       the answer broke the protocol or was cut short
    │   ├── HttpStatus        a status that carries no page (``status``, ``retry_after``)
    │   └── NotAnArticle      the body is no text that could hold an article (PDF, picture, ...)
    ├── ExtractError          a page came, and no text could be taken from it
    └── LibraryError          the disk could not keep or give back what it should

``str(error)`` is one line for a person (of ConfigError one for each mistake), cleaned as every text is
(``text.sanitize``), and says what to do next where something can be done.  ``exit_code`` is what the command line
ends with.
"""

from __future__ import annotations

from reader.text.sanitize import clean


def one_line(text: str, limit: int = 300) -> str:
    """``text`` as one clean line of at most ``limit`` characters.

    Words of strangers occur in error texts: of pages, of the command line, of the system.
    """
    return clean(clean(text[: limit * 4])[:limit])  # twice: the cut may part what belongs together


class ReaderError(Exception):
    """Base of every error raised on purpose; ``str()`` is one clean line for a person."""

    exit_code = 1

    def __init__(self, message: str) -> None:
        super().__init__(one_line(message))


class UsageError(ReaderError):
    """The command line was wrong."""

    exit_code = 2


class ConfigError(ReaderError):
    """The configuration names unknown keys or holds impossible values; ``str()`` is a line for each ``mistakes``."""

    exit_code = 2

    def __init__(self, *mistakes: str) -> None:
        super().__init__(mistakes[0])
        self.mistakes = tuple(map(one_line, mistakes))

    def __str__(self) -> str:
        return "\n".join(self.mistakes)


class AddressError(ReaderError):
    """What was given is no http(s) address."""

    exit_code = 2


class OfflineError(ReaderError):
    """The story is not in the library and the network is off or gone."""

    exit_code = 3


class FetchError(ReaderError):
    """The network was asked and gave no usable page."""


class Refused(FetchError):
    """Our own rules forbid the request: its scheme, a private address, a downgrade to http."""


class Unreachable(FetchError):
    """No connection could be made: DNS, TCP or TLS."""

    exit_code = 3

    def __init__(self, message: str, *, answered: bool = False) -> None:
        """``answered`` is whether somebody did, so that there is a network: a name server that knows no such host,
        a host that is not trusted, a proxy that does not let the request through.
        """
        super().__init__(message)
        self.answered = answered


class TimedOut(FetchError):
    """A limit of time ended the work."""

    exit_code = 3

    def __init__(self, message: str, *, answered: bool = False) -> None:
        """``answered`` is whether an answer had begun: then somebody is there, and only slow."""
        super().__init__(message)
        self.answered = answered


class TooLarge(FetchError):
    """A limit of size ended the work."""


class BadResponse(FetchError):
    """The answer broke the protocol or was cut short."""


class HttpStatus(FetchError):
    """The server answered with a status that carries no page."""

    def __init__(self, message: str, status: int, retry_after: float | None = None) -> None:
        """``retry_after`` is in seconds from now, where the server named a time (RFC 9110 section 10.2.3)."""
        super().__init__(message)
        self.status = status
        self.retry_after = retry_after


class NotAnArticle(FetchError):
    """The body is no text that could hold an article; the browser can show it."""


class ExtractError(ReaderError):
    """A page came, and no text could be taken from it."""


class LibraryError(ReaderError):
    """The disk could not keep or give back what it should."""
