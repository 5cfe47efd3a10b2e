using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Robust z scores of a column.</summary>
public sealed partial record ModifiedZScoreResult
{
    /// <summary>The median.</summary>
    public required Figure<double> Center { get; init; }

    /// <summary>What the distances are divided by.</summary>
    public required Figure<double> Scale { get; init; }

    /// <summary>Which scale that is.</summary>
    public required OutlierScale ScaleUsed { get; init; }

    /// <summary>The score of each value; null where the value is missing or the scale undefined.</summary>
    public required IReadOnlyList<double?> Scores
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>The positions of the values beyond the limit, in the input's order.</summary>
    public required IReadOnlyList<int> Outliers
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
