"""peers.py FOLDER: numpy, pandas, scipy, statsmodels and Levenshtein on the same files; a line as ours for each row, with who computed it; says what is not installed."""
import collections
import importlib
import importlib.metadata
import itertools
import math
import os
import pathlib
import statistics
import sys
import time

RUNS = 7
CHOSEN = [name for name in os.environ.get('PEERS_ROWS', '').split(',') if name]
folder = pathlib.Path(sys.argv[1])


def have(name):
    try:
        return importlib.import_module(name)
    except ImportError:
        print(f'# skipped: {name} is not installed')
        return None


def row(name, peer, compute, answers, how=''):
    """Small rows are repeated within a run, so that a run takes some twenty milliseconds; of the largest there are five runs."""
    if CHOSEN and name not in CHOSEN:
        return
    start = time.perf_counter()
    result = compute()
    times = 1
    while time.perf_counter() - start < 0.3:
        result, times = compute(), times + 1
    repeats = max(1, int(times * 0.02 / (time.perf_counter() - start)))
    seconds = []
    for _ in range(RUNS if times > 1 else 5):
        start = time.perf_counter()
        for _ in range(repeats):
            result = compute()
        seconds.append((time.perf_counter() - start) / repeats)
    texts = ' '.join(repr(float(answer)) for answer in answers(result))
    print(f'{name}\t{peer.__name__} {peer.__version__.split("+")[0]}{how}\t{texts}\t{statistics.median(seconds)!r}', flush=True)


numpy, pandas, scipy, statsmodels = have('numpy'), have('pandas'), have('scipy'), have('statsmodels')
levenshtein = have('Levenshtein')


def lines(name):
    return (folder / name).read_text().splitlines()


if levenshtein is not None:
    words = lines('words.txt')
    pairs = list(zip(words[::2], words[1::2]))
    levenshtein.__version__ = importlib.metadata.version('python-Levenshtein')
    row('levenshtein', levenshtein, lambda: sum(itertools.starmap(levenshtein.distance, pairs)), lambda r: [r])
if numpy is None:
    sys.exit(0)


def read(name):
    values = numpy.fromfile(folder / name, '<i4' if name.endswith('i32') else '<f8')
    return values.astype('int64') if name in ('cents.f64', 'from.i32', 'minutes.i32', 'resources.i32', 'cases.i32', 'starts.i32') else values


answers, stars = read('answers.i32'), read('stars.i32')


def nps():
    counts = numpy.bincount(answers, minlength=11)
    return 100 * (counts[9:].sum() - counts[:7].sum()) / counts.sum()


def csat():
    counts = numpy.bincount(stars, minlength=6)
    return 100 * counts[4:].sum() / counts.sum()


row('nps', numpy, nps, lambda r: [r])
row('csat', numpy, csat, lambda r: [r])

if pandas is not None:
    # Lines, credits and both sums of each account, as ours; the columns are of the types that pandas groups fastest.
    accounts, cents = read('accounts.i32'), read('cents.f64')
    table = pandas.DataFrame({'account': accounts, 'debit': numpy.maximum(cents, 0), 'credit': numpy.minimum(cents, 0), 'is_credit': cents < 0})
    row('group-by', pandas,
        lambda: table.groupby('account', sort=False).agg(lines=('debit', 'size'), credits=('is_credit', 'sum'), debit=('debit', 'sum'), credit=('credit', 'sum')),
        lambda r: [len(r), (r.debit.sum() + r.credit.sum()) / 100, r.debit[7] / 100])

resources, begins, lengths = read('resources.i32'), read('from.i32'), read('minutes.i32')


def union():
    # Each resource on a stretch of time of its own, so that one running maximum serves all.
    starts = resources * 200_000 + begins
    order = numpy.argsort(starts, kind='stable')
    starts = starts[order]
    ends = starts + lengths[order]
    reach = numpy.maximum.accumulate(ends)
    return numpy.maximum(ends[1:] - numpy.maximum(starts[1:], reach[:-1]), 0).sum() + ends[0] - starts[0]


row('union', numpy, union, lambda r: [r])
cases, steps, at = read('cases.i32'), read('steps.i32'), read('starts.i32')


def follows():
    order = numpy.argsort(cases * 1_000_000 + at, kind='stable')
    case, step = cases[order], steps[order]
    same = case[1:] == case[:-1]
    return numpy.bincount((step[:-1] * 8 + step[1:])[same], minlength=64)


row('follows', numpy, follows, lambda r: r)


def variants():
    # The steps of a case as one string of bytes.
    order = numpy.argsort(cases * 1_000_000 + at, kind='stable')
    case, step = cases[order], steps[order]
    same = case[1:] == case[:-1]
    pairs = numpy.bincount((step[:-1] * 8 + step[1:])[same], minlength=64)
    bounds = numpy.flatnonzero(numpy.concatenate(([True], ~same, [True]))).tolist()
    text = step.astype('uint8').tobytes()
    return pairs, collections.Counter(text[a:b] for a, b in zip(bounds, bounds[1:]))


row('variants', numpy, variants, lambda r: [r[0].sum(), len(r[1]), max(r[1].values())])

flows = read('flows.f64')
row('npv', numpy, lambda: (flows / 1.08 ** numpy.arange(len(flows))).sum(), lambda r: [r])
values = read('values.f64')
row('quantiles', numpy, lambda: numpy.quantile(values, [0.05, 0.25, 0.5, 0.75, 0.95]), lambda r: r)


def erlang_c(load=100.0, agents=110, wait=20 / 60 / 3):
    terms = numpy.cumsum(numpy.concatenate(([0.0], numpy.log(load / numpy.arange(1, agents + 1)))))
    last = terms[-1] + math.log(agents / (agents - load))
    waits = 1 / (1 + numpy.exp(terms[:-1] - last).sum())
    return waits, 1 - waits * math.exp(-(agents - load) * wait)


row('erlang-c', numpy, erlang_c, lambda r: r)

drivers = read('drivers.f64').reshape(12, 13)
between, with_outcome = drivers[:, :12], drivers[:, 12]


def lmg():
    """All subsets of one size at once: their R² by one stacked solve; then each driver's weighted gains."""
    count = 12
    explained = numpy.zeros(1 << count)
    sizes = numpy.zeros(1 << count, dtype=int)
    for size in range(1, count + 1):
        chosen = numpy.array(list(itertools.combinations(range(count), size)))
        masks = (1 << chosen).sum(axis=1)
        right = with_outcome[chosen]
        explained[masks] = (numpy.linalg.solve(between[chosen[:, :, None], chosen[:, None, :]], right[:, :, None])[:, :, 0] * right).sum(axis=1)
        sizes[masks] = size
    weights = numpy.array([math.factorial(s) * math.factorial(count - s - 1) / math.factorial(count) for s in range(count)])
    everyone = numpy.arange(1 << count)
    shares = []
    for driver in range(count):
        without = everyone[(everyone >> driver) & 1 == 0]
        shares.append((weights[sizes[without]] * (explained[without | 1 << driver] - explained[without])).sum())
    return shares


row('lmg', numpy, lmg, lambda r: r)
triangles = read('triangles.f64').reshape(-1, 40, 40)


def chain_ladder():
    """Mack's method for all triangles at once, column by column."""
    count, n, _ = triangles.shape
    factors, squares, sums = (numpy.zeros((count, n - 1)) for _ in range(3))
    full = triangles.copy()
    for k in range(n - 1):
        start, end = triangles[:, :n - k - 1, k], triangles[:, :n - k - 1, k + 1]
        sums[:, k] = start.sum(axis=1)
        factors[:, k] = end.sum(axis=1) / sums[:, k]
        if k < n - 2:
            squares[:, k] = (start * (end / start - factors[:, k, None]) ** 2).sum(axis=1) / (n - k - 2)
        full[:, n - k - 1:, k + 1] = full[:, n - k - 1:, k] * factors[:, k, None]
    squares[:, -1] = numpy.minimum(squares[:, -2] ** 2 / squares[:, -3], numpy.minimum(squares[:, -2], squares[:, -3]))
    ratios = squares / factors ** 2
    ultimate = full[:, :, -1]
    latest = triangles[:, numpy.arange(n), n - 1 - numpy.arange(n)]
    later = ultimate[:, ::-1].cumsum(axis=1)[:, ::-1] - ultimate
    total = numpy.zeros(count)
    for k in range(n - 1):
        open_ = slice(n - 1 - k, n)
        total += ratios[:, k] * ((ultimate[:, open_] ** 2 * (1 / full[:, open_, k] + 1 / sums[:, k, None])).sum(axis=1)
                                 + (2 * ultimate[:, open_] * later[:, open_]).sum(axis=1) / sums[:, k])
    return (ultimate - latest).sum(axis=1), numpy.sqrt(total)


row('chain-ladder', numpy, chain_ladder, lambda r: [r[0].sum(), r[1].sum()])
dense_cost, dense = read('dense-cost.f64'), read('dense.f64')


def gross(cost, services, to_services, to_departments, solve):
    found = solve(to_services, cost[:services])
    departments = cost[services:] + to_departments @ found
    return found[0], found[-1], departments[0], departments[-1], departments.sum()


def dense_row(name, services):
    cost, table = numpy.resize(dense_cost, 2 * services), numpy.resize(dense, 2 * services * services).reshape(services, -1)

    def compute():
        used = table.copy()
        numpy.fill_diagonal(used, 0)
        used /= used.sum(axis=1)[:, None]
        return gross(cost, services, numpy.eye(services) - used[:, :services].T, used[:, services:].T, numpy.linalg.solve)

    row(name, numpy, compute, lambda r: r)


dense_row('dense', 1000)
dense_row('dense-large', 3000)
if scipy is None:
    sys.exit(0)

import scipy.optimize
import scipy.sparse
import scipy.sparse.linalg
import scipy.stats

starts, users, units, sparse_cost = read('row-starts.i32'), read('users.i32'), read('units.f64'), read('sparse-cost.f64')


def sparse_gross(solve):
    services = len(starts) - 1
    rows = numpy.repeat(numpy.arange(services), numpy.diff(starts))
    kept = rows != users
    shares = numpy.where(kept, units, 0)
    shares /= numpy.bincount(rows, shares, services)[rows]
    used = scipy.sparse.csr_matrix((shares[kept], (rows[kept], users[kept])), (services, 2 * services))
    matrix = (scipy.sparse.identity(services) - used[:, :services].T).tocsc()
    return gross(sparse_cost, services, matrix, used[:, services:].T, solve)


row('sparse', scipy, lambda: sparse_gross(scipy.sparse.linalg.spsolve), lambda r: r, ', spsolve')
row('sparse', scipy, lambda: sparse_gross(lambda matrix, cost: scipy.sparse.linalg.bicgstab(matrix, cost, tol=1e-13)[0]), lambda r: r, ', bicgstab')
days, dated = read('days.i32').reshape(-1, 12) / 365, read('dated.f64').reshape(-1, 12)
series, sample = read('series.f64'), read('sample.f64')


def xirr():
    return [scipy.optimize.brentq(lambda rate, t=t, a=a: (a * (1 + rate) ** -t).sum(), -0.99, 10, xtol=1e-14, rtol=1e-14) for t, a in zip(days, dated)]


row('xirr', scipy, xirr, lambda r: r)
powers = numpy.arange(len(flows))
row('irr', scipy, lambda: scipy.optimize.brentq(lambda r: (flows / (1 + r) ** powers).sum(), -0.5, 1, xtol=1e-15, rtol=1e-14), lambda r: [r])
row('sen', scipy, lambda: scipy.stats.theilslopes(series), lambda r: [r[0]])
row('kendall', scipy, lambda: scipy.stats.kendalltau(numpy.arange(len(series)), series), lambda r: [r[0]])
x, y = read('x.f64').reshape(5, -1), read('y.f64')
row('spearman', scipy, lambda: scipy.stats.spearmanr(x[0], y), lambda r: [r[0]])
row('bootstrap', scipy, lambda: scipy.stats.bootstrap((sample,), numpy.mean, n_resamples=9_999, random_state=1).confidence_interval,
    lambda r: [r.low, r.high])

if statsmodels is not None:
    import statsmodels.api
    from statsmodels.duration.survfunc import SurvfuncRight
    times = numpy.concatenate((read('failures.f64'), read('censored.f64')))
    status = numpy.concatenate((numpy.ones(len(read('failures.f64'))), numpy.zeros(len(read('censored.f64')))))
    row('kaplan-meier', statsmodels, lambda: SurvfuncRight(times, status), lambda r: [r.surv_prob[len(r.surv_prob) // 2], len(r.surv_prob)])
    columns = numpy.ascontiguousarray(x.T)

    def regression():
        fit = statsmodels.api.OLS(y, statsmodels.api.add_constant(columns)).fit()
        return (*fit.params, *fit.bse, fit.rsquared)

    row('regression', statsmodels, regression, lambda r: r)
