namespace AfterSales.Metrics.Warranty;

/// <summary>What ended the observation of a unit.</summary>
public enum ObservationEnd
{
    /// <summary>The calendar: the end was there before.</summary>
    Time,

    /// <summary>Its last repair.</summary>
    Failure,
}
