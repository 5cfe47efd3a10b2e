using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>The outliers of a normal sample, and the steps that found them.</summary>
public sealed partial record GeneralizedEsdResult
{
    /// <summary>Each removal.</summary>
    public required IReadOnlyList<OutlierTestStep> Steps
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>The positions of the outliers, the farthest first.</summary>
    public required IReadOnlyList<int> Outliers
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
