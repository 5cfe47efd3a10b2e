using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class InitiativePortfolioTests
{
    private static Initiative Yearly(string name, params decimal[] flows) => new() { Name = name, Flows = DatedSeries.Yearly(flows) };

    private static readonly PortfolioOptions Thirty360 = new() { DayCount = DayCount.Thirty360Us };

    // Fisher's example: the late one is worth more below 12.59 %, the early one above.
    private static readonly Initiative Late = Yearly("late", -1000m, 0m, 300m, 1200m);
    private static readonly Initiative Early = Yearly("early", -1000m, 700m, 400m, 200m);

    /// <summary>The difference is −100, 230, −132: worth something between 10 and 20 %, nothing at both.</summary>
    [Fact]
    public void Compute_TwoThatOvertakeTwice_SaysWhoLeadsOnEachSide()
    {
        var (swing, steady) = (Yearly("swing", -1100m, 230m, 1868m), Yearly("steady", -1000m, 0m, 2000m));
        var changes = InitiativePortfolio.Compute([swing, steady], 0.15, Thirty360).RankChanges;

        Assert.Equal([("steady", "swing"), ("swing", "steady")], changes.Select(change => (change.Below, change.Above)));
        Assert.Equal([0.1, 0.2], changes.Select(change => Math.Round(change.Rate, 12)));
    }

    [Fact]
    public void Compute_ChangesOfAllPairs_StandInTheOrderOfTheirRates()
    {
        // Each later one is larger and rises less: 30, 20 and 10 % are the rates of the differences, the largest of the first pair.
        Initiative[] initiatives = [Yearly("a", -100m, 150m), Yearly("b", -200m, 280m), Yearly("c", -300m, 390m)];
        var rates = InitiativePortfolio.Compute(initiatives, 0.05, Thirty360).RankChanges.Select(change => Math.Round(change.Rate, 12));

        Assert.Equal([0.1, 0.2, 0.3], rates);
    }

    [Fact]
    public void Compute_PairThatOnlyTouches_IsNamedAsUnresolved()
    {
        var result = InitiativePortfolio.Compute(
            [Yearly("one", -1000m, 2200m, -1210m), Yearly("none"), Yearly("twice", -2000m, 4400m, -2420m)], 0.05, Thirty360);

        Assert.Equal(["one – none", "one – twice", "none – twice"], result.UnresolvedPairs);
        Assert.Empty(result.RankChanges);
    }

    [Fact]
    public void Compute_TwoInitiatives_OvertakeAtFishersRate()
    {
        var result = InitiativePortfolio.Compute([Late, Early], 0.05, Thirty360);
        var change = Assert.Single(result.RankChanges);

        Assert.Equal(("late", "early"), (change.Below, change.Above));
        Assert.Equal(0, NetPresentValue.Value([0m, -700m, -100m, 1000m], change.Rate).Value!.Value, 1e-9);
        Assert.Equal([1, 2], result.Rows.Select(r => r.Rank));
        Assert.Equal([2, 1], InitiativePortfolio.Compute([Late, Early], change.Rate + 0.01, Thirty360).Rows.Select(r => r.Rank));
        Assert.Equal("late", result.Choice.Chosen);
        Assert.Empty(result.UnresolvedPairs);
    }

    [Fact]
    public void Compute_EachFigure_IsTheOneOfItsCalculation()
    {
        var row = InitiativePortfolio.Compute([Early], 0.1, Thirty360).Rows[0];
        decimal[] flows = [-1000m, 700m, 400m, 200m];

        Reference.AssertClose(NetPresentValue.Value(flows, 0.1).Value, row.NetPresentValue.Value, 1e-13, "NPV");
        Reference.AssertClose(0.3, row.ReturnOnInvestment.Value, 1e-15, "ROI");
        Reference.AssertClose(BenefitCostRatio.Compute(flows, 0.1).Headline.Value, row.BenefitCostRatio.Value, 1e-14, "BCR");
        Reference.AssertClose(InternalRateOfReturn.Compute(flows).Headline.Value, row.RateOfReturn.Value, 1e-13, "IRR");
        Assert.Equal((RateOfReturnStatus.Unique, new LocalDate(2022, 3, 15), new LocalDate(2023, 3, 15)),
            (row.RateOfReturnStatus, row.Payback.Value!.Value, row.DiscountedPayback.Value!.Value));
    }

    [Fact]
    public void Compute_Edges_AreTold()
    {
        var empty = InitiativePortfolio.Compute([Yearly("nothing"), Early], 0.1);

        Assert.Equal([2, 1], empty.Rows.Select(r => r.Rank));
        Assert.Equal(UndefinedReason.NoData, empty.Rows[0].NetPresentValue.Reason);
        Assert.Equal(UndefinedReason.NoData, empty.Rows[0].ReturnOnInvestment.Reason);
        Assert.Equal(RateOfReturnStatus.Empty, empty.Rows[0].RateOfReturnStatus);
        Assert.Equal(UndefinedReason.ZeroDenominator, InitiativePortfolio.Compute([Yearly("gift", 5m)], 0.1).Rows[0].ReturnOnInvestment.Reason);
        Assert.Equal([1, 2], InitiativePortfolio.Compute([Early, Early with { Name = "twin" }], 0.1).Rows.Select(r => r.Rank));
        Assert.Null(InitiativePortfolio.Compute([], 0.1).ValuationDate);
        Assert.Empty(InitiativePortfolio.Compute([], 0.1).Rows);
    }

    [Fact]
    public void Compute_CallersMistakes_Throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => InitiativePortfolio.Compute([], -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => InitiativePortfolio.Compute([], 0.1, new PortfolioOptions { LowestRate = 0.5, HighestRate = 0.2 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PortfolioOptions { LowestRate = -1 });
        Assert.Throws<ArgumentException>(() => InitiativePortfolio.Compute([null!], 0.1));
    }

    [Fact]
    public void Compute_InitiativesThatStartLater_AreValuedAtOneDate()
    {
        var later = new Initiative { Name = "later", Flows = [CashFlow.Of(new LocalDate(2021, 3, 15), 121m)] };

        Reference.AssertClose(110, InitiativePortfolio.Compute([Early, later], 0.1, Thirty360).Rows[1].NetPresentValue.Value, 1e-14,
            "a year later than the earliest");
    }

    [Property(MaxTest = 50)]
    public Property Compute_BetweenTwoRankChanges_TheOrderStays() => Prop.ForAll(
        Gen.Choose(2, 4).SelectMany(n => Gen.Choose(-500, 500).ArrayOf(5).ArrayOf(n)).ToArbitrary(), Gen.Choose(1, 999).Two().ToArbitrary(), (all, pair) =>
    {
        Initiative[] initiatives = [.. all.Select((flows, i) => Yearly($"no. {i}", [.. flows.Select(f => (decimal)f)]))];
        var (low, high) = (Math.Min(pair.Item1, pair.Item2) / 1000.0, Math.Max(pair.Item1, pair.Item2) / 1000.0);
        var (one, other) = (InitiativePortfolio.Compute(initiatives, low, Thirty360), InitiativePortfolio.Compute(initiatives, high, Thirty360));
        var isTied = one.Rows.Concat(other.Rows).GroupBy(r => r.NetPresentValue.Value).Any(g => g.Count() > 1);

        // Without a change between the two rates the places are the same.
        return isTied || one.UnresolvedPairs.Count > 0 || one.RankChanges.Any(c => c.Rate >= low && c.Rate <= high)
            || one.Rows.Select(r => r.Rank).SequenceEqual(other.Rows.Select(r => r.Rank));
    });

    [Property(MaxTest = 50)]
    public Property Compute_AnyInitiatives_ChoosesTheFirstInRankIfItPays() => Prop.ForAll(
        Gen.Choose(1, 4).SelectMany(n => DatedSeries.Any.ArrayOf(n)).ToArbitrary(), Gen.Choose(0, 500).ToArbitrary(), (all, rate) =>
    {
        var result = InitiativePortfolio.Compute([.. all.Select((flows, i) => new Initiative { Name = $"no. {i}", Flows = flows })], rate / 1000.0);
        var first = result.Rows.Single(r => r.Rank == 1);
        var chosen = result.Rows.FirstOrDefault(r => r.Initiative.Name == result.Choice.Chosen)?.NetPresentValue.Value ?? 0;
        return Math.Abs(chosen - Math.Max(0, first.NetPresentValue.Value!.Value)) <= 1e-14 * all.Sum(flows => DatedSeries.Gross(flows, rate / 1000.0));
    });
}
