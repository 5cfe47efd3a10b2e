namespace AfterSales.Metrics.Brand;

/// <summary>Two groups compared by Welch's test.</summary>
public sealed partial record RecoveryDifference
{
    /// <summary>First mean less second, with limits.</summary>
    public required Estimate Difference { get; init; }

    /// <summary>Difference in standard errors.</summary>
    public required Figure<double> T { get; init; }

    /// <summary>Welch's degrees of freedom.</summary>
    public required Figure<double> DegreesOfFreedom { get; init; }

    /// <summary>One-sided p-value: how likely so large a difference is if the first is not higher.</summary>
    public required Figure<double> PGreater { get; init; }
}
