// peers make FOLDER     writes the files that everyone reads
// peers FOLDER          our side: a line for each row, name, answers, seconds of the median of several runs
using AfterSales.Metrics;
using AfterSales.Metrics.Costs;
using AfterSales.Metrics.DataQuality;
using AfterSales.Metrics.Economics;
using AfterSales.Metrics.Peers;
using AfterSales.Metrics.Processes;
using AfterSales.Metrics.Resources;
using AfterSales.Metrics.Satisfaction;
using AfterSales.Metrics.Statistics;
using AfterSales.Metrics.Trends;
using AfterSales.Metrics.Warranty;
using NodaTime;

if (args is ["make", var target])
{
    Data.Make(target);
    return;
}

var folder = args[0];
var euro = Currency.Of("EUR");
int[] Ints(string name) => Data.Read<int>(folder, name + ".i32");
double[] Doubles(string name) => Data.Read<double>(folder, name + ".f64");

int[] answers = Ints("answers"), stars = Ints("stars");
Row.Run("nps", () => NetPromoterScore.Compute(answers), r => [r.Headline.Value!.Value]);
Row.Run("csat", () => CustomerSatisfactionScore.Compute(stars), r => [r.Headline.Value!.Value]);

var codes = Ints("accounts");
long[] cents = Array.ConvertAll(Doubles("cents"), value => (long)value);
var meaning = CostCodes.Of(Enumerable.Range(0, 500).Select(code => $"A{code}"));
Row.Run("group-by", () =>
{
    var tally = new CostTally(euro);
    tally.AddRange(codes, cents, meaning);
    return tally;
}, tally =>
[
    tally.GroupCount,
    (double)tally.ToTotal().Net.Amount,
    (double)tally.ToGroups().Single(group => group.Key == CostKey.Of("A7")).Totals.Debits.Amount,
]);

var bookings = new BookingColumns
{
    ResourceCount = 2_000,
    Resources = Ints("resources"),
    StartTicks = Array.ConvertAll(Ints("from"), minute => minute * NodaConstants.TicksPerMinute),
    EndTicks = Ints("from").Zip(Ints("minutes"), (from, length) => (from + length) * NodaConstants.TicksPerMinute).ToArray(),
};
var always = WorkCalendar.AroundTheClock(DateTimeZone.Utc);
var window = new Interval(Instant.FromUnixTimeTicks(0), Instant.FromUnixTimeTicks(91 * NodaConstants.TicksPerDay));
Row.Run("union", () => Utilization.ByColumns(bookings, always, window), usage =>
    [usage.Tallies.Sum(tally => tally.ToGroups()[0].TimeByConcurrency.Skip(1).Sum(time => time.TotalMinutes))]);

var events = new CaseEventColumns
{
    CaseCount = 150_000,
    StepNames = [.. Enumerable.Range(0, 8).Select(step => $"s{step}")],
    Cases = Ints("cases"),
    Steps = Ints("steps"),
    StartTicks = Array.ConvertAll(Ints("starts"), minute => minute * NodaConstants.TicksPerMinute),
};
var caller = new ProcessOptions { CaseKeys = CaseKeyRule.CallerGuarantees };
Row.Run("follows", () => ProcessTally.Of(events, caller), tally => [.. ProcessFlow.Compute(tally).DirectlyFollows
    .OrderBy(pair => pair.From, StringComparer.Ordinal).ThenBy(pair => pair.To, StringComparer.Ordinal).Select(pair => (double)pair.Count)]);
Row.Run("variants", () => ProcessFlow.Compute(ProcessTally.Of(events, caller)), flow =>
    [flow.DirectlyFollows.Sum(pair => pair.Count), flow.Variants.Count, flow.Variants.Max(variant => variant.Count)]);

var flows = Doubles("flows");
LocalDate[] dates = Array.ConvertAll(Ints("days"), day => new LocalDate(2024, 1, 1).PlusDays(day));
decimal[] dated = Array.ConvertAll(Doubles("dated"), amount => (decimal)amount);
int[] ends = [.. Enumerable.Range(1, 1_000).Select(series => series * 12)];
var rates = new RateOfReturn[1_000];
Row.Run("xirr", () =>
{
    Xirr.ComputeRates(dates, dated, ends, rates);
    return rates;
}, all => [.. all.Select(rate => rate.Headline.Value!.Value)]);
LocalDate[] days = Array.ConvertAll(Ints("days10"), day => new LocalDate(2024, 1, 1).PlusDays(day));
decimal[] amounts = Array.ConvertAll(Doubles("dated10"), amount => (decimal)amount);
Row.Run("xirr-one", () =>
{
    for (var i = 0; i < rates.Length; i++)
    {
        rates[i] = Xirr.ComputeRate(days.AsSpan(10 * i, 10), amounts.AsSpan(10 * i, 10));
    }

    return rates;
}, all => [.. all.Select(rate => rate.Headline.Value!.Value)]);
Row.Run("irr", () => InternalRateOfReturn.Compute(flows), r => [r.Headline.Value!.Value]);
Row.Run("npv", () => NetPresentValue.Value(flows, 0.08), r => [r.Value!.Value]);

double[] sample = Doubles("sample"), values = Doubles("values"), series = Doubles("series");
var (x, y) = (Doubles("x"), Doubles("y"));
double[][] columns = [.. Enumerable.Range(0, 5).Select(i => x[(i * 100_000)..((i + 1) * 100_000)])];
Row.Run("bootstrap", () => Bootstrap.ComputeMean(sample, new BootstrapOptions { Resamples = 9_999 }), r => [r.Headline.Lower!.Value, r.Headline.Upper!.Value]);
Row.Run("quantiles", () => Quantiles.Compute(values, [0.05, 0.25, 0.5, 0.75, 0.95]), r => [.. r.Select(quantile => quantile.Value!.Value)]);
Row.Run("spearman", () => SpearmanCorrelation.Compute(columns[0], y), r => [r.Headline.Value!.Value]);
Row.Run("sen", () => SenSlope.Compute(series), r => [r.Headline.Value!.Value]);
Row.Run("kendall", () => MannKendall.Compute(series), r => [r.TauB.Value!.Value]);
var input = new LinearRegressionInput { Response = y, Predictors = columns };
Row.Run("regression", () => LinearRegression.Fit(input), r =>
    [.. r.Terms.Select(term => term.Coefficient.Value!.Value), .. r.Terms.Select(term => term.StandardError.Value!.Value), r.RSquared.Value!.Value]);

var between = Doubles("drivers").Chunk(Data.Drivers + 1).ToArray();
var correlations = new KeyDriverCorrelations
{
    Drivers = [.. Enumerable.Range(0, Data.Drivers).Select(i => $"q{i}")],
    BetweenDrivers = [.. between.Select(row => (IReadOnlyList<double>)row[..Data.Drivers])],
    WithOutcome = [.. between.Select(row => row[Data.Drivers])],
    Respondents = 500,
};
Row.Run("lmg", () => KeyDrivers.Compute(correlations), r => [.. r.Drivers.Select(driver => driver.Lmg.Value!.Value)]);

double[] failures = Doubles("failures"), censored = Doubles("censored");
Row.Run("kaplan-meier", () => KaplanMeier.Compute(failures, censored), r => [r.Steps[r.Steps.Count / 2].Survival.Value!.Value, r.Steps.Count]);
var load = new QueueLoad { Arrivals = 1000, Interval = 30, HandleTime = 3 };
Row.Run("erlang-c", () => ErlangC.Compute(load, 110, 20 / 60.0), r => [r.WaitProbability, r.ServiceLevel]);

DevelopmentTriangle[] triangles =
[
    .. Doubles("triangles").Chunk(Data.Size * Data.Size).Select(cells => DevelopmentTriangle.OfCumulative(
        [.. cells.Chunk(Data.Size).Select(row => (IReadOnlyList<double?>)[.. row.Select(cell => double.IsNaN(cell) ? (double?)null : cell)])]))
];
Row.Run("chain-ladder", () => Array.ConvertAll(triangles, triangle => ChainLadder.Compute(triangle).Total), all =>
    [all.Sum(total => total.Reserve.Value!.Value), all.Sum(total => total.StandardError.Value!.Value)]);

double[] denseCost = Doubles("dense-cost"), dense = Doubles("dense");
Row.Run("dense", () => CostAllocation.GrossCosts(denseCost, dense), Gross);

// The same numbers over again, for three times as many services.
double[] largeCost = Data.Over(denseCost, 2 * Data.LargeServices), large = Data.Over(dense, 2 * Data.LargeServices * Data.LargeServices);
Row.Run("dense-large", () => CostAllocation.GrossCosts(largeCost, large), Gross);
double[] sparseCost = Doubles("sparse-cost"), units = Doubles("units");
int[] rowStarts = Ints("row-starts"), users = Ints("users");
Row.Run("sparse", () => CostAllocation.GrossCosts(sparseCost, rowStarts, users, units), Gross);

string[][] words = [.. File.ReadAllLines(Path.Combine(folder, "words.txt")).Chunk(2)];
Row.Run("levenshtein", () => words.Sum(pair => (long)EditDistance.Levenshtein(pair[0], pair[1])), sum => [sum]);

static double[] Gross(GrossCostResult r) => [r.Services[0], r.Services[^1], r.Departments[0], r.Departments[^1], r.Departments.Sum()];
