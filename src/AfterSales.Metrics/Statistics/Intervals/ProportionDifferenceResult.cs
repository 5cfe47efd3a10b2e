namespace AfterSales.Metrics.Statistics;

/// <summary>What <see cref="ProportionDifference"/> found, with its ingredients.</summary>
public sealed partial record ProportionDifferenceResult
{
    /// <summary>x₁.</summary>
    public required long Successes { get; init; }

    /// <summary>n₁.</summary>
    public required long Trials { get; init; }

    /// <summary>x₂.</summary>
    public required long OtherSuccesses { get; init; }

    /// <summary>n₂.</summary>
    public required long OtherTrials { get; init; }

    /// <summary>First share less second, as a fraction, with its interval.</summary>
    public required Estimate Headline { get; init; }

    /// <summary>The z statistic with pooled variance.</summary>
    public required Figure<double> PooledZ { get; init; }

    /// <summary>Two-sided p-value of <see cref="PooledZ"/>.</summary>
    public required Figure<double> PooledPValue { get; init; }

    /// <summary>Pearson's χ² of the 2 × 2 table, the square of <see cref="PooledZ"/>.</summary>
    public required Figure<double> ChiSquared { get; init; }

    /// <summary>χ² with Yates's continuity correction.</summary>
    public required Figure<double> YatesChiSquared { get; init; }

    /// <summary>p-value of <see cref="YatesChiSquared"/>.</summary>
    public required Figure<double> YatesPValue { get; init; }

    /// <summary>Two-sided p-value of Fisher's exact test.</summary>
    public required Figure<double> FisherPValue { get; init; }
}
