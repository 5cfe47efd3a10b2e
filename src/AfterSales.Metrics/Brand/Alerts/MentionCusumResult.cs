using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Brand;

/// <summary>What <see cref="MentionCusum"/> found.</summary>
public sealed partial record MentionCusumResult
{
    /// <summary>The reference value k.</summary>
    public required double Reference { get; init; }

    /// <summary>The statistic after each period.</summary>
    public required IReadOnlyList<double> Path
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Places of the periods in which it is above the limit.</summary>
    public required IReadOnlyList<int> Signals
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Place of the period in which the rise that was signaled first began; null without a signal.</summary>
    public required int? Onset { get; init; }
}
