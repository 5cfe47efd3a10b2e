namespace AfterSales.Metrics.DataQuality;

/// <summary>Whether the records are all there are.</summary>
public enum RecordCoverage
{
    /// <summary>All records were checked: rates are facts and have no interval.</summary>
    Census,

    /// <summary>The records are a sample: rates have a Wilson interval.</summary>
    Sample,
}
