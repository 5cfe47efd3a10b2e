using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>One distinct answer of a <see cref="ScoreTally"/>: how often it was given, and with what weight.</summary>
/// <remarks>
/// What <c>SELECT answer, COUNT(*), SUM(w), SUM(w * w) … GROUP BY answer, w = 0</c> returns as a row, so that a database can fill a tally: the row whose
/// answer is null holds those who did not answer, a row of no weight those who are not to be counted.
/// </remarks>
public sealed partial record ScoreGroup
{
    /// <summary>The answer; null for answers not given, or not to be counted.</summary>
    public required decimal? Value { get; init; }

    /// <summary>How many gave it.</summary>
    public required long Count
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Sum of their weights; equals <see cref="Count"/> without weights, and zero for answers that are not to be counted.</summary>
    public required decimal Weight
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Sum of their squared weights; equals <see cref="Count"/> without weights.</summary>
    public required decimal SquaredWeight
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>A distinct answer without weights.</summary>
    /// <param name="value">The answer; null for answers not given.</param>
    /// <param name="count">How many gave it.</param>
    /// <returns>The group, each answer of weight 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public static ScoreGroup Of(decimal? value, long count)
        => new() { Value = value, Count = count, Weight = Guard.NotNegative(count), SquaredWeight = count };
}
