using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>An amount budgeted for a line, for a period or for as long as the budget lasts.</summary>
public sealed partial record PlannedAmount
{
    /// <summary>The line; compared exactly.</summary>
    public required string Line
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>The amount.</summary>
    public required Money Amount { get; init; }

    /// <summary>The period it is for; null for all the time the budget lasts.</summary>
    public ReportingPeriod? Period { get; init; }
}
