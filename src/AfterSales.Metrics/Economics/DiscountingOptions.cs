using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>How a periodic series is discounted.</summary>
public sealed record DiscountingOptions
{
    /// <summary>The first flow now; rates above −1.</summary>
    public static DiscountingOptions Default { get; } = new();

    /// <summary>As Excel's NPV: the first flow after one period; every rate but −1.</summary>
    public static DiscountingOptions Excel { get; } = new() { FirstFlow = FirstFlow.AfterOnePeriod, Rates = RateDomain.ExceptMinusOne };

    /// <summary>When the first flow falls; <see cref="FirstFlow.Now"/> by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the enum's.</exception>
    public FirstFlow FirstFlow
    {
        get;
        init => field = Guard.Defined(value, nameof(FirstFlow));
    }

    /// <summary>Which rates are taken; <see cref="RateDomain.AboveMinusOne"/> by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the enum's.</exception>
    public RateDomain Rates
    {
        get;
        init => field = Guard.Defined(value, nameof(Rates));
    }
}
