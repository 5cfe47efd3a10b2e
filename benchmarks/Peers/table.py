"""table.py FOLDER: the table of ratios from what each side printed; ends with 1 where two answers do not agree to the digits that are stated for their row."""
import pathlib
import statistics
import sys

# What is compared, on how much, and how far apart answers may lie, relative to the larger: intervals of different random draws have two digits in common.
ROWS = {
    'nps': ('net promoter score; ours with its interval', '10,000,000 answers', 1e-12),
    'csat': ('satisfied share; ours with its interval', '10,000,000 answers', 1e-12),
    'group-by': ('cost lines by account: lines, credits, debits', '10,000,000 lines, 500 accounts', 1e-12),
    'union': ('busy time, overlaps once; ours by level of overlap, with hours', '1,000,000 bookings, 2,000 resources', 1e-12),
    'follows': ('directly-follows counts; ours the whole tally: waits, variants, rework', '1,000,000 events, 150,000 cases', 0),
    'variants': ('directly-follows counts and variants in order; ours as above', '1,000,000 events, 150,000 cases', 0),
    'xirr': ('internal rate of return by date', '1,000 series of 12 flows', 1e-9),
    'xirr-one': ('internal rate of return by date, one after another; ours proven to be the only one', '1,000 series of 10 flows', 1e-9),
    'irr': ('internal rate of return; ours counts all rates', '120 flows', 1e-9),
    'npv': ('net present value', '120 flows', 1e-12),
    'bootstrap': ('BCa interval of a mean', '500 values, 9,999 resamples', 2e-2),
    'quantiles': ('five quantiles', '1,000,000 values', 1e-12),
    'spearman': ('rank correlation; ours with test and interval', '100,000 pairs, ties', 1e-12),
    'sen': ('Theil–Sen slope with its interval', '2,000 values', 1e-12),
    'kendall': ('Kendall’s τ-b against time, with its test', '2,000 values', 1e-12),
    'regression': ('linear regression; ours with leverage, Cook’s distances, diagnostics', '100,000 × 5', 1e-9),
    'lmg': ('LMG shares; ours with relative weights and the coefficients', '12 drivers', 1e-9),
    'kaplan-meier': ('Kaplan–Meier with standard errors; ours and R’s with limits', '20,000 lives', 1e-12),
    'erlang-c': ('Erlang C', '110 agents', 1e-12),
    'chain-ladder': ('chain ladder with Mack’s error', '1,000 triangles of 40 × 40', 1e-9),
    'dense': ('reciprocal allocation, all to all', '1,000 services, 1,000 departments', 1e-9),
    'dense-large': ('reciprocal allocation, all to all', '3,000 services, 3,000 departments', 1e-9),
    'sparse': ('reciprocal allocation, ten users each', '3,000 services, 3,000 departments', 1e-9),
    'levenshtein': ('edit distances', '100,000 pairs of 8 to 24 letters', 0),
}
folder = pathlib.Path(sys.argv[1])
ours = {}
for file in ('ours1', 'ours2', 'ours3'):
    for line in (folder / file).read_text().splitlines():
        name, answers, seconds = line.split('\t')
        ours.setdefault(name, (answers, []))[1].append(float(seconds))
ours = {name: (answers, statistics.median(seconds)) for name, (answers, seconds) in ours.items()}
lines, skipped, wrong = [], [], 0
for file in ('python', 'R', 'rust'):
    for line in (folder / file).read_text().splitlines() if (folder / file).exists() else []:
        if line.startswith('#'):
            skipped.append(line[2:])
            continue
        name, peer, answers, seconds = line.split('\t')
        pairs = list(zip(map(float, ours[name][0].split()), map(float, answers.split())))
        apart = max(abs(a - b) / max(abs(a), abs(b), 1e-300) for a, b in pairs)
        what, size, limit = ROWS[name]
        agrees = apart <= limit and len(ours[name][0].split()) == len(answers.split())
        wrong += not agrees
        ratio = f'{float(seconds) / ours[name][1]:.2g}' if agrees else 'none: the answers differ'
        lines.append((list(ROWS).index(name), f'| {what} | {size} | {peer} | {float(seconds) * 1e3:.3g} | {ours[name][1] * 1e3:.3g} | {ratio} | {apart:.0e} |'))
print('| row | size | peer | peer, ms | ours, ms | peer/ours | answers apart |\n| --- | --- | --- | --- | --- | --- | --- |')
print('\n'.join(text for _, text in sorted(lines)))
if skipped:
    print('\n' + '; '.join(sorted(set(skipped))) + '.')
sys.exit(1 if wrong else 0)
