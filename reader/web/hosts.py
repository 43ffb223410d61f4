"""Host overrides: where canonical hosts are really reached, as a mirror or a loopback server can stand in for any.

Identity stays canonical (PRODUCT.md section 4): what is asked for, where a redirect leads and what answered in the
end are always told in canonical addresses; only the connection knows of the base.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import SplitResult, urljoin, urlsplit, urlunsplit

from reader.errors import ConfigError


@dataclass(frozen=True, slots=True)
class _Base:
    host: str
    origin: str
    path: str


class HostMap:
    """Canonical host -> base URL, both ways."""

    def __init__(self, hosts: Mapping[str, str]) -> None:
        """``hosts`` may grow later. Raises ConfigError for a base that is no http(s) address, as any use does."""
        self._hosts = hosts
        self._read: dict[str, str] = {}
        self._bases: dict[str, _Base] = {}
        self._longest_first: list[_Base] = []
        self._refresh()

    def maps(self, url: str) -> bool:
        """Whether a base stands in for the host of ``url``, or ``url`` lies on the server of a base."""
        return self._found(url) is not None or any(
            base.origin == _origin(urlsplit(url)) for base in self._longest_first
        )

    def real(self, url: str) -> str:
        """Where the canonical ``url`` is asked for."""
        base = self._found(url)
        if not base:
            return url
        parts = urlsplit(url)
        return base.origin + base.path + (parts.path or "/") + (f"?{parts.query}" if parts.query else "")

    def canonical(self, url: str, scheme: str) -> str | None:
        """The canonical address of what lies under a base, with ``scheme``; None when it lies under none."""
        self._refresh()
        parts = urlsplit(url)
        for base in self._longest_first:
            below = parts.path == base.path or parts.path.startswith(base.path + "/")
            if base.origin == _origin(parts) and below:
                path = parts.path[len(base.path) :] or "/"
                return urlunsplit((scheme, base.host, path, parts.query, ""))
        return None

    def followed(self, location: str, asked: str) -> str:
        """The canonical address that a ``Location`` leads to, given in the answer to the canonical ``asked``.

        Raises ValueError where it is no address. A server below a path prefix may know of it or not: a path
        that lies under the prefix is mapped back, any other counts from the canonical host.
        """
        scheme = urlsplit(asked).scheme
        return self.canonical(urljoin(self.real(asked), location), scheme) or urljoin(asked, location)

    def _found(self, url: str) -> _Base | None:
        self._refresh()
        parts = urlsplit(url)
        return self._bases.get((parts.hostname or "").lower()) if parts.port in (None, 80, 443) else None

    def _refresh(self) -> None:
        if self._read != self._hosts:
            self._bases = {host.lower(): _base(host.lower(), base) for host, base in self._hosts.items()}
            # /www/en is tried before /www
            self._longest_first = sorted(self._bases.values(), key=lambda base: -len(base.path))
            self._read = dict(self._hosts)


def _base(host: str, url: str) -> _Base:
    try:
        parts = urlsplit(url)
        usable = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0 and "@" not in parts.netloc
    except ValueError:
        usable = False
    if not usable:
        raise ConfigError(f"hosts: the base of {host} is no http(s) address: {url}")
    return _Base(host, _origin(parts), parts.path.rstrip("/"))


def _origin(parts: SplitResult) -> str:
    host = (parts.hostname or "").lower()
    shown = f"[{host}]" if ":" in host else host
    default = {"http": 80, "https": 443}.get(parts.scheme)
    return f"{parts.scheme}://{shown}" + (f":{parts.port}" if parts.port not in (None, default) else "")
