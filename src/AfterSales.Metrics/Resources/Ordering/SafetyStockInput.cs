using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>What <see cref="SafetyStock"/> is computed from: demand and lead time as measured, each with its spread.</summary>
/// <remarks>Demand, spread and times are of one unit of time: all of a day, or all of a month.</remarks>
public sealed partial record SafetyStockInput
{
    /// <summary>Mean demand per unit of time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The demand is negative, NaN or infinite.</exception>
    public required double MeanDemand { get; init => field = Guard.NotNegative(value); }

    /// <summary>Standard deviation of the demand of one unit of time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The deviation is negative, NaN or infinite.</exception>
    public required double DemandDeviation { get; init => field = Guard.NotNegative(value); }

    /// <summary>Mean lead time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative, NaN or infinite.</exception>
    public required double MeanLeadTime { get; init => field = Guard.NotNegative(value); }

    /// <summary>Standard deviation of the lead time.</summary>
    /// <value>0: the lead time is always the same.</value>
    /// <exception cref="ArgumentOutOfRangeException">The deviation is negative, NaN or infinite.</exception>
    public double LeadTimeDeviation { get; init => field = Guard.NotNegative(value); }

    /// <summary>Time between two looks at the stock, which it must cover, too.</summary>
    /// <value>0: the stock is watched all the time.</value>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative, NaN or infinite.</exception>
    public double ReviewPeriod { get; init => field = Guard.NotNegative(value); }
}
