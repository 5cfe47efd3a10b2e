using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>A spare part that may be stocked.</summary>
public sealed partial record StockItem
{
    /// <summary>Demands per unit of time; not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rate is negative, NaN or infinite.</exception>
    public required double DemandRate
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Mean time until a piece is replaced; not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative, NaN or infinite.</exception>
    public required double LeadTime
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Price of a piece; positive.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The price is not positive.</exception>
    public required decimal UnitCost
    {
        get;
        init => field = Guard.Positive(value);
    }
}
