using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Reporting;

/// <summary>A value on its day, or of the period that begins on it.</summary>
public sealed partial record DatedValue
{
    /// <summary>The day.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The value.</summary>
    public required double Value { get; init => field = Guard.Finite(value); }
}
