"""data.py FOLDER: the files that everyone reads, from one seed: whole numbers of 32 bits and doubles, little-endian, one after another."""
import array
import math
import pathlib
import random
import sys

folder = pathlib.Path(sys.argv[1])
folder.mkdir(parents=True, exist_ok=True)
source = random.Random(20261126)


def write(name, kind, values):
    items = array.array(kind, values)
    if sys.byteorder == 'big':
        items.byteswap()
    (folder / name).write_bytes(items.tobytes())


write('accounts.i32', 'i', (source.randrange(500) for _ in range(1_000_000)))
write('cents.f64', 'd', (float(source.randrange(-20_000, 2_000_000)) for _ in range(1_000_000)))
write('answers.i32', 'i', (min(10, int(11 * math.sqrt(source.random()))) for _ in range(1_000_000)))
write('series.f64', 'd', (0.002 * i + source.gauss(0, 1) for i in range(2_000)))
write('sample.f64', 'd', (source.lognormvariate(3, 0.7) for _ in range(500)))
write('flows.f64', 'd', [-100_000.0] + [float(source.randrange(300, 2_500)) for _ in range(119)])
lives = [(source.weibullvariate(1_000, 1.7), source.uniform(200, 1_500)) for _ in range(20_000)]
write('failures.f64', 'd', (round(life) + 1 for life, end in lives if life <= end))
write('censored.f64', 'd', (round(end) + 1 for life, end in lives if life > end))
