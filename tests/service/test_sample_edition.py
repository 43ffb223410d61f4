"""The sample edition's server: what becomes of it when it cannot be started."""

from __future__ import annotations

import os
import resource
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

import reader.sample.server  # noqa: F401, loaded before there are no more files
from reader.errors import LibraryError
from reader.model import address
from reader.service import Reader


@contextmanager
def no_more_files() -> Iterator[None]:
    """The system gives this process no file and no port any more (EMFILE)."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    lowest = os.open(os.devnull, os.O_RDONLY)
    os.close(lowest)
    resource.setrlimit(resource.RLIMIT_NOFILE, (lowest, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


async def test_row_93_the_sample_edition_is_tried_again_after_it_could_not_be_served(reader: Reader) -> None:
    with no_more_files(), pytest.raises(LibraryError, match="the sample edition cannot be served here: Too many open"):
        await reader.start_sample()
    edition = await reader.start_sample()
    opened = await reader.open(address.parse(edition.sections[0].url))
    assert opened.page.title == edition.sections[0].name
    with no_more_files():
        assert await reader.start_sample() == edition  # it serves already
