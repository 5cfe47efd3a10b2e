using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Trends;

/// <summary>A dated value of a series: any date within its period.</summary>
public sealed partial record SeriesObservation
{
    /// <summary>A date within the period.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The value; null where it is missing.</summary>
    public required double? Value
    {
        get;
        init => field = value is { } number ? SeriesValues.Item(number, nameof(value)) : null;
    }

    /// <summary>What the value was counted over (answers, days, volume); not negative, null where there is none.</summary>
    public double? Exposure
    {
        get;
        init => field = value is { } number ? Guard.NotNegative(SeriesValues.Item(number, nameof(value)), nameof(value)) : null;
    }
}
