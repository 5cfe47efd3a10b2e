using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Brand;

/// <summary>Mentions by class, as counted.</summary>
public sealed partial record SentimentCounts
{
    /// <summary>So that no sum of a few leaves a long.</summary>
    internal const long Most = 1_000_000_000_000_000;

    /// <summary>Positive mentions; at most 1e15, as all counts.</summary>
    public required long Positive
    {
        get;
        init => field = Guard.InRange(value, 0, Most);
    }

    /// <summary>Neutral mentions.</summary>
    public required long Neutral
    {
        get;
        init => field = Guard.InRange(value, 0, Most);
    }

    /// <summary>Negative mentions.</summary>
    public required long Negative
    {
        get;
        init => field = Guard.InRange(value, 0, Most);
    }

    /// <summary>Mentions not scored.</summary>
    /// <value>0 by default.</value>
    public long Unscored
    {
        get;
        init => field = Guard.InRange(value, 0, Most);
    }

    /// <summary>Mentions scored.</summary>
    public long Scored => Positive + Neutral + Negative;

    /// <summary>The counts of a summary.</summary>
    /// <param name="summary">The summary.</param>
    /// <returns>The counts.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="summary"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is above 1e15.</exception>
    public static SentimentCounts Of(MentionSummary summary) => new()
    {
        Positive = Guard.NotNull(summary).Positive.Count,
        Neutral = summary.Neutral.Count,
        Negative = summary.Negative.Count,
        Unscored = summary.Unscored.Count,
    };
}
