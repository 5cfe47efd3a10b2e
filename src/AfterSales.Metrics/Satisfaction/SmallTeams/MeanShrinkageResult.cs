using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>What <see cref="MeanShrinkage"/> found, with its ingredients.</summary>
public sealed partial record MeanShrinkageResult
{
    /// <summary>τ²: variance between teams, as the method gives it; DerSimonian and Laird's may be negative.</summary>
    public required Figure<double> RawBetweenVariance { get; init; }

    /// <summary>τ² used: never negative; 0 is full pooling.</summary>
    public required Figure<double> BetweenVariance { get; init; }

    /// <summary>μ: the common mean under τ².</summary>
    public required Figure<double> CommonMean { get; init; }

    /// <summary>Standard error of the common mean.</summary>
    public required Figure<double> CommonStandardError { get; init; }

    /// <summary>Mean of all teams by precision, as if they did not differ.</summary>
    public required Figure<double> FixedMean { get; init; }

    /// <summary>Cochran's Q: weighted squares around the fixed mean.</summary>
    public required Figure<double> Heterogeneity { get; init; }

    /// <summary>I²: share of the spread that is not chance, max(0, 1 − (k − 1)/Q).</summary>
    public required Figure<double> HeterogeneityShare { get; init; }

    /// <summary>James and Stein's positive-part estimates around the plain mean; empty unless all errors are alike and there are four teams or more.</summary>
    public required IReadOnlyList<double> JamesStein
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>The teams, in order.</summary>
    public required IReadOnlyList<ShrunkenMean> Teams
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
