using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Brand;

/// <summary>What <see cref="ImageProfile"/> found.</summary>
public sealed partial record ImageProfileResult
{
    /// <summary>Own less rival, of each attribute.</summary>
    public required IReadOnlyList<double> Differences
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Osgood's D, the root of the sum of squared differences.</summary>
    public required double Distance { get; init; }

    /// <summary>Mean difference: how much higher the whole profile lies.</summary>
    public required double Elevation { get; init; }

    /// <summary>Correlation of the profiles: whether they have the same shape.</summary>
    public required Figure<double> ShapeCorrelation { get; init; }
}
