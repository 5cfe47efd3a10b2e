namespace AfterSales.Metrics.Warranty;

/// <summary>Where within its month in service a failure is put.</summary>
public enum FailurePlacement
{
    /// <summary>Somewhere after the month before, up to the month: an interval, which is all that is known.</summary>
    WithinMonth,

    /// <summary>At the month's end, as spreadsheets do.</summary>
    AtMonthEnd,
}
