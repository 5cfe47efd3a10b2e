using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Brand;

/// <summary>The reviews of one day, source, number of stars and state in a <see cref="RatingTally"/>.</summary>
public sealed partial record RatingGroup
{
    /// <summary>The day; null when not known.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Where it was given; null when not known.</summary>
    public string? Source { get; init; }

    /// <summary>Stars, from 1; 0 for none.</summary>
    public required int Stars
    {
        get;
        init => field = Guard.InRange(value, 0, 100);
    }

    /// <summary>Whether they count.</summary>
    /// <value><see cref="RatingState.Counted"/> by default; without stars they are <see cref="RatingState.Unrated"/> whatever is said.</value>
    public RatingState State
    {
        get;
        init => field = Guard.Defined(value);
    }

    /// <summary>How many; at most 1e15.</summary>
    public required long Count
    {
        get;
        init => field = Guard.InRange(value, 0, SentimentCounts.Most);
    }
}
