using AfterSales.Metrics.Internal;

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
/// <para><b>Method.</b> Decimal, each effect to 15 decimals; the difference that rounding leaves goes to the largest rate or mix effect, so that
/// everything adds up exactly.</para>
/// <para><b>Source.</b> E. Kitagawa, Components of a difference between two rates, JASA 50, 1955.</para>
/// </remarks>
public static class ChangeDecomposition
{
    private const int Digits = 15;

    /// <summary>The decomposition of a score's change.</summary>
    /// <param name="segments">The segments in both periods.</param>
    /// <returns>Rate and mix effects.</returns>
    /// <exception cref="ArgumentException"><paramref name="segments"/> is null, or a score sum exceeds its answers.</exception>
    public static ChangeDecompositionResult Compute(IReadOnlyList<SegmentChange> segments)
    {
        Require(segments);
        var (before, after) = (segments.Sum(s => s.CountBefore), segments.Sum(s => s.CountAfter));
        if (before == 0 || after == 0)
        {
            var none = Figure.Undefined<decimal>(UndefinedReason.NoData);
            return new ChangeDecompositionResult
            {
                Before = Score(segments.Sum(s => s.ScoreSumBefore), before),
                After = Score(segments.Sum(s => s.ScoreSumAfter), after),
                Change = none,
                TotalRate = none,
                TotalMix = none,
                Segments = [],
            };
        }

        var (scoreBefore, scoreAfter) = (Points(segments.Sum(s => s.ScoreSumBefore), before), Points(segments.Sum(s => s.ScoreSumAfter), after));
        var center = (scoreBefore + scoreAfter) / 2;
        var (rates, mixes) = (new decimal[segments.Count], new decimal[segments.Count]);
        for (var i = 0; i < rates.Length; i++)
        {
            var segment = segments[i];
            var (shareBefore, shareAfter) = (segment.CountBefore / before, segment.CountAfter / after);
            var (rateBefore, rateAfter) = Rates(segment);
            rates[i] = Math.Round((shareBefore + shareAfter) / 2 * (rateAfter - rateBefore), Digits);
            mixes[i] = Math.Round((shareAfter - shareBefore) * (((rateBefore + rateAfter) / 2) - center), Digits);
        }

        var (roundedBefore, roundedAfter) = (Math.Round(scoreBefore, Digits), Math.Round(scoreAfter, Digits));
        Settle(rates, mixes, roundedAfter - roundedBefore - rates.Sum() - mixes.Sum());
        return new ChangeDecompositionResult
        {
            Before = Figure.Of(roundedBefore),
            After = Figure.Of(roundedAfter),
            Change = Figure.Of(roundedAfter - roundedBefore),
            TotalRate = Figure.Of(rates.Sum()),
            TotalMix = Figure.Of(mixes.Sum()),
            Segments = FrozenList.Own(segments.Select((segment, i) => new SegmentEffect { Name = segment.Name, RateEffect = rates[i], MixEffect = mixes[i] }).ToArray()),
        };
    }

    /// <summary>The decomposition of a net promoter score's change.</summary>
    /// <param name="before">The answers before, by segment.</param>
    /// <param name="after">The answers after, by segment.</param>
    /// <param name="options">Scale and thresholds; null for 0 to 10.</param>
    /// <returns>Rate and mix effects, segments in the order of their names.</returns>
    /// <exception cref="ArgumentException">A tally is null, or the thresholds are not in order on the scale.</exception>
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
    /// <exception cref="ArgumentException">An argument is null, or the thresholds are not in order on the scale.</exception>
    public static ChangeDecompositionResult OfCustomerSatisfactionScore(SegmentedScoreTally before, SegmentedScoreTally after, CustomerSatisfactionScoreOptions options)
    {
        var chosen = Guard.NotNull(options).RequireOrder();
        return Compute(Pair(before, after, chosen.Scale, scores => scores.Between(chosen.SatisfiedFrom).Weight));
    }

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
                CountBefore = first.TotalWeight,
                ScoreSumBefore = sum(first),
                CountAfter = second.TotalWeight,
                ScoreSumAfter = sum(second),
            };
        })];

        ValidScores Scores(IReadOnlyList<ScoreSegment> segments, string? name)
            => ValidScores.Of(segments.FirstOrDefault(segment => string.Equals(segment.Name, name, StringComparison.Ordinal))?.Tally ?? new ScoreTally(), scale);
    }

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

    private static (decimal Before, decimal After) Rates(SegmentChange segment) => (segment.CountBefore, segment.CountAfter) switch
    {
        (0, 0) => (0, 0),
        (0, _) => (Points(segment.ScoreSumAfter, segment.CountAfter), Points(segment.ScoreSumAfter, segment.CountAfter)),
        (_, 0) => (Points(segment.ScoreSumBefore, segment.CountBefore), Points(segment.ScoreSumBefore, segment.CountBefore)),
        _ => (Points(segment.ScoreSumBefore, segment.CountBefore), Points(segment.ScoreSumAfter, segment.CountAfter)),
    };

    private static Figure<decimal> Score(decimal sum, decimal count)
        => count == 0 ? Figure.Undefined<decimal>(UndefinedReason.NoData) : Figure.Of(Math.Round(Points(sum, count), Digits));

    private static decimal Points(decimal sum, decimal count) => 100 * (sum / count);

    private static void Settle(decimal[] rates, decimal[] mixes, decimal difference)
    {
        var (target, largest) = ((Effects: rates, Place: 0), -1m);
        foreach (var effects in new[] { rates, mixes })
        {
            for (var i = 0; i < effects.Length; i++)
            {
                if (Math.Abs(effects[i]) > largest)
                {
                    (target, largest) = ((effects, i), Math.Abs(effects[i]));
                }
            }
        }

        target.Effects[target.Place] += difference;
    }
}
