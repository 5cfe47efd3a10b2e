namespace AfterSales.Metrics;

/// <summary>Whether a whole fits between the limits of its parts, and why not.</summary>
public enum SplitFeasibility
{
    /// <summary>It fits.</summary>
    Feasible,

    /// <summary>The whole is less than the minimums add up to.</summary>
    BelowMinimums,

    /// <summary>The whole is more than the maximums add up to.</summary>
    AboveMaximums,

    /// <summary>The maximums would hold the whole, but parts of weight zero stay at their minimums.</summary>
    ZeroWeightsBlock,
}
