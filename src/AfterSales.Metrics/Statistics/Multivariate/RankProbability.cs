using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>Rank probabilities: how likely each of several estimates is the best, the second best …, and between which ranks it lies.</summary>
/// <remarks>
/// <para><b>Formula.</b> P(i has rank r) = ∫ φ((x − μᵢ)/σᵢ)/σᵢ · P(exactly r − 1 of the others exceed x) dx. Joint rank limits: with intervals μ ± zσ of
/// joint level by Šidák, the lower rank is 1 + the number whose interval lies above, the upper n − the number whose interval lies below.</para>
/// <para><b>Units.</b> Probabilities as fractions; rank 1 is the highest value.</para>
/// <para><b>Domain.</b> Independent, normal estimates, up to 200 of them; a standard error of zero is a value known exactly.</para>
/// <para><b>Edge cases.</b> Exact values that are equal share their ranks equally. One estimate has rank 1. None: an empty list. A standard error
/// below 10⁻²⁹⁰ is zero where the largest number lies from 10⁻¹⁵⁰ to 10¹⁵⁰, and outside where it is as small beside the largest.</para>
/// <para><b>Method.</b> Gauss–Legendre quadrature of ten points on panels narrower than the narrowest density there; the number of others above by
/// multiplying out and dividing again. No random numbers.</para>
/// <para><b>Source.</b> M. Klein, T. Wright and J. Wieczorek, Journal of the Royal Statistical Society A 183, 2020, for the rank limits.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = RankProbability.Compute([5, 5, 1], [0, 0, 0]);
/// Console.WriteLine((result[0].ExpectedRank, result[2].ExpectedRank, result[2].HighestRank, result[2].LowestRank)); // (1.5, 3, 3, 3)
/// </code>
/// </example>
public static class RankProbability
{
    private const int MostEstimates = 200;

    /// <summary>Ranks of estimates, the highest first.</summary>
    /// <param name="values">The estimates.</param>
    /// <param name="standardErrors">Their standard errors; zero for an exact value.</param>
    /// <param name="level">Joint level of the rank limits.</param>
    /// <returns>One result for each estimate, in order.</returns>
    /// <exception cref="ArgumentException">
    /// Lengths differ, there are more than 200, a value is not finite, a standard error is negative or not finite, or the level is not inside (0, 1).
    /// </exception>
    public static IReadOnlyList<RankProbabilityResult> Compute(
        ReadOnlySpan<double> values, ReadOnlySpan<double> standardErrors, double level = Estimate.DefaultLevel)
    {
        Guard.SameLength(standardErrors.Length, values.Length, nameof(standardErrors), nameof(values));
        Guard.AllFinite(values, nameof(values));
        Guard.NoneNegative(standardErrors, nameof(standardErrors));
        Guard.Between(level, 0, 1);
        var n = Guard.InRange(values.Length, 0, MostEstimates, nameof(values));
        var (means, errors) = Scaled(values, standardErrors);
        var ranks = new RankKernel(means, errors).Probabilities();
        var critical = n == 0 ? 0 : NormalDistribution.TwoSidedQuantile(Elementary.Exp(Elementary.Log(level) / n));
        var results = new RankProbabilityResult[n];
        for (var i = 0; i < n; i++)
        {
            var (above, below) = (0, 0);
            for (var j = 0; j < n; j++)
            {
                // Written without differences of limits, whose ends may be no doubles.
                var reach = critical * (errors[i] + errors[j]);
                above += means[j] - means[i] > reach ? 1 : 0;
                below += means[i] - means[j] > reach ? 1 : 0;
            }

            results[i] = new RankProbabilityResult
            {
                ProbabilityBest = ranks[i][0],
                ExpectedRank = ranks[i].Select((p, r) => p * (r + 1)).Sum(),
                RankProbabilities = ranks[i],
                LowestRank = 1 + above,
                HighestRank = n - below,
            };
        }

        return FrozenList.Own(results);
    }

    /// <summary>Ranks do not hang on the unit: near the ends of the doubles, which a few errors beside a value would leave, it is another.</summary>
    private static (double[] Means, double[] Errors) Scaled(ReadOnlySpan<double> values, ReadOnlySpan<double> standardErrors)
    {
        double[] all = [.. values, .. standardErrors];
        var exponent = Scaling.Exponent(all);
        exponent = Math.Abs(exponent) > 500 ? exponent : 0;
        return (Scaling.Down(values, exponent), Scaling.Down(standardErrors, exponent));
    }
}
