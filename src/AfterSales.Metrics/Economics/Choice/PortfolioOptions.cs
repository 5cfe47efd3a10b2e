using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Economics;

/// <summary>How initiatives are put side by side.</summary>
public sealed partial record PortfolioOptions
{
    /// <summary>Days / 365 from the earliest flow of all; rank changes between rates of 0 and 1.</summary>
    public static PortfolioOptions Default { get; } = new();

    /// <summary>How time is counted; <see cref="DayCount.Actual365Fixed"/> by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the enum's.</exception>
    public DayCount DayCount
    {
        get;
        init => field = Guard.Defined(value);
    }

    /// <summary>The date all initiatives are valued at; null, the default, is the earliest flow's of all.</summary>
    public LocalDate? ValuationDate { get; init; }

    /// <summary>The lowest rate at which a change of rank is told; 0 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not finite and above −1.</exception>
    public double LowestRate
    {
        get;
        init => field = Guard.Above(value, -1);
    }

    /// <summary>The highest rate at which a change of rank is told; 1 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not finite and above −1.</exception>
    public double HighestRate
    {
        get;
        init => field = Guard.Above(value, -1);
    }
    = 1;
}
