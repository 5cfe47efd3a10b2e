namespace AfterSales.Metrics.Statistics;

/// <summary>How an effect was found, which decides what it may be called: the designs are in the order of what they can bear.</summary>
public enum ImpactDesign
{
    /// <summary>After less before, nothing to compare with: whatever else changed is in it, and a programme started because of a bad month improves by
    /// itself.</summary>
    BeforeAfter,

    /// <summary>One series against its own past: holds if the old trend would have gone on and nothing else happened then.</summary>
    InterruptedSeries,

    /// <summary>Units with and without, before and after: holds if both would have moved in parallel and controls felt nothing.</summary>
    DifferenceInDifferences,

    /// <summary>One unit against a mixture of others that followed it before.</summary>
    SyntheticControl,

    /// <summary>Units with and without by lot: holds by design.</summary>
    Randomized,
}
