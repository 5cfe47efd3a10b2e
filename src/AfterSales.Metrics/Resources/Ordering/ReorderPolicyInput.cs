using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>What <see cref="ReorderPolicy"/> needs to know.</summary>
public sealed partial record ReorderPolicyInput
{
    /// <summary>Mean demand per unit of time; positive.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not positive and finite.</exception>
    public required double DemandRate
    {
        get;
        init => field = Guard.Positive(value);
    }

    /// <summary>Time from order to delivery; not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative, NaN or infinite.</exception>
    public required double LeadTime
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Cost of one order; not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The cost is negative, NaN or infinite.</exception>
    public required double OrderCost
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Cost of keeping one piece for one unit of time; positive.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The cost is not positive and finite.</exception>
    public required double HoldingCost
    {
        get;
        init => field = Guard.Positive(value);
    }

    /// <summary>Cost of one piece missing for one unit of time; positive.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The cost is not positive and finite.</exception>
    public required double BackorderCost
    {
        get;
        init => field = Guard.Positive(value);
    }
}
