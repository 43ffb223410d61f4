"""Which proxy a request goes through: the configured one, else the environment's (PRODUCT.md, Defaults)."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit


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
    """The proxy for ``url`` out of what is ``in_force``, or None. This computer itself is never asked through one."""
    parts = urlsplit(url)
    host = (parts.hostname or "").lower()
    if host in ("localhost", "::1") or host.startswith("127."):
        return None
    if any(_matches(entry, host, parts.port) for entry in proxies.get("no", "").split(",")):
        return None
    return proxies.get(parts.scheme)


def shown(proxy: str) -> str:
    """A proxy's address as it may be shown: without its name and password."""
    parts = urlsplit(proxy)
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()


def _matches(entry: str, host: str, port: int | None) -> bool:
    """``.example.org`` and ``example.org`` both mean the host and all below it; ``*`` means every host."""
    name, _, wanted = entry.strip().lower().partition(":")
    if wanted and wanted != str(port):
        return False
    name = name.removeprefix("*").removeprefix(".")
    return entry.strip() == "*" or (bool(name) and (host == name or host.endswith("." + name)))
