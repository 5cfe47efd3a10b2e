using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Warranty;

/// <summary>Deductible and limit of a contract, and a limited number of claims: what of a lognormal cost the promise pays.</summary>
/// <remarks>
/// <para><b>Formula.</b> E[min(X, u)] = e^(μ + σ²/2)Φ((ln u − μ − σ²)/σ) + u·(1 − Φ((ln u − μ)/σ)); paid for a claim E[min(X, l)] − E[min(X, d)]. At
/// most m claims of a
/// Poisson number: E[min(N, m)] = λ·P(N ≤ m − 2) + m·P(N ≥ m).</para>
/// <para><b>Units.</b> Money; claims for each contract.</para>
/// <para><b>Domain.</b> The customer pays the first d of each claim; the promise at most l − d.</para>
/// <para><b>Edge cases.</b> No deductible: 0. No limit: the mean. A limit below the deductible throws. At most 0 claims: none.</para>
/// <para><b>Method.</b> Closed forms.</para>
/// <para><b>Source.</b> S. A. Klugman, H. H. Panjer and G. E. Willmot, Loss models.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(ClaimCostLimits.AtMost(0.7, 1).Expected); // 0.5034146962085906
/// </code>
/// </example>
public static class ClaimCostLimits
{
    private const int MostClaims = 1_000_000;

    /// <summary>What the promise pays.</summary>
    /// <param name="mu">Mean of the logarithm of the cost.</param>
    /// <param name="sigma">Its standard deviation; positive.</param>
    /// <param name="deductible">What the customer pays of each claim; not negative.</param>
    /// <param name="limit">The cost up to which the promise pays; not below the deductible; null for none.</param>
    /// <param name="claimsPerContract">Expected claims of a contract; not negative.</param>
    /// <returns>The mean cost, what is paid of it, and the cost of a contract.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static ClaimCostLimitsResult Compute(double mu, double sigma, double deductible, double? limit, double claimsPerContract)
    {
        Guard.Finite(mu);
        Guard.Positive(sigma);
        Guard.NotNegative(deductible);
        Guard.NotNegative(claimsPerContract);
        if (limit is { } top && !(Guard.NotNegative(top, nameof(limit)) >= deductible))
        {
            throw Guard.OutOfRange(nameof(limit), Guard.Text($"must not be below the deductible {deductible}"), top);
        }

        var mean = Figures.Finite(Elementary.Exp(mu + (sigma * sigma / 2)));
        var below = Limited(deductible);
        var above = limit is { } cap ? Limited(cap) : mean;
        var paid = above.Value is { } to && below.Value is { } from ? Figures.Finite(Math.Max(to - from, 0)) : above.IsDefined ? below : above;
        var share = deductible == 0 ? 0 : Tail((mu - Elementary.Log(deductible)) / sigma);
        return new ClaimCostLimitsResult
        {
            MeanCost = mean,
            LimitedAtDeductible = below,
            LimitedAtLimit = above,
            PaidPerClaim = paid,
            ShareBelowDeductible = share,
            CostPerContract = paid.Value is { } each ? Figures.Finite(each * claimsPerContract) : paid,
            ClaimsPaidPerContract = claimsPerContract * (1 - share),
        };

        Figure<double> Limited(double u)
        {
            if (u == 0)
            {
                return new Figure<double>(0d);
            }

            var log = Elementary.Log(u);
            var (shifted, upper) = (Tail((mu + (sigma * sigma) - log) / sigma), Tail((log - mu) / sigma));
            var head = shifted == 0 ? 0 : Elementary.Exp(mu + (sigma * sigma / 2)) * shifted;
            return head + (u * upper) is var value && double.IsNaN(value) ? new Figure<double>(UndefinedReason.Overflow) : Figures.Finite(Math.Min(u, value));
        }
    }

    /// <summary>Expected claims of a contract that ends after so many.</summary>
    /// <param name="claimsPerContract">Expected claims without that limit; at most 10⁶.</param>
    /// <param name="atMost">The number after which it ends; at most 1,000,000.</param>
    /// <returns>The expected claims, and the share of contracts that reach the number.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static LimitedClaims AtMost(double claimsPerContract, int atMost)
    {
        Guard.InRange(claimsPerContract, 0, 1e6);
        Guard.InRange(atMost, 0, MostClaims);
        var share = PoissonDistribution.Survival(atMost - 1, claimsPerContract);
        var below = PoissonDistribution.Cumulative(atMost - 2, claimsPerContract);
        return new LimitedClaims { Expected = (claimsPerContract * below) + (atMost * share), ShareReaching = share };
    }

    private static double Tail(double z) => double.IsPositiveInfinity(z) ? 0 : double.IsNegativeInfinity(z) ? 1 : NormalDistribution.UpperTail(z);
}
