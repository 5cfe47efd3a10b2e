namespace AfterSales.Metrics.Evaluation;

/// <summary>Why two companies' figures cannot be compared.</summary>
public enum PeerMismatch
{
    /// <summary>Another definition, or one that is not told.</summary>
    Definition,

    /// <summary>Another period, or one that is not told.</summary>
    Period,

    /// <summary>Another class of size.</summary>
    SizeClass,

    /// <summary>A value, or the interval of an estimate, is missing.</summary>
    Value,
}
