namespace AfterSales.Metrics.Tests;

public class ExplanationTests
{
    private static readonly Currency Eur = Currency.Of("EUR");

    [Fact]
    public void Of_NoParts_ExplainNoChangeAlone()
    {
        Assert.Equal(0, Explanation.Of(5, 5, [], ExplanationConvention.Differences).Change.Value);
        Assert.Throws<ArgumentException>("parts", () => Explanation.Of(5, 6, [], ExplanationConvention.Differences));
    }

    [Fact]
    public void Of_PartsThatDoNotAddUp_IsRefusedToTheLastDigit()
    {
        var part = Part(ExplanationPartKind.Price, 0.1000000000000000000000000001m);

        Assert.Throws<ArgumentException>("parts", () => Explanation.Of(0, 0.1m, [part], ExplanationConvention.Sequential));
        Assert.Equal(part.Amount, Explanation.Of(0, part.Amount, [part], ExplanationConvention.Sequential).Change.Value);
    }

    [Fact]
    public void WithUnexplained_RestIsAPart_AndNoneWhenItIsZero()
    {
        var known = Part(ExplanationPartKind.Volume, 7);
        var rest = Explanation.WithUnexplained(10, 15, [known], ExplanationConvention.Sequential);

        Assert.Equal([(ExplanationPartKind.Volume, 7m), (ExplanationPartKind.Unexplained, -2m)], rest.Parts.Select(part => (part.Kind, part.Amount)));
        Assert.Equal([known], Explanation.WithUnexplained(10, 17, [known], ExplanationConvention.Sequential).Parts);
    }

    [Fact]
    public void ShareOf_PartBeyondTheChange_IsShownNotScaled()
    {
        var (more, less) = (Part(ExplanationPartKind.Volume, 30), Part(ExplanationPartKind.Price, -20));
        var explanation = Explanation.Of(100, 110, [more, less], ExplanationConvention.Sequential);

        Assert.Equal((3, -2), (explanation.ShareOf(more).Value, explanation.ShareOf(less).Value));
    }

    [Fact]
    public void ShareOf_NoChange_IsUndefined()
    {
        var (more, less) = (Part(ExplanationPartKind.Volume, 30), Part(ExplanationPartKind.Price, -30));

        Assert.Equal(
            UndefinedReason.ZeroDenominator, Explanation.Of(100, 100, [more, less], ExplanationConvention.Sequential).ShareOf(more).Reason);
    }

    [Fact]
    public void OfSteps_OneAfterTheOther_EachTakesWhatIsLeftToIt()
    {
        var explanation = Explanation.OfSteps(
            1_000,
            [
                new() { Name = "restated definition", Kind = ExplanationPartKind.Definition, Value = 1_100 },
                new() { Name = "exchange rate", Kind = ExplanationPartKind.Currency, Value = 1_080 },
                new() { Name = "cases", Kind = ExplanationPartKind.Volume, Value = 1_350 },
            ],
            Eur);

        Assert.Equal([100m, -20m, 270m], explanation.Parts.Select(part => part.Amount));
        Assert.Equal((350m, ExplanationConvention.Sequential, Eur), (explanation.Change.Value, explanation.Convention, explanation.Currency));
    }

    [Fact]
    public void OfVolumeAndRate_JointPart_IsHalvedBetweenBoth()
    {
        // 100 × 50 = 5,000 to 120 × 55 = 6,600: volume 20 × 52.50, rate 5 × 110.
        var explanation = Explanation.OfVolumeAndRate(100, 50, 120, 55, Eur);

        Assert.Equal((1_050m, 550m), (explanation.OfKind(ExplanationPartKind.Volume), explanation.OfKind(ExplanationPartKind.Rate)));
        Assert.Equal((5_000m, 6_600m), (explanation.From.Value, explanation.To.Value));
    }

    [Fact]
    public void DatusAgent1225_DistinctCustomersByDepartment_AreRefused()
    {
        // 100 customers, of whom 15 were with both departments: what a department adds to the change cannot be said.
        var explanation = Explanation.OfSegments(
            100,
            120,
            [new() { Name = "Hotline", Before = 60, After = 80 }, new() { Name = "Field", Before = 55, After = 50 }]);

        Assert.Empty(explanation.Parts);
        Assert.Equal((100m, 120m, UndefinedReason.NotAdditive), (explanation.From.Value, explanation.To.Value, explanation.Change.Reason));
    }

    [Fact]
    public void OfSegments_SegmentOfOnePeriod_IsScope()
    {
        var explanation = Explanation.OfSegments(
            60,
            75,
            [
                new() { Name = "old", Before = 20, After = null },
                new() { Name = "kept", Before = 40, After = 45 },
                new() { Name = "new", Before = null, After = 30 },
            ]);

        Assert.Equal((10m, 5m), (explanation.OfKind(ExplanationPartKind.Scope), explanation.OfKind(ExplanationPartKind.Component)));
    }

    [Fact]
    public void OfSegments_OneNameTwice_IsRefused()
        => Assert.Throws<ArgumentException>("segments", () => Explanation.OfSegments(
            2, 2, [new() { Name = "a", Before = 1, After = 1 }, new() { Name = "a", Before = 1, After = 1 }]));

    [Fact]
    public void AgenticDataContracts67_TheConvention_StandsInEveryExplanation()
    {
        // The same change split in two ways gives two answers; each says which it is.
        var midpoint = Explanation.OfVolumeAndRate(100, 50, 120, 55);
        var sequential = Explanation.OfSteps(
            5_000,
            [
                new() { Name = "cases", Kind = ExplanationPartKind.Volume, Value = 6_000 },
                new() { Name = "cost per case", Kind = ExplanationPartKind.Rate, Value = 6_600 },
            ]);

        Assert.NotEqual(midpoint.OfKind(ExplanationPartKind.Volume), sequential.OfKind(ExplanationPartKind.Volume));
        Assert.Equal((ExplanationConvention.Midpoint, ExplanationConvention.Sequential), (midpoint.Convention, sequential.Convention));
    }

    [Fact]
    public void Then_NextBeginsElsewhere_IsRefused()
    {
        var (one, two) = (Explanation.OfVolumeAndRate(1, 2, 3, 4), Explanation.OfVolumeAndRate(3, 5, 1, 1));

        Assert.Throws<ArgumentException>("next", () => one.Then(two));
        Assert.Throws<CurrencyMismatchException>(
            () => Explanation.OfVolumeAndRate(1, 2, 3, 4, Eur).Then(Explanation.OfVolumeAndRate(3, 4, 3, 4, Currency.Of("USD"))));
    }

    [Fact]
    public void Of_ChangeOfMoreThan28Digits_Throws()
        => Assert.Throws<OverflowException>(
            () => Explanation.Of(0.0000000000000000000000000001m, 10_000_000_000m, [], ExplanationConvention.Differences));

    private static ExplanationPart Part(ExplanationPartKind kind, decimal amount) => new() { Name = "part", Kind = kind, Amount = amount };
}
