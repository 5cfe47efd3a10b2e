using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>A budget by line and period, whose rows and columns both add up.</summary>
public sealed partial record PhasedBudget
{
    /// <summary>The currency.</summary>
    public required Currency Currency { get; init; }

    /// <summary>The lines, one for each row.</summary>
    public required IReadOnlyList<PhasedLine> Lines { get; init => field = FrozenList.Keep(value); }

    /// <summary>The amounts: a row for each line, a column for each period.</summary>
    public required ApportionmentTable Table { get; init; }
}
