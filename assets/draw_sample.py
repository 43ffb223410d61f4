"""Draws the sample edition's pictures: ``python assets/draw_sample.py [ID ...]``, some seconds for all of them."""

from __future__ import annotations

import math
import random
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from canvas import HEIGHT, WIDTH, Canvas, arc, wave

NIGHT: Final = ("#0b1730", "#27406b")
DUSK: Final = ("#1f2a52", "#e8895a")
DAY: Final = ("#8fc1d9", "#e6f0e9")
FOG: Final = ("#8d9a9e", "#c9cfcb")
SEA: Final = "#1d4a5f"
DEEP: Final = "#123344"
SAND: Final = "#e3cf9d"
INK: Final = "#1a2230"
LAMP: Final = "#ffd977"
BRICK: Final = "#a4503c"
PAPER: Final = "#efe4c8"
BRASS: Final = "#c99a3b"


def stars(canvas: Canvas, seed: int, count: int, below: float = 150) -> None:
    """Stars where a seed puts them."""
    chance = random.Random(seed)  # noqa: S311 - a drawing, no secret
    for _ in range(count):
        size = chance.choice((0.6, 0.8, 1.0, 1.4))
        canvas.disc(chance.uniform(0, WIDTH), chance.uniform(0, below), size, "#e8edf5")


def sea(canvas: Canvas, level: float, near: str = SEA, far: str = DEEP) -> None:
    """Three swells, the nearest last."""
    canvas.polygon(wave(level, 1.5, 90), far)
    canvas.polygon(wave(level + 18, 2.5, 130, 40), near)
    canvas.polygon(wave(level + 42, 3.5, 170, 90), far)


def lighthouse(canvas: Canvas, x: float, foot: float, height: float) -> None:
    """A tower with bands, a gallery and a lit lantern."""
    wide, narrow = height * 0.13, height * 0.08
    top = foot - height
    canvas.polygon([(x - wide, foot), (x + wide, foot), (x + narrow, top), (x - narrow, top)], "#e9e4d8")
    for band in (0.15, 0.5):
        upper, lower = foot - height * (band + 0.17), foot - height * band
        left = [x - wide + (wide - narrow) * (foot - y) / height for y in (upper, lower)]
        right = [2 * x - edge for edge in left]
        canvas.polygon([(left[0], upper), (right[0], upper), (right[1], lower), (left[1], lower)], BRICK)
    canvas.rect(x - narrow * 1.7, top - 3, narrow * 3.4, 4, INK)
    canvas.rect(x - narrow * 0.9, top - height * 0.13, narrow * 1.8, height * 0.12, LAMP)
    eaves = top - height * 0.13
    canvas.polygon([(x - narrow * 1.2, eaves), (x + narrow * 1.2, eaves), (x, top - height * 0.22)], INK)


def houses(canvas: Canvas, foot: float, seed: int, lit: bool = True) -> None:
    """A row of gabled houses along a quay."""
    chance = random.Random(seed)  # noqa: S311 - a drawing, no secret
    x = -6.0
    while x < WIDTH:
        width, height = chance.uniform(26, 44), chance.uniform(34, 66)
        wall = chance.choice(("#5a4a4d", "#6d5550", "#4a4f5e", "#74604f"))
        canvas.rect(x, foot - height, width, height, wall)
        canvas.polygon([(x, foot - height), (x + width, foot - height), (x + width / 2, foot - height - 16)], "#3a3340")
        for column in range(2):
            for line in range(int(height // 20)):
                glow = LAMP if lit and chance.random() < 0.5 else "#2c2f3d"
                canvas.rect(x + 6 + column * (width / 2 - 2), foot - height + 7 + line * 18, 7, 9, glow)
        x += width


def tide_clock() -> Canvas:
    """The one-handed clock on the Customs House."""
    canvas = Canvas(DAY[0])
    canvas.bands(*DAY, 8)
    canvas.rect(90, 20, 220, 205, "#b98d6a")
    canvas.polygon([(76, 24), (324, 24), (200, -34)], "#7d4e3f")
    for y in range(44, 225, 16):
        canvas.rect(90, y, 220, 1.2, "#a47a5a")
    canvas.disc(200, 112, 78, "#6d4a33")
    canvas.disc(200, 112, 72, "#f3ead2")
    canvas.disc(200, 112, 62, "#264b66")
    canvas.polygon([(138, 112), *arc(200, 112, 62, 62, 180, 360)[1:-1], (262, 112)], "#7fb2c6")
    for turn in range(0, 360, 30):
        x, y = 200 + 67 * math.cos(math.radians(turn)), 112 + 67 * math.sin(math.radians(turn))
        canvas.disc(x, y, 2.2, BRASS)
    canvas.polygon([(196, 112), (204, 112), (214, 62), (209, 54), (205, 60)], BRASS)
    canvas.disc(200, 112, 7, BRASS)
    canvas.disc(200, 112, 3, INK)
    return canvas


def sandbar() -> Canvas:
    """A pale bank in green water, from above."""
    canvas = Canvas("#2f7a80")
    canvas.bands("#24626e", "#3a8d8c", 10)
    canvas.polygon([(0, 0), (110, 0), (86, 40), (120, 84), (70, 130), (96, 180), (60, 225), (0, 225)], "#5f7a4a")
    canvas.polygon([(0, 0), (90, 0), (70, 44), (98, 84), (50, 130), (72, 180), (40, 225), (0, 225)], "#46613a")
    for grow, fill in ((16, "#4f9c95"), (8, "#79b7a4"), (0, SAND)):
        canvas.ellipse(190, 74, 66 + grow, 20 + grow, fill)
        canvas.ellipse(262, 104, 52 + grow, 17 + grow, fill)
    canvas.ellipse(196, 72, 40, 9, "#efe0b8")
    canvas.line([(330, 225), (318, 160), (336, 90), (322, 0)], 20, "#1d5560", 0.6)
    canvas.polygon([(318, 150), (327, 150), (325, 166), (320, 166)], "#f2efe4")
    canvas.polygon([(322, 132), (322, 150), (332, 150)], "#f2efe4")
    return canvas


def swing_bridge() -> Canvas:
    """A bridge turned away from its road."""
    canvas = Canvas(DUSK[0])
    canvas.bands(*DUSK, 12, 0, 150)
    sea(canvas, 140)
    canvas.disc(300, 128, 16, "#ffd9a0")
    canvas.rect(0, 118, 92, 12, INK)
    canvas.rect(0, 130, 80, 30, "#3a3340")
    canvas.rect(318, 118, 82, 12, INK)
    canvas.rect(330, 130, 70, 30, "#3a3340")
    canvas.rect(190, 128, 28, 50, "#2b2735")
    canvas.polygon([(150, 112), (262, 124), (262, 132), (150, 122)], "#c7d0d8")
    for x in range(150, 262, 16):
        y = 112 + (x - 150) * 0.11
        canvas.line([(x, y), (x + 8, y - 26), (x + 16, y + 1.5)], 2.4, "#c7d0d8")
    canvas.line([(158, 87), (254, 98)], 2.6, "#c7d0d8")
    return canvas


def spring_tide() -> Canvas:
    """The harbour full to the last step."""
    canvas = Canvas(NIGHT[0])
    canvas.bands("#142040", "#3b4d74", 9, 0, 150)
    stars(canvas, 4, 40, 70)
    canvas.disc(330, 40, 17, "#f0ead6")
    canvas.disc(338, 36, 15, "#1a2748")
    houses(canvas, 150, 4)
    canvas.rect(0, 150, WIDTH, 10, "#2a2d3a")
    canvas.polygon(wave(156, 4, 60), "#2d6478")
    canvas.polygon(wave(172, 5, 90, 20), "#1f4d62")
    canvas.polygon(wave(196, 6, 120, 60), "#153a4c")
    for x in (40, 150, 236, 340):
        canvas.polygon([(x, 150), (x + 6, 134), (x + 13, 152)], "#cfe3e6")
        canvas.disc(x + 4, 130, 2, "#cfe3e6")
        canvas.disc(x + 14, 138, 1.5, "#cfe3e6")
    return canvas


def beam() -> Canvas:
    """A lighthouse at night."""
    canvas = Canvas(NIGHT[0])
    canvas.bands(*NIGHT, 12, 0, 180)
    stars(canvas, 5, 90)
    canvas.polygon([(112, 66), (400, 10), (400, 92)], LAMP, 0.22)
    canvas.polygon([(112, 66), (400, 34), (400, 66)], LAMP, 0.22)
    canvas.polygon([(108, 66), (0, 50), (0, 88)], LAMP, 0.2)
    sea(canvas, 176)
    canvas.polygon([(30, 225), (52, 184), (90, 172), (140, 174), (176, 194), (196, 225)], "#1c2029")
    lighthouse(canvas, 110, 178, 100)
    return canvas


def chart() -> Canvas:
    """An old chart of a river mouth."""
    canvas = Canvas(PAPER)
    canvas.bands("#f3ead0", "#e2d2a8", 6)
    canvas.polygon([(0, 0), (150, 0), (120, 50), (160, 96), (108, 120), (96, 225), (0, 225)], "#cdb98a")
    canvas.line([(150, 0), (120, 50), (160, 96), (108, 120), (96, 225)], 2.2, "#6a5433")
    canvas.line([(0, 128), (40, 122), (70, 132), (108, 120)], 3, "#7d97a0")
    for grow in (0, 10, 20):
        canvas.line(arc(235, 104, 40 + grow, 16 + grow * 0.7, 0, 360), 1.2, "#8a7244")
    for x, y in ((190, 40), (250, 60), (310, 110), (280, 160), (200, 180), (340, 50), (350, 180)):
        canvas.rect(x, y, 5, 1.4, "#6a5433")
        canvas.rect(x + 7, y, 3, 1.4, "#6a5433")
    for turn in range(0, 360, 45):
        reach = 30 if turn % 90 == 0 else 18
        x, y = math.cos(math.radians(turn)), math.sin(math.radians(turn))
        points = [(340 + x * reach, 128 + y * reach), (340 - y * 4, 128 + x * 4), (340 + y * 4, 128 - x * 4)]
        canvas.polygon(points, BRICK if turn % 90 == 0 else "#8a7244")
    canvas.line([(6, 6), (394, 6), (394, 219), (6, 219), (6, 6)], 1.6, "#8a7244")
    return canvas


def curve() -> Canvas:
    """A week of tides as a curve."""
    canvas = Canvas("#f4f1e6")
    for y in range(25, 225, 25):
        canvas.rect(30, y, 350, 0.8, "#d3d0c2")
    for day in range(8):
        canvas.rect(30 + day * 50, 20, 0.8, 180, "#d3d0c2")
    level = [(30 + x, 112 - (34 + 44 * x / 350) * math.sin(x / 350 * 14 * math.pi)) for x in range(0, 351, 2)]
    canvas.polygon([*level, (380, 200), (30, 200)], "#8fbccb")
    canvas.line(level, 2.4, "#1d4a5f")
    canvas.disc(355, 26, 9, "#2b2f3a")
    canvas.disc(55, 26, 9, "#2b2f3a")
    canvas.polygon(arc(55, 26, 9, 9, -90, 90), "#f3ead2")
    return canvas


def arches() -> Canvas:
    """A long stone bridge."""
    canvas = Canvas(DAY[0])
    canvas.bands(*DAY, 10, 0, 160)
    canvas.polygon([(0, 122), (90, 96), (190, 116), (300, 90), (400, 118), (400, 170), (0, 170)], "#86a07a")
    canvas.polygon(wave(166, 1.5, 80), "#3d7486")
    canvas.polygon([(0, 118), (200, 96), (400, 118), (400, 130), (200, 108), (0, 130)], "#8d8377")
    canvas.polygon([(0, 124), (200, 102), (400, 124), (400, 176), (0, 176)], "#a79c8d")
    for number in range(11):
        x = 22 + number * 35.6
        rise = 128 - (1 - abs(x - 200) / 200) * 12
        canvas.polygon([(x - 13, 176), *arc(x, rise + 13, 13, 13, 180, 360, 20), (x + 13, 176)], "#4f8293")
        canvas.polygon([(x - 13, 178), *arc(x, 192, 13, 12, 180, 0, 20)], "#35677a")
    canvas.polygon(wave(196, 2, 110, 30), "#2d6073")
    canvas.polygon([(240, 86), (262, 86), (262, 97), (240, 96)], BRICK)
    canvas.disc(245, 98, 4, INK)
    canvas.disc(257, 99, 4, INK)
    return canvas


def teacup() -> Canvas:
    """A cup and its steam."""
    canvas = Canvas("#3d2b2a")
    canvas.bands("#2c2024", "#5a3d33", 8)
    canvas.rect(0, 172, WIDTH, 53, "#7a5540")
    canvas.rect(0, 172, WIDTH, 3, "#966c50")
    canvas.ellipse(200, 186, 96, 14, "#d9d2c4")
    canvas.ellipse(200, 183, 70, 8, "#b9b0a0")
    canvas.polygon([(136, 108), (264, 108), *arc(200, 128, 62, 54, 0, 180)], "#efe9dc")
    canvas.line(arc(272, 130, 20, 20, -80, 110), 8, "#efe9dc")
    canvas.ellipse(200, 108, 64, 12, "#e2dac9")
    canvas.ellipse(200, 109, 57, 9, "#a8592a")
    canvas.rect(150, 138, 100, 4, "#2f6a80")
    for x in (172, 200, 228):
        points = [(x + 9 * math.sin(step / 5 + x), 92.0 - step * 3.4) for step in range(22)]
        canvas.line(points, 5, "#f3e9dc", 0.25)
    return canvas


def observatory() -> Canvas:
    """A dome with its slit open."""
    canvas = Canvas(NIGHT[0])
    canvas.bands("#070d20", "#26305a", 12)
    stars(canvas, 10, 160, 170)
    canvas.line([(60, 20), (130, 34), (170, 18), (230, 48), (286, 40)], 0.8, "#8fa3cf", 0.6)
    for x, y in ((60, 20), (130, 34), (170, 18), (230, 48), (286, 40)):
        canvas.disc(x, y, 2.6, "#fff4d6")
    canvas.polygon([(0, 225), (0, 200), (120, 176), (260, 172), (400, 206), (400, 225)], "#0d1220")
    canvas.rect(146, 140, 108, 40, "#59606f")
    canvas.polygon(arc(200, 142, 60, 58, 180, 360), "#7f8796")
    canvas.polygon([(206, 142), (200, 86), (218, 88), (228, 142)], "#10182c")
    canvas.line([(214, 134), (234, 78)], 7, "#b8bcc6")
    canvas.rect(192, 156, 16, 24, "#f0c869")
    return canvas


def bell() -> Canvas:
    """A great bell in a dark hall."""
    canvas = Canvas("#231a1c")
    canvas.bands("#19141a", "#4a2f28", 9)
    canvas.polygon([(0, 225), (0, 190), (400, 190), (400, 225)], "#2f2422")
    canvas.line([(200, 0), (200, 44)], 8, "#15100f")
    outline = [(172, 52), (228, 52), (240, 76), (248, 130), (272, 172), (128, 172), (152, 130), (160, 76)]
    canvas.polygon(outline, "#a9752f")
    lit = [(172, 52), (190, 52), (182, 80), (176, 132), (156, 172), (128, 172), (152, 130), (160, 76)]
    canvas.polygon(lit, "#d19a48")
    canvas.rect(126, 170, 148, 8, "#7d5322")
    canvas.rect(158, 92, 84, 3, "#7d5322")
    canvas.rect(150, 140, 100, 3, "#7d5322")
    canvas.ellipse(200, 182, 13, 11, "#5d3d1a")
    canvas.polygon([(300, 190), (330, 130), (360, 190)], "#e8772e")
    canvas.polygon([(316, 190), (332, 150), (348, 190)], LAMP)
    return canvas


def cabin() -> Canvas:
    """The bridge keepers' cabin at night."""
    canvas = Canvas(NIGHT[0])
    canvas.bands("#0b1326", "#233557", 10, 0, 160)
    stars(canvas, 12, 60, 100)
    sea(canvas, 164)
    canvas.rect(60, 140, 340, 10, "#10151f")
    for x in range(70, 400, 30):
        canvas.line([(x, 140), (x + 15, 112), (x + 30, 140)], 3, "#10151f")
    canvas.rect(60, 110, 340, 4, "#10151f")
    canvas.rect(160, 62, 84, 80, "#2a2430")
    canvas.polygon([(150, 64), (254, 64), (236, 40), (168, 40)], "#15121a")
    canvas.rect(172, 78, 24, 26, LAMP)
    canvas.rect(206, 78, 24, 26, LAMP)
    canvas.disc(184, 98, 6, "#5d4632")
    canvas.rect(178, 100, 12, 4, "#5d4632")
    canvas.polygon([(172, 168), (232, 168), (246, 225), (158, 225)], LAMP, 0.16)
    return canvas


def door(wall: str, leaf: str, panel: str, plant: str) -> Canvas:
    """A door in a wall, with a step and a pot."""
    canvas = Canvas(wall)
    chance = random.Random(wall + leaf)  # noqa: S311 - a drawing, no secret
    for _ in range(40):
        canvas.rect(chance.uniform(0, WIDTH), chance.uniform(0, HEIGHT), chance.uniform(12, 30), 2, "#000000", 0.08)
    canvas.polygon([(136, 225), *arc(200, 78, 64, 62, 180, 360), (264, 225)], "#e8e0cf")
    canvas.polygon([(144, 225), *arc(200, 80, 56, 54, 180, 360), (256, 225)], leaf)
    canvas.polygon([(152, 84), *arc(200, 82, 46, 44, 180, 360), (248, 84)], "#f1d890")
    for turn in (210, 240, 270, 300, 330):
        x, y = 200 + 46 * math.cos(math.radians(turn)), 82 + 44 * math.sin(math.radians(turn))
        canvas.line([(200, 84), (x, y)], 2.4, leaf)
    for x in (156, 204):
        canvas.rect(x, 96, 40, 46, panel)
        canvas.rect(x, 152, 40, 54, panel)
    canvas.disc(206, 150, 4, BRASS)
    canvas.rect(126, 214, 148, 11, "#b7ab98")
    canvas.polygon([(296, 225), (300, 190), (336, 190), (340, 225)], BRICK)
    for x, y in ((306, 178), (318, 166), (330, 180), (318, 184)):
        canvas.disc(x, y, 14, plant)
    return canvas


def foghorn() -> Canvas:
    """A horn on a mole, and not much else to be seen."""
    canvas = Canvas(FOG[0])
    canvas.bands(*FOG, 9)
    for number, radius in enumerate((150, 118, 86, 54)):
        canvas.line(arc(222, 106, radius, radius * 0.8, -42, 42), 3, "#f1f2ee", 0.25 + number * 0.12)
    canvas.polygon([(0, 225), (0, 184), (250, 176), (280, 225)], "#6c7678")
    canvas.rect(96, 120, 44, 60, "#59646a")
    canvas.polygon([(130, 116), (214, 78), (214, 136), (130, 128)], "#9a3f33")
    canvas.ellipse(214, 107, 11, 30, "#7c2f28")
    canvas.ellipse(215, 107, 6, 21, "#2c1a1a")
    canvas.polygon(wave(206, 2, 120), "#a5afae")
    return canvas


def gears() -> Canvas:
    """Brass wheels."""
    canvas = Canvas("#1c2430")
    canvas.bands("#161d29", "#2c3646", 7)
    for x, y, radius, teeth, fill in (
        (150, 118, 84, 47, BRASS), (272, 84, 40, 22, "#b5822f"),
        (290, 172, 34, 19, "#d8b25e"), (60, 40, 30, 16, "#9c7430"),
    ):  # fmt: skip
        rim: list[tuple[float, float]] = []
        for step in range(teeth * 4):
            turn = math.radians(step * 90 / teeth)
            reach = radius + (5 if step % 4 < 2 else 0)
            rim.append((x + reach * math.cos(turn), y + reach * math.sin(turn)))
        canvas.polygon(rim, fill)
        canvas.disc(x, y, radius * 0.74, "#222c3a")
        for spoke in range(5):
            turn = math.radians(spoke * 72 + radius)
            end = (x + radius * 0.8 * math.cos(turn), y + radius * 0.8 * math.sin(turn))
            canvas.line([(x, y), end], radius * 0.12, fill)
        canvas.disc(x, y, radius * 0.2, fill)
        canvas.disc(x, y, radius * 0.08, INK)
    return canvas


def ferry() -> Canvas:
    """A small ferry on flat water."""
    canvas = Canvas(DAY[0])
    canvas.bands("#f4c89a", "#fbeed3", 9, 0, 130)
    canvas.disc(92, 92, 22, "#fff6df")
    canvas.polygon([(0, 130), (0, 112), (120, 96), (210, 118), (320, 104), (400, 120), (400, 130)], "#9aa7a0")
    canvas.polygon(wave(130, 1, 100), "#7fa6ac")
    canvas.polygon(wave(160, 1.5, 140, 30), "#6b96a0")
    canvas.polygon(wave(196, 2, 170, 50), "#588590")
    canvas.polygon([(150, 138), (282, 138), (268, 160), (166, 160)], "#26323e")
    canvas.rect(150, 134, 132, 5, BRICK)
    canvas.rect(176, 112, 78, 23, "#f4efe3")
    for x in range(182, 250, 15):
        canvas.rect(x, 118, 9, 9, "#4b6570")
    canvas.rect(206, 92, 17, 21, INK)
    canvas.rect(206, 96, 17, 5, BRICK)
    for x, y, radius in ((222, 82, 8), (238, 72, 11), (262, 62, 14)):
        canvas.disc(x, y, radius, "#e5dccb", 0.7)
    canvas.polygon([(166, 162), (268, 162), (252, 174), (182, 174)], "#3c5560", 0.5)
    return canvas


def herring() -> Canvas:
    """A shoal."""
    canvas = Canvas("#14404f")
    canvas.bands("#2f7f8e", "#0d2b3a", 12)
    canvas.polygon([(60, 0), (120, 0), (220, 225), (90, 225)], "#9fd6d6", 0.12)
    canvas.polygon([(200, 0), (250, 0), (360, 225), (290, 225)], "#9fd6d6", 0.12)
    chance = random.Random(19)  # noqa: S311 - a drawing, no secret
    for _ in range(46):
        x, y, size = chance.uniform(10, 390), chance.uniform(30, 200), chance.uniform(7, 14)
        fill = chance.choice(("#c9d8dc", "#a7bfc8", "#e2eaea"))
        canvas.ellipse(x, y, size, size * 0.3, fill)
        canvas.polygon([(x - size, y), (x - size * 1.5, y - size * 0.35), (x - size * 1.5, y + size * 0.35)], fill)
        canvas.disc(x + size * 0.7, y - size * 0.05, size * 0.09, INK)
    return canvas


def chess() -> Canvas:
    """A board between two lights."""
    canvas = Canvas(NIGHT[0])
    canvas.bands("#0b1730", "#1d3054", 9)
    stars(canvas, 20, 50, 90)
    lighthouse(canvas, 42, 132, 76)
    lighthouse(canvas, 358, 132, 76)
    canvas.polygon([(50, 46), (350, 38), (350, 54)], LAMP, 0.25)
    canvas.polygon(wave(130, 1.5, 90), DEEP)
    for row in range(8):
        upper, lower = 140 + row * 10.6, 140 + (row + 1) * 10.6
        for column in range(8):
            corners = ((column, upper), (column + 1, upper), (column + 1, lower), (column, lower))
            square = [(200 + (edge - 4) * (24 + (y - 140) * 0.16), y) for edge, y in corners]
            canvas.polygon(square, "#e6d9b8" if (row + column) % 2 else "#5a4638")
    for x, y, fill in ((170, 172, "#f7f1e0"), (254, 160, "#241c1a"), (222, 200, "#f7f1e0"), (140, 204, "#241c1a")):
        canvas.polygon([(x - 9, y + 8), (x + 9, y + 8), (x + 3, y - 12), (x - 3, y - 12)], fill)
        canvas.disc(x, y - 15, 5.5, fill)
    return canvas


def logbook() -> Canvas:
    """An open book by a lamp."""
    canvas = Canvas("#1c1a22")
    canvas.bands("#14141d", "#33272a", 8)
    canvas.disc(316, 74, 96, LAMP, 0.12)
    canvas.disc(316, 74, 58, LAMP, 0.14)
    canvas.rect(0, 168, WIDTH, 57, "#4d3828")
    canvas.rect(302, 70, 28, 46, LAMP)
    canvas.polygon([(294, 70), (338, 70), (326, 52), (306, 52)], INK)
    canvas.rect(292, 116, 48, 9, INK)
    canvas.rect(308, 124, 16, 44, INK)
    canvas.polygon([(64, 182), (158, 160), (162, 196), (72, 214)], "#efe4c8")
    canvas.polygon([(158, 160), (252, 178), (250, 212), (162, 196)], "#e3d6b4")
    for line in range(4):
        canvas.line([(82, 184 + line * 6.6), (150, 169 + line * 6.6)], 1, "#8a7244")
        canvas.line([(170, 169 + line * 6.6), (236, 182 + line * 6.6)], 1, "#8a7244")
    canvas.line([(236, 150), (206, 186)], 2.4, "#d8d8d8")
    return canvas


def night_ferry() -> Canvas:
    """A rowing boat with a lantern."""
    canvas = Canvas(NIGHT[0])
    canvas.bands("#0a1226", "#22365c", 11, 0, 140)
    stars(canvas, 22, 80, 120)
    canvas.disc(70, 44, 15, "#f0ead6")
    canvas.polygon([(0, 140), (0, 126), (90, 118), (180, 130), (400, 122), (400, 140)], "#0e1626")
    canvas.polygon(wave(138, 1, 110), "#1a3550")
    canvas.polygon([(62, 140), (80, 140), (96, 225), (46, 225)], "#f0ead6", 0.18)
    canvas.polygon(wave(176, 2, 150, 40), "#152c45")
    canvas.polygon([(150, 160), (276, 160), (256, 180), (172, 180)], "#3b2a22")
    canvas.polygon([(206, 160), (226, 160), (222, 126), (210, 126)], "#20242e")
    canvas.disc(216, 120, 7.5, "#c79a78")
    canvas.polygon([(206, 118), (226, 118), (222, 110), (210, 110)], "#20242e")
    canvas.line([(224, 138), (300, 186)], 2.6, "#8a6a4a")
    canvas.line([(158, 160), (158, 132)], 2.4, "#3b2a22")
    canvas.disc(158, 136, 20, LAMP, 0.2)
    canvas.disc(158, 136, 6, LAMP)
    return canvas


def knots() -> Canvas:
    """Rope in a loop."""
    canvas = Canvas("#34505c")
    canvas.bands("#2b4450", "#46646f", 6)
    bights = arc(140, 120, 70, 46, 160, 400), arc(276, 124, 58, 44, -80, 150)
    rope = [(0.0, 150.0), *bights[0], (262.0, 84.0), *bights[1], (400.0, 70.0)]
    canvas.line(rope, 17, "#3d2f20")
    canvas.line(rope, 14, "#c8a873")
    for (x0, y0), (x1, y1) in zip(rope[::2], rope[1::2], strict=False):
        x, y = (x0 + x1) / 2, (y0 + y1) / 2
        canvas.line([(x - 4, y - 5), (x + 4, y + 5)], 1.6, "#8f7444")
    return canvas


def map_tower() -> Canvas:
    """Map drawers under a winding stair."""
    canvas = Canvas("#41362f")
    canvas.bands("#5b4a3c", "#33291f", 7)
    for step in range(11):
        canvas.rect(20 + step * 15, 176 - step * 17, 62, 7, "#8d7355")
        canvas.line([(78 + step * 15, 176 - step * 17), (78 + step * 15, 150 - step * 17)], 2, "#241c16")
    for row in range(8):
        for column in range(2):
            x, y = 226 + column * 82, 62 + row * 19
            canvas.rect(x, y, 78, 16, "#a0764a")
            canvas.rect(x + 30, y + 6, 18, 3.4, BRASS)
    canvas.polygon([(226, 60), (388, 60), (372, 40), (242, 40)], "#7a5836")
    canvas.polygon([(252, 52), (330, 44), (336, 56), (258, 60)], PAPER)
    canvas.rect(0, 214, WIDTH, 11, "#241c16")
    return canvas


def tea_house() -> Canvas:
    """Arches open to the harbour, and glasses on a tray."""
    canvas = Canvas("#d9a25f")
    canvas.bands("#2b3a6b", "#f0a868", 11, 0, 150)
    canvas.polygon(wave(128, 1, 80), "#3f6f86")
    canvas.polygon([(250, 128), (290, 128), (284, 138), (256, 138)], INK)
    canvas.polygon([(270, 92), (270, 126), (292, 126)], "#f4efe3")
    canvas.rect(0, 0, WIDTH, 26, "#8a4b32")
    for x in (0, 122, 244, 366):
        canvas.rect(x, 20, 34, 150, "#a55d3d")
    for x in (78, 200, 322):
        outer = [(x - 46.0, 26.0), (x + 46.0, 26.0), (x + 46.0, 84.0)]
        inner = [*arc(x + 22, 84, 24, 46, 0, -62, 16), (float(x), 34.0), *arc(x - 22, 84, 24, 46, -118, -180, 16)]
        canvas.polygon([*outer, *inner, (x - 46.0, 84.0)], "#a55d3d")
    canvas.rect(0, 166, WIDTH, 59, "#6b3d2c")
    canvas.ellipse(200, 192, 98, 16, BRASS)
    canvas.ellipse(200, 190, 88, 12, "#e0b65c")
    for x in (150, 200, 250):
        canvas.polygon([(x - 11, 156), (x + 11, 156), (x + 8, 188), (x - 8, 188)], "#e9efe9")
        canvas.polygon([(x - 10, 166), (x + 10, 166), (x + 8, 187), (x - 8, 187)], "#b4562a")
    return canvas


def dunes() -> Canvas:
    """Stars over sand."""
    canvas = Canvas(NIGHT[0])
    canvas.bands("#0a0f26", "#54416b", 12, 0, 170)
    stars(canvas, 26, 170, 150)
    path = [(90, 40), (140, 64), (196, 58), (238, 82), (226, 120), (292, 128), (298, 92)]
    canvas.line(path, 0.8, "#cfd6ef", 0.6)
    for x, y in path:
        canvas.disc(x, y, 2.6, "#fff4d6")
    canvas.polygon([(0, 176), (120, 150), (240, 184), (400, 146), (400, 225), (0, 225)], "#7d5a4a")
    canvas.polygon([(0, 204), (90, 190), (210, 168), (330, 206), (400, 196), (400, 225), (0, 225)], "#5c4038")
    canvas.polygon([(212, 168), (330, 206), (250, 225), (150, 225)], "#4a332f")
    canvas.polygon([(64, 196), (74, 166), (86, 194)], INK)
    canvas.disc(74, 162, 5, INK)
    return canvas


def clouds() -> Canvas:
    """Heaped clouds over a roof with a weather vane."""
    canvas = Canvas(DAY[0])
    canvas.bands("#5f9fc6", "#cfe6ea", 10)
    for x, y, size in ((110, 110, 42), (156, 92, 50), (206, 108, 44), (250, 122, 30), (76, 126, 28)):
        canvas.disc(x, y + 6, size, "#b9cdd6")
    for x, y, size in ((110, 104, 40), (156, 86, 48), (206, 102, 42), (250, 118, 28), (76, 122, 26)):
        canvas.disc(x, y, size, "#f6f7f4")
    canvas.rect(50, 126, 234, 22, "#d5dfe2")
    for x, y, size in ((314, 56, 12), (334, 48, 17), (354, 56, 12)):
        canvas.disc(x, y, size, "#eef3f2")
    canvas.rect(314, 56, 40, 12, "#eef3f2")
    canvas.polygon([(240, 225), (330, 168), (400, 212), (400, 225)], "#7d4e3f")
    canvas.line([(330, 170), (330, 116)], 3, INK)
    canvas.line([(308, 134), (352, 134)], 2.4, INK)
    canvas.polygon([(306, 118), (352, 114), (344, 124), (316, 126)], INK)
    return canvas


def teapot() -> Canvas:
    """A pot and two bowls on a tray by the water."""
    canvas = Canvas("#cfd9cf")
    canvas.bands("#9fb9b4", "#e6ebdf", 9, 0, 140)
    canvas.disc(300, 60, 24, "#e88b62")
    canvas.polygon([(0, 120), (70, 84), (130, 112), (210, 74), (300, 116), (400, 92), (400, 140), (0, 140)], "#86a59b")
    canvas.polygon(wave(136, 1, 90), "#6f9a98")
    canvas.rect(0, 164, WIDTH, 61, "#5a3f30")
    canvas.polygon([(90, 196), (320, 196), (336, 210), (74, 210)], "#3d2a20")
    canvas.ellipse(188, 160, 54, 36, "#7d3a2b")
    canvas.ellipse(188, 128, 26, 7, "#6a2f23")
    canvas.disc(188, 118, 6, "#6a2f23")
    canvas.polygon([(236, 160), (280, 128), (286, 136), (240, 182)], "#7d3a2b")
    canvas.line(arc(132, 158, 22, 24, 60, 300), 8, "#7d3a2b")
    for x in (272, 310):
        canvas.polygon(arc(x, 182, 15, 16, 0, 180), "#eef0e8")
        canvas.ellipse(x, 182, 15, 4, "#b5793c")
    return canvas


DRAWN: Final[dict[int, Callable[[], Canvas]]] = {
    9000001001: tide_clock, 9000001002: sandbar, 9000001003: swing_bridge, 9000001004: spring_tide, 9000001005: beam,
    9000001006: chart, 9000001007: curve, 9000001008: arches, 9000001009: teacup, 9000001010: observatory,
    9000001011: bell, 9000001012: cabin,
    9000001013: lambda: door("#c9b79a", "#2f5f8c", "#3f74a3", "#5c8a4a"),
    9000001014: lambda: door("#8d5f4d", "#5aa0b0", "#74b4c0", "#7da05a"),
    9000001015: lambda: door("#b8b3a6", "#1f3550", "#2c4766", "#48764a"),
    9000001016: foghorn, 9000001017: gears, 9000001018: ferry, 9000001019: herring, 9000001020: chess,
    9000001021: logbook, 9000001022: night_ferry, 9000001023: knots, 9000001024: map_tower, 9000001025: tea_house,
    9000001026: dunes, 9000001027: clouds, 9000001028: teapot,
}  # fmt: skip


def main() -> None:
    """Draw all pictures, or those whose ids are given, into the sample edition."""
    folder = Path(__file__).parent / "sample" / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    wanted = [int(word) for word in sys.argv[1:]] or list(DRAWN)
    for number in wanted:
        data = DRAWN[number]().png()
        (folder / f"{number}.png").write_bytes(data)
        print(number, len(data))


if __name__ == "__main__":
    main()
