using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Warranty;

/// <summary>Trend tests of repairs (Laplace, MIL-HDBK-189): whether units need more or fewer repairs as they age, pooled over units; and the constant
/// rate.</summary>
/// <remarks>
/// <para><b>Formula.</b> Laplace U = Σ(t − (S + T)/2)/√(Σn(T − S)²/12), standard normal. MIL-HDBK-189: 2Σ ln((T − S)/(t − S)), χ² with 2N degrees of
/// freedom; small when
/// repairs crowd at the end. Rate N/Σ(T − S), exact χ² limits.</para>
/// <para><b>Units.</b> U in standard deviations; the rate in repairs for each unit of age.</para>
/// <para><b>Domain.</b> Units of any windows.</para>
/// <para><b>Edge cases.</b> Ended by failure: the last repair of a unit gives its end and is not counted. No event that counts:
/// <see cref="UndefinedReason.NoData"/>;
/// the rate is then 0 with its upper limit.</para>
/// <para><b>Method.</b> Both statistics are exact under a constant rate, given the numbers of repairs.</para>
/// <para><b>Source.</b> D. R. Cox and P. A. W. Lewis, The statistical analysis of series of events, 1966; MIL-HDBK-189C.</para>
/// </remarks>
/// <example>
/// <code>
/// RepairHistory Worse = new() { End = 100, Events = [40, 70, 80, 90, 95] };
/// var result = RepairTrend.Compute([Worse], new RepairPowerLawOptions { EndedBy = ObservationEnd.Failure });
/// Console.WriteLine((result.Events, result.DegreesOfFreedom)); // (4, 8)
/// Console.WriteLine(result.Laplace.Value); // 1.6408902387494626
/// Console.WriteLine(result.ConstantRate.Value); // 0.05263157894736842
/// </code>
/// </example>
public static class RepairTrend
{
    /// <summary>Tests for a trend.</summary>
    /// <param name="units">The histories.</param>
    /// <param name="options">What ended the observation, and the level of the rate; null for time and 95 %.</param>
    /// <returns>Both tests and the constant rate.</returns>
    /// <exception cref="ArgumentException">A history is null or has an event outside its window.</exception>
    public static RepairTrendResult Compute(IReadOnlyList<RepairHistory> units, RepairPowerLawOptions? options = null)
    {
        var chosen = options ?? RepairPowerLawOptions.Default;
        var (sum, variance, logs, count, exposure, all) = (0d, 0d, 0d, 0, 0d, 0);
        foreach (var unit in RepairHistory.Require(units, nameof(units)))
        {
            var ages = unit.Events.OrderBy(age => age).ToArray();
            var end = chosen.EndedBy == ObservationEnd.Failure && ages.Length > 0 ? ages[ages.Length - 1] : unit.End;
            var counted = chosen.EndedBy == ObservationEnd.Failure ? Math.Max(ages.Length - 1, 0) : ages.Length;
            var length = end - unit.Start;
            for (var i = 0; i < counted; i++)
            {
                sum += (ages[i] - unit.Start) - (length / 2);
                logs += Elementary.Log(length / (ages[i] - unit.Start));
            }

            variance += counted * length * length / 12;
            count += counted;
            (exposure, all) = (exposure + length, all + ages.Length);
        }

        var none = new Figure<double>(UndefinedReason.NoData);
        var laplace = count == 0 ? none : Figures.Finite(sum / Math.Sqrt(variance));
        var military = count == 0 ? none : Figures.Finite(2 * logs);
        return new RepairTrendResult
        {
            Events = count,
            Laplace = laplace,
            LaplacePValue = laplace.Select(NormalDistribution.TwoSided),
            Military = military,
            DegreesOfFreedom = 2 * count,
            MilitaryPValue = military.Select(value =>
                Math.Min(1, 2 * Math.Min(ChiSquaredDistribution.Cumulative(value, 2 * count), ChiSquaredDistribution.Survival(value, 2 * count)))),
            Direction = laplace.Value is not { } u || u == 0 ? null : u < 0 ? RepairDirection.GrowingBetter : RepairDirection.GrowingWorse,
            ConstantRate = Rate(all, exposure, chosen),
        };
    }

    private static Estimate Rate(int events, double exposure, RepairPowerLawOptions options)
    {
        if (exposure == 0)
        {
            return Estimate.Undefined(UndefinedReason.NoData, options.Level, IntervalMethod.ChiSquare);
        }

        var tail = (1 - options.Level) / 2;
        var more = options.EndedBy == ObservationEnd.Time ? 2 : 0;
        var lower = events == 0 ? 0 : ChiSquaredDistribution.Quantile(tail, 2 * events) / 2 / exposure;
        var upper = 2 * events + more == 0 ? double.NaN : ChiSquaredDistribution.InverseSurvival(tail, (2 * events) + more) / 2 / exposure;
        var rate = events / exposure;
        return !(rate <= double.MaxValue) ? Estimate.Undefined(UndefinedReason.Overflow, options.Level, IntervalMethod.ChiSquare)
            : upper <= double.MaxValue ? Estimate.Of(rate, lower, upper, options.Level, IntervalMethod.ChiSquare)
            : Estimate.WithoutInterval(rate, UndefinedReason.Overflow, options.Level, IntervalMethod.ChiSquare);
    }
}
