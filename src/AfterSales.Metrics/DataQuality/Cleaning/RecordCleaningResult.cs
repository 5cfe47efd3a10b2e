using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Cleaned records, and everything that was done to them.</summary>
public sealed partial record RecordCleaningResult
{
    /// <summary>The records with their values cleaned.</summary>
    public required IReadOnlyList<IReadOnlyList<string?>> Records
    {
        get;
        init => field = FrozenList.Own(Guard.NoneNull(value).Select(row => (IReadOnlyList<string?>)FrozenList.Copy(row)).ToArray());
    }

    /// <summary>Every change in the order it was made: undoing them from the last to the first gives the input back.</summary>
    public required IReadOnlyList<CellChange> Changes
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Values that stay broken.</summary>
    public required IReadOnlyList<CellIssue> Issues
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Categories no mapping knows, the most frequent first.</summary>
    public required IReadOnlyList<UnmappedCategory> Unmapped
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>For each field with filled gaps, the share of its values that are filled rather than recorded.</summary>
    public required IReadOnlyList<FilledField> Filled
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
