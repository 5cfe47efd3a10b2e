namespace AfterSales.Metrics.Warranty;

/// <summary>Parts for the claims of a lead time.</summary>
public sealed partial record PartsDemand
{
    /// <summary>Expected demand.</summary>
    public required double Demand { get; init; }

    /// <summary>The smallest stock that reaches the target.</summary>
    public required long Stock { get; init; }

    /// <summary>The probability that it suffices.</summary>
    public required double Probability { get; init; }
}
