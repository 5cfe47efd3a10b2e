using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>What <see cref="BudgetControl"/> says of a document.</summary>
public sealed partial record BudgetCheckResult
{
    /// <summary>The strictest action of all checks.</summary>
    public required BudgetCheckAction Action { get; init; }

    /// <summary>What the document adds to the consumption of all dates together: its amount less what it releases.</summary>
    public required Money Added { get; init; }

    /// <summary>Every check that was made, passed or not.</summary>
    public required IReadOnlyList<BudgetCheckReason> Checks { get; init => field = FrozenList.Keep(value); }
}
