using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>Forecasts that add up.</summary>
public sealed partial record ForecastReconciliationResult
{
    /// <summary>The method.</summary>
    public required ReconciliationMethod Method { get; init; }

    /// <summary>Why there is no answer; null when there is one.</summary>
    public required UndefinedReason? Reason { get; init; }

    /// <summary>The nodes in order of first appearance; empty without answer.</summary>
    public required IReadOnlyList<ReconciledNode> Nodes { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }
}
