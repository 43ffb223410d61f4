"""The SSRF guard: which addresses may be asked at all. Pure rules; every hop of a redirect passes them again.

Source: FAULTS.md section 2.2 and rows 6, 8, 9, 10, 75 and 76 of its matrix.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Collection, Iterable
from typing import Final
from urllib.parse import quote, urlsplit

from reader.errors import Refused
from reader.model.host import canonical

_SAFE: Final = "/%:@!$&'()*+,;=~-._"
# What ``is_global`` does not know: Azure's wire server, and Oracle's metadata in the IETF's own network.
_METADATA: Final = (ipaddress.ip_network("168.63.129.16/32"), ipaddress.ip_network("192.0.0.0/24"))
_NAT64: Final = ipaddress.ip_network("64:ff9b::/96")
_LOCAL_NAME: Final = re.compile(r"(?:.*\.)?(?:localhost|local|internal|intranet|lan|home|corp|home\.arpa)")


def checked(url: str) -> str:
    """``url`` with its host in ASCII, its path quoted and without a fragment.

    Raises Refused for any scheme but http and https, for a name or password before the host, and for what
    is no address.
    """
    # urlsplit() silently drops tabs and newlines; such an address is not what it looks like
    if any(c < " " or c == "\x7f" for c in url):
        raise Refused("refused: the address holds control characters")
    try:
        parts = urlsplit(url)
        scheme, port = parts.scheme.lower(), parts.port
    except ValueError as error:
        raise Refused("refused: the address is broken") from error
    if scheme not in ("http", "https"):
        raise Refused(f"refused: {scheme[:20] or 'no scheme'}: is not http or https")
    if "@" in parts.netloc:
        raise Refused("refused: the address carries a name or password before its host")
    try:
        netloc = canonical(parts.hostname or "")
    except ValueError as error:
        raise Refused("refused: the host's name is broken") from error
    if port is not None and port != {"http": 80, "https": 443}[scheme]:
        if port == 0:
            raise Refused("refused: the address is broken")
        netloc = f"{netloc}:{port}"
    try:
        query = "?" + quote(parts.query, safe=_SAFE + "?") if parts.query else ""
        return f"{scheme}://{netloc}{quote(parts.path or '/', safe=_SAFE)}{query}"
    except UnicodeError as error:
        raise Refused("refused: the address is broken") from error


def step(url: str, target: str) -> None:
    """Raises Refused when a redirect from ``url`` to ``target`` would leave https."""
    if url.startswith("https:") and target.startswith("http:"):
        raise Refused(f"refused: {host_of(url)} leads from https to plain http; open it in the browser to go on")


def host_of(url: str) -> str:
    """The host as it may be shown: ASCII, never with a name or password."""
    try:
        return urlsplit(url).hostname or "the server"
    except ValueError:
        return "the server"


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the public internet: not private, loopback, link-local or metadata."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        # an IPv4 address in IPv6 clothes reaches what that IPv4 address reaches
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo and ip.teredo[1])
        if not inner and ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner:
            return is_public(str(inner))
        if ip.is_site_local or ip.is_reserved:
            return False
    return ip.is_global and not ip.is_multicast and not any(ip in net for net in _METADATA)


def is_literal(host: str) -> bool:
    """Whether ``host`` is an IP address itself."""
    try:
        ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        return False
    return True


def is_local_name(host: str) -> bool:
    """Whether a name by itself says that it lies in a private network: no dot, ``.local``, ``.internal``, ..."""
    return ("." not in host and ":" not in host) or _LOCAL_NAME.fullmatch(host) is not None


def require_public(host: str, addresses: Iterable[str]) -> None:
    """Raises Refused when any of a host's addresses lies in a private network.

    One is enough: a name that answers with both kinds is the sign of a rebinding attack.
    """
    if not all(map(is_public, addresses)):
        raise private(host)


def are_private(host: str, addresses: Collection[str]) -> bool:
    """Whether a host that the reader named lies in a private network. Raises Refused where its addresses disagree."""
    public = sum(map(is_public, addresses))
    if 0 < public < len(addresses):
        raise Refused(f"refused: {host} has public and private addresses at once; someone may answer in its place")
    return not public


def private(host: str) -> Refused:
    """The error for a public page that leads into a private network."""
    return Refused(f"refused: {host} lies in a private network, and a public page leads there")
