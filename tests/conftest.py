"""How the tests run: in which order, and what Hypothesis may take for slow.

They run as they stand, or in a random order by a number that gives the same order again.
"""

from __future__ import annotations

import os
import random
from itertools import groupby
from typing import Any

import pytest
from hypothesis import settings

# An example takes as long as the machine is busy; what fails can be had again by what is printed.
settings.register_profile("here", deadline=None, print_blob=True)
settings.load_profile("here")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--order", default="", metavar="SEED", help="a random order: that of this number, or 'new'")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """What ``-n auto`` means: three for two processors, for a quarter of the time tests wait until a screen is idle."""
    return max(2, (os.cpu_count() or 1) * 3 // 2)


def pytest_configure(config: pytest.Config) -> None:
    """Choose a number for a new order; a worker of pytest-xdist takes that of the process which started it."""
    if config.option.order == "new":
        given: dict[str, str] = getattr(config, "workerinput", {})
        config.option.order = given.get("order") or str(random.randrange(1_000_000))


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Tell a worker of pytest-xdist."""
    node.workerinput["order"] = node.config.option.order


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Shuffle the modules, and the tests in each; pytest then brings those together that share a costly fixture."""
    if config.option.order:
        dice = random.Random(config.option.order)
        modules = [list(tests) for _, tests in groupby(items, lambda item: item.path)]
        for tests in modules:
            dice.shuffle(tests)
        dice.shuffle(modules)
        items[:] = [test for tests in modules for test in tests]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say the number where the failures are said."""
    if config.option.order:
        terminalreporter.write_line(f"random order: --order {config.option.order} gives it again")
