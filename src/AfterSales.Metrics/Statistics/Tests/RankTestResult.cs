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

    /// <summary>One-sided asymptotic p-value against first not above second, with its own continuity correction.</summary>
    public required Figure<double> PValueGreater { get; init; }

    /// <summary>One-sided asymptotic p-value against first not below second, with its own continuity correction.</summary>
    public required Figure<double> PValueLess { get; init; }

    /// <summary>Two-sided p-value of the exact distribution given the ties: twice the smaller tail, at most 1. Undefined with many values.</summary>
    public required Figure<double> ExactPValue { get; init; }

    /// <summary>One-sided exact p-value against first not above second.</summary>
    public required Figure<double> ExactPValueGreater { get; init; }

    /// <summary>One-sided exact p-value against first not below second.</summary>
    public required Figure<double> ExactPValueLess { get; init; }

    /// <summary>Whether values tie, so that the exact distribution is that of these ranks and the asymptotic one is corrected for them.</summary>
    public required bool HasTies { get; init; }

    /// <summary>The effect, −1 … 1: Cliff's δ, or the matched-pairs rank-biserial correlation.</summary>
    public required Figure<double> Effect { get; init; }

    internal static RankTestResult Undefined(UndefinedReason reason, int count)
    {
        var none = Figure.Undefined<double>(reason);
        return new RankTestResult
        {
            Count = count,
            Statistic = none,
            Asymptotic = TestResult.Undefined(reason),
            PValueGreater = none,
            PValueLess = none,
            ExactPValue = none,
            ExactPValueGreater = none,
            ExactPValueLess = none,
            HasTies = false,
            Effect = none,
        };
    }

    /// <summary>A result from its distance to the mean, its variance, and the tails of its exact distribution where there is one.</summary>
    internal static RankTestResult Of(int count, double statistic, double mean, double variance, (double Less, double Greater)? exact)
    {
        var distance = statistic - mean;
        Figure<double> Tail(double z) => variance > 0 ? Figure.Of(NormalDistribution.Survival(z / Math.Sqrt(variance)))
            : Figure.Undefined<double>(UndefinedReason.ZeroVariance);
        Figure<double> Exact(Func<(double Less, double Greater), double> p) => exact is { } tails ? Figure.Of(p(tails))
            : Figure.Undefined<double>(UndefinedReason.OutsideDomain);
        return new RankTestResult
        {
            Count = count,
            Statistic = Figures.Finite(statistic),
            Asymptotic = Corrected(distance, 0.5, variance),
            PValueGreater = Tail(distance - 0.5),
            PValueLess = Tail(-distance - 0.5),
            ExactPValue = Exact(tails => Math.Min(1, 2 * Math.Min(tails.Less, tails.Greater))),
            ExactPValueGreater = Exact(tails => tails.Greater),
            ExactPValueLess = Exact(tails => tails.Less),
            HasTies = false,
            Effect = Figures.Finite((statistic - mean) / mean),
        };
    }

    private static TestResult Corrected(double distance, double correction, double variance)
    {
        if (!(variance > 0))
        {
            return TestResult.Undefined(UndefinedReason.ZeroVariance);
        }

        var z = Math.Sign(distance) * Math.Max(Math.Abs(distance) - correction, 0) / Math.Sqrt(variance);
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
