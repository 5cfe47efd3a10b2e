using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>What a method by exposure found.</summary>
public sealed partial record ExposureReserveResult
{
    /// <summary>Expected cost for each unit of exposure: given, or Cape Cod's own.</summary>
    public required Figure<double> CostPerExposure { get; init; }

    /// <summary>For each origin ratio × exposure.</summary>
    public required IReadOnlyList<Figure<double>> Expected { get; init => field = FrozenList.Keep(value); }

    /// <summary>For each origin the share paid by its latest age: 1 / factor to ultimate.</summary>
    public required IReadOnlyList<Figure<double>> PaidShare { get; init => field = FrozenList.Keep(value); }

    /// <summary>For each origin the amount expected in the end.</summary>
    public required IReadOnlyList<Figure<double>> Ultimate { get; init => field = FrozenList.Keep(value); }

    /// <summary>For each origin ultimate − latest.</summary>
    public required IReadOnlyList<Figure<double>> Reserve { get; init => field = FrozenList.Keep(value); }

    /// <summary>The sum of the reserves; undefined where one of them is.</summary>
    public required Figure<double> TotalReserve { get; init; }
}
