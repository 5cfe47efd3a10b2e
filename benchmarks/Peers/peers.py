"""peers.py FOLDER: numpy, pandas, scipy and statsmodels on the same files; a line as ours for each row, with who computed it; says what is not installed."""
import importlib
import math
import pathlib
import statistics
import sys
import time

RUNS = 9
folder = pathlib.Path(sys.argv[1])


def have(name):
    try:
        return importlib.import_module(name)
    except ImportError:
        print(f'# skipped: {name} is not installed')
        return None


def row(name, peer, compute, answers):
    result = compute()
    start, times = time.perf_counter(), 0
    while times < 3 or time.perf_counter() - start < 0.3:
        result, times = compute(), times + 1
    repeats = max(1, int(times * 0.02 / (time.perf_counter() - start)))
    seconds = []
    for _ in range(RUNS):
        start = time.perf_counter()
        for _ in range(repeats):
            result = compute()
        seconds.append((time.perf_counter() - start) / repeats)
    texts = ' '.join(repr(float(answer)) for answer in answers(result))
    print(f'{name}\t{peer.__name__} {peer.__version__}\t{texts}\t{statistics.median(seconds)!r}', flush=True)


numpy, pandas, scipy = have('numpy'), have('pandas'), have('scipy')
if numpy is None:
    sys.exit(0)


def read(name):
    return numpy.fromfile(folder / name, '<i4' if name.endswith('i32') else '<f8')


accounts, cents, answers = read('accounts.i32'), read('cents.f64').astype('int64'), read('answers.i32')
series, sample, flows = read('series.f64'), read('sample.f64'), read('flows.f64')
failures, censored = read('failures.f64'), read('censored.f64')

if pandas is not None:
    # Lines, credits and both sums of each account, as ours.
    table = pandas.DataFrame({'account': accounts, 'debit': numpy.maximum(cents, 0), 'credit': numpy.minimum(cents, 0), 'is_credit': cents < 0})
    eighth = sorted(f'A{i}' for i in range(500))[7]
    row('group-by', pandas, lambda: table.groupby('account', sort=False).agg(lines=('debit', 'size'), credits=('is_credit', 'sum'), debit=('debit', 'sum'), credit=('credit', 'sum')),
        lambda r: [len(r), (r.debit.sum() + r.credit.sum()) / 100, r.debit[int(eighth[1:])] / 100])


def nps():
    counts = numpy.bincount(answers, minlength=11)
    return 100 * (counts[9:].sum() - counts[:7].sum()) / counts.sum()


row('nps', numpy, nps, lambda r: [r])


def npv():
    return (flows / 1.08 ** numpy.arange(len(flows))).sum()


row('npv', numpy, npv, lambda r: [r])


def erlang_c(load=100.0, agents=110, wait=20 / 60 / 3):
    terms = numpy.cumsum(numpy.concatenate(([0.0], numpy.log(load / numpy.arange(1, agents + 1)))))
    last = terms[-1] + math.log(agents / (agents - load))
    waits = 1 / (1 + numpy.exp(terms[:-1] - last).sum())
    return waits, 1 - waits * math.exp(-(agents - load) * wait)


row('erlang-c', numpy, erlang_c, lambda r: r)

if scipy is not None:
    import scipy.optimize
    import scipy.stats
    powers = numpy.arange(len(flows))
    row('irr', scipy, lambda: scipy.optimize.brentq(lambda r: (flows / (1 + r) ** powers).sum(), -0.5, 1, xtol=1e-15, rtol=1e-14), lambda r: [r])
    row('sen', scipy, lambda: scipy.stats.theilslopes(series), lambda r: [r[0]])
    row('mann-kendall', scipy, lambda: scipy.stats.kendalltau(numpy.arange(len(series)), series), lambda r: [r[0]])
    row('bootstrap', scipy, lambda: scipy.stats.bootstrap((sample,), numpy.mean, n_resamples=9_999, random_state=1).confidence_interval,
        lambda r: [r.low, r.high])

statsmodels = have('statsmodels')
if statsmodels is not None:
    from statsmodels.duration.survfunc import SurvfuncRight
    times = numpy.concatenate((failures, censored))
    status = numpy.concatenate((numpy.ones(len(failures)), numpy.zeros(len(censored))))
    row('kaplan-meier', statsmodels, lambda: SurvfuncRight(times, status), lambda r: [r.surv_prob[len(r.surv_prob) // 2], len(r.surv_prob)])
