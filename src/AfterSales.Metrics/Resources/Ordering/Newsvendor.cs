using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Resources;

/// <summary>How much to stock for one season: a part before its last order, loan units for a campaign.</summary>
/// <remarks>
/// <para><b>Formula.</b> The smallest S with F(S) ≥ u/(u + o), o the cost of a piece too many, u of a piece too few; cost = o·E[(S − X)⁺] + u·E[(X − S)⁺].
/// For normal demand S = μ + σ·z and cost = (o + u)·σ·φ(z).</para>
/// <para><b>Units.</b> Pieces; costs per piece; expected cost of the season.</para>
/// <para><b>Domain.</b> Both costs positive, neither so small beside the other that u/(u + o) is 0 or 1 in a double; mean and standard deviation not negative;
/// Poisson mean at most 1,000,000,000 pieces; stock and cost within the range of double.</para>
/// <para><b>Edge cases.</b> Demand known for certain (σ = 0, or mean 0 for Poisson) is stocked exactly, at no cost. Normal demand may ask for a negative
/// stock where σ is large beside μ: the figure stands, as the model then does not fit.</para>
/// <para><b>Method.</b> Quantile of the distribution; expectations by sums of positive terms.</para>
/// <para><b>Source.</b> K. Arrow, T. Harris and J. Marschak 1951; L. Snyder and Z.-J. Shen, Fundamentals of Supply Chain Theory, 2nd ed. 2019, ch. 4.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine((Newsvendor.ForNormalDemand(1, 4, 50, 0).Stock, Newsvendor.ForNormalDemand(1, 4, 50, 0).ExpectedCost)); // (50, 0)
/// </code>
/// </example>
public static class Newsvendor
{
    /// <summary>The stock for normally distributed demand.</summary>
    /// <param name="overageCost">Cost of a piece too many.</param>
    /// <param name="underageCost">Cost of a piece too few.</param>
    /// <param name="mean">Mean demand.</param>
    /// <param name="standardDeviation">Its standard deviation.</param>
    /// <returns>The stock and its expected cost.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range, or a result beyond the largest double.</exception>
    public static NewsvendorResult ForNormalDemand(double overageCost, double underageCost, double mean, double standardDeviation)
    {
        var ratio = CriticalRatio(overageCost, underageCost);
        Guard.NotNegative(mean);
        var z = NormalDistribution.Quantile(ratio);
        return new NewsvendorResult
        {
            CriticalRatio = ratio,
            Stock = Guard.Representable(mean + (Guard.NotNegative(standardDeviation) * z), nameof(standardDeviation)),
            ExpectedCost = Guard.Representable((overageCost + underageCost) * standardDeviation * NormalDistribution.Density(z), nameof(standardDeviation)),
        };
    }

    /// <summary>The stock for Poisson demand.</summary>
    /// <param name="overageCost">Cost of a piece too many.</param>
    /// <param name="underageCost">Cost of a piece too few.</param>
    /// <param name="mean">Mean demand.</param>
    /// <returns>The stock and its expected cost.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range, or a result beyond the largest double.</exception>
    public static NewsvendorResult ForPoissonDemand(double overageCost, double underageCost, double mean)
    {
        var ratio = CriticalRatio(overageCost, underageCost);
        var stock = PoissonDistribution.Quantile(ratio, PoissonStock.Mean(mean));
        return new NewsvendorResult
        {
            CriticalRatio = ratio,
            Stock = stock,
            ExpectedCost = Guard.Representable(
                (overageCost * PoissonStock.OnHand(stock, mean)) + (underageCost * PoissonStock.Short(stock, mean)), nameof(underageCost)),
        };
    }

    private static double CriticalRatio(double overageCost, double underageCost)
    {
        var ratio = Guard.Positive(underageCost) / (Guard.Positive(overageCost) + underageCost);
        return ratio > 0 && ratio < 1
            ? ratio
            : throw Guard.OutOfRange(nameof(underageCost), "must be a part of both costs together strictly between 0 and 1", ratio);
    }
}
