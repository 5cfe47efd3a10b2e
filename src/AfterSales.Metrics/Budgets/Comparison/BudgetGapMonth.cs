namespace AfterSales.Metrics.Budgets;

/// <summary>A month of a <see cref="BudgetGap"/>.</summary>
public sealed partial record BudgetGapMonth
{
    /// <summary>The month.</summary>
    public required ReportingPeriod Month { get; init; }

    /// <summary>What it will take.</summary>
    public required Money Needed { get; init; }

    /// <summary>What is budgeted for it.</summary>
    public required Money Budgeted { get; init; }

    /// <summary>Needed − budgeted: what is still to be budgeted; below zero where more is budgeted than needed.</summary>
    public Money Gap => Needed - Budgeted;
}
