using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Economics;

/// <summary>How dated flows are discounted.</summary>
public sealed partial record DatedDiscountingOptions
{
    /// <summary>From the earliest flow, by days / 365: Excel's XNPV for flows whose first is the earliest.</summary>
    public static DatedDiscountingOptions Default { get; } = new();

    /// <summary>How time is counted; <see cref="DayCount.Actual365Fixed"/> by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the enum's.</exception>
    public DayCount DayCount
    {
        get;
        init => field = Guard.Defined(value);
    }

    /// <summary>The date the flows are valued at; null, the default, is the earliest flow's. Flows before it grow.</summary>
    public LocalDate? ValuationDate { get; init; }
}
