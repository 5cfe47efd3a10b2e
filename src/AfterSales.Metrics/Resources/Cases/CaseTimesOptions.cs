using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>How the time of service cases is counted.</summary>
public sealed partial record CaseTimesOptions
{
    /// <summary>Elapsed time without holds, one for each case, 95 %.</summary>
    public static CaseTimesOptions Default { get; } = new();

    /// <summary>The calendar whose working time counts; null counts all time.</summary>
    /// <value>Null.</value>
    public WorkCalendar? Calendar { get; init; }

    /// <summary>Whether a reopened case has one time or one for each cycle.</summary>
    /// <value><see cref="CaseCounting.WholeCase"/>.</value>
    public CaseCounting Counting { get; init => field = Guard.Defined(value); }

    /// <summary>Whether time on hold counts.</summary>
    /// <value><see cref="HoldTime.Excluded"/>.</value>
    public HoldTime Holds { get; init => field = Guard.Defined(value); }

    /// <summary>Confidence level of the intervals, strictly between 0 and 1.</summary>
    /// <value>0.95, <see cref="Estimate.DefaultLevel"/>.</value>
    public double Level { get; init => field = Guard.Between(value, 0, 1); } = Estimate.DefaultLevel;
}
