using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>McNemar's test: did the share change, when the same customers were asked twice?</summary>
/// <remarks>
/// <para><b>Formula.</b> With b who changed one way and c the other: exact p = min(1, 2·P(X ≤ min(b, c))) for X binomial with b + c trials at ½;
/// χ² = (b − c)²/(b + c); with continuity correction max(0, |b − c| − 1)²/(b + c).</para>
/// <para><b>Units.</b> Counts of customers; p-values two-sided.</para>
/// <para><b>Domain.</b> b, c ≥ 0. Those who did not change do not enter.</para>
/// <para><b>Edge cases.</b> Nobody changed: the exact p is 1, the χ² forms are undefined, <see cref="UndefinedReason.ZeroDenominator"/>. b = c: both χ²
/// are 0 and all p are 1.</para>
/// <para><b>Method.</b> Binomial tail by the incomplete beta function.</para>
/// <para><b>Source.</b> Q. McNemar, Psychometrika 12, 1947; A. L. Edwards 1948 for the correction, which never goes below zero as in statsmodels for b =
/// c.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = McNemar.Compute(changedOneWay: 25, changedOtherWay: 10);
/// Console.WriteLine($"chi-squared {result.ChiSquared:F2}, exact p = {Figure.Of(result.ExactPValue):F4}"); // chi-squared 6.43, exact p = 0.0167
/// </code>
/// </example>
public static class McNemar
{
    /// <summary>Tests two counts of changes.</summary>
    /// <param name="changedOneWay">b, not negative.</param>
    /// <param name="changedOtherWay">c, not negative.</param>
    /// <returns>The exact test and both χ² forms.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static McNemarResult Compute(long changedOneWay, long changedOtherWay)
    {
        var (b, c) = (Guard.NotNegative(changedOneWay), Guard.NotNegative(changedOtherWay));
        var n = (double)b + c;
        var distance = Math.Abs((double)b - c);
        var plain = Figure.Ratio(distance * distance, n);
        var corrected = Figure.Ratio(Math.Max(distance - 1, 0) * Math.Max(distance - 1, 0), n);
        return new McNemarResult
        {
            ChangedOneWay = b,
            ChangedOtherWay = c,
            ExactPValue = b == c ? 1 : Math.Min(1, 2 * IncompleteBeta.Tails(Math.Max(b, c), Math.Min(b, c) + 1.0, 0.5, 0.5).Lower),
            ChiSquared = plain,
            PValue = plain.Select(x => ChiSquaredDistribution.Survival(x, 1)),
            CorrectedChiSquared = corrected,
            CorrectedPValue = corrected.Select(x => ChiSquaredDistribution.Survival(x, 1)),
        };
    }
}
