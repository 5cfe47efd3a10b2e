namespace AfterSales.Metrics.Trends;

/// <summary>The breaks that <see cref="ChangePoints"/> found.</summary>
public sealed partial record ChangePointResult
{
    /// <summary>Number of values.</summary>
    public required int Count { get; init; }

    /// <summary>How many periods more the method needs; 0 when they are enough.</summary>
    public int PeriodsMissing { get; init; }

    /// <summary>Position, from 1, of the first missing period, for which there is no answer; null if there is none.</summary>
    public required int? FirstGap { get; init; }

    /// <summary>Noise of a single value: median absolute deviation of the differences of neighbors, 1.4826 of it over √2.</summary>
    public required Figure<double> Sigma { get; init; }

    /// <summary>What each break paid.</summary>
    public required Figure<double> Penalty { get; init; }

    /// <summary>Cost plus penalties: the smallest that any division reaches.</summary>
    public required Figure<double> Objective { get; init; }

    /// <summary>The division; null with the reason in <see cref="Objective"/>.</summary>
    public required Segmentation? Best { get; init; }
}
