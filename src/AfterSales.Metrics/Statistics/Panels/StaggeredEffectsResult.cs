using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>What <see cref="StaggeredEffects"/> found.</summary>
public sealed partial record StaggeredEffectsResult
{
    /// <summary>How it was found.</summary>
    public ImpactDesign Design { get; init; } = ImpactDesign.DifferenceInDifferences;

    /// <summary>Each group in each period but its base, the last one before its start; undefined where a period has no controls; empty where none
    /// has.</summary>
    public required IReadOnlyList<GroupTimeEffect> Cells { get; init => field = FrozenList.Copy(value); }

    /// <summary>Units with the programme from the first period on: they have no before, and are left out.</summary>
    public required IReadOnlyList<long> AlwaysTreated { get; init => field = FrozenList.Copy(value); }

    /// <summary>All cells from the start on, each by its units.</summary>
    public required ImpactEffect Simple { get; init; }

    /// <summary>The mean over its periods of each group.</summary>
    public required IReadOnlyList<StaggeredSummary> ByGroup { get; init => field = FrozenList.Copy(value); }

    /// <summary>The groups' means, by their units.</summary>
    public required ImpactEffect GroupAverage { get; init; }

    /// <summary>By periods since the start, negative before it: paths that were parallel have none there.</summary>
    public required IReadOnlyList<StaggeredSummary> EventStudy { get; init => field = FrozenList.Copy(value); }

    /// <summary>By period.</summary>
    public required IReadOnlyList<StaggeredSummary> Calendar { get; init => field = FrozenList.Copy(value); }

    /// <summary>Wald's test that the event study shows nothing before the start. Passed, it is weak evidence: with few units it rejects what is parallel, and
    /// misses what is not.</summary>
    public required TestResult TrendBefore { get; init; }

    /// <summary>The coefficient of one regression with unit and period effects, for comparison only: it compares those who start late with those who
    /// already have the programme, and can be far off, even in sign.</summary>
    public required Figure<double> TwoWayFixedEffects { get; init; }

    /// <summary>How it was computed.</summary>
    public required StaggeredEffectsOptions Options { get; init; }
}
