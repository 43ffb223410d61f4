"""Canonical URL of a story, the one a person would share, and the identity under which it is known.

Identity is the content id where the address carries one (``dw:52060881``), else a hash of the canonical
URL; never the URL as linked (PRODUCT.md section 4, dw/STRUCTURE.md section 1).
"""

from __future__ import annotations

import hashlib
import re
from typing import Final, Literal
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urljoin, urlsplit

from msgspec import Struct

from reader.errors import AddressError
from reader.model import content_id
from reader.model.host import canonical as canonical_host

Kind = Literal["article", "video", "audio", "gallery", "live", "topic", "section", "page", "web"]

SAMPLE_HOST: Final = "sample.dw-reader.invalid"
"""Reserved (RFC 6761): no server on any network can answer to it; the client maps it to the loopback server."""

DW_SITE: Final = "https://www.dw.com"

# Hosts that serve DW's stories; each of these maps to www.dw.com, where the id selects the content.
_DW_ALIASES: Final = frozenset(
    ("dw.com", "www.dw.com", "amp.dw.com", "m.dw.com", "dw.de", "www.dw.de", "m.dw.de", "partner.dw.de",
     "partner.dw-world.de", "dw-world.de", "www.dw-world.de", "beta.dw.com")
)  # fmt: skip
_DW_DOMAINS: Final = ("dw.com", "dw.de", "dw-world.de")
_DW_PERMALINK_HOSTS: Final = frozenset(("p.dw.com", "p.dw.de"))
# Where the feeds were before 2015; the stories' hosts do not serve them.
_DW_FEED_ALIASES: Final = frozenset(("rss.dw.de", "rss.dw-world.de"))
_DW_FEED_HOST: Final = "rss.dw.com"

_KIND_OF_TYPE: Final[dict[str, Kind]] = {
    "a": "article", "live": "live", "av": "video", "video": "video", "audio": "audio", "g": "gallery",
    "t": "topic", "person": "topic", "program": "topic", "s": "section", "st": "section", "l": "page", "": "page",
}  # fmt: skip

SCRIPT: Final = "zhongwen"
"""The parameter that selects the script of DW's Chinese pages: it is kept."""

# Parameters that only tell who linked.
_TRACKING: Final = re.compile(
    r"^(?:utm_.*|at_.*|wt_.*|ns_.*|mc_.*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|twclid|yclid|igshid|maca|iref|ico|"
    r"cmp|cmpid|icid|intcid|itm_.*|xtor|ito|ref_src|ref_url|wt\.mc_id|_ga|mbid|smid|spm|s_cid|ncid|sr_share)$",
    re.IGNORECASE,
)
# A browser drops these wherever they stand (WHATWG URL, section 4.4); a pasted address was often broken over lines.
_BREAKS: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


class Address(Struct, frozen=True):
    """Where a story is (``url``) and who it is (``id``)."""

    url: str
    """Canonical http(s) URL: lower-case punycode host, no userinfo, no fragment, no tracking parameters."""
    id: str
    """``dw:NUMBER`` or ``sample:NUMBER``, else ``url:`` and 16 hexadecimal digits."""
    kind: Kind = "web"
    """What the address alone says of the content; ``web`` when it says nothing."""

    @property
    def key(self) -> str:
        """The library's key: the id, and the script where one id has two editions (``zhongwen``)."""
        script = script_of(self.url)
        return f"{self.id}+{script}" if script and self.id.startswith(("dw:", "sample:")) else self.id

    @property
    def host(self) -> str:
        """The host as it may be shown: punycode, never userinfo."""
        return urlsplit(self.url).hostname or ""

    @property
    def origin(self) -> str:
        """Scheme, host and port (RFC 6454): see ``origin_of``."""
        return origin_of(self.url)


def origin_of(url: str) -> str:
    """``scheme://host[:port]`` of a canonical URL."""
    return "/".join(url.split("/", 3)[:3])


def is_dw_host(host: str) -> bool:
    """Whether a host (lower case) is one of DW's: its site of today or of before 2015, or a subdomain of them."""
    return host.endswith(tuple(f".{site}" for site in _DW_DOMAINS)) or host in _DW_DOMAINS


def parse(text: str, base: str | None = None) -> Address:
    """The address that ``text`` names, resolved against ``base`` where it is relative.

    Accepts what people paste: surrounding blanks, a missing scheme (``dw.com/en/...``), raw unicode.
    Raises AddressError for anything that is no http(s) address with a host.
    """
    quick = _quick(text, base)
    if quick:
        return quick
    given = _BREAKS.sub("", text).strip()
    try:
        given.encode()  # a lone surrogate can be in no address
        parts = _split(urljoin(base, given) if base and not given.startswith(("https://", "http://")) else given)
        typed = parts.hostname or ""
        if not re.search(r"[.:]|^localhost$", typed) and not re.match("https?://", base or given, re.IGNORECASE):
            raise ValueError("a bare word is no host")
        host = canonical_host(typed)
        port = parts.port
    except ValueError as error:
        raise AddressError(f"not an address: {text[:120]} (one looks like https://www.dw.com/...)") from error
    dw = _dw_address(host, parts) if port in (None, 80, 443) else None
    if dw:
        return dw
    default = 443 if parts.scheme == "https" else 80
    netloc = host if port in (None, default) else f"{host}:{port}"
    url = f"{parts.scheme}://{netloc}{_path(parts.path)}{_query(parts.query)}"
    if host == SAMPLE_HOST:
        found = content_id.in_path(parts.path)
        if found:
            return Address(url, f"sample:{found[1]}", _KIND_OF_TYPE[found[0]])
        number = content_id.in_permalink(parts.path)
        if number:  # the sample has no second host for its permalinks
            return Address(f"https://{SAMPLE_HOST}/a-{number}", f"sample:{number}", "page")
    return Address(url, f"url:{hashlib.sha256(_identity(url).encode()).hexdigest()[:16]}")


def find(text: str, base: str | None = None) -> Address | None:
    """``parse``, with None in place of AddressError: for links in pages, where a bad one is just left out."""
    try:
        return parse(text, base)
    except AddressError:
        return None


def script_of(url: str) -> str:
    """The script that an address selects (``trad``); empty for none."""
    return dict(parse_qsl(urlsplit(url).query)).get(SCRIPT, "") if SCRIPT in url else ""


def of_dw(number: int, letter: str = "a", language: str = "", slug: str = "") -> Address:
    """The canonical address of a DW content id; short forms without language and slug are served as well."""
    parts = (quote(language), quote(slug), f"{letter or 'a'}-{number}")
    return Address("/".join((DW_SITE, *filter(None, parts))), f"dw:{number}", _KIND_OF_TYPE[letter])


def _quick(text: str, base: str | None) -> Address | None:
    """The usual case: a path on the site of ``base``, or an address of such a site, that ends with a content id."""
    relative = base is not None and text[:1] == "/"
    given = base if base is not None and relative else text
    for site, length in _SITE_LENGTHS:
        if given.startswith(site) and given[length : length + 1] == "/":
            return of_path(site, text if relative else text[length:])
    return None


def of_path(site: str, path: str) -> Address | None:
    """The address of a content id in a path of ``site`` (``https://www.dw.com`` or the sample's): what ``parse`` gives
    for the two joined, many times faster. None where the path is not absolute, carries no id, or more than a path.
    """
    prefix = _SITES.get(site)
    found = content_id.typed(path) if prefix and _is_plain(path) else None
    if found is None:
        return None
    letter, number = found
    return Address(f"{site}{_path(path)}", f"{prefix}:{number}", _KIND_OF_TYPE[letter])


_SITES: Final = {DW_SITE: "dw", f"https://{SAMPLE_HOST}": "sample", f"http://{SAMPLE_HOST}": "sample"}
_SITE_LENGTHS: Final = tuple((site, len(site)) for site in _SITES)


def _is_plain(path: str) -> bool:
    """Dots, blanks and empty segments are left to ``parse``, which knows what becomes of them."""
    return (
        path[:1] == "/" and path.isprintable() and " " not in path and "//" not in path and "/." not in path
        and "?" not in path and "#" not in path and "\\" not in path
    )  # fmt: skip


def _split(text: str) -> SplitResult:
    if text.startswith("//"):
        text = "https:" + text
    scheme = re.match(r"([A-Za-z][A-Za-z0-9+.\-]*):", text)
    if not scheme or (
        re.match(r"[^/]*\.[^/]*$|localhost$", scheme[1]) and re.match(r"\d+(?:/|$)", text[scheme.end() :])
    ):
        text = "https://" + text.lstrip("/")
    parts = urlsplit(text)
    if parts.scheme.lower() not in ("http", "https"):
        raise ValueError(parts.scheme)
    return parts._replace(scheme=parts.scheme.lower())


def _path(path: str) -> str:
    return _UNSAFE.sub(lambda found: quote(found[0]), path or "/")


_UNSAFE: Final = re.compile(r"[^A-Za-z0-9/%:@!$&'()*+,;=~\-._]+")


def _query(query: str) -> str:
    if not query:
        return ""
    kept = "&".join(part for part in query.split("&") if not _TRACKING.match(unquote(part.partition("=")[0])))
    return "?" + quote(kept, safe="/%:@!$&'()*+,;=~-._?") if kept else ""


def _identity(url: str) -> str:
    """What counts in comparing two addresses: neither the scheme nor ``www.`` nor a last slash, nor whether a
    percent-encoding is in lower case (RFC 3986 section 6.2.2.1).
    """
    bare = re.sub(r"^https?://(?:www\.)?", "", url).rstrip("/")
    return re.sub(r"%[0-9a-fA-F]{2}", lambda found: found[0].upper(), bare)


def _dw_address(host: str, parts: SplitResult) -> Address | None:
    if host in _DW_FEED_ALIASES:
        host = _DW_FEED_HOST
    if host not in _DW_ALIASES and host not in _DW_PERMALINK_HOSTS and not host.endswith(".dw.com"):
        return None
    # Shared links once had the permalink's path on the site itself.
    number = content_id.in_permalink(parts.path)
    if number:
        return Address(f"{DW_SITE}/a-{number}", f"dw:{number}", "page")
    found = content_id.in_path(parts.path)
    site = DW_SITE if host in _DW_ALIASES else f"https://{host}"
    query = _query(parts.query)
    if not found:
        url = f"{site}{_path(parts.path)}{query}"
        return Address(url, f"url:{hashlib.sha256(_identity(url).encode()).hexdigest()[:16]}", "page")
    letter, number = found
    path = _path(parts.path) if letter else f"/a-{number}"
    return Address(f"{site}{path}{query}", f"dw:{number}", _KIND_OF_TYPE[letter])
