using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>What both sides have under one key.</summary>
public sealed partial record ReconciliationGroup
{
    /// <summary>The key.</summary>
    public required string Key { get; init; }

    /// <summary>How the two sides stand.</summary>
    public required ReconciliationState State { get; init; }

    /// <summary>How many records stand against how many.</summary>
    public required ReconciliationShape Shape { get; init; }

    /// <summary>Records on the left.</summary>
    public required long LeftCount { get; init; }

    /// <summary>Records on the right.</summary>
    public required long RightCount { get; init; }

    /// <summary>Sum of the left amounts; null when the left side has none.</summary>
    public required Money? LeftAmount { get; init; }

    /// <summary>Sum of the right amounts; null when the right side has none.</summary>
    public required Money? RightAmount { get; init; }

    /// <summary>Right − left; null when only one side has any.</summary>
    public required Money? Difference { get; init; }

    /// <summary>Positions of the left records among those given, ascending; empty when tallies were compared.</summary>
    public required IReadOnlyList<int> Left
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Positions of the right records among those given, ascending; empty when tallies were compared.</summary>
    public required IReadOnlyList<int> Right
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
