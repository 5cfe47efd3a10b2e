using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>What <see cref="PartDemand"/> found.</summary>
public sealed partial record PartDemandResult
{
    /// <summary>The length of the window, in days of 24 hours.</summary>
    public required double Days { get; init; }

    /// <summary>Each part, the one needed most first, equal ones in the order of their first line.</summary>
    public required IReadOnlyList<PartDemandLine> Parts
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Lines before or after the window, which count nowhere.</summary>
    public required long OutsideWindow { get; init; }
}
