using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>Expectation–perception map: which needs customers have, which of them are met, and where to act first.</summary>
/// <remarks>
/// <para><b>Formula.</b> Per need the means Ē and P̄ and the gap mean(P − E) with its paired t interval: unmet when the interval lies below zero, exceeded when
/// above, met when it contains zero; field by Ē ≥ and P̄ ≥ their lines, the means or medians over the needs or fixed.</para>
/// <para><b>Units.</b> Points of the questions' scale.</para>
/// <para><b>Domain.</b> The same questions asked of the same respondents twice, on one scale turned so that higher is better; rows match.</para>
/// <para><b>Edge cases.</b> A need without pairs has no gap and no verdict, <see cref="UndefinedReason.NoData"/>; one pair gives a gap without interval and no
/// verdict, <see cref="UndefinedReason.SmallSample"/>. All gaps alike: the interval has width zero. No question: an empty map.</para>
/// <para><b>Method.</b> Moments of those who answered; the lines are drawn over needs that have both means.</para>
/// <para><b>Source.</b> Parasuraman, Zeithaml and Berry 1988 for the gap; Martilla and James 1977 for the fields.</para>
/// </remarks>
/// <example>
/// <code>
/// var expectation = AnswerTable.OfRows(["Fast", "Kind"], [[7, 5], [7, 6], [6, 5], [7, 5]]);
/// var perception = AnswerTable.OfRows(["Fast", "Kind"], [[3, 5], [2, 5], [3, 6], [4, 5]]);
/// var result = NeedsMap.Compute(expectation, perception);
/// Console.WriteLine($"{result.Items[0].Name}: {result.Items[0].Need}, gap {result.Items[0].Gap:F2} points"); // Fast: Unmet, gap -3.75 [-5.27, -2.23] points
/// Console.WriteLine($"{result.Items[1].Name}: {result.Items[1].Need}"); // Kind: Met
/// </code>
/// </example>
public static class NeedsMap
{
    /// <summary>The map of a survey.</summary>
    /// <param name="expectation">What respondents expect.</param>
    /// <param name="perception">What the same respondents experienced, same questions and order.</param>
    /// <param name="options">Where the lines cross, importance standing for expectation and performance for perception; null for the means.</param>
    /// <param name="level">Confidence level of the gaps.</param>
    /// <returns>The needs, the largest shortfall first.</returns>
    /// <exception cref="ArgumentException">A table is null, their sizes differ, or the level is not inside (0, 1).</exception>
    public static NeedsMapResult Compute(AnswerTable expectation, AnswerTable perception, ImportancePerformanceOptions? options = null,
        double level = Estimate.DefaultLevel)
    {
        Guard.SameLength(Guard.NotNull(perception).Items.Count, Guard.NotNull(expectation).Items.Count, nameof(perception), "the questions of expectation");
        Guard.SameLength(perception.Respondents, expectation.Respondents, nameof(perception), "the respondents of expectation");
        Guard.Between(level, 0, 1);
        var chosen = options ?? ImportancePerformanceOptions.Default;
        var means = Enumerable.Range(0, perception.Items.Count)
            .Select(item => (Expected: ColumnMoments.Of(expectation.Column(item)), Seen: ColumnMoments.Of(perception.Column(item)))).ToArray();
        var both = means.Where(mean => mean.Expected.Count > 0 && mean.Seen.Count > 0).ToArray();
        var expected = ImportancePerformance.Line([.. both.Select(mean => mean.Expected.Mean)], chosen.Crosshair, chosen.FixedImportance);
        var seen = ImportancePerformance.Line([.. both.Select(mean => mean.Seen.Mean)], chosen.Crosshair, chosen.FixedPerformance);
        var items = means.Select((mean, item) =>
        {
            var gap = ColumnMoments.OfDifference(perception.Column(item), expectation.Column(item)).MeanEstimate(level);
            return new NeedsMapItem
            {
                Name = perception.Items[item],
                Expectation = mean.Expected.MeanEstimate(level),
                Perception = mean.Seen.MeanEstimate(level),
                Gap = gap,
                Need = gap.Lower is null ? null : gap.Upper < 0 ? CustomerNeed.Unmet : gap.Lower > 0 ? CustomerNeed.Exceeded : CustomerNeed.Met,
                Quadrant = mean.Expected.Count == 0 || mean.Seen.Count == 0
                    ? null
                    : ImportancePerformance.Quadrant(mean.Expected.Mean >= expected.Value, mean.Seen.Mean >= seen.Value),
            };
        });
        return new NeedsMapResult
        {
            ExpectationLine = expected,
            PerceptionLine = seen,
            Items = FrozenList.Own(items.OrderBy(item => item.Gap.Value ?? double.PositiveInfinity).ToArray()),
            ExpectationAnswers = expectation.Answers,
            PerceptionAnswers = perception.Answers,
        };
    }
}
