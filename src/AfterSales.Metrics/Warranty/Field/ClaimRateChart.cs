using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Warranty;

/// <summary>Control chart of claim rates (u chart) by production month: which months differ by more than chance.</summary>
/// <remarks>
/// <para><b>Formula.</b> Center c = Σ claims/Σ units; limits c ± 3√(c/n), not below 0. Exact: Poisson probabilities of at most, and at least, so many
/// claims; outside
/// where one is below that of 3 normal standard deviations, 0.00135. Dispersion Σz²/(k − 1); Laney's factor = mean moving range of z/1.128379 (2/√π)
/// stretches the limits.</para>
/// <para><b>Units.</b> Claims per thousand units.</para>
/// <para><b>Domain.</b> Units and claims not negative.</para>
/// <para><b>Edge cases.</b> A month without units has no point. No units at all: <see cref="UndefinedReason.NoData"/>. One month: no dispersion and
/// no factor,
/// <see cref="UndefinedReason.SmallSample"/>. No claim at all: center 0, dispersion undefined, <see cref="UndefinedReason.ZeroVariance"/>. Claims of
/// a month without
/// units throw.</para>
/// <para><b>Method.</b> The center is of all months. A bad production month is no cause.</para>
/// <para><b>Source.</b> D. C. Montgomery, Introduction to statistical quality control; D. B. Laney, Improved control charts for attributes, Quality
/// Engineering 14, 2002.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = ClaimRateChart.Compute([1000, 1000, 1000], [10, 40, 10]);
/// var point = result.Points[0]!;
/// Console.WriteLine(point.LaneyUpper.Value); // 99.76042329074821
/// </code>
/// </example>
public static class ClaimRateChart
{
    // The mean range of two standard normal numbers, 2/√π.
    private const double MovingRange = 1.1283791670955126;
    private const double ExactTail = 0.0013498980316300933;

    /// <summary>The chart.</summary>
    /// <param name="units">Units made in each month.</param>
    /// <param name="claims">Their claims.</param>
    /// <returns>Center, factor and points.</returns>
    /// <exception cref="ArgumentException">The lengths differ, a count is negative, or a month without units has claims.</exception>
    public static ClaimRateChartResult Compute(ReadOnlySpan<long> units, ReadOnlySpan<long> claims)
    {
        Guard.NoneNegative(units, nameof(units));
        Guard.NoneNegative(claims, nameof(claims));
        Guard.SameLength(claims.Length, units.Length, nameof(claims), nameof(units));
        var (n, c) = (0d, 0d);
        for (var i = 0; i < units.Length; i++)
        {
            if (units[i] == 0 && claims[i] > 0)
            {
                throw Guard.Item(nameof(claims), "must be 0 in a month without units", i, claims[i]);
            }

            (n, c) = (n + units[i], c + claims[i]);
        }

        var center = c / n;
        var z = new List<double>();
        for (var i = 0; i < units.Length && c > 0; i++)
        {
            if (units[i] > 0)
            {
                z.Add((((double)claims[i] / units[i]) - center) / Math.Sqrt(center / units[i]));
            }
        }

        var months = units.ToArray().Count(count => count > 0);
        var reason = months < 2 ? UndefinedReason.SmallSample : UndefinedReason.ZeroVariance;
        var factor = z.Count < 2 ? new Figure<double>(reason)
            : Figures.Finite(Enumerable.Range(1, z.Count - 1).Sum(i => Math.Abs(z[i] - z[i - 1])) / (z.Count - 1) / MovingRange);
        var points = new ClaimRatePoint?[units.Length];
        for (var i = 0; i < points.Length; i++)
        {
            points[i] = units[i] == 0 ? null : Point(units[i], claims[i], center, factor);
        }

        return new ClaimRateChartResult
        {
            Center = n == 0 ? new Figure<double>(UndefinedReason.NoData) : Figures.Finite(1000 * center),
            Dispersion = z.Count < 2 ? new Figure<double>(reason) : Figures.Finite(z.Sum(value => value * value) / (z.Count - 1)),
            LaneyFactor = factor,
            Points = FrozenList.Own(points),
        };
    }

    private static ClaimRatePoint Point(long units, long claims, double center, Figure<double> factor)
    {
        var (rate, half) = (1000d * claims / units, 3000 * Math.Sqrt(center / units));
        var (lower, upper) = (Math.Max((1000 * center) - half, 0), (1000 * center) + half);
        var mean = center * units;
        var atMost = PoissonDistribution.Cumulative(claims, mean);
        var atLeast = claims == 0 ? 1 : PoissonDistribution.Survival(claims - 1, mean);
        return new ClaimRatePoint
        {
            Rate = rate,
            Lower = lower,
            Upper = upper,
            IsOutside = rate < lower || rate > upper,
            ProbabilityAtMost = atMost,
            ProbabilityAtLeast = atLeast,
            IsOutsideExactly = atMost < ExactTail || atLeast < ExactTail,
            LaneyLower = factor.Select(stretch => Math.Max((1000 * center) - (stretch * half), 0)),
            LaneyUpper = factor.Select(stretch => (1000 * center) + (stretch * half)),
        };
    }
}
