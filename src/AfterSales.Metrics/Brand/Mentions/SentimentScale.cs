using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Brand;

/// <summary>Where a sentiment score from −1 to 1 is cut into classes.</summary>
public sealed partial record SentimentScale
{
    /// <summary>Positive from 0.2, negative up to −0.2.</summary>
    public static SentimentScale Default { get; } = new();

    /// <summary>Scores of at least this are positive; above <see cref="NegativeUpTo"/>.</summary>
    /// <value>0.2 by default.</value>
    public decimal PositiveFrom
    {
        get;
        init => field = Guard.InRange(value, -1, 1);
    }
    = 0.2m;

    /// <summary>Scores of at most this are negative; those between are neutral.</summary>
    /// <value>−0.2 by default.</value>
    public decimal NegativeUpTo
    {
        get;
        init => field = Guard.InRange(value, -1, 1);
    }
    = -0.2m;

    /// <summary>The class of a score.</summary>
    /// <param name="score">From −1 to 1; null when nothing was measured.</param>
    /// <returns>The class.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The score is beyond ±1.</exception>
    /// <exception cref="ArgumentException">The cuts are not in order.</exception>
    public MentionClass Classify(decimal? score)
    {
        if (NegativeUpTo >= PositiveFrom)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"Score needs a scale that is negative below where it is positive; it is cut at {NegativeUpTo} and {PositiveFrom}."), nameof(score));
        }

        return score is not { } value ? MentionClass.Unscored
            : Guard.InRange(value, -1, 1, nameof(score)) >= PositiveFrom ? MentionClass.Positive
            : value <= NegativeUpTo ? MentionClass.Negative
            : MentionClass.Neutral;
    }
}
