namespace AfterSales.Metrics.Trends;

/// <summary>What amounts come to in one period of <see cref="PeriodTotals"/>.</summary>
public sealed partial record PeriodTotal
{
    /// <summary>The period.</summary>
    public required ReportingPeriod Period { get; init; }

    /// <summary>How many amounts belong to it; 0 tells that nothing was known of it.</summary>
    public required long Count { get; init; }

    /// <summary>Their sum; zero of none.</summary>
    public required Money Amount { get; init; }
}
