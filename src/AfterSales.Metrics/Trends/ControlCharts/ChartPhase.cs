using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>
/// A phase of a control chart: from where it holds, and which of its points make the limits. A new phase is the caller's decision, with a reason.
/// </summary>
public sealed partial record ChartPhase
{
    /// <summary>First position of the phase, from 1.</summary>
    public required int First
    {
        get;
        init => field = Guard.Positive(value);
    }

    /// <summary>
    /// Periods of the phase, from its first, that make the limits and freeze them: later points change nothing. Null for all of them, up to the next
    /// phase.
    /// </summary>
    public int? Baseline
    {
        get;
        init => field = value is null ? null : Guard.Positive(value.Value);
    }

    /// <summary>Why the phase begins, as "new depot opened".</summary>
    public string? Reason { get; init; }
}
