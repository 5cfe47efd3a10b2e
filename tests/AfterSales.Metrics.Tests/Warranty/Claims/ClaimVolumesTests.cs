using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class ClaimVolumesTests
{
    private static readonly LocalDate First = new(2025, 11, 20);

    private static readonly ClaimForecastResult Forecast = ClaimForecast.Compute(new ClaimForecastInput
    {
        MonthlySales = [100, 200, 50],
        ClaimsPerUnit = [0.02, 0.03, 0.01, 0.01],
        MonthsPromised = 4,
        CurrentMonth = 2,
    });

    [Fact]
    public void Compute_ReportedThenExpected_GoOnOneBehindTheOther()
    {
        var volumes = ClaimVolumes.Compute(Input([Forecast, Forecast], (0, 2), (2, 4), (2, 1)), [.. Enumerable.Range(0, 15).Select(First.PlusMonths)]);

        Assert.Equal([2, 0, 5], volumes.Take(3).Select(v => v.Value!.Value));
        Assert.Equal(Forecast.NextTwelveMonthsOfAllSales.Select(claims => claims + claims), volumes.Skip(3).Select(v => v.Value!.Value));
    }

    [Fact]
    public void Compute_MonthNeitherKnownNorExpected_HasNoData()
    {
        var input = Input([Forecast]);

        Assert.Equal(UndefinedReason.NoData, Assert.Single(ClaimVolumes.Compute(input, [First.PlusMonths(-1)])).Reason);
        Assert.Equal(UndefinedReason.NoData, Assert.Single(ClaimVolumes.Compute(input, [First.PlusMonths(15)])).Reason);
        Assert.Equal(UndefinedReason.NoData, Assert.Single(ClaimVolumes.Compute(input with { Forecasts = [] }, [First.PlusMonths(3)])).Reason);
        Assert.Equal(Figure.Of(0d), Assert.Single(ClaimVolumes.Compute(input with { Forecasts = [] }, [First.PlusMonths(2)])));
    }

    [Fact]
    public void Compute_ExpectedBeyondTheLargestDouble_IsOverflow()
    {
        var huge = Forecast with { NextTwelveMonthsOfAllSales = [1.7e308] };

        Assert.Equal(UndefinedReason.Overflow, Assert.Single(ClaimVolumes.Compute(Input([huge, huge]), [First.PlusMonths(3)])).Reason);
    }

    [Fact]
    public void Compute_CurrentBeforeFirst_Throws()
        => Assert.Equal("input", Assert.Throws<ArgumentException>(
            () => ClaimVolumes.Compute(Input([Forecast]) with { Current = First.PlusMonths(-1) }, [])).ParamName);

    /// <summary>However the claims of a month are split and ordered, the months are the same.</summary>
    [Property]
    public Property Compute_AnyClaims_AddUpMonthByMonth() => Prop.ForAll(
        Gen.Choose(0, 2).SelectMany(month => Gen.Choose(0, 9).Select(claims => (month, claims))).ListOf().ToArbitrary(), given =>
        {
            var months = Enumerable.Range(0, 3).Select(First.PlusMonths).ToArray();
            var volumes = ClaimVolumes.Compute(Input([Forecast], [.. given.Select(g => (g.month, (long)g.claims))]), months);
            return volumes.Select(v => v.Value!.Value).SequenceEqual(
                Enumerable.Range(0, 3).Select(m => (double)given.Where(g => g.month == m).Sum(g => g.claims)));
        });

    private static ClaimVolumesInput Input(ClaimForecastResult[] forecasts, params (int Month, long Claims)[] reported) => new()
    {
        First = First,
        Current = First.PlusMonths(2),
        Reported = [.. reported.Select(r => new ReportedClaims { Month = First.PlusMonths(r.Month), Claims = r.Claims })],
        Forecasts = forecasts,
    };
}
