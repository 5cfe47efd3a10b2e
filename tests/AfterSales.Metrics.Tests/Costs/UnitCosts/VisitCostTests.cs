using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Costs;

public class VisitCostTests
{
    private static readonly Currency Eur = Currency.Of("EUR");

    public static TheoryData<string> References => [.. Reference.Cases("field_service_kpis.json").Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(References))]
    public void Compute_ReferenceCase_Agrees(string name)
    {
        var (_, inputs, expected) = Reference.Cases("field_service_kpis.json").Single(c => c.Name == name);
        var visits = inputs.EnumerateArray().Select(visit => new ServiceVisit
        {
            Case = visit.GetProperty("case").GetString()!,
            Number = visit.GetProperty("visit_no").GetInt32(),
            Travel = Duration.FromMinutes(visit.GetProperty("travel").GetDouble()),
            Work = Duration.FromMinutes(visit.GetProperty("work").GetDouble()),
            Cost = Money.Of(visit.GetProperty("cost").Exact(), Eur),
        });

        var result = VisitCost.Compute(VisitTally.Of(visits, Eur));

        Assert.Equal(expected.GetProperty("visits").GetInt64(), result.Visits);
        Assert.Equal(expected.GetProperty("cases").GetInt64(), result.Cases);
        Assert.Equal(expected.GetProperty("cost_of_repeat_visits").Exact(), result.RepeatVisitCost.Amount);
        Assert.Equal(
            expected.GetProperty("cost_by_case").EnumerateObject().Select(p => (p.Name, p.Value.Exact())).OrderBy(p => p.Name, StringComparer.Ordinal),
            result.CostByCase.Select(item => (item.Name, item.Amount.Amount)));
        Reference.AssertClose(expected.GetProperty("travel_share").Number(), result.TravelShare.Value, 1e-14, "travel share");
        Reference.AssertClose(expected.GetProperty("visits_per_case").Number(), result.VisitsPerCase.Value, 1e-14, "visits per case");
        Reference.AssertClose(expected.GetProperty("cost_per_visit").Number(), (double?)result.CostPerVisit.Value, 1e-14, "cost per visit");
        Reference.AssertClose(expected.GetProperty("cost_per_case").Number(), (double?)result.CostPerCase.Value, 1e-14, "cost per case");
    }

    [Fact]
    public void Compute_NoVisits_IsUndefined()
    {
        var result = VisitCost.Compute(new VisitTally(Eur));

        Assert.Equal(UndefinedReason.NoData, result.CostPerVisit.Reason);
        Assert.Equal(UndefinedReason.NoData, result.RepeatVisitCostShare.Reason);
        Assert.Equal(0m, result.Cost.Amount);
    }

    [Fact]
    public void Compute_NoHours_HasNoTravelShare()
        => Assert.Equal(UndefinedReason.ZeroDenominator, VisitCost.Compute(VisitTally.Of([Visit("A", 1, 1m)], Eur)).TravelShare.Reason);

    [Fact]
    public void Compute_CostsThatCancel_HaveNoRepeatShare()
        => Assert.Equal(
            UndefinedReason.ZeroDenominator, VisitCost.Compute(VisitTally.Of([Visit("A", 1, 4m), Visit("A", 2, -4m)], Eur)).RepeatVisitCostShare.Reason);

    [Fact]
    public void Compute_TwoFirstVisits_CountBothAsFirst()
    {
        var result = VisitCost.Compute(VisitTally.Of([Visit("A", 1, 1m), Visit("A", 1, 2m), Visit("A", 2, 4m)], Eur));

        Assert.Equal((1, 4m, 7m), (result.RepeatVisits, result.RepeatVisitCost.Amount, result.CostPerCase.Value));
    }

    [Fact]
    public void Compute_FirstVisitNotAmongThem_TheCaseCounts()
    {
        var result = VisitCost.Compute(VisitTally.Of([Visit("A", 2, 8m)], Eur));

        Assert.Equal((1, 1, 8m), (result.Cases, result.RepeatVisits, result.RepeatVisitCost.Amount));
    }

    [Fact]
    public void Visit_WrongNumbers_Throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Visit("A", 0, 1m));
        Assert.Throws<ArgumentException>(() => Visit(" ", 1, 1m));
        Assert.Throws<ArgumentOutOfRangeException>(() => Visit("A", 1, 1m) with { Travel = Duration.FromMinutes(-1) });
        Assert.Throws<CurrencyMismatchException>(() => new VisitTally(Currency.Of("USD")).Add(Visit("A", 1, 1m)));
    }

    private static ServiceVisit Visit(string name, int number, decimal cost) => new()
    {
        Case = name,
        Number = number,
        Cost = Money.Of(cost, Eur),
    };

    /// <summary>Hours on the road and hours of work that no duration holds together.</summary>
    [Fact]
    public void Compute_LongestTimes_HaveATravelShare()
    {
        var visit = new ServiceVisit { Case = "A", Number = 1, Travel = Duration.MaxValue, Work = Duration.MaxValue, Cost = Money.Of(1m, Eur) };

        Assert.Equal(0.5, VisitCost.Compute(VisitTally.Of([visit], Eur)).TravelShare.Value);
    }
}
