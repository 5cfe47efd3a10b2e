using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Brand;

/// <summary>The mentions of one period, and how many of them were hostile.</summary>
public sealed partial record MentionPeriod
{
    /// <summary>The period's first date.</summary>
    public required LocalDate Start { get; init; }

    /// <summary>Hostile mentions; from 0 to 1e15.</summary>
    public required long Hostile
    {
        get;
        init => field = Guard.InRange(value, 0, SentimentCounts.Most);
    }

    /// <summary>All mentions, the hostile ones among them; from 0 to 1e15.</summary>
    public required long Mentions
    {
        get;
        init => field = Guard.InRange(value, 0, SentimentCounts.Most);
    }
}
