namespace AfterSales.Metrics.Brand;

/// <summary>Whether a review counts.</summary>
public enum RatingState
{
    /// <summary>It counts.</summary>
    Counted,

    /// <summary>It was taken back: outside every mean, however often it was counted before.</summary>
    Deleted,

    /// <summary>It repeats another one by the same person.</summary>
    Duplicate,

    /// <summary>It was flagged as not genuine.</summary>
    Flagged,

    /// <summary>It has no stars: 0 stars is no rating.</summary>
    Unrated,
}
