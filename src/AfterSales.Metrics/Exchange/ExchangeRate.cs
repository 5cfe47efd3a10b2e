using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics;

/// <summary>A rate of one day: one unit of <see cref="From"/> is <see cref="Rate"/> units of <see cref="To"/>.</summary>
public sealed partial record ExchangeRate
{
    /// <summary>The day the rate is of.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>What one unit of is priced.</summary>
    public required Currency From { get; init; }

    /// <summary>What it is priced in.</summary>
    public required Currency To { get; init; }

    /// <summary>Units of <see cref="To"/> for one unit of <see cref="From"/>; positive.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not positive.</exception>
    public required decimal Rate
    {
        get;
        init => field = Guard.Positive(value);
    }
}
