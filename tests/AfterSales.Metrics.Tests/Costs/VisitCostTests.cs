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
            Outcome = visit.GetProperty("fixed").GetBoolean() ? VisitOutcome.Fixed : VisitOutcome.NotFixed,
        });

        var result = VisitCost.Compute(VisitTally.Of(visits, Eur));

        Assert.Equal(expected.GetProperty("visits").GetInt64(), result.Visits);
        Assert.Equal(expected.GetProperty("cases").GetInt64(), result.Cases);
        Assert.Equal(expected.GetProperty("cost_of_repeat_visits").Exact(), result.RepeatVisitCost.Amount);
        Assert.Equal(
            expected.GetProperty("cost_by_case").EnumerateObject().Select(p => (p.Name, p.Value.Exact())).OrderBy(p => p.Name, StringComparer.Ordinal),
            result.CostByCase.Select(item => (item.Name, item.Amount.Amount)));
        Reference.AssertClose(expected.GetProperty("travel_share").Number(), result.TravelShare.Value, 1e-14, "travel share");
        Reference.AssertClose(expected.GetProperty("first_time_fix_rate").Number(), result.FirstTimeFixRate.Value, 1e-14, "first-time-fix rate");
        Reference.AssertClose(expected.GetProperty("visits_per_case").Number(), result.VisitsPerCase.Value, 1e-14, "visits per case");
        Reference.AssertClose(expected.GetProperty("cost_per_visit").Number(), (double?)result.CostPerVisit.Value, 1e-14, "cost per visit");
        Reference.AssertClose(expected.GetProperty("cost_per_case").Number(), (double?)result.CostPerCase.Value, 1e-14, "cost per case");
    }

    [Theory]
    [InlineData(null, 1.0)]
    [InlineData(29, 1.0)]
    [InlineData(30, 0.0)]
    public void Compute_RepeatWindow_AFixThatDidNotHoldIsNone(int? window, double rate)
    {
        var result = VisitCost.Compute(
            VisitTally.Of([Visit("A", 1, 50m, new LocalDate(2025, 1, 1)), Visit("A", 2, 70m, new LocalDate(2025, 1, 31))], Eur), new VisitCostOptions { RepeatWindowDays = window });

        Assert.Equal(rate, result.FirstTimeFixRate.Value);
        Assert.Equal((1, 70m), (result.RepeatVisits, result.RepeatVisitCost.Amount));
    }

    [Fact]
    public void Compute_RepeatWindowWithoutDates_IsUndefined()
    {
        var options = new VisitCostOptions { RepeatWindowDays = 30 };

        Assert.Equal(UndefinedReason.MissingInput, Rate(Visit("A", 1, 1m, null), Visit("A", 2, 1m, new LocalDate(2025, 1, 2))).Reason);
        Assert.Equal(UndefinedReason.MissingInput, Rate(Visit("A", 1, 1m, new LocalDate(2025, 1, 2)), Visit("A", 2, 1m, null)).Reason);
        Assert.Equal(1, Rate(Visit("A", 1, 1m, null)).Value);

        Figure<double> Rate(params ServiceVisit[] visits) => VisitCost.Compute(VisitTally.Of(visits, Eur), options).FirstTimeFixRate;
    }

    [Fact]
    public void Compute_NoVisits_IsUndefined()
    {
        var result = VisitCost.Compute(new VisitTally(Eur));

        Assert.Equal(UndefinedReason.NoData, result.CostPerVisit.Reason);
        Assert.Equal(UndefinedReason.NoData, result.FirstTimeFixRate.Reason);
        Assert.Equal(0m, result.Cost.Amount);
    }

    [Fact]
    public void Compute_NoHours_HasNoTravelShare()
        => Assert.Equal(UndefinedReason.ZeroDenominator, VisitCost.Compute(VisitTally.Of([Visit("A", 1, 1m, null)], Eur)).TravelShare.Reason);

    [Fact]
    public void Compute_TwoFirstVisits_BothMustBeFixed()
        => Assert.Equal(0, VisitCost.Compute(VisitTally.Of([Visit("A", 1, 1m, null), Visit("A", 1, 1m, null) with { Outcome = VisitOutcome.NotFixed }], Eur)).FirstTimeFixes);

    [Fact]
    public void Compute_FirstVisitNotAmongThem_TheCaseCounts()
    {
        var result = VisitCost.Compute(VisitTally.Of([Visit("A", 2, 8m, null)], Eur));

        Assert.Equal((1, 0, 1), (result.Cases, result.FirstTimeFixes, result.RepeatVisits));
    }

    [Fact]
    public void Visit_WrongNumbers_Throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Visit("A", 0, 1m, null));
        Assert.Throws<ArgumentException>(() => Visit(" ", 1, 1m, null));
        Assert.Throws<ArgumentOutOfRangeException>(() => Visit("A", 1, 1m, null) with { Travel = Duration.FromMinutes(-1) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new VisitCostOptions { RepeatWindowDays = 0 });
        Assert.Throws<CurrencyMismatchException>(() => new VisitTally(Currency.Of("USD")).Add(Visit("A", 1, 1m, null)));
    }

    private static ServiceVisit Visit(string name, int number, decimal cost, LocalDate? date) => new()
    {
        Case = name,
        Number = number,
        Cost = Money.Of(cost, Eur),
        Outcome = VisitOutcome.Fixed,
        Date = date,
    };
}
