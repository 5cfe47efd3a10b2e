using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Reporting;

/// <summary>A named place on a map.</summary>
public sealed partial record MapPoint
{
    /// <summary>What stands beside it.</summary>
    public required string Name { get; init => field = Guard.NotNull(value); }

    /// <summary>Its place across.</summary>
    public required double X { get; init => field = Guard.Finite(value); }

    /// <summary>Its place upward.</summary>
    public required double Y { get; init => field = Guard.Finite(value); }

    /// <summary>Whether it is one of those described, or of what describes them.</summary>
    /// <value><see cref="MapPointKind.Subject"/>.</value>
    public MapPointKind Kind { get; init => field = Guard.Defined(value); } = MapPointKind.Subject;
}
