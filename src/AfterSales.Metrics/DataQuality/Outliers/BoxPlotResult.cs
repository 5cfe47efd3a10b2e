using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>The numbers of a box plot.</summary>
public sealed partial record BoxPlotResult
{
    /// <summary>The smallest value that is not beyond.</summary>
    public required Figure<double> LowerWhisker { get; init; }

    /// <summary>The median of the lower half.</summary>
    public required Figure<double> LowerHinge { get; init; }

    /// <summary>The median.</summary>
    public required Figure<double> Median { get; init; }

    /// <summary>The median of the upper half.</summary>
    public required Figure<double> UpperHinge { get; init; }

    /// <summary>The largest value that is not beyond.</summary>
    public required Figure<double> UpperWhisker { get; init; }

    /// <summary>The positions of the values beyond the whiskers, in the input's order.</summary>
    public required IReadOnlyList<int> Outliers
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
