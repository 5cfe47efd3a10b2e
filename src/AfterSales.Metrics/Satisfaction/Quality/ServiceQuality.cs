using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>Service quality as the gap between what customers expect and what they experience (SERVQUAL), and by experience alone (SERVPERF).</summary>
/// <remarks>
/// <para><b>Formula.</b> gap of a question = mean over respondents of P − E; of a dimension = mean of its questions' gaps; overall = mean of the dimensions'
/// gaps, plain and by weight. SERVPERF = mean of the dimensions' mean perceptions. Per question t = gap/(s/√n), n − 1 degrees of freedom.</para>
/// <para><b>Units.</b> Points of the questions' scale; negative is a shortfall.</para>
/// <para><b>Domain.</b> The same questions, in the same order, asked of the same respondents twice, on one scale turned so that higher is better;
/// a respondent stands in the same row of both tables.</para>
/// <para><b>Edge cases.</b> A pair with a side missing counts for neither gap. A question without pairs: its gap and those built on it are undefined,
/// <see cref="UndefinedReason.NoData"/>. One pair: a gap without interval, <see cref="UndefinedReason.SmallSample"/>. All gaps alike: t is undefined,
/// <see cref="UndefinedReason.ZeroVariance"/>. All weights zero: the weighted gap is undefined, <see cref="UndefinedReason.ZeroDenominator"/>. Answers whose
/// differences, or their sums, are beyond double: <see cref="UndefinedReason.Overflow"/>.</para>
/// <para><b>Method.</b> Pairwise complete, two-pass moments.</para>
/// <para><b>Source.</b> A. Parasuraman, V. Zeithaml and L. Berry, SERVQUAL, Journal of Retailing 64, 1988; J. Cronin and S. Taylor,
/// Measuring service quality, Journal of Marketing 56, 1992.</para>
/// </remarks>
/// <example>
/// <code>
/// ServiceQualityDimension[] dimensions = [new() { Name = "Reliability", Items = [0], Weight = 60 }, new() { Name = "Empathy", Items = [1], Weight = 40 }];
/// var expectation = AnswerTable.OfRows(["On time", "Listens"], [[7, 6], [6, 6], [7, 5]]);
/// var perception = AnswerTable.OfRows(["On time", "Listens"], [[5, 6], [5, 5], [4, 6]]);
/// var result = ServiceQuality.Compute(expectation, perception, dimensions);
/// Console.WriteLine($"SERVQUAL {result.WeightedGap:F2} points, SERVPERF {result.Performance:F2} points"); // SERVQUAL -1.20 points, SERVPERF 5.17 points
/// Console.WriteLine($"{result.Dimensions[0].Name} {result.Dimensions[0].Gap:F2} points"); // Reliability -2.00 points
/// </code>
/// </example>
public static class ServiceQuality
{
    /// <summary>The gaps of a survey.</summary>
    /// <param name="expectation">What respondents expect.</param>
    /// <param name="perception">What the same respondents experienced, same questions and order.</param>
    /// <param name="dimensions">The dimensions; <see cref="ServiceQualityDimension.Servqual"/> for the published 22 questions.</param>
    /// <param name="level">Confidence level of the questions' intervals.</param>
    /// <returns>Gaps by question, dimension, respondent and overall.</returns>
    /// <exception cref="ArgumentException">
    /// An argument is null, the tables differ in size, there is no dimension, one has no question or one that the tables lack, or the level is not inside
    /// (0, 1).
    /// </exception>
    public static ServiceQualityResult Compute(
        AnswerTable expectation, AnswerTable perception, IReadOnlyList<ServiceQualityDimension> dimensions, double level = Estimate.DefaultLevel)
    {
        Require(expectation, perception, dimensions);
        Guard.Between(level, 0, 1);
        var items = Enumerable.Range(0, perception.Items.Count).Select(item => Item(expectation, perception, item, level)).ToArray();
        var totalWeight = dimensions.Sum(dimension => dimension.Weight);
        var parts = dimensions.Select(dimension => new ServiceQualityDimensionResult
        {
            Name = dimension.Name,
            WeightShare = totalWeight == 0 ? 0 : DecimalParts.ToDouble(dimension.Weight / totalWeight),
            Gap = Mean(dimension.Items.Select(item => PointOf(items[item].Gap))),
            Perception = Mean(dimension.Items.Select(item => items[item].Perception)),
        }).ToArray();
        return new ServiceQualityResult
        {
            Items = FrozenList.Own(items),
            Dimensions = FrozenList.Own(parts),
            UnweightedGap = Mean(parts.Select(part => part.Gap)),
            WeightedGap = WeightedMean(dimensions, parts.Select(part => part.Gap)),
            Performance = Mean(parts.Select(part => part.Perception)),
            RespondentGaps = FrozenList.Own(Enumerable.Range(0, perception.Respondents)
                .Select(respondent => WeightedMean(dimensions, dimensions
                    .Select(dimension => RespondentGap(expectation, perception, dimension, respondent)))).ToArray()),
            ExpectationAnswers = expectation.Answers,
            PerceptionAnswers = perception.Answers,
        };
    }

    private static void Require(AnswerTable expectation, AnswerTable perception, IReadOnlyList<ServiceQualityDimension> dimensions)
    {
        Guard.SameLength(Guard.NotNull(perception).Items.Count, Guard.NotNull(expectation).Items.Count, nameof(perception), "the questions of expectation");
        Guard.SameLength(perception.Respondents, expectation.Respondents, nameof(perception), "the respondents of expectation");
        if (Guard.NoneNull(dimensions).Count == 0 || dimensions.Any(dimension => dimension.Items.Count == 0))
        {
            throw new ArgumentException("Dimensions must not be empty, and each must have a question.", nameof(dimensions));
        }

        foreach (var item in dimensions.SelectMany(dimension => dimension.Items))
        {
            Guard.InRange(item, 0, perception.Items.Count - 1, nameof(dimensions));
        }
    }

    private static ServiceQualityItemResult Item(AnswerTable expectation, AnswerTable perception, int item, double level)
    {
        var gap = ColumnMoments.OfDifference(perception.Column(item), expectation.Column(item));
        var seen = ColumnMoments.Of(perception.Column(item));
        return new ServiceQualityItemResult
        {
            Name = perception.Items[item],
            Pairs = (int)gap.Count,
            Gap = gap.MeanEstimate(level),
            Perception = seen.Count == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Figures.Finite(seen.Mean),
            T = gap.T(),
            PValue = gap.PValue(),
        };
    }

    private static Figure<double> PointOf(Estimate gap)
        => gap.Value is { } point ? Figure.Of(point) : Figure.Undefined<double>(gap.Reason ?? UndefinedReason.NoData);

    private static Figure<double> RespondentGap(AnswerTable expectation, AnswerTable perception, ServiceQualityDimension dimension, int respondent)
    {
        var (count, sum) = (0, 0.0);
        foreach (var item in dimension.Items)
        {
            var (seen, expected) = (perception.Column(item)[respondent], expectation.Column(item)[respondent]);
            if (!double.IsNaN(seen) && !double.IsNaN(expected))
            {
                count++;
                sum += seen - expected;
            }
        }

        return count == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Figures.Finite(sum / count);
    }

    private static Figure<double> Mean(IEnumerable<Figure<double>> figures)
    {
        var (count, sum) = (0, 0.0);
        foreach (var figure in figures)
        {
            if (figure.Value is not { } known)
            {
                return figure;
            }

            count++;
            sum += known;
        }

        return Figures.Finite(sum / count);
    }

    private static Figure<double> WeightedMean(IReadOnlyList<ServiceQualityDimension> dimensions, IEnumerable<Figure<double>> gaps)
    {
        var (weights, sum, i) = (0.0, 0.0, 0);
        foreach (var gap in gaps)
        {
            var weight = DecimalParts.ToDouble(dimensions[i++].Weight);
            if (weight > 0 && gap.Value is null)
            {
                return gap;
            }

            weights += weight;
            sum += weight * (gap.Value ?? 0);
        }

        return weights == 0 ? Figure.Undefined<double>(UndefinedReason.ZeroDenominator) : Figures.Finite(sum / weights);
    }
}
