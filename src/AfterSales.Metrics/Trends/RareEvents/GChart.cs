using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Trends;

/// <summary>g chart of rare events: units (visits, jobs, days) without event between two events, geometric.</summary>
/// <remarks>
/// <para><b>Formula.</b> p = 1/(1 + mean gap); P(X ≤ x) = 1 − (1 − p)ˣ⁺¹, P(X ≥ x) = (1 − p)ˣ; limits: smallest and greatest gap with a tail above α/2.
/// Four gaps: negative binomial, P(Σ ≤ s) = P(at least 4 events in s + 4 units).</para>
/// <para><b>Units.</b> Units without event. A short gap is the bad news where events are bad.</para>
/// <para><b>Domain.</b> Whole gaps, not negative; null where a length is not known.</para>
/// <para><b>Edge cases.</b> No known gap in the baseline: <see cref="UndefinedReason.NoData"/>. An event at every unit: no limits and tails,
/// <see cref="UndefinedReason.ZeroVariance"/>. p above α/2: no single short gap can signal, <see cref="GChartResult.Lower"/> is null and
/// the four-gap tail is the one to watch; it needs four known gaps in a row.</para>
/// <para><b>Method.</b> Closed forms in logarithms; gaps after the baseline move no limit.</para>
/// <para><b>Source.</b> F. C. Kaminsky et al., Journal of Quality Technology 24, 1992; J. C. Benneyan 2001.</para>
/// </remarks>
/// <example>
/// <code>
/// var chart = GChart.Compute([12, 8, 15, 9, 11, 10, 14, 40], new RareEventChartOptions { Baseline = 7 });
/// Console.WriteLine($"one wrong part in {1 + chart.Mean.Value:F1} jobs"); // one wrong part in 12.3 jobs
/// Console.WriteLine($"right jobs in a row: median {chart.Median}, up to {chart.Upper} by chance"); // right jobs in a row: median 8, up to 77 by chance
/// </code>
/// </example>
public static class GChart
{
    private const int Together = 4;

    /// <summary>A limit beyond it is none that a gap reaches, and none that a long counts.</summary>
    private const double MostGap = 9e18;

    /// <summary>The chart of gaps.</summary>
    /// <param name="gaps">Units without event between two events, from 0 to a billion; null where not known.</param>
    /// <param name="options">Baseline and false-alarm rate; null for all gaps at 0.0027. A known rate is the chance of an event at a unit.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentException">A gap is outside its domain, or the known rate is not above 0 and at most 1.</exception>
    public static GChartResult Compute(ReadOnlySpan<long?> gaps, RareEventChartOptions? options = null)
    {
        var chosen = options ?? RareEventChartOptions.Default;
        var x = TailChart.Counts(gaps, nameof(gaps), _ => TailChart.Most);
        if (chosen.KnownRate is { } rate && !(rate is > 0 and <= 1))
        {
            throw Guard.OutOfRange(nameof(RareEventChartOptions.KnownRate), "must be above 0 and at most 1", rate);
        }

        var known = x.Take(Math.Min(x.Length, chosen.Baseline ?? x.Length)).Where(gap => gap is not null).Select(gap => (double)gap!.Value).ToArray();
        var mean = chosen.KnownRate is { } p ? Figures.Finite((1 / p) - 1)
            : known.Length == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Figures.Finite(SeriesValues.Mean(known));
        return Of(x, mean, known.Length, TailShare.Of(chosen.FalseAlarmRate));
    }

    private static GChartResult Of(long?[] x, Figure<double> mean, int baseline, double half)
    {
        var p = mean.Select(m => 1 / (1 + m));
        // ln(1 − p) = −ln(1 + 1/mean), without the cancellation of 1 − p.
        var log = mean.Value > 0 ? -Elementary.Log1P(1 / mean.Value!.Value) : 0;
        var reason = p.Reason ?? (!(mean.Value > 0) ? UndefinedReason.ZeroVariance
            : Elementary.Log(half) / log < MostGap ? null : (UndefinedReason?)UndefinedReason.Overflow);
        var limits = reason is null ? (Least(log, half), Greatest(log, half)) : ((long?)null, (long?)null);
        var points = new GapPoint[x.Length];
        for (var i = 0; i < x.Length; i++)
        {
            points[i] = Point(x, i, log, p, reason);
        }

        var rate = reason is { } why ? Figure.Undefined<double>(why)
            : Figure.Of(AtLeast(limits.Item2!.Value + 1, log) + (limits.Item1 is { } lower ? AtMost(lower - 1, log) : 0));
        return new GChartResult
        {
            BaselineCount = baseline,
            Mean = mean,
            Probability = p,
            Median = reason is null ? Least(log, 0.5, isInclusive: true) ?? 0 : mean.IsDefined ? 0 : null,
            LowerThreeSigma = mean.Select(m => Math.Max(m - (3 * Math.Sqrt(m) * Math.Sqrt(m + 1)), 0)),
            UpperThreeSigma = mean.Select(m => m + (3 * Math.Sqrt(m) * Math.Sqrt(m + 1))),
            Lower = limits.Item1,
            Upper = limits.Item2,
            CanSignalLow = limits.Item1 is not null,
            FalseAlarmRate = rate,
            ChanceOfFalseAlarm = TailChart.AtLeastOne(Array.FindAll(x, gap => gap is not null).Select(_ => rate), reason),
            Points = FrozenList.Own(points),
            Signals = FrozenList.Own(points.SelectMany(point => Signals(point, half)).ToArray()),
            FourGapSignals = FrozenList.Own(points.Where(point => point.PLowOfFour.Value <= half).Select(point => point.Position).ToArray()),
        };
    }

    private static double AtMost(long x, double log) => -Elementary.ExpM1((x + 1) * log);

    private static double AtLeast(long x, double log) => Elementary.Exp(x * log);

    /// <summary>The smallest gap with P(X ≤ x) above the tail; null where that is 0, which nothing lies below.</summary>
    private static long? Least(double log, double tail, bool isInclusive = false)
    {
        var x = (long)Math.Max(Math.Floor(Elementary.Log1P(-tail) / log) - 2, 0);
        if (IsBelow(x))
        {
            var far = 1L;
            while (IsBelow(x + far))
            {
                far *= 2;
            }

            x = First(x + (far / 2), x + far, gap => !IsBelow(gap));
        }

        return x == 0 ? null : x;

        bool IsBelow(long gap) => isInclusive ? AtMost(gap, log) < tail : AtMost(gap, log) <= tail;
    }

    /// <summary>The greatest gap with P(X ≥ x) above the tail.</summary>
    private static long Greatest(double log, double tail)
    {
        var x = (long)Math.Floor(Elementary.Log(tail) / log) + 2;
        if (AtLeast(x, log) > tail)
        {
            return x;
        }

        // A tail of a few of the least doubles is passed by a thousandth of the gap: in steps that double, and then by halves.
        var far = 1L;
        while (AtLeast(Math.Max(x - far, 0), log) <= tail)
        {
            far *= 2;
        }

        return First(Math.Max(x - far, 0), x - (far / 2), gap => AtLeast(gap, log) <= tail) - 1;
    }

    /// <summary>The first gap for which a condition holds that holds at the end and, once it holds, from there on.</summary>
    private static long First(long low, long high, Func<long, bool> holds)
    {
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = holds(middle) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private static GapPoint Point(long?[] x, int i, double log, Figure<double> p, UndefinedReason? reason)
    {
        var none = Figure.Undefined<double>(reason ?? UndefinedReason.MissingInput);
        var (sum, isKnown) = (0L, i >= Together - 1);
        for (var j = i; isKnown && j > i - Together; j--)
        {
            (sum, isKnown) = x[j] is { } gap ? (sum + gap, true) : (sum, false);
        }

        return new GapPoint
        {
            Position = i + 1,
            Gap = x[i],
            PLow = reason is null && x[i] is { } low ? Figure.Of(AtMost(low, log)) : none,
            PHigh = reason is null && x[i] is { } high ? Figure.Of(AtLeast(high, log)) : none,
            PLowOfFour = reason is null && isKnown
                ? Figure.Of(BinomialDistribution.Survival(Together - 1, sum + Together, p.Value!.Value))
                : Figure.Undefined<double>(reason ?? (i < Together - 1 ? UndefinedReason.SmallSample : UndefinedReason.MissingInput)),
        };
    }

    private static IEnumerable<ChartSignal> Signals(GapPoint point, double half)
    {
        if (point.PHigh.Value <= half)
        {
            yield return new ChartSignal { Position = point.Position, Rule = ChartRule.BeyondLimit, Side = ChartSide.Upper };
        }

        if (point.PLow.Value <= half)
        {
            yield return new ChartSignal { Position = point.Position, Rule = ChartRule.BeyondLimit, Side = ChartSide.Lower };
        }
    }
}
