using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>How <see cref="ChangeScreening"/> selects.</summary>
public sealed partial record ChangeScreeningOptions
{
    /// <summary>A false discovery rate of 5 %.</summary>
    public static ChangeScreeningOptions Default { get; } = new();

    /// <summary>Of the changes called real, the share that may be none, on average.</summary>
    /// <value>0.05 by default; strictly between 0 and 1.</value>
    public double FalseDiscoveryRate { get; init => field = Guard.Between(value, 0, 1); } = 0.05;
}
