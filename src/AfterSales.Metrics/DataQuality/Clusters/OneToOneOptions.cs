using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>How one-to-one links are chosen.</summary>
public sealed partial record OneToOneOptions
{
    /// <summary>The defaults of every property.</summary>
    public static OneToOneOptions Default { get; } = new();

    /// <summary>The rule.</summary>
    /// <value>The heaviest first, ties by position.</value>
    public OneToOneRule Rule
    {
        get;
        init => field = Guard.Defined(value);
    }

    /// <summary>The most records a side of one connected group for which the best total is sought; the work grows with its cube.</summary>
    /// <value>400.</value>
    public int LargestGroup
    {
        get;
        init => field = Guard.InRange(value, 1, 10_000);
    } = 400;
}
