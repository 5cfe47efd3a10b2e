using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>One distinct answer of a <see cref="ScoreTally"/>: how often it was given, and with what weight.</summary>
/// <remarks>What <c>SELECT answer, COUNT(*), SUM(w), SUM(w * w) … GROUP BY answer</c> returns as a row, so that a tally can be filled by a database.</remarks>
public sealed partial record ScoreCount
{
    /// <summary>The answer.</summary>
    public required decimal Value { get; init; }

    /// <summary>How many gave it, answers of zero weight not among them.</summary>
    public required long Count
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Sum of their weights; equals <see cref="Count"/> without weights.</summary>
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
    /// <param name="value">The answer.</param>
    /// <param name="count">How many gave it.</param>
    /// <returns>The count, each answer of weight 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public static ScoreCount Of(decimal value, long count)
        => new() { Value = value, Count = count, Weight = Guard.NotNegative(count), SquaredWeight = count };
}
