#!/usr/bin/env python3
"""Writes UnicodeForms.Table.cs beside this file: the frozen Unicode tables behind NormalForm.

Source: the Unicode Character Database 14.0.0 (UnicodeData.txt, CaseFolding.txt, CompositionExclusions.txt) as Python 3.11 carries it in `unicodedata`.
Run it with that version and nothing else: the script refuses any other, so that the tables never change by accident.
Also prints the digest that NormalFormTests.Fold_EveryScalarValue_IsTheDatabases compares with.
"""
import pathlib
import sys
import unicodedata as ucd

VERSION = '14.0.0'
MORE = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'
LAST = 'abcdefghijklmnopqrstuvwxyz6789+-'
LONGEST = 20
HANGUL = range(0xAC00, 0xD7A4)
TARGET = pathlib.Path(__file__).resolve().with_name('UnicodeForms.Table.cs')


def scalars():
    return (c for c in range(0x110000) if not 0xD800 <= c <= 0xDFFF and ucd.category(chr(c)) != 'Cn')


def number(n):
    digits = [LAST[n & 31]]
    n >>= 5
    while n:
        digits.append(MORE[n & 31])
        n >>= 5
    return ''.join(reversed(digits))


def signed(n):
    return number(2 * n if n >= 0 else -2 * n - 1)


def mapping(entries):
    """Key gap and length in one number, then each scalar as its distance from the one in its place before."""
    text, last, before = [], -1, [0] * LONGEST
    for key, values in entries:
        text.append(number((key - last - 1) * LONGEST + len(values) - 1))
        for place, value in enumerate(values):
            text.append(signed(value - before[place]))
            before[place] = value
        last = key
    return ''.join(text)


def runs(values):
    """For each run of scalars of one value: how many stand before it, its length less one, the value."""
    text, following, run = [], 0, None
    for c, value in values:
        if run and c == run[1] + 1 and value == run[2]:
            run[1] = c
            continue
        if run:
            text.append(number(run[0] - following) + number(run[1] - run[0]) + number(run[2]))
            following = run[1] + 1
        run = [c, c, value]
    text.append(number(run[0] - following) + number(run[1] - run[0]) + number(run[2]))
    return ''.join(text)


def fold(text):
    return ucd.normalize('NFKC', ucd.normalize('NFKC', text).casefold())


def digest():
    """FNV-1a, 64 bits, over the scalars of every fold, each followed by a zero."""
    mask, value = (1 << 64) - 1, 14695981039346656037
    for c in range(0x110000):
        if not 0xD800 <= c <= 0xDFFF:
            for folded in [*map(ord, fold(chr(c))), 0]:
                value = ((value ^ folded) * 1099511628211) & mask
    return value


def constant(name, comment, text):
    lines = [text[i:i + 140] for i in range(0, len(text), 140)]
    body = ' +\n'.join(f'        "{line}"' for line in lines)
    return f'    // {comment}\n    private const string {name} =\n{body};\n'


def main():
    if ucd.unidata_version != VERSION:
        sys.exit(f'Unicode {VERSION} wanted, this Python has {ucd.unidata_version}.')
    decompositions = [(c, [*map(ord, ucd.normalize('NFKD', chr(c)))]) for c in scalars()
                      if c not in HANGUL and ucd.normalize('NFKD', chr(c)) != chr(c)]
    folds = [(c, [*map(ord, chr(c).casefold())]) for c in scalars() if chr(c).casefold() != chr(c)]
    uppers = [(c, [ord(chr(c).upper())]) for c in scalars() if len(chr(c).upper()) == 1 and chr(c).upper() != chr(c) and chr(c).casefold() == chr(c)]
    pairs = []
    for c in scalars():
        parts = ucd.decomposition(chr(c)).split()
        if len(parts) == 2 and not parts[0].startswith('<') and ucd.normalize('NFC', chr(c)) == chr(c):
            pairs.append((c, [int(part, 16) for part in parts]))
    combining = [(c, ucd.combining(chr(c))) for c in scalars() if ucd.combining(chr(c))]
    kinds = [(c, 1 if ucd.category(chr(c)) == 'Cf' else 2) for c in scalars() if ucd.category(chr(c)) in ('Cf', 'Nl', 'No')]
    TARGET.write_text(f'''namespace AfterSales.Metrics.DataQuality;

/// <summary>Compatibility decompositions, case foldings, compositions and classes of Unicode {VERSION}, frozen; written by unicode_forms.py.</summary>
internal static partial class UnicodeForms
{{
''' + '\n'.join([
        constant('DecompositionTable', 'Full compatibility decompositions but Hangul syllables, which are computed.', mapping(decompositions)),
        constant('FoldTable', 'Full case folding: statuses C and F.', mapping(folds)),
        constant('UpperTable', 'Simple upper case of what folding leaves.', mapping(uppers)),
        constant('CompositionTable', 'Primary composites and the two scalars each is made of.', mapping(pairs)),
        constant('CombiningTable', 'Canonical combining classes other than zero, in runs.', runs(combining)),
        constant('KindTable', 'Format characters (1), letter numbers and other numbers (2), in runs.', runs(kinds)),
    ]) + '}\n', encoding='utf-8')
    print(f'{digest():x}', len(TARGET.read_text().splitlines()), 'lines')


main()
