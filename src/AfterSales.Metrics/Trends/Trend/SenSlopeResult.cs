namespace AfterSales.Metrics.Trends;

/// <summary>What <see cref="SenSlope"/> found.</summary>
public sealed partial record SenSlopeResult
{
    /// <summary>Values that count.</summary>
    public required int Count { get; init; }

    /// <summary>How many periods more the method needs; 0 when they are enough.</summary>
    public int PeriodsMissing { get; init; }

    /// <summary>Periods left out because their value is missing.</summary>
    public required int Missing { get; init; }

    /// <summary>Pairs of values at different times: as many slopes.</summary>
    public required long Pairs { get; init; }

    /// <summary>The median slope per period, with its interval from the ranks of the Mann–Kendall test.</summary>
    public required Estimate Headline { get; init; }

    /// <summary>The slope per year; undefined for a series without calendar, <see cref="UndefinedReason.MissingInput"/>.</summary>
    public required Estimate SlopePerYear { get; init; }

    /// <summary>Conover's intercept, median of the values less slope times median of the times, at time 0 (the first period).</summary>
    public required Figure<double> Intercept { get; init; }

    /// <summary>The median of value less slope times time, at time 0: half of the values lie above the line.</summary>
    public required Figure<double> HalvingIntercept { get; init; }
}
