using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>How far <see cref="PartsMatching"/> searches.</summary>
public sealed partial record PartsMatchingOptions
{
    /// <summary>At most 4 parts of at most 40 candidates, 3 solutions shown.</summary>
    public static PartsMatchingOptions Default { get; } = new();

    /// <summary>The most parts a sum may have.</summary>
    /// <value>4; from 1 to 8.</value>
    public int MostParts
    {
        get;
        init => field = Guard.InRange(value, 1, 8);
    }
    = 4;

    /// <summary>The most candidates; with more, nothing is attempted.</summary>
    /// <value>40; from 1 to 64.</value>
    public int MostCandidates
    {
        get;
        init => field = Guard.InRange(value, 1, 64);
    }
    = 40;

    /// <summary>How many solutions are counted and shown.</summary>
    /// <value>3; from 2 to 1,000.</value>
    public int SolutionLimit
    {
        get;
        init => field = Guard.InRange(value, 2, 1_000);
    }
    = 3;
}
