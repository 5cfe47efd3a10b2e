using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Outliers of a series, and the series as it would be without them.</summary>
public sealed partial record SeriesOutliersResult
{
    /// <summary>The outliers, in the series' order.</summary>
    public required IReadOnlyList<SeriesOutlier> Outliers
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>The series with the suggestions in place; the caller decides whether to use it.</summary>
    public required IReadOnlyList<double?> Cleaned
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
