using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>A variant: the closed cases that went through the same steps in the same order.</summary>
public sealed partial record FlowVariant
{
    /// <summary>The steps.</summary>
    public required IReadOnlyList<string> Steps { get; init => field = FrozenList.Copy(value); }

    /// <summary>How many cases.</summary>
    public required long Count { get; init; }

    /// <summary>Their share of the closed cases.</summary>
    public required Figure<double> Share { get; init; }

    /// <summary>Their mean lead time in hours.</summary>
    public required Figure<double> MeanLeadHours { get; init; }
}
