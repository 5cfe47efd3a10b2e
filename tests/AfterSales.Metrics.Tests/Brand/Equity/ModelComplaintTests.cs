using AfterSales.Metrics.Brand;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Brand;

/// <summary>What users of other systems complained of in models of brands; Complaints.md names the places.</summary>
public class ModelComplaintTests
{
    private static readonly double[] Base = [1, 4, 2, 8, 5, 7, 3, 9, 6, 2];

    [Fact]
    public void Seminr339_329_332_ConstantItem_IsNamedWithItsReason()
    {
        var result = PathModel.Fit(Model(Item("a", Base), Item("flat", [.. Base.Select(_ => 5d)])));
        Assert.Equal((UndefinedReason.ZeroVariance, "flat"), (result.Reason, result.Culprit));
    }

    [Fact]
    public void Seminr163_SignsOfResamples_AreAlignedWithTheSample()
    {
        var result = PathModel.Resample(Model(Item("a", Base)), new PathModelOptions { Resamples = 200 });
        // One item each, strongly related: no resample may come with the sign turned.
        Assert.True(result.Direct[0].Effect.Lower > 0);
    }

    [Fact]
    public void PlspmPython15_Plspm16_WeightsThatDoNotSettle_SayNoConvergence()
    {
        var result = PathModel.Fit(Model(Item("a", Base), Item("b", [.. Base.Reverse()])), new PathModelOptions { MaximumIterations = 1, Tolerance = 1e-15 });
        Assert.Equal((UndefinedReason.NoConvergence, 1), (result.Reason, result.Iterations));
    }

    [Fact]
    public void Prince228_ContributionsOfAnAxis_AddUpToOne()
    {
        var map = CorrespondenceAnalysis.Compute([[120, 80, 45], [60, 140, 50], [30, 40, 90]]);
        Assert.All(Enumerable.Range(0, 2), axis => Assert.Equal(1, map.RowContributions.Sum(row => row[axis]), 10));
    }

    [Fact]
    public void Coinr47_GeometricMeanOfMinMax_HasAZeroAndIsNoError()
    {
        var result = BrandHealthIndex.Compute([[84, 30], [56, 70], [20, 50]], [Indicator("reach"), Indicator("trust")]);
        var method = result.Methods.Single(m => m is { Scaling: IndicatorScaling.MinMax, Aggregation: IndicatorAggregation.Geometric });
        Assert.Null(method.Reason);
        Assert.Equal([0d, 0d], [method.Scores[0], method.Scores[2]]);
    }

    [Fact]
    public void Coinr66_LowerIsBetter_IsTurnedOnce()
    {
        var result = BrandHealthIndex.Compute([[10], [90]], [Indicator("complaints") with { Direction = IndicatorDirection.LowerIsBetter }]);
        Assert.Equal((90d, 10d), (result.GoalpostValues[0][0], result.GoalpostValues[1][0]));
        Assert.Equal(0, result.First);
    }

    [Fact]
    public void Tabarena500_AGroupThatAlwaysBeatsAnother_IsUnbounded()
        => Assert.Equal(UndefinedReason.Unbounded,
            PairedPreference.Compute([[0, 3, 5, 5], [4, 0, 5, 5], [0, 0, 0, 2], [0, 0, 3, 0]]).Reason);

    [Fact]
    public void BradleyTerry218_Ties_CountHalfForEach()
    {
        var result = PairedPreference.Compute([[0, 10.5], [10.5, 0]]);
        Assert.Equal(result.Strengths[0], result.Strengths[1], 12);
    }

    [Fact]
    public void Lifetimes27_43_CumulativeCountedMonthly_LifetimeValueIsTheSumOfItsPeriods()
    {
        var value = ServiceValue.Compute([Segment]).Segments[0].ValuePerServedCustomer.Value!.Value;
        Assert.Equal(Enumerable.Range(0, 2000).Sum(t => 20 * Math.Pow(0.9 / 1.01, t)), value, 8);
    }

    [Fact]
    public void ClvTools162_RateOfAYearForAWeek_TheRateIsThatOfThePeriod()
    {
        var (month, year) = (ServiceValue.Compute([Segment]).Segments[0], ServiceValue.Compute([Segment with { DiscountRate = 0.1268m }]).Segments[0]);
        Assert.True(month.ValuePerServedCustomer.Value > 1.5 * year.ValuePerServedCustomer.Value);
    }

    [Fact]
    public void Btyd57_RetentionThatOutrunsTheRate_IsUnboundedNotHuge()
        => Assert.Equal(UndefinedReason.Unbounded, ServiceValue.Compute([Segment with { ServedKept = 100, DiscountRate = 0 }]).Segments[0].Headline.Reason);

    [Fact]
    public void SurvivalJl35_NoEvent_IsACurveWithoutStepsAndAMedianNotReached()
    {
        var curve = KaplanMeier.Compute([], [5, 9, 12]);
        Assert.Empty(curve.Steps);
        Assert.Equal(UndefinedReason.NotReached, curve.Median.Reason);
    }

    [Fact]
    public void Fit_DesignNotSaid_IsObserved_AndWhatIsSaidIsCarried()
    {
        var model = Model(Item("a", Base));
        Assert.Equal(EffectDesign.Observed, PathModel.Fit(model).Design);
        Assert.Equal(EffectDesign.Randomized, PathModel.Fit(model with { Design = EffectDesign.Randomized }).Design);
    }

    private static ServiceValueSegment Segment { get; } = new()
    {
        Name = "all",
        Customers = 1,
        Margin = 20,
        DiscountRate = 0.01m,
        ServedKept = 90,
        Served = 100,
        UnservedKept = 80,
        Unserved = 100,
    };

    private static PathModelInput Model(params PathItem[] items) => new()
    {
        Constructs =
        [
            new PathConstruct { Name = "quality", Items = items },
            new PathConstruct { Name = "brand", Items = [Item("loyal", [2, 4, 3, 8, 6, 6, 2, 10, 5, 3])] },
        ],
        Arrows = [new PathArrow { From = "quality", To = "brand" }],
    };

    private static PathItem Item(string name, double[] values) => new() { Name = name, Minimum = 0, Maximum = 10, Values = values };

    private static BrandHealthIndicator Indicator(string name) => new() { Name = name, Weight = 1, LowGoalpost = 0, HighGoalpost = 100 };
}
