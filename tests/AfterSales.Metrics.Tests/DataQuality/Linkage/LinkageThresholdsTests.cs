using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class LinkageThresholdsTests
{
    [Fact]
    public void Compute_RateExactlyMet_IsMet()
        => Assert.Equal([0, 1, 2], LinkageThresholds.Compute([0.5, 0.3, 0.2], [0.1, 0.1, 0.1], 0.3, 0).Links);

    [Fact]
    public void Compute_PatternsThatNeverOccur_StandLast()
        => Assert.Equal([2, 1, 0], LinkageThresholds.Compute([0, 0.1, 0.9], [0, 0.9, 0], 0, 0).Order);

    [Property]
    public Property Compute_AnyPatterns_EachIsInOnePlace() => Prop.ForAll(Gen.Choose(0, 20).Two().NonEmptyListOf().ToArbitrary(), Gen.Choose(0,
        100).Two().ToArbitrary(),
        (patterns, rates) =>
        {
            var (m, u) = (patterns.Select(p => p.Item1 / 100.0).ToArray(), patterns.Select(p => p.Item2 / 100.0).ToArray());
            var result = LinkageThresholds.Compute(m, u, rates.Item1 / 100.0, rates.Item2 / 100.0);
            return result.Links.Concat(result.ClericalReview).Concat(result.NonLinks).SequenceEqual(result.Order)
                && result.FalseMatchRate <= rates.Item1 / 100.0 && result.FalseNonMatchRate <= rates.Item2 / 100.0;
        });
}
