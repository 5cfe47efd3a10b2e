using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>How far <see cref="ProjectSelection"/> searches.</summary>
public sealed partial record ProjectSelectionOptions
{
    /// <summary>500 million steps: about a second.</summary>
    public static ProjectSelectionOptions Default { get; } = new();

    /// <summary>
    /// After how much work it stops with what it has and the gap, in elementary steps: a number of a tableau, a cell of a table, a state of a list, a
    /// project looked at.
    /// </summary>
    /// <value>500,000,000 by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public long MaximumWork
    {
        get;
        init => field = Guard.Positive(value);
    } = 500_000_000;
}
