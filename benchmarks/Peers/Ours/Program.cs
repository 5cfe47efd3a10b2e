// peers FOLDER: our side. Reads the folder's files, and prints a line for each row: name, answers, seconds of the median of several runs.
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using AfterSales.Metrics;
using AfterSales.Metrics.Costs;
using AfterSales.Metrics.Economics;
using AfterSales.Metrics.Resources;
using AfterSales.Metrics.Satisfaction;
using AfterSales.Metrics.Statistics;
using AfterSales.Metrics.Trends;

const int Runs = 9;
var folder = args[0];
var euro = Currency.Of("EUR");

int[] codes = Read<int>("accounts.i32"), answers = Read<int>("answers.i32");
long[] cents = Array.ConvertAll(Read<double>("cents.f64"), value => (long)value);
double[] series = Read<double>("series.f64"), sample = Read<double>("sample.f64"), flows = Read<double>("flows.f64");
double[] failures = Read<double>("failures.f64"), censored = Read<double>("censored.f64");
var keys = Enumerable.Range(0, codes.Max() + 1).Select(code => CostKey.Of($"A{code}")).ToArray();

Row("group-by", () =>
{
    var tally = new CostTally(euro);
    tally.AddRange(codes, cents, keys);
    return tally;
}, tally => [tally.GroupCount, (double)tally.ToTotal().Net.Amount, (double)tally.ToGroups()[7].Totals.Debits.Amount]);
Row("nps", () => NetPromoterScore.Compute(answers), r => [r.Headline.Value!.Value]);
Row("sen", () => SenSlope.Compute(series), r => [r.Headline.Value!.Value]);
Row("mann-kendall", () => MannKendall.Compute(series), r => [r.TauB.Value!.Value]);
Row("kaplan-meier", () => KaplanMeier.Compute(failures, censored), r => [r.Steps[r.Steps.Count / 2].Survival.Value!.Value, r.Steps.Count]);
Row("irr", () => InternalRateOfReturn.Compute(flows), r => [r.Headline.Value!.Value]);
Row("npv", () => NetPresentValue.Value(flows, 0.08), r => [r.Value!.Value]);
Row("erlang-c", () => ErlangC.Compute(new QueueLoad { Arrivals = 1000, Interval = 30, HandleTime = 3 }, 110, 20 / 60.0), r => [r.WaitProbability, r.ServiceLevel]);
Row("bootstrap", () => Bootstrap.ComputeMean(sample, new BootstrapOptions { Resamples = 9_999 }), r => [r.Headline.Lower!.Value, r.Headline.Upper!.Value]);

T[] Read<T>(string name)
    where T : struct
    => MemoryMarshal.Cast<byte, T>(File.ReadAllBytes(Path.Combine(folder, name))).ToArray();

// Small rows are repeated within a run, so that a run takes some ten milliseconds; the first runs let the code be compiled.
static void Row<T>(string name, Func<T> compute, Func<T, double[]> answers)
{
    var result = compute();
    var watch = Stopwatch.StartNew();
    var times = 0;
    for (; times < 3 || watch.ElapsedMilliseconds < 300; times++)
    {
        result = compute();
    }

    var repeats = Math.Max(1, (int)(times * 20.0 / watch.ElapsedMilliseconds));
    var seconds = new double[Runs];
    for (var run = 0; run < Runs; run++)
    {
        watch.Restart();
        for (var i = 0; i < repeats; i++)
        {
            result = compute();
        }

        seconds[run] = watch.Elapsed.TotalSeconds / repeats;
    }

    Array.Sort(seconds);
    var texts = answers(result).Select(answer => answer.ToString("R", CultureInfo.InvariantCulture));
    Console.WriteLine($"{name}\t{string.Join(" ", texts)}\t{seconds[Runs / 2].ToString("R", CultureInfo.InvariantCulture)}");
}
