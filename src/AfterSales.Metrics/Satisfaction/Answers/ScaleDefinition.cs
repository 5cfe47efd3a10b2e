using System.Numerics;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>The scale a question was asked on: its ends, its steps, its good end, and the codes that are no answers.</summary>
/// <remarks>
/// An answer is looked up in this order: missing codes, excluded codes, then the range and the steps. A code may thus lie inside the range,
/// as a 9 for "don't know" on a scale of 1 to 10 whose 9 was never offered.
/// </remarks>
public sealed partial record ScaleDefinition
{
    private const decimal Limit = 1_000_000_000m;

    /// <summary>0 to 10, higher is better, fractions allowed: the scale of the recommendation question.</summary>
    public static ScaleDefinition ZeroToTen { get; } = new() { Minimum = 0, Maximum = 10 };

    /// <summary>1 to 10, higher is better, fractions allowed.</summary>
    public static ScaleDefinition OneToTen { get; } = new() { Minimum = 1, Maximum = 10 };

    /// <summary>1 to 7, higher is better, fractions allowed.</summary>
    public static ScaleDefinition OneToSeven { get; } = new() { Minimum = 1, Maximum = 7 };

    /// <summary>1 to 5, higher is better, fractions allowed.</summary>
    public static ScaleDefinition OneToFive { get; } = new() { Minimum = 1, Maximum = 5 };

    /// <summary>A scale whose upper end is the good one, fractions allowed.</summary>
    /// <param name="minimum">Lower end, included; from −1e9 to 1e9.</param>
    /// <param name="maximum">Upper end, included; from −1e9 to 1e9, above <paramref name="minimum"/>.</param>
    /// <returns>The scale.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An end is outside its range.</exception>
    /// <exception cref="ArgumentException"><paramref name="maximum"/> is not above <paramref name="minimum"/>.</exception>
    public static ScaleDefinition Of(decimal minimum, decimal maximum)
    {
        var (least, most) = (Guard.InRange(minimum, -Limit, Limit), Guard.InRange(maximum, -Limit, Limit));
        return least < most
            ? new() { Minimum = least, Maximum = most }
            : throw Guard.Mistake(nameof(maximum), FormattableString.Invariant($"Maximum must be above minimum; they are {most} and {least}."));
    }

    /// <summary>Lower end, included; from −1e9 to 1e9.</summary>
    public required decimal Minimum
    {
        get;
        init => field = Guard.InRange(value, -Limit, Limit);
    }

    /// <summary>Upper end, included; from −1e9 to 1e9, above <see cref="Minimum"/>.</summary>
    public required decimal Maximum
    {
        get;
        init => field = Guard.InRange(value, -Limit, Limit);
    }

    /// <summary>Distance of two neighboring answers, counted from <see cref="Minimum"/>; null, the default, allows every value between the ends.</summary>
    public decimal? Step
    {
        get;
        init => field = value is null ? null : Guard.Positive(value.Value);
    }

    /// <summary>Which end is the good one; the maximum by default.</summary>
    public ScaleDirection Direction
    {
        get;
        init => field = Guard.Defined(value);
    }

    /// <summary>Values that stand for no answer, as −99; none by default.</summary>
    public IReadOnlyList<decimal> MissingCodes
    {
        get;
        init => field = FrozenList.Copy(value);
    }
    = FrozenList<decimal>.Empty;

    /// <summary>Values that stand for an answer not to be counted, as 88 for "does not apply to me"; none by default.</summary>
    public IReadOnlyList<decimal> ExcludedCodes
    {
        get;
        init => field = FrozenList.Copy(value);
    }
    = FrozenList<decimal>.Empty;

    /// <summary>Maximum − minimum.</summary>
    public decimal Width => Maximum - Minimum;

    /// <summary>What becomes of one answer.</summary>
    /// <param name="answer">The answer as recorded; null when there is none.</param>
    /// <returns>Exactly one outcome.</returns>
    /// <exception cref="ArgumentException"><see cref="Maximum"/> is not above <see cref="Minimum"/>.</exception>
    public AnswerOutcome Classify(decimal? answer)
    {
        RequireOrder();
        return answer is { } value ? ClassifyValue(value) : AnswerOutcome.Missing;
    }

    /// <summary>The answer turned so that higher is better: itself, or its mirror image on the scale.</summary>
    /// <param name="answer">An answer on the scale.</param>
    /// <returns>The answer, or minimum + maximum − answer.</returns>
    /// <exception cref="OverflowException">The answer is so far off the scale that decimal's range does not hold its mirror image.</exception>
    public decimal Orient(decimal answer) => Direction == ScaleDirection.HigherIsBetter ? answer : Minimum + Maximum - answer;

    /// <summary>The answer as a share of the way from the worst to the best: 0 to 1 on the scale.</summary>
    /// <param name="answer">An answer on the scale.</param>
    /// <returns>(oriented answer − minimum) / width.</returns>
    /// <exception cref="ArgumentException"><see cref="Maximum"/> is not above <see cref="Minimum"/>.</exception>
    /// <exception cref="OverflowException">The answer is so far off the scale that decimal's range does not hold it.</exception>
    public decimal ShareOf(decimal answer) => (RequireOrder().Orient(answer) - Minimum) / Width;

    internal ScaleDefinition RequireOrder()
        => Minimum < Maximum
            ? this
            : throw new ArgumentException(FormattableString.Invariant($"A scale's maximum must be above its minimum; it goes from {Minimum} to {Maximum}."));

    internal AnswerOutcome ClassifyValue(decimal value)
    {
        if (MissingCodes.Count > 0 && MissingCodes.Contains(value))
        {
            return AnswerOutcome.Missing;
        }

        if (ExcludedCodes.Count > 0 && ExcludedCodes.Contains(value))
        {
            return AnswerOutcome.Excluded;
        }

        return value >= Minimum && value <= Maximum && (Step is not { } step || IsWholeSteps(value, step))
            ? AnswerOutcome.Valid
            : AnswerOutcome.OutOfRange;
    }

    // The framework's own remainder fails on long scales.
    private bool IsWholeSteps(decimal value, decimal step) => (Units(value) - Units(Minimum)) % Units(step) == 0;

    /// <summary>In units of 10⁻²⁸.</summary>
    private static BigInteger Units(decimal value)
    {
        var parts = DecimalParts.Of(value);
        var units = (((BigInteger)parts.High << 64) | parts.Low) * BigInteger.Pow(10, 28 - parts.Scale);
        return parts.IsNegative ? -units : units;
    }
}
