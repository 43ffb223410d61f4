"""Hosts of addresses: their one canonical form (WHATWG URL, section 3.5), and which site they belong to."""

from __future__ import annotations

import ipaddress
import re
from typing import Final

_LONGEST: Final = 253
_NAME: Final = re.compile(r"[a-z0-9_][a-z0-9_\-]{0,62}(?:\.[a-z0-9_][a-z0-9_\-]{0,62})*")
_LAST_IS_A_NUMBER: Final = re.compile(r"(?:.*\.)?(?:\d+|0x[0-9a-f]*)")

# Endings under which everybody may have a site of his own: the public suffix list in a few lines.
_SECOND_LEVEL: Final = frozenset(
    ("ac", "asso", "co", "com", "edu", "go", "gob", "gouv", "gov", "govt", "gub", "gv", "mil", "ne", "net", "nom", "or",
     "org", "sch")
)  # fmt: skip
"""Below the endings of countries, which have two letters."""
_ENDINGS: Final = frozenset(
    ("in.na", "in.rs", "in.th", "in.ua", "id.au", "asn.au", "idv.tw", "jor.br", "leg.br", "bel.tr", "gen.tr",
     "ltd.uk", "me.uk", "nhs.uk", "plc.uk", "police.uk", "ad.jp", "lg.jp", "pe.kr", "re.kr", "web.id", "web.za",
     "amazonaws.com", "appspot.com", "azurewebsites.net", "blogspot.com", "cloudfront.net", "firebaseapp.com",
     "fly.dev", "gitbook.io", "github.io", "gitlab.io", "herokuapp.com", "netlify.app", "onrender.com", "pages.dev",
     "substack.com", "tumblr.com", "vercel.app", "web.app", "weebly.com", "wixsite.com", "wordpress.com",
     "workers.dev")
)  # fmt: skip


def canonical(host: str) -> str:
    """``host`` as a canonical address has it: ASCII (UTS 46, non-transitional), lower case, an IP address as one.

    ``host`` comes without brackets, IPv6 goes with them.  What ends in a number is an IPv4 address, however it is
    written (``0x7f.1``), as for browsers and for the system's resolver.  Raises ValueError for what is no host.
    """
    host = host.rstrip(".").lower()
    if len(host) > _LONGEST:
        raise ValueError("no host")
    if ":" in host:
        if "%" in host:
            raise ValueError("a zone is no part of an address that others could use")
        return f"[{ipaddress.IPv6Address(host)}]"
    name = host if host.isascii() else _ascii(host)
    if _LAST_IS_A_NUMBER.fullmatch(name):
        return str(_ipv4(name))
    if not _NAME.fullmatch(name) or len(name) > _LONGEST:
        raise ValueError("no host")
    return name


def site(host: str) -> str:
    """The site that a canonical host belongs to: ``bbc.co.uk`` for news.bbc.co.uk, ``a.github.io`` for itself.

    One label below the ending that anybody may register under; an ending that is a site itself (``www.gov.pl``)
    is its own; an IP address is itself.
    """
    if ":" in host or _LAST_IS_A_NUMBER.fullmatch(host):
        return host
    labels = host.removeprefix("www.").split(".")
    last_two = ".".join(labels[-2:])
    below_country = len(labels) > 1 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL
    return ".".join(labels[-3:] if below_country or last_two in _ENDINGS else labels[-2:])


def site_name(host: str) -> str:
    """The name a site goes by in every country: ``bbc`` for news.bbc.co.uk and for www.bbc.com."""
    own = site(host)
    return own if ":" in own or _LAST_IS_A_NUMBER.fullmatch(own) else own.partition(".")[0]


def _ascii(host: str) -> str:
    import idna  # 20 ms, and few hosts need it

    labels = idna.uts46_remap(host, std3_rules=False).rstrip(".").split(".")
    return ".".join(label if label.isascii() else f"xn--{label.encode('punycode').decode()}" for label in labels)


def _ipv4(host: str) -> ipaddress.IPv4Address:
    """WHATWG URL's IPv4 parser: up to four numbers, octal after ``0``, hexadecimal after ``0x``; the last fills up."""
    *first, last = (_number(part) for part in host.split("."))
    room = 4 - len(first)
    if room < 1 or any(part > 255 for part in first) or last >= 256**room:
        raise ValueError("no IPv4 address")
    return ipaddress.IPv4Address(sum(part << 8 * (3 - place) for place, part in enumerate(first)) + last)


def _number(text: str) -> int:
    if text.startswith("0x"):
        digits, base = text[2:] or "0", 16
    else:
        digits, base = text, 8 if len(text) > 1 and text.startswith("0") else 10
    if not digits.isascii() or not digits.isalnum() or len(digits) > 64:
        raise ValueError("no number")
    return int(digits, base)
