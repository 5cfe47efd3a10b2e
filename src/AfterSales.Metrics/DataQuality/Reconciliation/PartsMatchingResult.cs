using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>What <see cref="PartsMatching"/> found.</summary>
public sealed partial record PartsMatchingResult
{
    /// <summary>How the search ended.</summary>
    public required PartsMatchingStatus Status { get; init; }

    /// <summary>Positions of the parts, ascending; empty unless the match is unique.</summary>
    public required IReadOnlyList<int> Parts
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>How many parts the smallest fitting sets have; null when none fits or none was searched.</summary>
    public required int? Size { get; init; }

    /// <summary>How many sets of that size fit, counted up to the limit.</summary>
    public required int SolutionCount { get; init; }

    /// <summary>Those sets in lexicographic order of positions.</summary>
    public required IReadOnlyList<IReadOnlyList<int>> Solutions
    {
        get;
        init => field = FrozenList.KeepRows(value);
    }
}
