"""A small canvas for flat pictures: polygons with soft edges, written as PNG, with nothing but the standard library."""

from __future__ import annotations

import math
import struct
import zlib
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

WIDTH: Final = 400
HEIGHT: Final = 225
_SUBLINES: Final = 4
"""Lines sampled in each row of pixels; across a row the coverage is exact."""

Point = tuple[float, float]
Colour = tuple[int, int, int]


def colour(written: str) -> Colour:
    """``#rrggbb`` as numbers."""
    return int(written[1:3], 16), int(written[3:5], 16), int(written[5:7], 16)


class Canvas:
    """WIDTH by HEIGHT pixels; (0, 0) is the upper left corner."""

    def __init__(self, background: str) -> None:
        self._rows = [bytearray(colour(background) * WIDTH) for _ in range(HEIGHT)]

    def bands(self, top: str, bottom: str, count: int, start: float = 0, end: float = HEIGHT) -> None:
        """A gradient in flat bands, from ``start`` down to ``end``."""
        first, last = colour(top), colour(bottom)
        step = (end - start) / count
        for number in range(count):
            share = number / max(count - 1, 1)
            red, green, blue = (round(a + (b - a) * share) for a, b in zip(first, last, strict=True))
            y = start + number * step
            self.polygon([(0, y), (WIDTH, y), (WIDTH, y + step), (0, y + step)], f"#{red:02x}{green:02x}{blue:02x}")

    def polygon(self, points: Sequence[Point], fill: str, alpha: float = 1.0) -> None:
        """A filled polygon by the even-odd rule."""
        first = max(0, math.floor(min(y for _, y in points)))
        last = min(HEIGHT - 1, math.ceil(max(y for _, y in points)))
        edges = list(zip(points, [*points[1:], points[0]], strict=True))
        paint = colour(fill)
        for row in range(first, last + 1):
            cover = [0.0] * (WIDTH + 1)
            touched = False
            for sub in range(_SUBLINES):
                y = row + (sub + 0.5) / _SUBLINES
                crossings = sorted(
                    x0 + (y - y0) * (x1 - x0) / (y1 - y0) for (x0, y0), (x1, y1) in edges if (y0 <= y) != (y1 <= y)
                )
                for left, right in zip(crossings[::2], crossings[1::2], strict=False):
                    touched = _cover(cover, left, right) or touched
            if touched:
                self._blend(row, cover, paint, alpha)

    def rect(self, x: float, y: float, width: float, height: float, fill: str, alpha: float = 1.0) -> None:  # noqa: PLR0917
        """A rectangle by its upper left corner and size."""
        self.polygon([(x, y), (x + width, y), (x + width, y + height), (x, y + height)], fill, alpha)

    def ellipse(self, x: float, y: float, rx: float, ry: float, fill: str, alpha: float = 1.0) -> None:  # noqa: PLR0917
        """An ellipse around (x, y)."""
        self.polygon(arc(x, y, rx, ry, 0, 360), fill, alpha)

    def disc(self, x: float, y: float, radius: float, fill: str, alpha: float = 1.0) -> None:
        """A circle around (x, y)."""
        self.ellipse(x, y, radius, radius, fill, alpha)

    def line(self, points: Sequence[Point], width: float, fill: str, alpha: float = 1.0) -> None:
        """A line through ``points``, each stretch a rectangle with round joints."""
        for (x0, y0), (x1, y1) in pairwise(points):
            length = math.hypot(x1 - x0, y1 - y0) or 1
            dx, dy = (y0 - y1) / length * width / 2, (x1 - x0) / length * width / 2
            self.polygon([(x0 + dx, y0 + dy), (x1 + dx, y1 + dy), (x1 - dx, y1 - dy), (x0 - dx, y0 - dy)], fill, alpha)
        if alpha == 1 and width > 2:
            for x, y in points:
                self.disc(x, y, width / 2, fill)

    def png(self) -> bytes:
        """The picture as a PNG file, in a palette where few enough colours occur."""
        pixels = [tuple(row[i : i + 3]) for row in self._rows for i in range(0, WIDTH * 3, 3)]
        colours = sorted(set(pixels))
        if len(colours) <= 256:
            index = {one: number for number, one in enumerate(colours)}
            lines = (bytes(index[one] for one in pixels[y * WIDTH : (y + 1) * WIDTH]) for y in range(HEIGHT))
            data = b"".join(b"\0" + line for line in lines)
            palette = _chunk(b"PLTE", b"".join(bytes(one) for one in colours))
            header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 3, 0, 0, 0)
        else:
            data = b"".join(b"\0" + bytes(row) for row in self._rows)
            palette, header = b"", struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
        body = _chunk(b"IHDR", header) + palette + _chunk(b"IDAT", zlib.compress(data, 9)) + _chunk(b"IEND", b"")
        return b"\x89PNG\r\n\x1a\n" + body

    def _blend(self, row: int, cover: Sequence[float], paint: Colour, alpha: float) -> None:
        pixels = self._rows[row]
        for x in range(WIDTH):
            share = cover[x] / _SUBLINES * alpha
            if share <= 0:
                continue
            share = min(1.0, round(share * 4) / 4) if alpha == 1 else share  # few shades at the edges: a small file
            for channel in range(3):
                old = pixels[x * 3 + channel]
                pixels[x * 3 + channel] = round(old + (paint[channel] - old) * share)


def arc(x: float, y: float, rx: float, ry: float, start: float, end: float, steps: int = 48) -> list[Point]:  # noqa: PLR0917
    """Points along an ellipse from ``start`` to ``end`` in degrees, clockwise from the right."""
    turns = (math.radians(start + (end - start) * step / steps) for step in range(steps + 1))
    return [(x + rx * math.cos(turn), y + ry * math.sin(turn)) for turn in turns]


def wave(y: float, height: float, length: float, shift: float = 0) -> list[Point]:
    """A wavy surface across the whole width, closed along the lower edge."""
    top: Iterable[Point] = (
        (float(x), y + height * math.sin((x + shift) / length * 2 * math.pi)) for x in range(0, WIDTH + 8, 8)
    )
    return [*top, (WIDTH, HEIGHT), (0, HEIGHT)]


def _cover(cover: list[float], left: float, right: float) -> bool:
    left, right = max(0.0, left), min(float(WIDTH), right)
    if right <= left:
        return False
    first, last = int(left), min(int(right), WIDTH - 1)
    if first == last:
        cover[first] += right - left
    else:
        cover[first] += first + 1 - left
        for x in range(first + 1, last):
            cover[x] += 1
        cover[last] += right - last
    return True


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
