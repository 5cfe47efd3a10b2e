using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>What a customer's lifetime value is computed from.</summary>
public sealed partial record CustomerLifetimeValueInput
{
    /// <summary>What a customer who stays brings in each period, after the cost of serving him.</summary>
    public required decimal MarginPerPeriod { get; init; }

    /// <summary>The share of customers who stay from one period to the next, 0 to 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is not from 0 to 1.</exception>
    public required double Retention
    {
        get;
        init => field = Guard.InRange(value, 0, 1);
    }

    /// <summary>Discount rate for each period, as a fraction; above −1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not finite and above −1.</exception>
    public required double DiscountRate
    {
        get;
        init => field = Guard.Above(value, -1);
    }

    /// <summary>What it cost to win the customer; 0 by default.</summary>
    public decimal AcquisitionCost { get; init; }

    /// <summary>After how many margins to stop, for the finite values; null to leave these out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public int? Periods
    {
        get;
        init => field = value is null ? null : Guard.Positive(value.Value);
    }
}
