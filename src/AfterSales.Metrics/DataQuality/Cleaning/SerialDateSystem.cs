namespace AfterSales.Metrics.DataQuality;

/// <summary>The day a spreadsheet counts from.</summary>
public enum SerialDateSystem
{
    /// <summary>1 is 1 January 1900; 60 is a 29 February 1900 that never was, and is refused.</summary>
    Year1900,

    /// <summary>0 is 1 January 1904.</summary>
    Year1904,
}
