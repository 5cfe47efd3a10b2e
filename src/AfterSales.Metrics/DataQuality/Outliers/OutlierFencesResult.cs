using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Fences, and the values beyond them: flagged, never removed.</summary>
public sealed partial record OutlierFencesResult
{
    /// <summary>The lower fence; a value on it is no outlier.</summary>
    public required Figure<double> Lower { get; init; }

    /// <summary>The upper fence.</summary>
    public required Figure<double> Upper { get; init; }

    /// <summary>The positions of the values beyond, in the input's order.</summary>
    public required IReadOnlyList<int> Outliers
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>How many values there are.</summary>
    public required int Count { get; init; }

    /// <summary>How many are missing.</summary>
    public required int Missing { get; init; }
}
