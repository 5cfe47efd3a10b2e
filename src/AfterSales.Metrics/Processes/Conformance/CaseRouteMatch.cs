using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>A case and the route nearest to it.</summary>
public sealed partial record CaseRouteMatch
{
    /// <summary>The case.</summary>
    public required string Case { get; init; }

    /// <summary>The place of the route in the list given, from 0.</summary>
    public required int Route { get; init; }

    /// <summary>Its name.</summary>
    public required string RouteName { get; init; }

    /// <summary>Steps inserted and skipped: m + n − 2·(longest common subsequence).</summary>
    public required int Cost { get; init; }

    /// <summary>The alignment, move by move.</summary>
    public required IReadOnlyList<AlignmentMove> Moves { get; init => field = FrozenList.Copy(value); }

    /// <summary>1 − cost ÷ (m + n); undefined, <see cref="UndefinedReason.ZeroDenominator"/>, where both are empty.</summary>
    public required Figure<double> Fitness { get; init; }
}
