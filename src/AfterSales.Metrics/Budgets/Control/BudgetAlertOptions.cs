using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>When <see cref="BudgetAlert"/> raises and lowers a status.</summary>
public sealed partial record BudgetAlertOptions
{
    /// <summary>Watch from 90 %, lowered again two points below.</summary>
    public static BudgetAlertOptions Default { get; } = new();

    /// <summary>The utilization, as a fraction, to watch a line from; 0.9 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The ratio is negative or not finite.</exception>
    public double WatchRatio
    {
        get;
        init => field = Guard.NotNegative(value);
    } = 0.9;

    /// <summary>How far, as a fraction of the budget, the utilization must fall below a threshold before the status is lowered; 0.02 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or not finite.</exception>
    public double Hysteresis
    {
        get;
        init => field = Guard.NotNegative(value);
    } = 0.02;
}
