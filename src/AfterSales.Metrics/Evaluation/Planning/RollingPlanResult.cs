using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>What <see cref="RollingPlan"/> found.</summary>
public sealed partial record RollingPlanResult
{
    /// <summary>The new plan.</summary>
    public required IReadOnlyList<PlanPeriod> Periods { get; init => field = FrozenList.Copy(value); }

    /// <summary>The plan so far, under the same volumes.</summary>
    public required IReadOnlyList<PlanPeriod> OldPeriods { get; init => field = FrozenList.Copy(value); }

    /// <summary>What the new plan costs.</summary>
    public required Money Cost { get; init; }

    /// <summary>What the plan so far costs.</summary>
    public required Money OldCost { get; init; }

    /// <summary>Backlog at the end of the plan so far less that of the new one: cases that keeping it would leave undone.</summary>
    public required double RegretCases { get; init; }

    /// <summary>Cost of the plan so far less that of the new one: what keeping it would waste, when positive.</summary>
    public required Money RegretCost { get; init; }

    /// <summary>The inputs by what their limits do, the largest first; inputs without limits are left out.</summary>
    public required IReadOnlyList<PlanSensitivity> Tornado { get; init => field = FrozenList.Copy(value); }
}
