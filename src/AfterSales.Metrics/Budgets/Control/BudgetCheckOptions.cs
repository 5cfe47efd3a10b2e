using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>What <see cref="BudgetControl"/> does with a document that exceeds the budget, by scope.</summary>
public sealed partial record BudgetCheckOptions
{
    /// <summary>Beyond the year's budget blocked, beyond the cumulative one warned, the single month not looked at.</summary>
    public static BudgetCheckOptions Default { get; } = new();

    /// <summary>Beyond the year's budget; <see cref="BudgetCheckAction.Block"/> by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such action.</exception>
    public BudgetCheckAction Annual
    {
        get;
        init => field = Guard.Defined(value);
    } = BudgetCheckAction.Block;

    /// <summary>Beyond the budget from the start of the year; <see cref="BudgetCheckAction.Warn"/> by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such action.</exception>
    public BudgetCheckAction Cumulative
    {
        get;
        init => field = Guard.Defined(value);
    } = BudgetCheckAction.Warn;

    /// <summary>Beyond the budget of the period alone; <see cref="BudgetCheckAction.Ok"/> by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such action.</exception>
    public BudgetCheckAction Period
    {
        get;
        init => field = Guard.Defined(value);
    }

    /// <summary>The length of a period; a month by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such unit.</exception>
    public PeriodUnit PeriodUnit
    {
        get;
        init => field = Guard.Defined(value);
    } = PeriodUnit.Month;
}
