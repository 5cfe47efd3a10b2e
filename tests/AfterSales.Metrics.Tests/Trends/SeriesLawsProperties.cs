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
        return SenSlope.Compute(x).Slope.Value == median;
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

    private static double[] Values(NonEmptyArray<int> values) => [.. values.Get.Select(v => (double)v)];

    private static IEnumerable<(double Earlier, double Later, double Distance)> Pairs(double[] x)
        => from i in Enumerable.Range(0, x.Length) from j in Enumerable.Range(i + 1, x.Length - i - 1) select (x[i], x[j], (double)(j - i));

    private static double Slow(double[] x, double penalty, int shortest)
    {
        var best = Enumerable.Repeat(double.PositiveInfinity, x.Length + 1).ToArray();
        best[0] = -penalty;
        for (var t = shortest; t <= x.Length; t++)
        {
            for (var s = 0; s <= t - shortest; s++)
            {
                var part = x[s..t];
                best[t] = Math.Min(best[t], best[s] + penalty + part.Sum(v => (v - part.Average()) * (v - part.Average())));
            }
        }

        return best[x.Length];
    }
}
