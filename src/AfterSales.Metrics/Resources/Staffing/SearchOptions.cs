using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>How long an exact search may go on.</summary>
public sealed partial record SearchOptions
{
    /// <summary>A thousand million multiplications.</summary>
    public static SearchOptions Default { get; } = new();

    /// <summary>The work at most, in multiplications, comparisons and moves; when it is used up, the best answer so far is given with a bound: the same on
    /// every machine, about a second on one of today. A pivot costs rows × columns.</summary>
    /// <value>1,000,000,000.</value>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public long MaximumWork
    {
        get;
        init => field = Guard.Positive(value);
    } = 1_000_000_000;
}
