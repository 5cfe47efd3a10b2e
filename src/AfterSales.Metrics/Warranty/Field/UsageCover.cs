using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Warranty;

/// <summary>Usage limit of a promise (mileage): how many units are still covered at each month, and claims per thousand of those.</summary>
/// <remarks>
/// <para><b>Formula.</b> Usage a month is lognormal; share covered at m months = P(usage ≤ limit/m) = Φ((ln(limit/m) − μ)/σ); rate =
/// 1000·claims/(units·share).</para>
/// <para><b>Units.</b> Usage for each month: kilometers, hours. Claims per thousand covered units.</para>
/// <para><b>Domain.</b> Usage of all units, not of claimants, who use more.</para>
/// <para><b>Edge cases.</b> One usage, or all alike: σ is undefined, <see cref="UndefinedReason.ZeroVariance"/>. None:
/// <see cref="UndefinedReason.NoData"/>. No unit
/// covered: the rate is undefined, <see cref="UndefinedReason.ZeroDenominator"/>.</para>
/// <para><b>Method.</b> Maximum likelihood: mean and standard deviation, by n, of the logarithms. Dividing by all units sold instead understates late
/// months.</para>
/// <para><b>Source.</b> J. F. Lawless, J. Hu and J. Cao, Methods for the estimation of failure distributions and rates from automobile warranty data,
/// 1995.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(UsageCover.ClaimsPerThousand(3, 1000, 0.5).Value); // 6
/// </code>
/// </example>
public static class UsageCover
{
    /// <summary>The distribution of usage a month.</summary>
    /// <param name="usagePerMonth">Usage a month of each unit of the sample; positive.</param>
    /// <returns>The lognormal distribution.</returns>
    /// <exception cref="ArgumentException">A usage is not positive and finite.</exception>
    public static UsageRateResult Fit(ReadOnlySpan<double> usagePerMonth)
    {
        var (mean, squares, alike) = (0d, 0d, true);
        for (var i = 0; i < usagePerMonth.Length; i++)
        {
            var log = Elementary.Log(Guard.Positive(usagePerMonth[i], nameof(usagePerMonth)));
            var difference = log - mean;
            mean += difference / (i + 1);
            squares += difference * (log - mean);
            alike &= usagePerMonth[i] == usagePerMonth[0];
        }

        var none = new Figure<double>(UndefinedReason.NoData);
        var sigma = usagePerMonth.Length == 0 ? none : alike ? new Figure<double>(UndefinedReason.ZeroVariance)
            : new Figure<double>(Math.Sqrt(squares / usagePerMonth.Length));
        return new UsageRateResult
        {
            Count = usagePerMonth.Length,
            Mu = usagePerMonth.Length == 0 ? none : new Figure<double>(mean),
            Sigma = sigma,
            Median = usagePerMonth.Length == 0 ? none : Figures.Finite(Elementary.Exp(mean)),
            Mean = sigma.Value is { } s ? Figures.Finite(Elementary.Exp(mean + (s * s / 2))) : sigma,
        };
    }

    /// <summary>The share covered at an age, of units whose usage a month is lognormal.</summary>
    /// <param name="mu">Mean of ln usage.</param>
    /// <param name="sigma">Standard deviation of ln usage; positive.</param>
    /// <param name="limit">The limit of the promise; positive.</param>
    /// <param name="months">The age in months; positive.</param>
    /// <returns>The share, 0 … 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static double ShareCovered(double mu, double sigma, double limit, double months)
    {
        Guard.Finite(mu);
        Guard.Positive(sigma);
        var z = (Elementary.Log(Guard.Positive(limit)) - Elementary.Log(Guard.Positive(months)) - mu) / sigma;
        return double.IsPositiveInfinity(z) ? 1 : double.IsNegativeInfinity(z) ? 0 : NormalDistribution.UpperTail(-z);
    }

    /// <summary>Claims per thousand units still covered.</summary>
    /// <param name="claims">Claims of that month in service; not negative.</param>
    /// <param name="units">Units that have reached it; not negative.</param>
    /// <param name="shareCovered">The share of them that is covered, from 0 to 1.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static Figure<double> ClaimsPerThousand(double claims, double units, double shareCovered)
    {
        Guard.NotNegative(claims);
        Guard.NotNegative(units);
        return Figure.Ratio(Guard.Representable(1000 * claims, nameof(claims)), units * Guard.InRange(shareCovered, 0, 1));
    }

    /// <summary>The month by which half of the units have left the promise by usage.</summary>
    /// <param name="mu">Mean of ln usage.</param>
    /// <param name="limit">The limit of the promise; positive.</param>
    /// <returns>limit/e^μ months.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static Figure<double> MedianExpiry(double mu, double limit)
        => Figures.Finite(Elementary.Exp(Elementary.Log(Guard.Positive(limit)) - Guard.Finite(mu)));
}
