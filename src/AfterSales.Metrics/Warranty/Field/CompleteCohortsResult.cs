using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>Claims of the shipments that have reached an age with all their units.</summary>
public sealed partial record CompleteCohortsResult
{
    /// <summary>The shipments.</summary>
    public required IReadOnlyList<CohortRate> Cohorts { get; init => field = FrozenList.Keep(value); }

    /// <summary>Claims per thousand units of all of them.</summary>
    public required Figure<double> PerThousand { get; init; }
}
