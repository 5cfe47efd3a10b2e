"""table.py FOLDER: the table of ratios from what each side printed; ends with 1 where two answers do not agree to the digits that are stated for their row."""
import pathlib
import sys

# What is compared, on how much, and how far apart answers may lie, relative to the larger: intervals of different random draws have two digits in common.
ROWS = {
    'group-by': ('cost lines by account: lines, credits, debits', '1,000,000 lines, 500 accounts', 1e-12),
    'nps': ('net promoter score (ours with its interval)', '1,000,000 answers', 1e-12),
    'sen': ('Theil–Sen slope with its interval', '2,000 values', 1e-12),
    'mann-kendall': ('Kendall’s τ-b against time, with its test', '2,000 values', 1e-12),
    'kaplan-meier': ('Kaplan–Meier with its limits', '20,000 lives', 1e-12),
    'irr': ('internal rate of return', '120 flows', 1e-10),
    'npv': ('net present value', '120 flows', 1e-10),
    'erlang-c': ('Erlang C', '110 agents', 1e-12),
    'bootstrap': ('BCa interval of a mean', '500 values, 9,999 resamples', 2e-2),
}
folder = pathlib.Path(sys.argv[1])
ours = {name: (answers, float(seconds)) for name, answers, seconds in (line.split('\t') for line in (folder / 'ours').read_text().splitlines())}
lines, skipped, wrong = [], [], 0
for file in ('python', 'R'):
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
        lines.append((list(ROWS).index(name), f'| {what} | {size} | {peer} | {float(seconds) * 1e3:.4g} | {ours[name][1] * 1e3:.4g} | {ratio} | {apart:.0e} |'))
print('| row | size | peer | peer, ms | ours, ms | peer/ours | answers apart |\n| --- | --- | --- | --- | --- | --- | --- |')
print('\n'.join(text for _, text in sorted(lines)))
if skipped:
    print('\n' + '; '.join(sorted(set(skipped))) + '.')
sys.exit(1 if wrong else 0)
