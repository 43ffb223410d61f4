"""diskcache's ``Disk``, for bytes alone: it never unpickles and touches no file.

diskcache unpickles what a row says is a pickle, and opens or removes the file a row names (CVE-2025-69872, which has
no fix; ``JSONDisk`` does the same).  Who can write the folder could so run code or read and delete files.  Here a
key is text, a value is bytes within the database, and every other row is a miss (FAULTS.md row 57).
"""

from __future__ import annotations

from typing import Final

import diskcache
from diskcache.core import MODE_RAW, UNKNOWN

INLINE: Final = 1 << 30
"""Of ``disk_min_file_size``: no value is long enough to become a file, so a kill leaves no orphans."""


class SafeDisk(diskcache.Disk):  # type: ignore[misc]  # diskcache carries no types
    """Keys are str, values are bytes, and nothing else is written or believed."""

    def put(self, key: object) -> tuple[str, bool]:
        """The key as stored. Raises TypeError for anything but str."""
        if not isinstance(key, str):
            raise TypeError("a key of the library is str")
        return key, True

    def get(self, key: object, raw: object) -> str:
        """The key as given. Raises ValueError for a key that ``put`` did not write, which may be a pickle."""
        if not raw or not isinstance(key, str):
            raise ValueError("a foreign key")
        return key

    def store(self, value: object, read: object, key: object = UNKNOWN) -> tuple[int, int, None, bytes]:
        """The value's columns. Raises TypeError for anything but bytes."""
        if read or not isinstance(value, bytes):
            raise TypeError("a value of the library is bytes")
        return 0, MODE_RAW, None, value

    def fetch(self, mode: object, filename: object, value: object, read: object) -> bytes:
        """The value. Raises OSError, which diskcache makes a miss, for a row that ``store`` did not write."""
        if mode != MODE_RAW or filename is not None or read or not isinstance(value, bytes):
            raise OSError("a foreign value")
        return value

    def remove(self, file_path: object) -> None:
        """Nothing: no value is a file, and a name in a row may be of any file there is."""
