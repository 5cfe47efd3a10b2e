using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>What <see cref="CompetingCauses"/> found.</summary>
public sealed partial record CompetingCausesResult
{
    /// <summary>The causes, in ordinal order.</summary>
    public required IReadOnlyList<CauseFit> Causes { get; init => field = FrozenList.Keep(value); }

    /// <summary>One step for each age of failure.</summary>
    public required IReadOnlyList<IncidenceStep> Steps { get; init => field = FrozenList.Keep(value); }

    /// <summary>The Bp life of all causes together.</summary>
    public required Figure<double> Life { get; init; }
}
