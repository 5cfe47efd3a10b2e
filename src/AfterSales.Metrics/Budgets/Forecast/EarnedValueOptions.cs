using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>How <see cref="EarnedValueAnalysis"/> forecasts.</summary>
public sealed partial record EarnedValueOptions
{
    /// <summary>Cost index weighted 0.8, schedule index 0.2.</summary>
    public static EarnedValueOptions Default { get; } = new();

    /// <summary>The cost index's part in the weighted forecast, from 0 to 1; the schedule index has the rest. 0.8 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The weight is not from 0 to 1.</exception>
    public double CostWeight
    {
        get;
        init => field = Guard.InRange(value, 0, 1);
    } = 0.8;
}
