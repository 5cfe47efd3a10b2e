namespace AfterSales.Metrics.Budgets;

/// <summary>What a line could give or needs, and what the proposal does with it.</summary>
public sealed partial record VirementBalance
{
    /// <summary>The line.</summary>
    public required VirementLine Line { get; init; }

    /// <summary>What it could give, within its limit.</summary>
    public required Money CouldGive { get; init; }

    /// <summary>What it needs, its limit aside.</summary>
    public required Money Needs { get; init; }

    /// <summary>What the proposal gives it (positive) or takes from it (negative).</summary>
    public required Money Change { get; init; }

    /// <summary>Its budget after the proposal.</summary>
    public required Money BudgetAfter { get; init; }
}
