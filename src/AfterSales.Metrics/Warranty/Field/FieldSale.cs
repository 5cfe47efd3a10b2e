using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Warranty;

/// <summary>Units sold, or planned to be sold, in a month: a row of the sales behind a <see cref="FieldHistory"/>.</summary>
public sealed partial record FieldSale
{
    /// <summary>A date of the month.</summary>
    public required LocalDate Month { get; init; }

    /// <summary>The units, up to 2,147,483,647; whole numbers for months that are over, any for planned ones.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public required decimal Units
    {
        get;
        init => field = Guard.NotNegative(value);
    }
}
