namespace AfterSales.Metrics.DataQuality;

/// <summary>Which value of several records survives in the golden record.</summary>
public enum Survivorship
{
    /// <summary>That of the source named first; sources not named come last.</summary>
    SourceOrder,

    /// <summary>That of the record updated last; records without a date come last.</summary>
    MostRecent,

    /// <summary>That of the most records.</summary>
    MostFrequent,

    /// <summary>The one of the most characters.</summary>
    Longest,

    /// <summary>The first in the input.</summary>
    First,
}
