using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class IncrementalAnalysisTests
{
    private static readonly PeriodicInitiative Small = new() { Name = "small", Flows = [-100m, 200m] };
    private static readonly PeriodicInitiative Large = new() { Name = "large", Flows = [-1000m, 1500m] };
    private static readonly PeriodicInitiative Luxury = new() { Name = "luxury", Flows = [-2000m, 2400m] };

    /// <summary>The small one has the best ratio (1.82 against 1.36), the large one the best increment: the mistake this calculation is for.</summary>
    [Fact]
    public void Compute_BestRatioOfTheWhole_IsNotTheChoice()
    {
        var result = IncrementalAnalysis.Compute([Luxury, Large, Small], 0.1);

        Assert.Equal(["small", "large", "luxury"], result.Steps.Select(s => s.Challenger));
        Assert.Equal([null, "small", "large"], result.Steps.Select(s => s.Defender));
        Assert.Equal([true, true, false], result.Steps.Select(s => s.IsAccepted));
        Assert.Equal("large", result.Chosen);
        Reference.AssertClose(4 / 9d, result.Steps[1].RateOfReturn.Value, 1e-14, "−900, 1300");
        Assert.Equal(RateOfReturnStatus.Unique, result.Steps[1].RateOfReturnStatus);
        Reference.AssertClose(1300 / 1.1 / 900, result.Steps[1].BenefitCostRatio.Value, 1e-14, "increment's ratio");
        Reference.AssertClose((1300 / 1.1) - 900, result.Steps[1].NetPresentValue.Value, 1e-14, "increment's value");
    }

    [Fact]
    public void Compute_NothingPays_ChoosesNothing()
    {
        Assert.Null(IncrementalAnalysis.Compute([Luxury], 0.5).Chosen);
        Assert.Equal("luxury", IncrementalAnalysis.Compute([Luxury], 0.5, IncrementalBaseline.CheapestAlternative).Chosen);
    }

    [Fact]
    public void Compute_NoAlternatives_ChoosesNothing()
        => Assert.Null(IncrementalAnalysis.Compute(Array.Empty<PeriodicInitiative>(), 0.1, IncrementalBaseline.CheapestAlternative).Chosen);

    [Fact]
    public void Compute_Ties_KeepTheCheaperThenTheFirst()
    {
        var cheap = new PeriodicInitiative { Name = "cheap", Flows = [-100m, 150m] };
        var dear = new PeriodicInitiative { Name = "dear", Flows = [-200m, 250m] };
        var twin = new PeriodicInitiative { Name = "twin", Flows = [-100m, 150m] };
        var result = IncrementalAnalysis.Compute([dear, cheap, twin], 0);

        Assert.Equal("cheap", result.Chosen);
        Assert.Equal(UndefinedReason.ZeroDenominator, result.Steps[1].BenefitCostRatio.Reason);
    }

    [Fact]
    public void Compute_DifferentLengths_FillWithZeros()
        => Reference.AssertClose(
            (1300 / 1.1) + (5 / 1.21), IncrementalAnalysis.Compute([Small, new PeriodicInitiative { Name = "long", Flows = [-1000m, 1500m, 5m] }], 0.1)
                .Steps[1].Benefit.Value, 1e-14, "benefit");

    [Fact]
    public void Compute_DatedInitiatives_AreComparedTheSameWay()
    {
        Initiative[] dated = [.. new[] { Luxury, Large, Small }.Select(a => new Initiative { Name = a.Name, Flows = DatedSeries.Yearly([.. a.Flows]) })];
        var result = IncrementalAnalysis.Compute(dated, 0.1, options: new DatedDiscountingOptions { DayCount = DayCount.Thirty360Us });

        Assert.Equal(("large", 3), (result.Chosen, result.Steps.Count));
        Reference.AssertClose(4 / 9d, result.Steps[1].RateOfReturn.Value, 1e-14, "−900, 1300");
        Assert.Null(IncrementalAnalysis.Compute(Array.Empty<Initiative>(), 0.1).Chosen);
    }

    [Fact]
    public void Compute_BeyondTheNumbers_IsNotAccepted()
    {
        var result = IncrementalAnalysis.Compute([new PeriodicInitiative { Name = "huge", Flows = Enumerable.Repeat(1m, 400).ToArray() }], -0.99);

        Assert.Equal(UndefinedReason.Overflow, result.Steps[0].NetPresentValue.Reason);
        Assert.Equal(UndefinedReason.Overflow, result.Steps[0].BenefitCostRatio.Reason);
        Assert.Null(result.Chosen);
    }

    [Fact]
    public void Compute_CallersMistakes_Throw()
    {
        Assert.Throws<ArgumentNullException>(() => IncrementalAnalysis.Compute((PeriodicInitiative[])null!, 0.1));
        Assert.Throws<ArgumentException>(() => IncrementalAnalysis.Compute([(PeriodicInitiative)null!], 0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => IncrementalAnalysis.Compute(Array.Empty<PeriodicInitiative>(), -1));
        Assert.Throws<ArgumentException>(() => new PeriodicInitiative { Name = " ", Flows = [] });
    }
}
