"""Real pages, which are their publishers' and no part of the project: they lie beside the checkout, or nowhere."""

import os
from pathlib import Path

import pytest

SHARED = Path(__file__).parents[3] / "shared"
REQUIRE = "READER_REQUIRE_CORPUS"
"""Set in the environment (as .ci/run does), a missing corpus is a failure."""


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of the corpus; without one the test is skipped, or fails where a corpus is required."""
    if not (SHARED / "dw").is_dir():
        reason = f"no corpus at {SHARED}: the pages are not part of the project"
        if os.environ.get(REQUIRE):
            pytest.fail(reason)
        pytest.skip(reason)
    return SHARED
