using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>How <see cref="WildClusterTest"/> draws signs.</summary>
public sealed partial record WildClusterTestOptions
{
    /// <summary>All signs up to twelve clusters, else 9,999 draws from seed 1.</summary>
    public static WildClusterTestOptions Default { get; } = new();

    /// <summary>Draws where there are more than twelve clusters.</summary>
    /// <value>9,999 by default; to ten million.</value>
    public int Draws { get; init => field = Guard.InRange(value, 1, 10_000_000); } = 9_999;

    /// <summary>The seed of the draws.</summary>
    /// <value>1 by default.</value>
    public ulong Seed { get; init; } = 1;
}
