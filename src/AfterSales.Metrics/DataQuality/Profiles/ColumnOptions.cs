using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>What a column's values mean: which stand for a missing one, and how many distinct ones are remembered.</summary>
public sealed partial record ColumnOptions
{
    /// <summary>No missing codes, a million distinct values.</summary>
    public static ColumnOptions Default { get; } = new();

    /// <summary>Values that stand for a missing one, compared ordinally without white space at their ends.</summary>
    /// <value>None: only null and white space are missing.</value>
    public IReadOnlyList<string> MissingCodes
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    = FrozenList<string>.Empty;

    /// <summary>How many distinct values are remembered. Past it, what needs all of them is undefined; all else stays exact.</summary>
    /// <value>1,000,000; positive.</value>
    public int DistinctLimit
    {
        get;
        init => field = Guard.Positive(value);
    }

    = 1_000_000;
}
