using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>How far <see cref="ProjectSelection"/> searches.</summary>
public sealed partial record ProjectSelectionOptions
{
    /// <summary>A million nodes.</summary>
    public static ProjectSelectionOptions Default { get; } = new();

    /// <summary>After how many nodes of the search tree it stops with what it has and the gap; 1,000,000 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public int MaximumNodes
    {
        get;
        init => field = Guard.Positive(value);
    } = 1_000_000;
}
