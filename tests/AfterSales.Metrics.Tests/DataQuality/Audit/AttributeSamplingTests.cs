using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class AttributeSamplingTests
{
    [Fact]
    public void Plan_NoMoreTolerableThanExpected_IsInfeasible()
        => Assert.Equal(UndefinedReason.Infeasible, AttributeSampling.Plan(0.05, 1, 0.95, 20).HypergeometricSample.Reason);

    [Fact]
    public void Plan_NoPopulation_SaysSo() => Assert.Equal(UndefinedReason.MissingInput, AttributeSampling.Plan(0.05).HypergeometricSample.Reason);

    [Fact]
    public void Evaluate_AllExamined_KnowsExactly() => Assert.Equal(3, AttributeSampling.Evaluate(3, 40, 0.95, 40).HypergeometricUpperErrors);

    [Fact]
    public void Plan_RateTooSmall_IsOverflow() => Assert.Equal(UndefinedReason.Overflow, AttributeSampling.Plan(1e-300).BinomialSample.Reason);

    [Property]
    public Property Discovery_AnySmallPopulation_AgreesWithCounting()
        => Prop.ForAll(Gen.Choose(1, 12).ToArbitrary(), Gen.Choose(0, 12).ToArbitrary(), Gen.Choose(0, 12).ToArbitrary(), (population, wrong, drawn) =>
    {
        var (errors, sample) = (Math.Min(wrong, population), Math.Min(drawn, population));
        int[] masks = [.. Enumerable.Range(0, 1 << population).Where(mask => int.PopCount(mask) == sample)];
        var found = (double)masks.Count(mask => (mask & ((1 << errors) - 1)) != 0) / masks.Length;
        return Math.Abs(AttributeSampling.Discovery(population, errors, sample) - found) < 1e-12;
    });

    [Property]
    public Property Evaluate_AnySample_LimitsHoldTheRate() => Prop.ForAll(Gen.Choose(1, 200).ToArbitrary(), Gen.Choose(0, 200).ToArbitrary(), (sample, found) =>
    {
        var result = AttributeSampling.Evaluate(found % (sample + 1), sample, 0.95, 5 * sample);
        return result.BinomialUpper >= result.Rate && result.PoissonUpper >= result.Rate && result.HypergeometricUpper >= result.Rate
            && result.HypergeometricUpper <= result.BinomialUpper + (1.0 / sample);
    });

    /// <summary>One of two records finds the one error of two half of the time: risk met exactly is risk met.</summary>
    [Fact]
    public void Plan_RiskMetExactly_IsMet() => Assert.Equal(1, AttributeSampling.Plan(0.5, 0, 0.5, 2).HypergeometricSample.Value);
}
