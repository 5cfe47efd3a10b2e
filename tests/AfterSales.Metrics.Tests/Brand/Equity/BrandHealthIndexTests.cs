using AfterSales.Metrics.Brand;

namespace AfterSales.Metrics.Tests.Brand;

public class BrandHealthIndexTests
{
    private static readonly BrandHealthIndicator[] Two = [Indicator("awareness"), Indicator("trust")];

    [Fact]
    public void Compute_GoalpostsAtOnePlace_AreNotInOrder()
        => Assert.Throws<ArgumentException>(
            "indicators", () => BrandHealthIndex.Compute([[1]], [Indicator("a") with { LowGoalpost = 5, HighGoalpost = 5 }]));

    [Fact]
    public void Compute_Goalposts_AreCutBeyondAndTurned()
    {
        var result = BrandHealthIndex.Compute([[25, 120]], [Indicator("awareness"), Indicator("complaints") with
        {
            Direction = IndicatorDirection.LowerIsBetter,
        }]);
        Assert.Equal([25d, 0], result.GoalpostValues[0]);
    }

    [Fact]
    public void Compute_NoWeight_IsZeroDenominator()
        => Assert.Equal(UndefinedReason.ZeroDenominator,
            BrandHealthIndex.Compute([[1, 2]], [Indicator("a") with { Weight = 0 }, Indicator("b") with { Weight = 0 }]).Reason);

    [Fact]
    public void Compute_WeightZero_TakesTheIndicatorOut()
        => Assert.Equal(Index(BrandHealthIndex.Compute([[30], [60]], [Indicator("a")])),
            Index(BrandHealthIndex.Compute([[30, 99], [60, 1]], [Indicator("a"), Indicator("b") with { Weight = 0 }])));

    [Fact]
    public void Compute_BrandsAlikeOnAnIndicator_AreUndefinedNamingIt()
    {
        var result = BrandHealthIndex.Compute([[30, 50], [60, 50]], Two);
        var methods = result.Methods.Where(method => method.Scaling is IndicatorScaling.MinMax or IndicatorScaling.StandardScore).ToArray();
        Assert.All(methods, method => Assert.Equal((UndefinedReason.ZeroVariance, 1), (method.Reason, Assert.Single(method.Culprits))));
        Assert.NotEmpty(methods);
    }

    [Fact]
    public void Compute_OneBrand_HasAnIndexAndNoComparison()
    {
        var result = BrandHealthIndex.Compute([[30, 50]], Two);
        Assert.Equal([40d], Index(result));
        Assert.All(result.Methods.Where(method => method.Scaling != IndicatorScaling.Goalposts), method
            => Assert.Equal(UndefinedReason.SmallSample, method.Reason));
        Assert.Null(result.Second);
    }

    [Fact]
    public void Compute_Zero_MakesGeometricAndHarmonicZero()
        => Assert.All(BrandHealthIndex.Compute([[0, 50], [20, 40]], Two).Methods.Where(method
            => method.Scaling == IndicatorScaling.Goalposts && method.Aggregation != IndicatorAggregation.Arithmetic), method
            => Assert.Equal(0, method.Scores[0]));

    [Fact]
    public void Compute_ScoresWithinATrillionth_ShareARank()
        => Assert.Equal([1, 1, 3], BrandHealthIndex.Compute([[50, 50], [50 + 1e-10, 50], [20, 20]], Two).Methods.Single(method
            => method is { Scaling: IndicatorScaling.Goalposts, Aggregation: IndicatorAggregation.Arithmetic }).Ranks);

    [Fact]
    public void Compute_NoBrand_IsNoData() => Assert.Equal(UndefinedReason.NoData, BrandHealthIndex.Compute([], Two).Reason);

    [Fact]
    public void Compute_SwitchWeight_IsWhereFirstAndSecondAreEven()
    {
        // 60 and 40 against 50 and 80: even where 60w + 40(1 − w) = 50w + 80(1 − w).
        var result = BrandHealthIndex.Compute([[60, 40], [50, 80]], Two);
        Assert.Equal((1, 0), (result.First, result.Second!.Value));
        Assert.Equal(0.8, result.SwitchWeights[0]!.Value, 12);
    }

    [Property]
    public Property Compute_ARivalMore_MovesNoGoalpostScore() => Prop.ForAll(Gen.Choose(0, 100).ArrayOf(6).ToArbitrary(), v =>
        Index(BrandHealthIndex.Compute([[v[0], v[1]], [v[2], v[3]]], Two)).SequenceEqual(
            Index(BrandHealthIndex.Compute([[v[0], v[1]], [v[2], v[3]], [v[4], v[5]]], Two)).Take(2)));

    private static IReadOnlyList<double> Index(BrandHealthIndexResult result)
        => result.Methods.Single(method => method is { Scaling: IndicatorScaling.Goalposts, Aggregation: IndicatorAggregation.Arithmetic }).Scores;

    private static BrandHealthIndicator Indicator(string name) => new() { Name = name, Weight = 1, LowGoalpost = 0, HighGoalpost = 100 };

    [Theory]
    [InlineData(-1e101, 0)]
    [InlineData(0, 1e101)]
    public void Compute_GoalpostBeyondLimits_IsNamed(double low, double high)
        => Assert.Equal("indicators", Assert.Throws<ArgumentException>(
            () => BrandHealthIndex.Compute([[1]], [Indicator("a") with { LowGoalpost = low, HighGoalpost = high }])).ParamName);

    [Fact]
    public void Compute_GoalpostsAtTheLimits_AreTaken()
        => Assert.Equal(50, BrandHealthIndex.Compute([[0]], [Indicator("a") with { LowGoalpost = -1e100, HighGoalpost = 1e100 }]).GoalpostValues[0][0]);
}
