using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>How far blocking may go.</summary>
public sealed partial record BlockingOptions
{
    /// <summary>The limits of passing nothing.</summary>
    public static BlockingOptions Default { get; } = new();

    /// <summary>How many pairs, over all passes, are listed; with more, keys must be made finer.</summary>
    /// <value>10 million.</value>
    public long MostPairs
    {
        get;
        init => field = Guard.Positive(value);
    } = 10_000_000;
}
