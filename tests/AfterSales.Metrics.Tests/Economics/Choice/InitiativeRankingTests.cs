using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class InitiativeRankingTests
{
    private static readonly DatedDiscountingOptions Thirty360 = new() { DayCount = DayCount.Thirty360Us };

    // Fisher's example: the late one is worth more below 12.59 %, the early one above.
    private static readonly Initiative Late = Yearly("late", -1000m, 0m, 300m, 1200m);
    private static readonly Initiative Early = Yearly("early", -1000m, 700m, 400m, 200m);

    [Fact]
    public void Compute_FishersExample_ChangesPlacesBetweenTheRates()
    {
        var result = InitiativeRanking.Compute([Late, Early], [0.05, 0.2], Thirty360);

        Assert.Equal([0.05, 0.2], result.Rates);
        Assert.Equal([1, 2], result.Rows[0].Ranks.Select(r => r.Rank!.Value));
        Assert.Equal([2, 1], result.Rows[1].Ranks.Select(r => r.Rank!.Value));
        Assert.Equal(Late, result.Rows[0].Initiative);
        Reference.AssertClose(NetPresentValue.Value([-1000m, 0m, 300m, 1200m], 0.2).Value, result.Rows[0].Ranks[1].NetPresentValue.Value, 1e-13, "value");
    }

    [Fact]
    public void Compute_Edges_AreTold()
    {
        var result = InitiativeRanking.Compute([Yearly("nothing"), Early, Early with { Name = "twin" }, Late], [0.2], Thirty360);

        Assert.Equal([null, 1, 1, 3], result.Rows.Select(r => r.Ranks[0].Rank));
        Assert.Equal(UndefinedReason.NoData, result.Rows[0].Ranks[0].NetPresentValue.Reason);
        Assert.Empty(InitiativeRanking.Compute([Early], []).Rows[0].Ranks);
        Assert.Empty(InitiativeRanking.Compute([], [0.1]).Rows);
        Assert.Null(InitiativeRanking.Compute([], [0.1]).ValuationDate);
    }

    [Fact]
    public void Compute_CallersMistakes_Throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>("rates", () => InitiativeRanking.Compute([Early], [0.1, -1]));
        Assert.Throws<ArgumentException>(() => InitiativeRanking.Compute([null!], [0.1]));
        Assert.Throws<ArgumentNullException>(() => InitiativeRanking.Compute(null!, [0.1]));
    }

    [Property(MaxTest = 50)]
    public Property Compute_AnyInitiatives_RankAsThePortfolioDoes() => Prop.ForAll(
        Gen.Choose(-5, 5).ArrayOf(4).ArrayOf(4).ToArbitrary(), Gen.Elements(0, 0.05, 0.3, 2).ToArbitrary(), (all, rate) =>
    {
        Initiative[] initiatives = [.. all.Select((flows, i) => Yearly($"no. {i}", [.. flows.Select(f => (decimal)f)]))];
        var ranking = InitiativeRanking.Compute(initiatives, [rate]);
        var portfolio = InitiativePortfolio.Compute(initiatives, rate);

        return ranking.Rows.Zip(portfolio.Rows, (one, other) => one.Ranks[0].NetPresentValue == other.NetPresentValue && one.Ranks[0].Rank <= other.Rank)
            .All(isSame => isSame);
    });

    private static Initiative Yearly(string name, params decimal[] flows) => new() { Name = name, Flows = DatedSeries.Yearly(flows) };
}
