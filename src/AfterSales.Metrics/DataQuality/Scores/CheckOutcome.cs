namespace AfterSales.Metrics.DataQuality;

/// <summary>What a check says of one record. A missing value is its own state: neither a pass nor a failure.</summary>
public enum CheckOutcome
{
    /// <summary>The value is missing: nothing was checked.</summary>
    Missing,

    /// <summary>The check held.</summary>
    Passed,

    /// <summary>The check did not hold.</summary>
    Failed,
}
