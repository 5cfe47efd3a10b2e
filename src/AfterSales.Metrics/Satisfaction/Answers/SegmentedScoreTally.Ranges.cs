using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

// Whole columns at once: a code for the segment beside each answer. All is looked through before anything is added.
public sealed partial class SegmentedScoreTally
{
    /// <summary>Adds a column of bytes.</summary>
    /// <param name="names">The segments by code, from 0; null is a segment's absence.</param>
    /// <param name="segments">One code for each answer; −1 for no segment.</param>
    /// <param name="answers">The answers.</param>
    /// <exception cref="ArgumentException">The lengths differ, or a code has no name.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public void AddRange(IReadOnlyList<string?> names, ReadOnlySpan<int> segments, ReadOnlySpan<byte> answers)
    {
        RequireCodes(names, segments, answers.Length);
        var tallies = new ScoreTally[names.Count + 1];
        for (var i = 0; i < answers.Length; i++)
        {
            TallyOf(names, tallies, segments[i]).AddByte(answers[i]);
        }
    }

    /// <summary>Adds a column of doubles; NaN is a missing answer.</summary>
    /// <param name="names">The segments by code, from 0; null is a segment's absence.</param>
    /// <param name="segments">One code for each answer; −1 for no segment.</param>
    /// <param name="answers">The answers.</param>
    /// <exception cref="ArgumentException">The lengths differ, a code has no name, or an answer is infinite or beyond ±1e12.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public void AddRange(IReadOnlyList<string?> names, ReadOnlySpan<int> segments, ReadOnlySpan<double> answers)
    {
        RequireCodes(names, segments, answers.Length);
        ScoreTally.RequireAnswers(answers);
        var tallies = new ScoreTally[names.Count + 1];
        for (var i = 0; i < answers.Length; i++)
        {
            TallyOf(names, tallies, segments[i]).AddDouble(answers[i]);
        }
    }

    /// <summary>Adds a column of doubles with survey weights; NaN is a missing answer.</summary>
    /// <param name="names">The segments by code, from 0; null is a segment's absence.</param>
    /// <param name="segments">One code for each answer; −1 for no segment.</param>
    /// <param name="answers">The answers.</param>
    /// <param name="weights">One weight for each answer; 0 excludes it.</param>
    /// <exception cref="ArgumentException">
    /// The lengths differ, a code has no name, an answer is infinite or beyond ±1e12, or a weight is neither 0 nor from 1e-9 to 1e9.
    /// </exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public void AddRange(IReadOnlyList<string?> names, ReadOnlySpan<int> segments, ReadOnlySpan<double> answers, ReadOnlySpan<decimal> weights)
    {
        RequireCodes(names, segments, answers.Length);
        Guard.SameLength(weights.Length, answers.Length, nameof(weights), nameof(answers));
        ScoreTally.RequireWeights(answers, weights);
        var tallies = new ScoreTally[names.Count + 1];
        for (var i = 0; i < answers.Length; i++)
        {
            TallyOf(names, tallies, segments[i]).Add(double.IsNaN(answers[i]) ? null : (decimal)answers[i], weights[i]);
        }
    }

    private static void RequireCodes(IReadOnlyList<string?> names, ReadOnlySpan<int> segments, int length)
    {
        Guard.NotNull(names);
        Guard.SameLength(segments.Length, length, nameof(segments), "answers");
        for (var i = 0; i < segments.Length; i++)
        {
            if (segments[i] < -1 || segments[i] >= names.Count)
            {
                throw Guard.Item(nameof(segments), "must be −1 or the place of a name", i, segments[i]);
            }
        }
    }

    // Looked up once for each code, and only when it comes: a name nobody answered under is no segment.
    private ScoreTally TallyOf(IReadOnlyList<string?> names, ScoreTally[] tallies, int code)
        => tallies[code + 1] ??= Segment(code < 0 ? null : names[code]);
}
