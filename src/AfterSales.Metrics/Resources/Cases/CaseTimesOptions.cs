using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>How the time of service cases is counted.</summary>
public sealed partial record CaseTimesOptions
{
    /// <summary>Elapsed time, 95 %.</summary>
    public static CaseTimesOptions Default { get; } = new();

    /// <summary>The calendar whose working time counts; null, the default, counts all time.</summary>
    public WorkCalendar? Calendar { get; init; }

    /// <summary>Confidence level of the intervals, strictly between 0 and 1; 0.95 by default.</summary>
    public double Level { get; init => field = Guard.Between(value, 0, 1); } = 0.95;
}
