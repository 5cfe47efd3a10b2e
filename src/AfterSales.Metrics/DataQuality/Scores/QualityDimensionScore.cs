namespace AfterSales.Metrics.DataQuality;

/// <summary>A dimension in a <see cref="QualityScoreResult"/>.</summary>
public sealed partial record QualityDimensionScore
{
    /// <summary>The dimension.</summary>
    public required QualityDimension Dimension { get; init; }

    /// <summary>Σ w·rate / Σ w over the evaluated rules; undefined where none was evaluated (<see cref="UndefinedReason.NoData"/>) or their weights are all
    /// zero (<see cref="UndefinedReason.ZeroDenominator"/>).</summary>
    public required Figure<double> Score { get; init; }

    /// <summary>The lowest rate of an evaluated rule; null where none was.</summary>
    public required double? LowestRate { get; init; }

    /// <summary>The weight of the rules that were not evaluated: what the score says nothing about.</summary>
    public required decimal UnscoredWeight { get; init; }
}
