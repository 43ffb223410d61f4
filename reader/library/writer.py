"""Single writer thread with a job queue, so that a key never waits for the disk."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from reader.errors import LibraryError

if TYPE_CHECKING:
    from concurrent.futures import Future

Result = TypeVar("Result")


class Writer:
    """Does jobs one after the other in a daemon thread, which begins with the first job."""

    def __init__(self) -> None:
        self._jobs: queue.SimpleQueue[tuple[Callable[[], Any], Future[Any]] | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._closed = False

    def submit(self, job: Callable[[], Result]) -> Future[Result]:
        """Do ``job`` after all that were submitted before. The future carries what it gives, or its exception."""
        from concurrent.futures import Future

        done: Future[Result] = Future()
        if self._closed:
            done.set_exception(LibraryError("the library is closed"))
            return done
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="library", daemon=True)
            self._thread.start()
        self._jobs.put((job, done))
        return done

    def settle(self) -> None:
        """Wait until all that was submitted is done."""
        if self._thread is not None:
            self.submit(lambda: None).exception()

    def finish(self) -> None:
        """Take no more jobs; those that were submitted are done. May be called twice."""
        if not self._closed:
            self._closed = True
            self._jobs.put(None)

    def close(self, patience: float) -> bool:
        """Finish what was submitted; whether that was possible within ``patience`` seconds. May be called twice."""
        self.finish()
        if self._thread is None:
            return True
        self._thread.join(patience)
        return not self._thread.is_alive()

    def _work(self) -> None:
        while (item := self._jobs.get()) is not None:
            job, done = item
            if not done.set_running_or_notify_cancel():
                continue
            try:
                result = job()
            except BaseException as error:  # it belongs to whoever waits for it
                done.set_exception(error)
            else:
                done.set_result(result)
