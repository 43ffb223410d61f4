"""What Textual alone would do with a story that means harm: shown without the gate, in a pty. For the audit's sake."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import Static

from tests.faults.hostile_story import SEQUENCES


class Unclean(App[None]):
    """Each sequence in the midst of a word, as it came; ``q`` ends."""

    def compose(self) -> ComposeResult:
        words = " ".join(f"wo{sequence}rd" for sequence in SEQUENCES if sequence != "\ud83d")
        yield Static(words, markup=False)

    def key_q(self) -> None:
        self.exit()


if __name__ == "__main__":
    Unclean().run()
