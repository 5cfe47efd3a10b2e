using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Warranty;

/// <summary>Claims reported in a month.</summary>
public readonly partial record struct ReportedClaims
{
    /// <summary>A date of the month.</summary>
    public required LocalDate Month { get; init; }

    /// <summary>Their number; from 0 to 1e15.</summary>
    public required long Claims
    {
        get;
        init => field = Guard.InRange(value, 0, 1_000_000_000_000_000);
    }
}
