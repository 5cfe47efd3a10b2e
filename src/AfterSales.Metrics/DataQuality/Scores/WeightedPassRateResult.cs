namespace AfterSales.Metrics.DataQuality;

/// <summary>What <see cref="WeightedPassRate"/> finds.</summary>
public sealed partial record WeightedPassRateResult
{
    /// <summary>Σ weight passed / Σ weight evaluated, with its Wilson interval on the effective count.</summary>
    public required Estimate Headline { get; init; }

    /// <summary>(Σw)²/Σw², Kish's effective count of the evaluated records; null where their weights are all zero or there are none.</summary>
    public required double? EffectiveCount { get; init; }

    /// <summary>All records.</summary>
    public required long Records { get; init; }

    /// <summary>Records whose value is missing: not evaluated.</summary>
    public required long Missing { get; init; }

    /// <summary>Evaluated records of weight zero: they count for nothing.</summary>
    public required long ZeroWeight { get; init; }
}
