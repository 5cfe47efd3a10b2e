namespace AfterSales.Metrics.Resources;

/// <summary>Whether the time in which a case is on hold, waiting for the customer, counts.</summary>
public enum HoldTime
{
    /// <summary>The clock stands still while the case is on hold.</summary>
    Excluded,

    /// <summary>The clock runs on.</summary>
    Counted,
}
