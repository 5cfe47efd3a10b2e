using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>What resampling the respondents of a <see cref="PathModel"/> found.</summary>
public sealed partial record PathResamplingResult
{
    /// <summary>The fit to all respondents.</summary>
    public required PathModelResult Model { get; init; }

    /// <summary>Resamples that had a fit.</summary>
    public required int Used { get; init; }

    /// <summary>Places of resamples without a fit: a question was constant in them, constructs were the same, or the weights did not settle.</summary>
    public required IReadOnlyList<int> Discarded
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Why each of them was left out, in the same order.</summary>
    public required IReadOnlyList<UndefinedReason> DiscardedReasons
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Path coefficients.</summary>
    public required IReadOnlyList<PathEffectInterval> Direct
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Indirect effects.</summary>
    public required IReadOnlyList<PathEffectInterval> Indirect
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Total effects in index points.</summary>
    public required IReadOnlyList<PathEffectInterval> TotalPoints
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
