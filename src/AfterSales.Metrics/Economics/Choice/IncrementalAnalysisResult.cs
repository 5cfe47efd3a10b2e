using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>What <see cref="IncrementalAnalysis"/> found.</summary>
public sealed partial record IncrementalAnalysisResult
{
    /// <summary>The discount rate for each period, as a fraction.</summary>
    public required double Rate { get; init; }

    /// <summary>What the cheapest alternative was compared with.</summary>
    public required IncrementalBaseline Baseline { get; init; }

    /// <summary>The steps, by rising cost.</summary>
    public required IReadOnlyList<IncrementalStep> Steps
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>The name of the alternative to choose; null is doing nothing.</summary>
    public required string? Chosen { get; init; }
}
