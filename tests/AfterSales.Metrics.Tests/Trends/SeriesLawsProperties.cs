using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>Laws of the room: each against a slow obvious form, or against what must not change.</summary>
public class SeriesLawsProperties
{
    [Property]
    public bool MannKendall_AnyValues_NegatedMirrors(NonEmptyArray<int> values)
    {
        var x = Values(values);
        return MannKendall.Compute(x).S == -MannKendall.Compute([.. x.Select(v => -v)]).S;
    }

    [Property]
    public bool MannKendall_AnyValues_IsThePairCount(NonEmptyArray<int> values)
    {
        var x = Values(values);
        return MannKendall.Compute(x).S == Pairs(x).Sum(p => Math.Sign(p.Later - p.Earlier));
    }

    [Property]
    public bool SenSlope_AnyValues_IsTheMedianOfAllSlopes(NonEmptyArray<int> values)
    {
        var x = Values(values);
        var slopes = Pairs(x).Select(p => (p.Later - p.Earlier) / p.Distance).OrderBy(s => s).ToArray();
        var median = slopes.Length == 0 ? (double?)null : (slopes[(slopes.Length - 1) / 2] + slopes[slopes.Length / 2]) / 2;
        return SenSlope.Compute(x).Headline.Value == median;
    }

    [Property]
    public bool ChangePoints_AnyValues_ReachFullDynamicProgramming(NonEmptyArray<int> values, PositiveInt penalty, PositiveInt segment)
    {
        var (x, shortest, price) = (Values(values), 1 + (segment.Get % 4), penalty.Get % 50);
        var result = ChangePoints.Detect(x, new ChangePointOptions { Kind = PenaltyKind.Given, Penalty = price, MinimumSegment = shortest });
        return x.Length < shortest
            ? result.Best is null
            : Math.Abs(Slow(x, price, shortest) - result.Objective.Value!.Value) <= 1e-9 * Math.Max(1, x.Sum(v => v * v));
    }

    [Property]
    public bool IndividualsChart_AnyLaterPoints_MoveNoLimit(NonEmptyArray<int> values, int[] later)
    {
        var x = Values(values);
        var options = new IndividualsChartOptions { Phases = [new ChartPhase { First = 1, Baseline = x.Length }] };
        var (before, after) = (
            IndividualsChart.Compute(x, options).Phases[0], IndividualsChart.Compute([.. x, .. later.Select(v => (double)v)], options).Phases[0]);
        return before == after with { Last = before.Last };
    }

    [Property]
    public bool Stl_AnyValues_PartsAddUp(NonEmptyArray<int> values)
    {
        var x = Values(values);
        var parts = StlDecomposition.Compute(x, 3);
        return x.Length <= 6
            ? parts.Reason is not null
            : Enumerable.Range(0, x.Length).All(
                t => Math.Abs(parts.Season[t] + parts.Trend[t] + parts.Remainder[t] - x[t]) <= 1e-12 * Math.Max(1, x.Max(Math.Abs)));
    }

    [Property]
    public bool SenSlope_AnyValues_IsAffineEquivariant(NonEmptyArray<int> values, PositiveInt factor, int offset)
    {
        // Powers of two and whole numbers: nothing is rounded.
        var (x, scale, shift) = (Values(values), (double)(1 << (factor.Get % 10)), offset % 1000);
        var (one, other) = (SenSlope.Compute(x).Headline, SenSlope.Compute([.. x.Select(v => (v % 1000 * scale) + shift)]).Headline);
        var plain = SenSlope.Compute([.. x.Select(v => v % 1000)]).Headline;
        var mirrored = SenSlope.Compute([.. x.Select(v => -(v % 1000))]).Headline;
        return one.Value is null == (other.Value is null) && other.Value == plain.Value * scale && other.Lower == plain.Lower * scale
            && other.Upper == plain.Upper * scale && mirrored.Value == -plain.Value && mirrored.Lower == -plain.Upper;
    }

    [Property]
    public bool ChangePoints_ModifiedBic_ReachFullDynamicProgramming(NonEmptyArray<int> values, PositiveInt segment)
    {
        double[] x = [.. Values(values).Select(v => v % 50)];
        var shortest = 1 + (segment.Get % 3);
        var result = ChangePoints.Detect(x, new ChangePointOptions { Kind = PenaltyKind.ModifiedBic, MinimumSegment = shortest });
        if (result.Sigma.Value is not { } sigma || result.Best is null)
        {
            return result.Best is null;
        }

        double Length(int count) => sigma * sigma * Math.Log(count / (double)x.Length);
        var slow = Slow(x, 3 * sigma * sigma * Math.Log(x.Length), shortest, Length);
        return Math.Abs(slow - result.Objective.Value!.Value) <= 1e-8 * Math.Max(1, x.Sum(v => v * v))
            && result.Best.Segments.All(s => s.Last - s.First + 1 >= shortest);
    }

    [Property]
    public bool PenaltyPath_AnyValues_LiesOnTheConvexHullOfTheBestCosts(NonEmptyArray<int> values)
    {
        double[] x = [.. Values(values).Take(14).Select(v => v % 20)];
        var costs = BreakCount.Choose(x, x.Length).Divisions.Select(d => d.Cost).ToArray();
        return ChangePoints.Path(x, 0.5, 500).Ranges.All(range =>
        {
            var middle = Math.Sqrt(range.PenaltyFrom * range.PenaltyTo);
            var best = Enumerable.Range(0, costs.Length).Min(k => costs[k] + (middle * k));
            return Math.Abs(range.Best.Cost + (middle * range.Best.Breaks) - best) <= 1e-8 * Math.Max(1, best);
        });
    }

    [Property]
    public bool Charts_AnyLaterPoints_MoveNoLimit(NonEmptyArray<int> values, int[] later)
    {
        double[] x = [.. Values(values).Select(v => Math.Abs(v % 40))];
        double[] all = [.. x, .. later.Select(v => (double)Math.Abs(v % 40))];
        var ewma = new EwmaChartOptions { Baseline = x.Length };
        var cusum = new CusumChartOptions { Baseline = x.Length };
        var phases = new AttributeChartOptions { Phases = [new ChartPhase { First = 1, Baseline = x.Length }] };
        var groups = new SubgroupChartOptions { Phases = [new ChartPhase { First = 1, Baseline = x.Length }] };
        IReadOnlyList<double>[] Pairs(double[] column) => [.. column.Select(v => (IReadOnlyList<double>)[v, v + (v % 3)])];
        double[] Sizes(int count) => [.. Enumerable.Repeat(40.0, count)];
        var rare = new RareEventChartOptions { Baseline = x.Length };
        long?[] Counts(double[] column) => [.. column.Select(v => (long?)v)];
        return EwmaChart.Compute(x, ewma).Points.SequenceEqual(EwmaChart.Compute(all, ewma).Points.Take(x.Length))
            && CusumChart.Compute(x, cusum).UpperSums.SequenceEqual(CusumChart.Compute(all, cusum).UpperSums.Take(x.Length))
            && AttributeChart.Compute(AttributeChartKind.Proportion, x, Sizes(x.Length), phases).Points.SequenceEqual(
                AttributeChart.Compute(AttributeChartKind.Proportion, all, Sizes(all.Length), phases).Points.Take(x.Length))
            && SubgroupChart.Compute(Pairs(x), groups).Means.SequenceEqual(SubgroupChart.Compute(Pairs(all), groups).Means.Take(x.Length))
            && CountChart.Compute(Counts(x), Sizes(x.Length), rare).Points.SequenceEqual(
                CountChart.Compute(Counts(all), Sizes(all.Length), rare).Points.Take(x.Length));
    }

    [Property]
    public bool ClassicalDecomposition_AnyValues_PartsAddUpOrMultiply(NonEmptyArray<int> values)
    {
        double[] x = [.. Values(values).Select(v => 1.0 + Math.Abs(v % 100))];
        var (sum, product) = (ClassicalDecomposition.Compute(x, 2), ClassicalDecomposition.Compute(x, 2, SmoothingSeason.Multiplicative));
        return x.Length <= 4
            ? sum.Reason is not null
            : Enumerable.Range(0, x.Length).All(t => sum.Trend[t] is null
                || (Math.Abs(sum.Trend[t]!.Value + sum.Season[t] + sum.Remainder[t]!.Value - x[t]) <= 1e-12 * 100
                    && Math.Abs((product.Trend[t]!.Value * product.Season[t] * product.Remainder[t]!.Value) - x[t]) <= 1e-12 * 100));
    }

    // What comes later changes no forecast made before: the first origins see the same values, and only those.
    [Property(MaxTest = 40)]
    public bool RollingOrigin_AnotherFuture_ChangesNoForecastMadeBefore(NonEmptyArray<int> values, int[] future)
    {
        double[] x = [.. Values(values), 1, 2, 3, 4];
        var (one, other) = (Forecasts(x), Forecasts([.. x, .. future.Select(v => (double)v)]));
        return one.Count == 0 || one.SequenceEqual(other.Take(one.Count));

        static List<string> Forecasts(double[] series)
        {
            var seen = new List<string>();
            RollingOrigin.Evaluate(
                series,
                (known, h) =>
                {
                    seen.Add(string.Join(',', known));
                    return [.. Enumerable.Repeat(known.Average(), h)];
                },
                new RollingOriginOptions { FirstOrigin = 2 });
            return seen;
        }
    }

    [Property(MaxTest = 60)]
    public bool Reconciliation_AnyForecasts_AddUpAndCoherentOnesStay(int north, int south, int repair, int service, int total)
    {
        HierarchyLink[] links =
        [
            new() { Node = "all", Parent = null }, new() { Node = "north", Parent = "all" }, new() { Node = "south", Parent = "all" },
            new() { Node = "north repair", Parent = "north" }, new() { Node = "north service", Parent = "north" },
        ];
        NodeForecast[] forecasts = [Of("all", total), Of("north", north), Of("south", south), Of("north repair", repair), Of("north service", service)];
        return new[] { ReconciliationMethod.LeastSquares, ReconciliationMethod.StructuralWeights, ReconciliationMethod.BottomUp }.All(method =>
        {
            var options = new ForecastReconciliationOptions { Method = method };
            var nodes = ForecastReconciliation.Reconcile(links, forecasts, options).Nodes.ToDictionary(n => n.Node, n => n.Value);
            var coherent = ForecastReconciliation.Reconcile(links, [.. nodes.Select(n => Of(n.Key, n.Value))], options).Nodes;
            var size = 1 + nodes.Values.Max(Math.Abs);
            return Math.Abs(nodes["all"] - nodes["north"] - nodes["south"]) <= 1e-9 * size
                && Math.Abs(nodes["north"] - nodes["north repair"] - nodes["north service"]) <= 1e-9 * size
                && coherent.All(n => Math.Abs(n.Value - nodes[n.Node]) <= 1e-9 * size);
        });

        static NodeForecast Of(string node, double value) => new() { Node = node, Value = value % 10_000 };
    }

    // The closed form against paths simulated here, of an additive model from its last states.
    [Fact]
    public void Smoothing_SimulatedPaths_HaveTheClosedFormVariance()
    {
        double[] x = [.. Enumerable.Range(0, 48).Select(t => 100 + (0.5 * t) + (10 * (t % 4)) + (t * 7 % 5))];
        var model = new SmoothingModel { Trend = SmoothingTrend.Damped, Season = SmoothingSeason.Additive, Period = 4 };
        var start = new SmoothingParameters { Alpha = 0.4, Beta = 0.1, Gamma = 0.2, Phi = 0.9, Level = 100, Trend = 0.5, Season = [-15, -5, 5, 15] };
        var fit = ExponentialSmoothing.Compute(x, model, start, new ForecastOptions { Horizon = 8 });
        var (end, random) = (fit.End!, Metrics.Statistics.RandomSource.Of(11));
        const int Paths = 40_000;
        var squares = new double[8];
        for (var path = 0; path < Paths; path++)
        {
            var (level, trend, season) = (end.Level, end.Trend, end.Season.ToArray());
            for (var h = 0; h < 8; h++)
            {
                var e = random.NextNormal();
                var value = level + (0.9 * trend) + season[h % 4] + e;
                squares[h] += (value - fit.Forecast.Periods[h].Value!.Value) * (value - fit.Forecast.Periods[h].Value!.Value);
                (level, trend) = (level + (0.9 * trend) + (0.4 * e), (0.9 * trend) + (0.1 * e));
                season[h % 4] += 0.2 * e;
            }
        }

        // Four standard errors of a variance from 40,000 paths are 3 %.
        Assert.All(Enumerable.Range(0, 8), h => Assert.Equal(1, squares[h] / Paths / fit.RelativeVariances[h], 0.03));
    }

    private static double[] Values(NonEmptyArray<int> values) => [.. values.Get.Select(v => (double)v)];

    private static IEnumerable<(double Earlier, double Later, double Distance)> Pairs(double[] x)
        => from i in Enumerable.Range(0, x.Length) from j in Enumerable.Range(i + 1, x.Length - i - 1) select (x[i], x[j], (double)(j - i));

    private static double Slow(double[] x, double penalty, int shortest, Func<int, double>? length = null)
    {
        var best = Enumerable.Repeat(double.PositiveInfinity, x.Length + 1).ToArray();
        best[0] = -penalty;
        for (var t = shortest; t <= x.Length; t++)
        {
            for (var s = 0; s <= t - shortest; s++)
            {
                var part = x.Skip(s).Take(t - s).ToArray();
                best[t] = Math.Min(
                    best[t], best[s] + penalty + part.Sum(v => (v - part.Average()) * (v - part.Average())) + (length?.Invoke(t - s) ?? 0));
            }
        }

        return best[x.Length];
    }
}
