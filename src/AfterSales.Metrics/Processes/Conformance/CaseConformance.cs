using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>A case against the allowed flow.</summary>
public sealed partial record CaseConformance
{
    /// <summary>The case.</summary>
    public required string Case { get; init; }

    /// <summary>Whether it is still open.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>Whether it has no violation; then, and only then, the cost is 0.</summary>
    public required bool Conforms { get; init; }

    /// <summary>Its violations: unknown steps, the start, transitions, the end; those of a kind in the case's order.</summary>
    public required IReadOnlyList<FlowViolation> Violations { get; init => field = FrozenList.Copy(value); }

    /// <summary>Inserted and skipped steps of the least alignment; undefined, <see cref="UndefinedReason.Infeasible"/>, where the flow has no route.</summary>
    public required Figure<int> Cost { get; init; }

    /// <summary>The least alignment, move by move; empty where there is none.</summary>
    public required IReadOnlyList<AlignmentMove> Moves { get; init => field = FrozenList.Copy(value); }

    /// <summary>1 − cost ÷ (its steps + steps of the shortest route); of an open case 1 − cost ÷ its steps.</summary>
    public required Figure<double> Fitness { get; init; }
}
