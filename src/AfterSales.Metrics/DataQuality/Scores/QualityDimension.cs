namespace AfterSales.Metrics.DataQuality;

/// <summary>What a rule about data asks for: the dimensions of data quality of DAMA UK (2013) and ISO/IEC 25012.</summary>
public enum QualityDimension
{
    /// <summary>Is the value there?</summary>
    Completeness,

    /// <summary>Does the value have the form and the range it must have?</summary>
    Validity,

    /// <summary>Is each thing recorded once?</summary>
    Uniqueness,

    /// <summary>Do values that belong together agree?</summary>
    Consistency,

    /// <summary>Is the value recent enough (ISO/IEC 25012: currentness)?</summary>
    Timeliness,

    /// <summary>Is the value true? No rule on one table can say so: only a reconciliation with another source, or an audited sample.</summary>
    Accuracy,
}
