using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>The utilization of several resources together: sums of time, then one ratio.</summary>
public sealed partial record GroupUtilization
{
    /// <summary>What the resources have in common: the name of a kind or of a team; null for those without.</summary>
    public required string? Name { get; init; }

    /// <summary>How many resources.</summary>
    public required int Resources { get; init; }

    /// <summary>Their utilization over the whole window.</summary>
    public required UtilizationResult Utilization { get; init; }

    /// <summary>Their utilization by local period, in order, each made when it is asked for; empty when no
    /// period was asked for.</summary>
    public required IReadOnlyList<PeriodUtilization> Periods { get; init => field = FrozenList.Keep(value); }
}
