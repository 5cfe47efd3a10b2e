using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>The utilization of one resource.</summary>
public sealed partial record ResourceUtilization
{
    /// <summary>The resource.</summary>
    public required Resource Resource { get; init; }

    /// <summary>Its utilization over the whole window.</summary>
    public required UtilizationResult Utilization { get; init; }

    /// <summary>Its utilization by local period, in order, each made when it is asked for; empty when no
    /// period was asked for.</summary>
    public required IReadOnlyList<PeriodUtilization> Periods { get; init => field = FrozenList.Keep(value); }
}
