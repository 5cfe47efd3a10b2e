"""Draws icon.png, 128 × 128: three bars of a period after the other, the last with its interval. Needs Python alone."""
import pathlib
import struct
import zlib

SIZE, FINE = 128, 4
GROUND, BAR, LAST, INTERVAL = (16, 66, 89), (148, 190, 206), (255, 179, 71), (255, 255, 255)


def inside(x, y, left, top, right, bottom, radius=0.0):
    """Whether a point lies in a rectangle with round corners."""
    dx = max(left + radius - x, 0, x - (right - radius))
    dy = max(top + radius - y, 0, y - (bottom - radius))
    return left <= x <= right and top <= y <= bottom and dx * dx + dy * dy <= radius * radius + 1e-9


def color(x, y):
    """Color of a point, and whether the icon covers it."""
    if not inside(x, y, 2, 2, 126, 126, 24):
        return (0, 0, 0, 0)
    if inside(x, y, 90.5, 22, 97.5, 62) or inside(x, y, 82, 22, 106, 28) or inside(x, y, 82, 56, 106, 62):
        return INTERVAL + (255,)
    if inside(x, y, 82, 42, 106, 106, 3):
        return LAST + (255,)
    if inside(x, y, 22, 78, 46, 106, 3) or inside(x, y, 52, 62, 76, 106, 3):
        return BAR + (255,)
    return GROUND + (255,)


def pixel(column, row):
    points = [color(column + (i + 0.5) / FINE, row + (j + 0.5) / FINE) for i in range(FINE) for j in range(FINE)]
    covered = [p for p in points if p[3]]
    if not covered:
        return bytes(4)
    return bytes(round(sum(p[k] for p in covered) / len(covered)) for k in range(3)) + bytes([round(255 * len(covered) / len(points))])


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


rows = b"".join(b"\0" + b"".join(pixel(column, row) for column in range(SIZE)) for row in range(SIZE))
pathlib.Path(__file__).with_name("icon.png").write_bytes(
    b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", SIZE, SIZE, 8, 6, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b""))
