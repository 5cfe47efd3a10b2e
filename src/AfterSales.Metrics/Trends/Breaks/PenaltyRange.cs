namespace AfterSales.Metrics.Trends;

/// <summary>A division of a series that is the best for every penalty of a range.</summary>
public sealed partial record PenaltyRange
{
    /// <summary>Least penalty for which it is the best.</summary>
    public required double PenaltyFrom { get; init; }

    /// <summary>Greatest penalty for which it is the best; there the next one is as good.</summary>
    public required double PenaltyTo { get; init; }

    /// <summary>The division.</summary>
    public required Segmentation Best { get; init; }
}
