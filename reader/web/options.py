"""What a client is made with: limits as plain values, and the seams that tests and mirrors use."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from reader import __version__

if TYPE_CHECKING:
    from reader.web.resolver import Resolver

USER_AGENT = f"dw-reader/{__version__} (+terminal reader)"
MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class FetchLimits:
    """When a fetch is ended. Times in seconds, sizes in bytes. Defaults: FAULTS.md section 2.2."""

    total: float = 20.0
    """From the first look at the name servers to the last byte, redirects and the retry included.
    Waiting for one of the host's connections does not count."""
    connect: float = 5.0
    """For one TCP connection, over all addresses of the host; and again for the TLS greeting."""
    silence: float = 10.0
    """Between two bytes."""
    idle: float = 30.0
    """For which an unused connection is kept open."""
    stagger: float = 0.25
    """Before the next address of a host is tried beside the last one (RFC 8305 section 5)."""
    name_memory: float = 10.0
    """How long the addresses of a host are remembered; 0 asks every time."""
    wire: int = 10 * MIB
    """Of one body as sent."""
    decoded: int = 10 * MIB
    """Of one body after decompression."""
    headers: int = 200
    """Header lines of one answer."""
    header_bytes: int = 64 * 1024
    """All header lines of one answer together."""
    redirects: int = 5
    per_host: int = 2
    """Connections to one host at a time."""
    retry_after: float = 3600.0
    """The longest wait that a server can ask for (Retry-After): one page can silence its host no longer."""


@dataclass(frozen=True, slots=True)
class ClientOptions:
    """How a client reaches the network. The defaults are what a reader needs."""

    limits: FetchLimits = FetchLimits()
    hosts: Mapping[str, str] = field(default_factory=dict)
    """Canonical host -> base URL of what stands in for it: ``{"www.dw.com": "http://127.0.0.1:8080/www"}``.
    A base may be private and plain http; identity, redirects and final addresses stay canonical.
    The mapping may grow while the client lives."""
    resolver: Resolver | None = None
    """Asked for the addresses of a host; None asks the system."""
    ca_file: Path | None = None
    """PEM file of authorities trusted beside the system's."""
    proxy: str = ""
    """Proxy URL; empty takes the environment's proxy variables. This computer itself is never asked through one."""
    user_agent: str = USER_AGENT
    clock: Callable[[], float] = time.time
    """Seconds since the epoch."""
