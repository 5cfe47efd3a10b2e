namespace AfterSales.Metrics.DataQuality;

/// <summary>What <see cref="MisstatementEstimate"/> finds, in the unit of the amounts; book − audited, so positive where the books are too high.</summary>
public sealed partial record MisstatementEstimateResult
{
    /// <summary>Population · mean error, with its interval.</summary>
    public required Estimate Difference { get; init; }

    /// <summary>The standard error of <see cref="Difference"/>; null for a single item.</summary>
    public required double? DifferenceStandardError { get; init; }

    /// <summary>Σ audited / Σ book; undefined where the sample's book values add up to zero.</summary>
    public required Figure<double> AuditedToBook { get; init; }

    /// <summary>Book value · (1 − ratio), with its interval.</summary>
    public required Estimate RatioDifference { get; init; }

    /// <summary>The standard error of <see cref="RatioDifference"/>; null for a single item or an undefined ratio.</summary>
    public required double? RatioStandardError { get; init; }
}
