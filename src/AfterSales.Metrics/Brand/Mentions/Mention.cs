using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Brand;

/// <summary>One thing said about a brand: a post, a review, an article, an answer of a search engine.</summary>
public sealed partial record Mention
{
    /// <summary>Brand, source, period, language and query.</summary>
    public required MentionKey Key
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>What it says; use <see cref="SentimentScale.Classify"/> for a score.</summary>
    public required MentionClass Class
    {
        get;
        init => field = Guard.Defined(value);
    }

    /// <summary>Its sentiment score from −1 to 1; null when there is none.</summary>
    public decimal? Score
    {
        get;
        init => field = value is null ? null : Guard.InRange(value.Value, -1, 1);
    }

    /// <summary>Its reach, as readers; from 0 to 1e9.</summary>
    /// <value>1 by default.</value>
    public decimal Weight
    {
        get;
        init => field = Guard.InRange(value, 0, 1_000_000_000m);
    }
    = 1;

    /// <summary>What it speaks of, as "speed" and "price"; none by default, each at most once.</summary>
    public IReadOnlyList<string> Topics
    {
        get;
        init => field = FrozenList.Copy(Guard.NotNull(value).Select(topic => Guard.NotBlank(topic, nameof(Topics))));
    }
    = FrozenList<string>.Empty;

    /// <summary>Whether it is a copy of another mention (syndicated, shared): counted apart, and in nothing else. Which one is the original is decided
    /// before.</summary>
    public bool IsCopy { get; init; }

    /// <summary>A mention of a score.</summary>
    /// <param name="key">Brand, source, period, language and query.</param>
    /// <param name="score">From −1 to 1; null when nothing was measured.</param>
    /// <param name="scale">Where the score is cut; null for ±0.2.</param>
    /// <returns>The mention.</returns>
    /// <exception cref="ArgumentException">The key is null, or the score is beyond ±1.</exception>
    public static Mention OfScore(MentionKey key, decimal? score, SentimentScale? scale = null)
        => new() { Key = key, Class = (scale ?? SentimentScale.Default).Classify(score), Score = score };

    /// <summary>A mention on a scale of five: very negative, negative, neutral, positive, very positive; its score −1, −½, 0, ½, 1.</summary>
    /// <param name="key">Brand, source, period, language and query.</param>
    /// <param name="step">From 1, very negative, to 5, very positive; null when nothing was measured.</param>
    /// <returns>The mention, 1 and 2 negative, 3 neutral, 4 and 5 positive.</returns>
    /// <exception cref="ArgumentException">The key is null, or the step is not from 1 to 5.</exception>
    public static Mention OfFiveClasses(MentionKey key, int? step)
        => OfScore(key, step is { } known ? (Guard.InRange(known, 1, 5, nameof(step)) - 3) / 2m : null);
}
