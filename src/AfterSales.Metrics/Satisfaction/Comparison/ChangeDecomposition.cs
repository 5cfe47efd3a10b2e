using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>Why a score changed: because segments scored differently, or because other segments answered.</summary>
/// <remarks>
/// <para><b>Formula.</b> rateₛ = w̄ₛ(r₁ − r₀), mixₛ = (w₁ − w₀)(r̄ₛ − R̄); w a segment's share of the answers, r its score, R the overall score, bars the
/// mean of
/// both periods. Σ rate + Σ mix = R₁ − R₀.</para>
/// <para><b>Units.</b> Points, 100 times the mean score of an answer.</para>
/// <para><b>Domain.</b> The same segments in both periods by name; answers without a segment are one of their own.</para>
/// <para><b>Edge cases.</b> A period without any answer: undefined, <see cref="UndefinedReason.NoData"/>. A segment with answers in one period only has no
/// change of score: its effect is pure mix. A segment without answers has no effect.</para>
/// <para><b>Method.</b> <see cref="RateMixDecomposition"/> of shares, in points to 15 decimals; everything adds up exactly.</para>
/// <para><b>Source.</b> E. Kitagawa, Components of a difference between two rates, JASA 50, 1955.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = ChangeDecomposition.Compute(
/// [
///     new() { Name = "old", CountBefore = 5, ScoreSumBefore = 1, CountAfter = 5, ScoreSumAfter = 1 },
///     new() { Name = "new", CountBefore = 0, ScoreSumBefore = 0, CountAfter = 5, ScoreSumAfter = 5 },
///     new() { Name = "never", CountBefore = 0, ScoreSumBefore = 0, CountAfter = 0, ScoreSumAfter = 0 },
/// ]);
/// Console.WriteLine((result.TotalRate.Value, result.TotalMix.Value)); // (0.000, 40.000)
/// Console.WriteLine((result.Segments[2].RateEffect, result.Segments[2].MixEffect)); // (0, 0.0)
/// </code>
/// </example>
public static class ChangeDecomposition
{
    /// <summary>The decomposition of a score's change.</summary>
    /// <param name="segments">The segments in both periods.</param>
    /// <returns>Rate and mix effects.</returns>
    /// <exception cref="ArgumentException"><paramref name="segments"/> is null, or a score sum exceeds its answers.</exception>
    public static ChangeDecompositionResult Compute(IReadOnlyList<SegmentChange> segments)
    {
        Require(segments);
        var whole = RateMixDecomposition.Compute([.. segments.Select(segment => new RateMixGroup
        {
            Name = segment.Name,
            WeightBefore = segment.CountBefore,
            SumBefore = segment.ScoreSumBefore,
            WeightAfter = segment.CountAfter,
            SumAfter = segment.ScoreSumAfter,
        })]);
        return new ChangeDecompositionResult
        {
            Before = Points(whole.Before),
            After = Points(whole.After),
            Change = Points(whole.Change),
            TotalRate = Points(whole.TotalRate),
            TotalMix = Points(whole.TotalMix),
            Segments = FrozenList.Own(whole.Groups.Select(group => new SegmentEffect
            {
                Name = group.Name,
                RateEffect = 100 * group.RateEffect,
                MixEffect = 100 * group.MixEffect,
            }).ToArray()),
        };
    }

    /// <summary>The decomposition of a net promoter score's change.</summary>
    /// <param name="before">The answers before, by segment.</param>
    /// <param name="after">The answers after, by segment.</param>
    /// <param name="options">Scale and thresholds; null for 0 to 10.</param>
    /// <returns>Rate and mix effects, segments in the order of their names.</returns>
    /// <exception cref="ArgumentException">A tally is null, the thresholds are not in order on the scale, or a segment's weights
    /// add up to more than 1e12.</exception>
    /// <exception cref="OverflowException">A tally holds more than 2⁶³ − 1 answers.</exception>
    public static ChangeDecompositionResult OfNetPromoterScore(SegmentedScoreTally before, SegmentedScoreTally after, NetPromoterScoreOptions? options = null)
    {
        var chosen = (options ?? NetPromoterScoreOptions.Default).RequireOrder();
        return Compute(Pair(before, after, chosen.Scale, scores =>
            scores.Between(chosen.PromotersFrom).Weight - scores.Between(chosen.Scale.Minimum, chosen.DetractorsBelow).Weight));
    }

    /// <summary>The decomposition of a customer satisfaction score's change.</summary>
    /// <param name="before">The answers before, by segment.</param>
    /// <param name="after">The answers after, by segment.</param>
    /// <param name="options">Scale and thresholds.</param>
    /// <returns>Rate and mix effects, segments in the order of their names.</returns>
    /// <exception cref="ArgumentException">An argument is null, the thresholds are not in order on the scale, or a segment's weights
    /// add up to more than 1e12.</exception>
    /// <exception cref="OverflowException">A tally holds more than 2⁶³ − 1 answers.</exception>
    public static ChangeDecompositionResult OfCustomerSatisfactionScore(SegmentedScoreTally before, SegmentedScoreTally after,
        CustomerSatisfactionScoreOptions options)
    {
        var chosen = Guard.NotNull(options).RequireOrder();
        return Compute(Pair(before, after, chosen.Scale, scores => scores.Between(chosen.SatisfiedFrom).Weight));
    }

    /// <summary>The decomposition of the change of the mean of all answers, on 0 to 100, whatever scales they were given on.</summary>
    /// <param name="before">The answers before; read once.</param>
    /// <param name="after">The answers after; read once.</param>
    /// <returns>Rate and mix effects, segments in the order of their names.</returns>
    /// <exception cref="ArgumentException">An argument is null, or a segment's weights add up to more than 1e12.</exception>
    public static ChangeDecompositionResult OfAnswers(IEnumerable<SegmentAnswer> before, IEnumerable<SegmentAnswer> after)
    {
        var (left, right) = (Sums(Guard.NotNull(before)), Sums(Guard.NotNull(after)));
        var names = left.Concat(right).Select(sum => sum.Name).Distinct(StringComparer.Ordinal)
            .OrderBy(name => name is null).ThenBy(name => name, StringComparer.Ordinal);
        return Compute([.. names.Select(name =>
        {
            var (first, second) = (left.FirstOrDefault(sum => sum.Name == name), right.FirstOrDefault(sum => sum.Name == name));
            return new SegmentChange
            {
                Name = name,
                CountBefore = Weight(first.Count, nameof(before)),
                ScoreSumBefore = first.Sum,
                CountAfter = Weight(second.Count, nameof(after)),
                ScoreSumAfter = second.Sum,
            };
        })]);
    }

    private static (string? Name, decimal Count, decimal Sum)[] Sums(IEnumerable<SegmentAnswer> answers)
        => [.. answers.GroupBy(answer => answer.Segment, StringComparer.Ordinal)
            .Select(group => (group.Key, group.Sum(answer => answer.Weight), group.Sum(answer => answer.Weight * answer.Share)))];

    private static SegmentChange[] Pair(SegmentedScoreTally before, SegmentedScoreTally after, ScaleDefinition scale, Func<ValidScores, decimal> sum)
    {
        var (left, right) = (Guard.NotNull(before).Segments, Guard.NotNull(after).Segments);
        var names = left.Concat(right).Select(segment => segment.Name).Distinct(StringComparer.Ordinal)
            .OrderBy(name => name is null).ThenBy(name => name, StringComparer.Ordinal);
        return [.. names.Select(name =>
        {
            var (first, second) = (Scores(left, name), Scores(right, name));
            return new SegmentChange
            {
                Name = name,
                CountBefore = Weight(first.TotalWeight, nameof(before)),
                ScoreSumBefore = sum(first),
                CountAfter = Weight(second.TotalWeight, nameof(after)),
                ScoreSumAfter = sum(second),
            };
        })];

        ValidScores Scores(IReadOnlyList<ScoreSegment> segments, string? name)
            => ValidScores.Of(segments.FirstOrDefault(segment => string.Equals(segment.Name, name, StringComparison.Ordinal))?.Tally ?? new ScoreTally(),
                scale);
    }

    private static decimal Weight(decimal total, string name)
        => total <= SegmentChange.Most ? total : throw Guard.OutOfRange(name, "must have no segment whose weights add up to more than 1e12", total);

    private static void Require(IReadOnlyList<SegmentChange> segments)
    {
        for (var i = 0; i < Guard.NotNull(segments).Count; i++)
        {
            var segment = Guard.NotNull(segments[i], nameof(segments));
            if (Math.Abs(segment.ScoreSumBefore) > segment.CountBefore || Math.Abs(segment.ScoreSumAfter) > segment.CountAfter)
            {
                throw Guard.Item(nameof(segments), "must have at most one point of score for each answer", i, segment);
            }
        }
    }

    private static Figure<decimal> Points(Figure<decimal> share) => share.Select(value => 100 * value);
}
