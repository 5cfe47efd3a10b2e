using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>How gaps are filled.</summary>
public sealed partial record GapFillingOptions
{
    /// <summary>The defaults of every property.</summary>
    public static GapFillingOptions Default { get; } = new();

    /// <summary>The method.</summary>
    /// <value>A straight line.</value>
    public GapMethod Method
    {
        get;
        init => field = Guard.Defined(value);
    } = GapMethod.Linear;

    /// <summary>Values a season, used by <see cref="GapMethod.Seasonal"/>: 12 for months of a year.</summary>
    /// <value>1: no season.</value>
    public int Period
    {
        get;
        init => field = Guard.InRange(value, 1, 10_000);
    } = 1;

    /// <summary>The longest gap that is filled; a longer one stays whole.</summary>
    /// <value>Null: any.</value>
    public int? LongestGap
    {
        get;
        init => field = value is { } longest ? Guard.Positive(longest, nameof(LongestGap)) : null;
    }
}
