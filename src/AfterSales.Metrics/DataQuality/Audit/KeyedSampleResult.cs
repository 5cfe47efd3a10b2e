using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>What <see cref="KeyedSample"/> draws.</summary>
public sealed partial record KeyedSampleResult
{
    /// <summary>How many different keys there are.</summary>
    public required int Population { get; init; }

    /// <summary>The keys drawn, by rank: a smaller sample is a prefix.</summary>
    public required IReadOnlyList<string> Sample
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Their ranks.</summary>
    public required IReadOnlyList<ulong> Ranks
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>The share of keys drawn; null without keys.</summary>
    public required double? InclusionProbability { get; init; }
}
