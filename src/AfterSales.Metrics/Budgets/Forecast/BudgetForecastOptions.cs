using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>How <see cref="BudgetForecast"/> forecasts.</summary>
public sealed partial record BudgetForecastOptions
{
    /// <summary>The last three periods; intervals at 95 %.</summary>
    public static BudgetForecastOptions Default { get; } = new();

    /// <summary>How many of the last periods the recent burn is the mean of; 3 by default. Fewer where there are fewer.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public int RecentPeriods
    {
        get;
        init => field = Guard.Positive(value);
    } = 3;

    /// <summary>The confidence level of the intervals; 0.95 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The level is not strictly between 0 and 1.</exception>
    public double Level
    {
        get;
        init => field = Guard.Between(value, 0, 1);
    } = Estimate.DefaultLevel;
}
