namespace AfterSales.Metrics.Statistics;

/// <summary>What <see cref="WeightedMoments"/> found, with its ingredients.</summary>
public sealed partial record WeightedMomentsResult
{
    /// <summary>Values given.</summary>
    public required int Count { get; init; }

    /// <summary>Values left out because their weight is zero.</summary>
    public required int ZeroWeights { get; init; }

    /// <summary>Σw.</summary>
    public required double TotalWeight { get; init; }

    /// <summary>Σw².</summary>
    public required double TotalSquaredWeight { get; init; }

    /// <summary>Kish's (Σw)²/Σw².</summary>
    public required Figure<double> EffectiveSize { get; init; }

    /// <summary>Weighted mean.</summary>
    public required Figure<double> Mean { get; init; }

    /// <summary>Variance with divisor Σw.</summary>
    public required Figure<double> PopulationVariance { get; init; }

    /// <summary>Variance with divisor Σw − 1: weights say how often a value occurred.</summary>
    public required Figure<double> FrequencyVariance { get; init; }

    /// <summary>Variance with divisor Σw − Σw²/Σw: weights say how much a value counts.</summary>
    public required Figure<double> ReliabilityVariance { get; init; }
}
