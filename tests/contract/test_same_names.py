"""Tests are handed to workers by name: each has the same one in every process, at any time."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.slow
def test_a_test_has_the_same_name_in_every_process(request: pytest.FixtureRequest) -> None:
    """Neither the time nor the order of a set is in the id of a parameter. Looks at the tests of this run."""
    listing = subprocess.run(
        [sys.executable, "-m", "pytest", "--collect-only", "-p", "no:cacheprovider", "-p", "no:xdist"],
        env={**os.environ, "PYTHONHASHSEED": "7"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    elsewhere = set(listing.stdout.splitlines())
    assert [item.nodeid for item in request.session.items if item.nodeid not in elsewhere] == []
