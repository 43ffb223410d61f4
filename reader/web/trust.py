"""TLS verification: whom the reader trusts, and why a server was not trusted, in words."""

from __future__ import annotations

import ssl
from pathlib import Path

from reader.errors import ConfigError, Unreachable

# X509_V_ERR_* of OpenSSL's x509_vfy.h, as ssl.SSLCertVerificationError.verify_code gives them
_NOT_YET_VALID, _EXPIRED, _WRONG_HOST, _WRONG_ADDRESS = 9, 10, 62, 64
_UNKNOWN_AUTHORITY = frozenset((2, 18, 19, 20, 21, 24, 27))


def context(ca_file: Path | None = None) -> ssl.SSLContext:
    """What certificates are checked against: the system's authorities (else certifi's), and those of ``ca_file``.

    TLS 1.2 at least. Costs some 30 ms: call it in a thread. Raises ConfigError for an unusable ``ca_file``.
    """
    made = ssl.create_default_context()
    places = ssl.get_default_verify_paths()
    if not (places.cafile or places.capath):  # python.org's Python on macOS
        import certifi

        made.load_verify_locations(certifi.where())
    if ca_file:
        try:
            made.load_verify_locations(ca_file)
        except OSError as error:  # ssl.SSLError is one
            raise ConfigError(f"the file of authorities cannot be used: {ca_file}") from error
    return made


def problem(error: ssl.SSLError, host: str) -> Unreachable:
    """Why ``host`` was not trusted. There is no way to go on without a valid certificate."""
    if not isinstance(error, ssl.SSLCertVerificationError):
        words = f"{host} does not speak TLS as it should; open it in the browser or try again later"
        return Unreachable(words, answered=True)
    code = error.verify_code
    if code == _EXPIRED:
        words = "has expired; check this computer's clock, else the site must renew it"
    elif code == _NOT_YET_VALID:
        words = "is not valid yet; check this computer's clock"
    elif code in (_WRONG_HOST, _WRONG_ADDRESS):
        words = "belongs to another host; the address may be wrong, or someone answers in its place"
    elif code in _UNKNOWN_AUTHORITY:
        words = "comes from an unknown authority; a network that wants a login, or a proxy, may answer in its place"
    else:
        words = "is not valid; try again later"
    return Unreachable(f"not safe: the certificate of {host} {words}", answered=True)
