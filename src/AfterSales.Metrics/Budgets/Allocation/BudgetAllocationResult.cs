using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>A budget shared among lines, or the reason why it cannot be.</summary>
public sealed partial record BudgetAllocationResult
{
    /// <summary>The budget.</summary>
    public required Money Budget { get; init; }

    /// <summary>Whether the budget fits between the lines' limits, and why not.</summary>
    public required SplitFeasibility Feasibility { get; init; }

    /// <summary>The lines in the order given; they add up to <see cref="Budget"/>. Empty when it does not fit.</summary>
    public required IReadOnlyList<BudgetLineAllocation> Lines { get; init => field = FrozenList.Keep(value); }

    /// <summary>The lines whose limits bind: those held at one; when the budget does not fit, those whose limits keep it from fitting.</summary>
    public required IReadOnlyList<string> Binding { get; init => field = FrozenList.Keep(value); }

    /// <summary>What is missing to fit: by how much the minimums exceed the budget, or how much of it finds no line. Zero when it fits.</summary>
    public required Money Gap { get; init; }

    /// <summary>λ, the amount for each unit of weight that the lines between their limits get; the smallest where several give the same shares.</summary>
    public required Figure<double> Multiplier { get; init; }
}
