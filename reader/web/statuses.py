"""HTTP statuses that carry no page, as one line of what they mean to a reader."""

from __future__ import annotations

from typing import Final

from reader.errors import HttpStatus
from reader.web.throttle import waiting

REDIRECTS: Final = frozenset((301, 302, 303, 307, 308))
_NO_PAGE: Final = frozenset((204, 205, 206))

_WORDS: Final = {
    204: "nothing to read: {host} has no text at this address (204)",
    205: "nothing to read: {host} has no text at this address (205)",
    206: "{host} sent only a part of the page (206); try again",
    400: "{host} did not understand the request (400); check the address",
    401: "{host} shows this page only after a login (401); open it in the browser",
    402: "{host} shows this page only to subscribers (402); open it in the browser",
    403: "{host} refuses to show this page (403); open it in the browser",
    404: "gone: {host} has no page at this address, or no longer (404)",
    407: "the proxy wants a name and password (407); set them in the configuration",
    408: "{host} found the request too slow (408); try again",
    410: "gone: {host} removed this page for good (410)",
    429: "{host} has had too many requests (429); try again later",
    451: "{host} may not show this page for legal reasons (451)",
    500: "{host} has a fault (500); try again later",
    502: "{host} cannot reach its own servers (502); try again later",
    503: "{host} is overloaded or being repaired (503); try again later",
    504: "{host} cannot reach its own servers (504); try again later",
    511: "the network wants a login first (511); open any page in the browser to log in",
}


def carries_page(status: int) -> bool:
    """Whether the body of such an answer is a page to read."""
    return 200 <= status < 300 and status not in _NO_PAGE


def problem(host: str, status: int, retry_after: float | None = None) -> HttpStatus:
    """The error for a status that carries no page; ``retry_after`` in seconds, where the server named a time.

    The reason phrase is never shown: it is the server's own text, and may hold anything.
    """
    if retry_after is not None and status in (429, 503):
        return waiting(host, status, retry_after)
    words = _WORDS.get(status)
    if words is None and 500 <= status < 600:
        words = "{host} has a fault ({status}); try again later"
    elif words is None and 300 <= status < 400:
        words = "{host} leads on without saying where ({status}); open it in the browser"
    elif words is None and 400 <= status < 500:
        words = "{host} refuses the request ({status}); open it in the browser"
    elif words is None:
        words = "{host} answered {status}, which the reader does not know; open it in the browser"
    return HttpStatus(words.format(host=host, status=status), status, retry_after)
