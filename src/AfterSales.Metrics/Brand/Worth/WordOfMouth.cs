using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Brand;

/// <summary>Word of mouth: how many customers recommendations bring in the end.</summary>
/// <remarks>
/// <para><b>Formula.</b> Factor k = recommendations × conversion; multiplier 1/(1 − k); after g generations customers·(1 + k + … + k^g).</para>
/// <para><b>Units.</b> Customers.</para>
/// <para><b>Domain.</b> Each generation recommends as the first did.</para>
/// <para><b>Edge cases.</b> A factor of 1 or more grows without end: multiplier and total are undefined, <see cref="UndefinedReason.Unbounded"/>; the
/// generations asked for still count. A number beyond the largest double: <see cref="UndefinedReason.Overflow"/>.</para>
/// <para><b>Method.</b> The sum of the generations in a loop.</para>
/// <para><b>Source.</b> V. Kumar, J. A. Petersen and R. Leone, Harvard Business Review 10/2007.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = WordOfMouth.Compute(5, 0.1, 100, 2);
/// Console.WriteLine((result.Factor, result.Multiplier.Value, result.Total.Value, result.AfterGenerations.Value)); // (0.5, 2, 200, 175)
/// </code>
/// </example>
public static class WordOfMouth
{
    /// <summary>The customers that recommendations bring.</summary>
    /// <param name="recommendations">Recommendations of one customer.</param>
    /// <param name="conversion">Share of them that make a customer.</param>
    /// <param name="customers">Customers at the start.</param>
    /// <param name="generations">Generations to count, from 0 to 10,000.</param>
    /// <returns>Multiplier and totals.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative or not finite, the conversion is not from 0 to 1, or there are too many
    /// generations.</exception>
    public static WordOfMouthResult Compute(double recommendations, double conversion, double customers, int generations)
    {
        Guard.NotNegative(customers);
        var factor = Guard.NotNegative(recommendations) * Guard.InRange(conversion, 0, 1);
        Guard.InRange(generations, 0, 10_000);
        var (sum, power) = (1.0, 1.0);
        for (var generation = 0; generation < generations; generation++)
        {
            power *= factor;
            sum += power;
        }

        var multiplier = factor >= 1 ? Figure.Undefined<double>(UndefinedReason.Unbounded) : Figure.Of(1 / (1 - factor));
        return new WordOfMouthResult
        {
            Factor = factor,
            Multiplier = multiplier,
            Total = multiplier.Value is { } known ? Figures.Finite(customers * known) : multiplier,
            AfterGenerations = customers == 0 ? Figure.Of(0.0) : Figures.Finite(customers * sum),
        };
    }
}
