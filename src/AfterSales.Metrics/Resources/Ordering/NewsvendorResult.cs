namespace AfterSales.Metrics.Resources;

/// <summary>What <see cref="Newsvendor"/> found.</summary>
public sealed partial record NewsvendorResult
{
    /// <summary>Probability with which demand should be met: underage / (underage + overage).</summary>
    public required double CriticalRatio { get; init; }

    /// <summary>Pieces to stock; whole for Poisson demand.</summary>
    public required double Stock { get; init; }

    /// <summary>Expected cost of what is left or missing.</summary>
    public required double ExpectedCost { get; init; }
}
