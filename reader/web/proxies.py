"""Proxy selection: the configured one, else the environment's, with the exceptions of ``no_proxy``."""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from typing import TypeAlias
from urllib.parse import urlsplit

_IP: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address


def in_force(option: str, environ: Mapping[str, str]) -> dict[str, str]:
    """The proxy of each scheme (``http``, ``https``) and ``no`` for the exceptions, as ``doctor`` shows them.

    An empty ``option`` takes ``http_proxy``, ``https_proxy``, ``all_proxy`` and ``no_proxy`` in either case, the
    lower first.
    """
    if option:
        return {"http": option, "https": option}
    found: dict[str, str] = {}
    for scheme in ("http", "https"):
        for name in (f"{scheme}_proxy", "all_proxy"):
            # a web server hands the header Proxy: to its programs as HTTP_PROXY (CVE-2016-5385)
            upper = "" if name == "http_proxy" and "REQUEST_METHOD" in environ else environ.get(name.upper(), "")
            if proxy := (environ.get(name) or upper).strip():
                found[scheme] = proxy if "://" in proxy else f"http://{proxy}"
                break
    exceptions = (environ.get("no_proxy") or environ.get("NO_PROXY") or "").strip()
    return found | ({"no": exceptions} if exceptions else {})


def choose(url: str, proxies: Mapping[str, str]) -> str | None:
    """The proxy for ``url`` out of what is ``in_force``, or None. This computer itself is never asked through one.

    ``no`` names hosts with all below them (``example.org``, ``.example.org``), addresses and networks in CIDR
    (``10.0.0.0/8``, ``2001:db8::/32``, ``[2001:db8::1]``), each with a port or without, or ``*`` for every host.
    """
    parts = urlsplit(url)
    host = (parts.hostname or "").lower()
    ip = _ip(host)
    if host == "localhost" or (ip and ip.is_loopback):
        return None
    port = parts.port or (443 if parts.scheme == "https" else 80)
    if any(_matches(entry.strip().lower(), host, ip, port) for entry in proxies.get("no", "").split(",")):
        return None
    return proxies.get(parts.scheme)


def shown(proxy: str) -> str:
    """A proxy's address as it may be shown: without its name and password."""
    try:
        parts = urlsplit(proxy)
    except ValueError:
        return proxy.rpartition("@")[2]
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()


def _matches(entry: str, host: str, ip: _IP | None, port: int) -> bool:
    if entry == "*":
        return True
    name, wanted = _split(entry)
    if wanted and wanted != str(port):
        return False
    try:
        network = ipaddress.ip_network(name, strict=False)
    except ValueError:
        name = name.removeprefix("*").removeprefix(".")
        return bool(name) and (host == name or host.endswith("." + name))
    return ip is not None and ip in network


def _split(entry: str) -> tuple[str, str]:
    """The host or network of an exception, and its port: an IPv6 address with a port has brackets."""
    if entry.startswith("["):
        inside, _, rest = entry[1:].partition("]")
        length, _, port = rest.partition(":")
        return inside + length, port
    name, _, port = entry.partition(":") if entry.count(":") == 1 else (entry, "", "")
    return name, port


def _ip(host: str) -> _IP | None:
    try:
        ip = ipaddress.ip_address(host)
    except ValueError:
        return None
    return getattr(ip, "ipv4_mapped", None) or ip
