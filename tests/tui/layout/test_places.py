"""Places in pieces and positions in the article are the same places."""

from __future__ import annotations

from msgspec.structs import replace

from reader.model.block import Block
from reader.model.position import HEAD
from reader.tui.layout.arrange import arrange
from reader.tui.layout.layout import Layout
from reader.tui.layout.line import Place
from reader.tui.layout.places import block_and_offset, place_of
from tests.tui.layout.stories import NOW, paragraph, pieces, whole


def test_every_line_of_a_story_has_a_position_that_leads_back_to_it() -> None:
    story = replace(whole(), blocks=(*whole().blocks, Block("paragraph", "word " * 3000)), notice="More will follow.")
    shown = arrange(story, NOW)
    layout = Layout(shown, 44)
    layout.reach()
    for line in range(1, layout.height):
        position = block_and_offset(shown, layout.place(line))
        assert layout.line_of(place_of(shown, *position)) == line, (line, position)


def test_a_piece_knows_its_block_or_its_part_of_the_head() -> None:
    shown = arrange(whole(), NOW)
    assert [piece.role for piece in shown if piece.block < 0] == list(HEAD[1:])
    assert [piece.block for piece in shown if piece.block < 0] == list(range(1 - len(HEAD), 0))
    items = [piece for piece in shown if piece.role == "item"]
    assert [(piece.block, piece.start) for piece in items] == [(4, 0), (4, 6), (5, 0), (5, 6)]


def test_the_parts_of_an_overlong_paragraph_know_where_in_it_they_begin() -> None:
    text = "word " * 3000
    for piece in pieces(Block("paragraph", text)):
        assert text[piece.start :].startswith(piece.text)


def test_a_block_without_a_piece_leads_to_the_next_one() -> None:
    shown = pieces(paragraph(), paragraph("The second."), title="Storm")
    assert place_of(shown, -7, 0) == Place(0, 0)
    assert place_of(shown, -3, 7) == Place(1, 0)
    assert place_of(shown, 9, 0) == Place(2, 0)
    assert place_of((), 0, 0) == Place(0, 0)
