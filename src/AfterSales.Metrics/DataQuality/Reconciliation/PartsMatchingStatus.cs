namespace AfterSales.Metrics.DataQuality;

/// <summary>What a search for the parts of a sum ended with.</summary>
public enum PartsMatchingStatus
{
    /// <summary>Exactly one set of the smallest size fits: it is the match.</summary>
    Unique,

    /// <summary>Several sets of the smallest size fit, and nothing is matched.</summary>
    Ambiguous,

    /// <summary>No set of at most so many parts fits.</summary>
    None,

    /// <summary>More candidates than the limit: not searched.</summary>
    NotAttempted,
}
