using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics;

/// <summary>A part's weight and the limits its amount must keep.</summary>
/// <remarks>Limits are sizes: of a negative total, each part lies between −<see cref="Maximum"/> and −<see cref="Minimum"/>.</remarks>
public sealed partial record BoundedWeight
{
    /// <summary>The weight; a part of weight zero gets its minimum.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The weight is negative.</exception>
    public required decimal Weight
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>The least the part gets; 0 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The minimum is negative.</exception>
    public decimal Minimum
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>The most the part gets; null, the default, is no limit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The maximum is negative.</exception>
    public decimal? Maximum
    {
        get;
        init => field = value is null ? null : Guard.NotNegative(value.Value);
    }
}
