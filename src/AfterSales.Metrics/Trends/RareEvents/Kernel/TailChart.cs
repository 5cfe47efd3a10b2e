using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Trends;

/// <summary>What the charts of small counts share: exact limits, exact tails, predictive tails.</summary>
internal static class TailChart
{
    /// <summary>Most events of a period.</summary>
    public const long Most = 1_000_000_000;

    public static long?[] Counts(ReadOnlySpan<long?> counts, string name, Func<int, long> most)
    {
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] is { } count && !(count >= 0 && count <= most(i)))
            {
                throw Guard.Item(name, FormattableString.Invariant($"must be from 0 to {most(i)}"), i, count);
            }
        }

        return counts.ToArray();
    }

    public static TailChartResult Of(long?[] x, double[] exposure, RareEventChartOptions options, ITails tails)
    {
        var baseline = options.KnownRate is null ? Math.Min(x.Length, options.Baseline ?? x.Length) : 0;
        var (events, sum) = (0L, 0.0);
        for (var i = 0; i < baseline; i++)
        {
            (events, sum) = x[i] is { } count ? (events + count, sum + exposure[i]) : (events, sum);
        }

        var rate = options.KnownRate is { } known
            ? Figure.Of(known)
            : sum > 0 ? Figures.Finite(events / sum) : Figure.Undefined<double>(UndefinedReason.NoData);
        var refusal = rate.Value is { } r ? tails.Refusal(r) : rate.Reason;
        var half = TailShare.Of(options.FalseAlarmRate);
        var (points, signals) = (new TailPoint[x.Length], new List<ChartSignal>());
        for (var i = 0; i < x.Length; i++)
        {
            points[i] = Point(i, x[i], exposure[i], rate, refusal, half, tails, i >= baseline && sum > 0 ? (events, sum) : null);
            var high = points[i].PredictiveHigh.Value ?? points[i].PHigh.Value;
            var low = points[i].PredictiveLow.Value ?? points[i].PLow.Value;
            Add(high <= half, ChartSide.Upper);
            Add(low <= half, ChartSide.Lower);

            void Add(bool isSignal, ChartSide side)
            {
                if (isSignal)
                {
                    signals.Add(new ChartSignal { Position = i + 1, Rule = ChartRule.BeyondLimit, Side = side });
                }
            }
        }

        return new TailChartResult
        {
            BaselineEvents = events,
            BaselineExposure = sum,
            BaselineRate = rate,
            LimitsReason = refusal,
            ChanceOfFalseAlarm = AtLeastOne(points.Select(point => point.FalseAlarmRate), refusal),
            Points = FrozenList.Own(points),
            Signals = FrozenList.Own(signals.ToArray()),
        };
    }

    /// <summary>1 − Π(1 − pᵢ) over the points that have a rate, without the loss of small ones.</summary>
    public static Figure<double> AtLeastOne(IEnumerable<Figure<double>> rates, UndefinedReason? refusal)
    {
        var (sum, count) = (0.0, 0);
        UndefinedReason? reason = null;
        foreach (var rate in rates)
        {
            (sum, count) = rate.Value is { } p ? (sum + (p < 1 ? Elementary.Log1P(-p) : -1000), count + 1) : (sum, count);
            reason ??= rate.Reason;
        }

        return count == 0 ? Figure.Undefined<double>(refusal ?? reason ?? UndefinedReason.NoData) : Figure.Of(Math.Max(Math.Min(1, -Elementary.ExpM1(sum)), 0));
    }

    private static TailPoint Point(
        int index, long? x, double exposure, Figure<double> rate, UndefinedReason? refusal, double half, ITails tails, (long Events, double Exposure)? baseline)
    {
        refusal ??= rate.Value * exposure > double.MaxValue ? UndefinedReason.Overflow : null;
        var none = Figure.Undefined<double>(!(exposure > 0) ? UndefinedReason.NoData : refusal ?? UndefinedReason.MissingInput);
        var point = new TailPoint
        {
            Position = index + 1,
            Count = exposure > 0 ? x : null,
            Lower = null,
            Upper = null,
            FalseAlarmRate = none,
            PHigh = none,
            PLow = none,
            PredictiveHigh = none,
            PredictiveLow = none,
        };
        if (exposure > 0 && refusal is null && rate.Value is { } r)
        {
            var (lower, upper) = Limits(exposure, r, half, tails);
            var alarm = r == 0 ? Figure.Undefined<double>(UndefinedReason.ZeroVariance)
                : Figure.Of(Math.Min(1, tails.AtLeast(upper + 1, exposure, r) + (lower == 0 ? 0 : tails.AtMost(lower - 1, exposure, r))));
            point = point with { Lower = lower, Upper = upper, FalseAlarmRate = alarm };
            if (x is { } count)
            {
                point = point with { PHigh = Figure.Of(tails.AtLeast(count, exposure, r)), PLow = Figure.Of(tails.AtMost(count, exposure, r)) };
            }
        }

        if (exposure > 0 && x is { } later && baseline is { } b)
        {
            var (high, low) = tails.Predictive(later, exposure, b.Events, b.Exposure);
            point = point with { PredictiveHigh = Figure.Of(high), PredictiveLow = Figure.Of(low) };
        }

        return point;
    }

    /// <summary>Smallest and greatest count whose tail is above α/2, by bisection: the tails are monotone.</summary>
    private static (long Lower, long Upper) Limits(double exposure, double rate, double half, ITails tails)
    {
        var (low, high) = (-1L, tails.Limit(exposure));
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = tails.AtMost(middle, exposure, rate) > half ? (low, middle) : (middle, high);
        }

        var lower = high;
        (low, high) = (0L, tails.Limit(exposure) + 1);
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = tails.AtLeast(middle, exposure, rate) > half ? (middle, high) : (low, middle);
        }

        return (lower, low);
    }
}
