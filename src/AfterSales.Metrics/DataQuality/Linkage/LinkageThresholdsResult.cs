using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Comparison patterns by position: linked, to be reviewed, not linked.</summary>
public sealed partial record LinkageThresholdsResult
{
    /// <summary>All patterns, the strongest first.</summary>
    public required IReadOnlyList<int> Order
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Patterns that link.</summary>
    public required IReadOnlyList<int> Links
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Patterns that do not link.</summary>
    public required IReadOnlyList<int> NonLinks
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Patterns a person must look at.</summary>
    public required IReadOnlyList<int> ClericalReview
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>The share of non-matches that are linked.</summary>
    public required double FalseMatchRate { get; init; }

    /// <summary>The share of matches that are not linked.</summary>
    public required double FalseNonMatchRate { get; init; }

    /// <summary>The share of matches under review.</summary>
    public required double ReviewedMatchShare { get; init; }

    /// <summary>The share of non-matches under review.</summary>
    public required double ReviewedNonMatchShare { get; init; }
}
