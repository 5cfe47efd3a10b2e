using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Tests.Satisfaction;

/// <summary>Survey answers with the edges weighted: fractions, missing codes, out of range, nothing at all, everybody alike.</summary>
public static class AnySurvey
{
    public static Gen<decimal?> Answer { get; } = Gen.Frequency(
        (10, Gen.Choose(0, 10).Select(i => (decimal?)i)),
        (2, Gen.Elements<decimal?>(6.5m, 8.5m, 8.999999m, 6.999999999m, 0.1m)),
        (1, Gen.Elements<decimal?>(-99m, 99m, 11m, -1m, 10.5m, 1_000_000m)),
        (1, Gen.Constant<decimal?>(null)));

    public static Gen<decimal?[]> Answers { get; } = Gen.OneOf(
        Gen.Sized(size => Gen.Choose(0, Math.Max(1, size)).SelectMany(n => Answer.ArrayOf(n))),
        Answer.SelectMany(alike => Gen.Choose(1, 20).Select(n => Enumerable.Repeat(alike, n).ToArray())));

    /// <summary>Survey weights: zeros, ones, ties, very large beside very small, and 28 decimals.</summary>
    public static Gen<decimal> Weight { get; } = Gen.Frequency(
        (2, Gen.Constant(0m)),
        (4, Gen.Elements(1m, 1m, 2m, 0.5m)),
        (6, Gen.Choose(1, 1_000_000).Select(i => i / 1000m)),
        (1, Gen.Elements(1e-9m, 1e9m, 0.333333333333m, 1m / 3)));

    public static Gen<(decimal? Answer, decimal Weight)[]> WeightedAnswers { get; } = Gen.Sized(size => Gen.Choose(0, Math.Max(1, size))
        .SelectMany(n => Answer.SelectMany(answer => Weight.Select(weight => (answer, weight))).ArrayOf(n)));

    public static ScoreTally Tally(IEnumerable<(decimal? Answer, decimal Weight)> answers)
    {
        var tally = new ScoreTally();
        foreach (var (answer, weight) in answers)
        {
            tally.Add(answer, weight);
        }

        return tally;
    }

    public static ScoreTally Trinomial(long detractors, long passives, long promoters)
        => ScoreTally.OfGroups([ScoreGroup.Of(0, detractors), ScoreGroup.Of(8, passives), ScoreGroup.Of(10, promoters)]);
}
