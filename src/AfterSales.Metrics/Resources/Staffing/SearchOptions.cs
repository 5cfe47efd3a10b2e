using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>How long an exact search may go on.</summary>
public sealed partial record SearchOptions
{
    /// <summary>100,000 relaxations.</summary>
    public static SearchOptions Default { get; } = new();

    /// <summary>Relaxations solved at most; when they are used up, the best answer so far is given with the gap that is left. 100,000 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public long MaximumNodes
    {
        get;
        init => field = Guard.Positive(value);
    } = 100_000;
}
