using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>A price from a quantity on: 9.50 each from 100 pieces.</summary>
public sealed partial record PriceBreak
{
    /// <summary>The least quantity of one order that has the price; 0 for the first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The quantity is negative, NaN or infinite.</exception>
    public required double FromQuantity { get; init => field = Guard.NotNegative(value); }

    /// <summary>Price of a piece; positive.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The price is not positive and finite.</exception>
    public required double UnitPrice { get; init => field = Guard.Positive(value); }
}
