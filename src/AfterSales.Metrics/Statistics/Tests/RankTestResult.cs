namespace AfterSales.Metrics.Statistics;

/// <summary>What <see cref="MannWhitney"/> or <see cref="WilcoxonSignedRank"/> found.</summary>
public sealed partial record RankTestResult
{
    /// <summary>Values that were ranked.</summary>
    public required int Count { get; init; }

    /// <summary>U of the first group, or V, the rank sum of the positive differences.</summary>
    public required Figure<double> Statistic { get; init; }

    /// <summary>z with continuity and tie correction, and its two-sided p-value.</summary>
    public required TestResult Asymptotic { get; init; }

    /// <summary>Two-sided p-value of the exact distribution; undefined with ties or many values.</summary>
    public required Figure<double> ExactPValue { get; init; }

    /// <summary>The effect, −1 … 1: Cliff's δ, or the matched-pairs rank-biserial correlation.</summary>
    public required Figure<double> Effect { get; init; }

    internal static RankTestResult Undefined(UndefinedReason reason, int count)
    {
        var none = Figure.Undefined<double>(reason);
        return new RankTestResult { Count = count, Statistic = none, Asymptotic = TestResult.Undefined(reason), ExactPValue = none, Effect = none };
    }

    internal static TestResult Corrected(double distance, double correction, double variance)
    {
        if (!(variance > 0))
        {
            return TestResult.Undefined(UndefinedReason.ZeroVariance);
        }

        var z = Math.Sign(distance) * Math.Max(0, Math.Abs(distance) - correction) / Math.Sqrt(variance);
        return TestResult.Normal(z, NormalDistribution.TwoSided(z));
    }

    /// <summary>min(1, 2·P(statistic ≤ at)) of a symmetric distribution given by its counts.</summary>
    internal static double TwoSided(double[] ways, int at)
    {
        var (tail, total) = (0.0, 0.0);
        for (var s = 0; s < ways.Length; s++)
        {
            total += ways[s];
            tail += s <= at ? ways[s] : 0;
        }

        return Math.Min(1, 2 * (tail / total));
    }
}
