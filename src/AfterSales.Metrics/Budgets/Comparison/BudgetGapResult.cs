using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>What <see cref="BudgetGap"/> found. The months add up to the totals.</summary>
public sealed partial record BudgetGapResult
{
    /// <summary>The months, in order.</summary>
    public required IReadOnlyList<BudgetGapMonth> Months { get; init => field = FrozenList.Copy(value); }

    /// <summary>What all months will take.</summary>
    public required Money Needed { get; init; }

    /// <summary>What is budgeted for them.</summary>
    public required Money Budgeted { get; init; }

    /// <summary>Months for which anything is budgeted.</summary>
    public required int BudgetedMonths { get; init; }

    /// <summary>Needed − budgeted.</summary>
    public Money Gap => Needed - Budgeted;
}
