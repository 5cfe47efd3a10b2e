using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>A straight piece of a response curve.</summary>
public sealed partial record ResponseSegment
{
    /// <summary>How much money it takes; positive.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is not positive and finite.</exception>
    public required double Length
    {
        get;
        init => field = Guard.Positive(value);
    }

    /// <summary>What a unit of money brings in on it; not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The slope is negative or not finite.</exception>
    public required double Slope
    {
        get;
        init => field = Guard.NotNegative(value);
    }
}
