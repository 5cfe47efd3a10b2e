using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>The utilization of many resources: each, by kind, by team, and all together.</summary>
public sealed partial record UtilizationReport
{
    /// <summary>All resources together.</summary>
    public required GroupUtilization Total { get; init; }

    /// <summary>Every resource: those of the roster in its order, then others in the order of their first booking.</summary>
    public required IReadOnlyList<ResourceUtilization> Resources { get; init => field = FrozenList.Keep(value); }

    /// <summary>By <see cref="Resource.Kind"/>, in the order of <see cref="Resources"/>.</summary>
    public required IReadOnlyList<GroupUtilization> ByKind { get; init => field = FrozenList.Keep(value); }

    /// <summary>By <see cref="Resource.Team"/>, in the order of <see cref="Resources"/>.</summary>
    public required IReadOnlyList<GroupUtilization> ByTeam { get; init => field = FrozenList.Keep(value); }

    /// <summary>The bookings that were not counted, each with the reason, in the order given.</summary>
    public required IReadOnlyList<UnusableRecord> Unusable { get; init => field = FrozenList.Keep(value); }
}
