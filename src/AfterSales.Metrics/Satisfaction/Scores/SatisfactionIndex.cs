using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>Weighted satisfaction index: several questions, each brought to 0 … 100, averaged with weights.</summary>
/// <remarks>
/// <para><b>Formula.</b> I = Σ gᵢ·100·(x̄ᵢ − minᵢ)/(maxᵢ − minᵢ) / Σ gᵢ over the questions that have valid answers; interval I ± t·SE with
/// SE = Σ gᵢ·SEᵢ/Σ gᵢ when the same people answered, √Σ (gᵢ·SEᵢ)²/Σ gᵢ when different people did.</para>
/// <para><b>Units.</b> Points, 0 the worst and 100 the best answer throughout.</para>
/// <para><b>Domain.</b> One or more questions, scales may differ in ends and direction; weights gᵢ ≥ 0, not all zero.</para>
/// <para><b>Edge cases.</b> A question without a valid answer is left out with its weight, which its
/// <see cref="SatisfactionIndexItemResult.WeightShare"/> of 0 says; none with one: undefined, <see cref="UndefinedReason.NoData"/>.
/// A question with a single answer has no error, so the index has no interval, <see cref="UndefinedReason.SmallSample"/>.
/// Limits beyond 0 … 100 are cut, which <see cref="SatisfactionIndexResult.IsClamped"/> says.</para>
/// <para><b>Method.</b> The tallies do not know who gave which answer, so the error of people who answered all questions has the bound of full correlation:
/// never too short an interval. t with the smallest question's n − 1 degrees of freedom.</para>
/// <para><b>Source.</b> OECD and JRC, Handbook on Constructing Composite Indicators, 2008, 5 and 6 (min-max normalization, linear aggregation);
/// the bound is the triangle inequality of standard deviations.</para>
/// </remarks>
/// <example>
/// <code>
/// var scale = ScaleDefinition.OneToSeven;
/// var result = SatisfactionIndex.Compute(
/// [
///     new SatisfactionIndexItem { Name = "a", Weight = 0.1m, Scale = scale, Tally = ScoreTally.Of([6m, 6m, 5m, 5m]) },
///     new SatisfactionIndexItem { Name = "b", Weight = 0.2m, Scale = scale, Tally = ScoreTally.Of([5m, 6m, 5.5m]) },
///     new SatisfactionIndexItem { Name = "c", Weight = 0.7m, Scale = scale, Tally = ScoreTally.Of([5.2m, 5.8m]) },
/// ]);
/// Console.WriteLine(result.Headline.Value); // 75
/// </code>
/// </example>
public static class SatisfactionIndex
{
    /// <summary>The index of several questions.</summary>
    /// <param name="items">The questions.</param>
    /// <param name="options">Level and dependence; null for 0.95 and the same respondents.</param>
    /// <returns>Index, interval and the questions' own scores.</returns>
    /// <exception cref="ArgumentException"><paramref name="items"/> is null or empty, or all weights are zero.</exception>
    /// <exception cref="OverflowException">The weights have a sum beyond decimal's range, or a tally holds more than 2⁶³ − 1 answers.</exception>
    public static SatisfactionIndexResult Compute(IReadOnlyList<SatisfactionIndexItem> items, SatisfactionIndexOptions? options = null)
    {
        var chosen = options ?? SatisfactionIndexOptions.Default;
        var parts = Parts(items, chosen.Level);
        var answered = parts.Where(part => part.Answered && part.Item.Weight > 0).ToArray();
        var totalWeight = answered.Sum(part => part.Item.Weight);
        var unclamped = Combine(answered, DecimalParts.ToDouble(totalWeight), chosen);
        return new SatisfactionIndexResult
        {
            UnclampedIndex = unclamped,
            Headline = Clamping.ToRange(unclamped, 0, 100),
            Items = FrozenList.Own(parts.Select(part => new SatisfactionIndexItemResult
            {
                Name = part.Item.Name,
                WeightShare = part.Answered && totalWeight > 0 ? DecimalParts.ToDouble(part.Item.Weight) / DecimalParts.ToDouble(totalWeight) : 0,
                Answers = part.Scores.Answers,
                Headline = Clamping.ToRange(part.Score, 0, 100),
            }).ToArray()),
        };
    }

    private static Part[] Parts(IReadOnlyList<SatisfactionIndexItem> items, double level)
    {
        Guard.NoneNull(items);
        if (!items.Any(item => item.Weight > 0))
        {
            throw new ArgumentException(FormattableString.Invariant($"An index needs a question of positive weight; there is none among {items.Count}."),
                nameof(items));
        }

        return [.. items.Select(item => new Part(item, ValidScores.Of(item.Tally, item.Scale), level))];
    }

    private static Estimate Combine(Part[] parts, double totalWeight, SatisfactionIndexOptions options)
    {
        var method = parts.Any(part => part.Scores.IsWeighted) ? IntervalMethod.Linearized : IntervalMethod.StudentT;
        if (parts.Length == 0)
        {
            return Estimate.Undefined(UndefinedReason.NoData, options.Level, method);
        }

        var (index, linear, squares) = (Exact(parts), 0.0, 0.0);
        foreach (var part in parts)
        {
            var share = DecimalParts.ToDouble(part.Item.Weight) / totalWeight;
            linear += share * part.Error;
            squares += share * part.Error * (share * part.Error);
        }

        var smallest = parts.Min(part => part.Scores.Count);
        if (smallest < 2)
        {
            return Estimate.WithoutInterval(index, UndefinedReason.SmallSample, options.Level, method);
        }

        var error = options.Dependence == ItemDependence.Independent ? Math.Sqrt(squares) : linear;
        var margin = StudentTDistribution.TwoSidedQuantile(options.Level, smallest - 1) * error;
        return Estimate.Of(index, index - margin, index + margin, options.Level, method);
    }

    /// <summary>Σ gᵢ·aᵢ/bᵢ / Σ gᵢ as the nearest double: all fractions over the product of their denominators.</summary>
    private static double Exact(Part[] parts)
    {
        var (numerator, denominator, weights) = (ExactDecimal.Of(0L), ExactDecimal.One, ExactDecimal.Of(0L));
        foreach (var part in parts)
        {
            var (above, below) = part.Fraction;
            var weight = ExactDecimal.Of(part.Item.Weight);
            numerator = (numerator * below) + (weight * above * denominator);
            denominator *= below;
            weights += weight;
        }

        return ExactDecimal.Quotient(numerator, denominator * weights);
    }

    private sealed class Part
    {
        public Part(SatisfactionIndexItem item, ValidScores scores, double level)
        {
            Item = item;
            Scores = scores;
            var plain = scores.MeanEstimate(Points, level);
            Error = scores.Count > 1 ? scores.StandardError(Points, plain.Value!.Value) : 0;
            Score = scores.Count == 0 ? plain : ExactScore.With(plain, ExactDecimal.Quotient(Fraction.Above, Fraction.Below));
        }

        public SatisfactionIndexItem Item { get; }

        public ValidScores Scores { get; }

        public Estimate Score { get; }

        public double Error { get; }

        /// <summary>The question's score as a fraction, 100·Σw(x − min) over width·Σw.</summary>
        public (ExactDecimal Above, ExactDecimal Below) Fraction
            => (ExactScore.Hundred * Scores.ExactSum(Item.Scale.Minimum), ExactDecimal.Of(Item.Scale.Width) * ExactDecimal.Of(Scores.TotalWeight));

        public bool Answered => Scores.Count > 0;

        private double Points(decimal value) => DecimalParts.ToDouble(100 * (value - Item.Scale.Minimum) / Item.Scale.Width);
    }
}
