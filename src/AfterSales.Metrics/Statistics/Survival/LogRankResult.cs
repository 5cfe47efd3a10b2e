using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>What <see cref="LogRank"/> found.</summary>
public sealed partial record LogRankResult
{
    /// <summary>What the difference may be called.</summary>
    public EffectDesign Design => Options.Design;

    /// <summary>The groups, by number.</summary>
    public required IReadOnlyList<LogRankGroup> Groups { get; init => field = FrozenList.Copy(value); }

    /// <summary>Events of all groups together, unweighted.</summary>
    public required int Events { get; init; }

    /// <summary>χ² with its degrees of freedom and p-value.</summary>
    public required TestResult Test { get; init; }

    /// <summary>How it was computed.</summary>
    public required LogRankOptions Options { get; init; }
}
