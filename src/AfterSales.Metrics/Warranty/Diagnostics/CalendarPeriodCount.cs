namespace AfterSales.Metrics.Warranty;

/// <summary>The factors of one calendar period.</summary>
public sealed partial record CalendarPeriodCount
{
    /// <summary>The calendar period: origin + later age, from 0.</summary>
    public required int Period { get; init; }

    /// <summary>Factors below the median of their age.</summary>
    public required int Smaller { get; init; }

    /// <summary>Factors above it.</summary>
    public required int Larger { get; init; }

    /// <summary>Expected value of the smaller of both numbers.</summary>
    public required double Mean { get; init; }

    /// <summary>Its variance.</summary>
    public required double Variance { get; init; }
}
