using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>Hazard by interval of age: events for each unit of time under observation, constant within an interval.</summary>
/// <remarks>
/// <para><b>Formula.</b> h = events in (a, b] / time at risk in it; exact Poisson limits χ²(α/2; 2d)/2 and χ²(1 − α/2; 2d + 2)/2 over the time at risk;
/// survival to b = exp(−Σ h·(b − a)).</para>
/// <para><b>Units.</b> Events for each unit of the times.</para>
/// <para><b>Domain.</b> Times from 0 to 1e100; breaks ascending in the same range, at least two.</para>
/// <para><b>Edge cases.</b> Nobody at risk in an interval: hazard undefined, <see cref="UndefinedReason.NoData"/>, and survival from there on. No event:
/// hazard 0 with an upper limit. What lies before the first or after the last break does not count; an event exactly at a break belongs to the interval
/// that ends there.</para>
/// <para><b>Method.</b> One pass over subjects and intervals.</para>
/// <para><b>Source.</b> N. Breslow and N. Day, Statistical Methods in Cancer Research II, 1987; F. Garwood, Biometrika 28, 1936 for the limits.</para>
/// </remarks>
/// <example>
/// <code>
/// var years = HazardByInterval.Compute(times: [6, 18, 30, 36], events: [true, true, false, false], breaks: [0, 12, 24]);
/// Console.WriteLine(
///     $"first year {years[0].Hazard.Value:F4}, second {years[1].Hazard.Value:F4} failures a month"); // first year 0.0238, second 0.0333 failures a month
/// Console.WriteLine($"{years[1].SurvivalToEnd:P1} reach two years"); // 50.4 % reach two years
/// </code>
/// </example>
public static class HazardByInterval
{
    /// <summary>The hazard in each interval between two breaks.</summary>
    /// <param name="times">How long each subject was observed.</param>
    /// <param name="events">Whether its observation ended with the event.</param>
    /// <param name="breaks">Ascending limits of the intervals.</param>
    /// <param name="level">Confidence level, strictly between 0 and 1.</param>
    /// <returns>One row for each interval.</returns>
    /// <exception cref="ArgumentException">A time is negative or not finite, lengths differ, breaks do not ascend, or the level is outside (0, 1).</exception>
    public static IReadOnlyList<HazardInterval> Compute(
        ReadOnlySpan<double> times, ReadOnlySpan<bool> events, ReadOnlySpan<double> breaks, double level = Estimate.DefaultLevel)
    {
        RiskTable.Check(times, events, nameof(times), nameof(events));
        Guard.Between(level, 0, 1);
        if (breaks.Length < 2)
        {
            throw Guard.OutOfRange(nameof(breaks), "must hold at least two limits", breaks.Length);
        }

        var intervals = new HazardInterval[breaks.Length - 1];
        Figure<double> cumulative = Figure.Of(0.0);
        for (var k = 0; k < intervals.Length; k++)
        {
            var (from, to) = (breaks[k], breaks[k + 1]);
            if (!(from >= 0 && to > from && to <= RiskTable.LongestTime))
            {
                throw Guard.Item(nameof(breaks), "must ascend from 0 to at most 1e100", k + 1, to);
            }

            var (exposure, count) = AtRisk(times, events, from, to);
            var hazard = Hazard(exposure, count, level);
            cumulative = cumulative.Value is { } sum && hazard.Value is { } h ? Figures.Finite(sum + (h * (to - from)))
                : Figure.Undefined<double>(UndefinedReason.NoData);
            intervals[k] = new HazardInterval
            {
                From = from,
                To = to,
                Exposure = exposure,
                Events = count,
                Hazard = hazard,
                SurvivalToEnd = cumulative.Select(c => Elementary.Exp(-c)),
            };
        }

        return FrozenList.Own(intervals);
    }

    private static (double Exposure, int Events) AtRisk(ReadOnlySpan<double> times, ReadOnlySpan<bool> events, double from, double to)
    {
        var (exposure, count) = (0.0, 0);
        for (var i = 0; i < times.Length; i++)
        {
            exposure += Math.Max(Math.Min(times[i], to) - from, 0);
            count += events[i] && times[i] > from && times[i] <= to ? 1 : 0;
        }

        return (exposure, count);
    }

    private static Estimate Hazard(double exposure, int count, double level)
    {
        const IntervalMethod Method = IntervalMethod.ChiSquare;
        if (!(exposure > 0))
        {
            return Estimate.Undefined(UndefinedReason.NoData, level, Method);
        }

        var tail = (1 - level) / 2;
        var lower = count == 0 ? 0 : GammaDistribution.Quantile(tail, count) / exposure;
        var (value, upper) = (count / exposure, GammaDistribution.InverseSurvival(tail, count + 1.0) / exposure);
        return upper <= double.MaxValue
            ? Estimate.Of(value, lower, upper, level, Method)
            : Figures.WithoutInterval(value, UndefinedReason.Overflow, level, Method);
    }
}
