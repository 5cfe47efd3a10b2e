namespace AfterSales.Metrics.DataQuality;

/// <summary>A record of the left side and the one of the right side that it was matched with.</summary>
public readonly partial record struct RecordPair
{
    /// <summary>Position on the left, from 0; the default is the first.</summary>
    public required int Left { get; init; }

    /// <summary>Position on the right, from 0; the default is the first.</summary>
    public required int Right { get; init; }

    /// <summary>Days between the two, not negative; 0 where dates played no part.</summary>
    public required int DaysApart { get; init; }
}
