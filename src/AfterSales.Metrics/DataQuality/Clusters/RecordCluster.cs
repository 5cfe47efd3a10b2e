using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Records taken for one and the same, and how well that is founded.</summary>
public sealed partial record RecordCluster
{
    /// <summary>The smallest position.</summary>
    public required int Representative { get; init; }

    /// <summary>All positions, ascending.</summary>
    public required IReadOnlyList<int> Members
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Pairs there could be.</summary>
    public required long Pairs { get; init; }

    /// <summary>Pairs compared and linked.</summary>
    public required long Links { get; init; }

    /// <summary>Links / pairs; undefined for one record.</summary>
    public required Figure<double> Density { get; init; }

    /// <summary>The least weight of a link.</summary>
    public required Figure<double> WeakestLink { get; init; }

    /// <summary>Pairs compared and rejected, which only a chain of others puts together.</summary>
    public required IReadOnlyList<LinkedPair> BelowThreshold
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Pairs nobody compared.</summary>
    public required long NeverCompared { get; init; }

    /// <summary>Links whose loss would split the cluster: look at these first.</summary>
    public required IReadOnlyList<LinkedPair> Bridges
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
