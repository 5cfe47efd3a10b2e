using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>What <see cref="ImportancePerformance"/> found, with its ingredients.</summary>
public sealed partial record ImportancePerformanceResult
{
    /// <summary>The line between important and not; null without attributes.</summary>
    public required Figure<double> ImportanceLine { get; init; }

    /// <summary>The line between done well and not; null without attributes.</summary>
    public required Figure<double> PerformanceLine { get; init; }

    /// <summary>The attributes in the order given.</summary>
    public required IReadOnlyList<ImportancePerformanceItem> Items
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
