using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>A fitted linkage model.</summary>
public sealed partial record LinkageModelResult
{
    /// <summary>How the fit ended.</summary>
    public required LinkageStatus Status { get; init; }

    /// <summary>The share of matches among the pairs compared.</summary>
    public required Figure<double> Prior { get; init; }

    /// <summary>m and u of each field; empty where there is no model.</summary>
    public required IReadOnlyList<LinkageField> Fields
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>The patterns the probabilities are of.</summary>
    public required IReadOnlyList<PatternGroup> Patterns
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>The probability of a match of each pattern.</summary>
    public required IReadOnlyList<double> Probabilities
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>The log-likelihood before each step and after the last: it never falls where there are no pseudo-counts.</summary>
    public required IReadOnlyList<double> LogLikelihoods
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>How many steps were made.</summary>
    public int Steps => Math.Max(LogLikelihoods.Count - 1, 0);

    /// <summary>Fields whose agreement is likelier among non-matches: the classes may have changed places.</summary>
    public IReadOnlyList<int> UFavoredFields => FrozenList.Own(Enumerable.Range(0, Fields.Count).Where(i => Fields[i].IsUFavored).ToArray());
}
