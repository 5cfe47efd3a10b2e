using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Costs;

public class CostToServeTests
{
    private static readonly Currency Eur = Currency.Of("EUR");

    [Fact]
    public void Compute_ThreeCustomers_RanksByCostAndHasRatiosOfSums()
    {
        var result = CostToServe.Compute([Served("Ada", 30m, 100m, 3), Served("Bob", 50m, 40m, 2), Served("Ada", 10m, 60m, 1), Served("Cyd", 10m, 0m, 0)], Eur);

        Assert.Equal(["Bob", "Ada", "Cyd"], result.Rows.Select(row => row.Name));
        var row = result.Rows[1];
        Assert.Equal((40m, 160m, 120m), (row.Cost.Amount, row.Revenue!.Value.Amount, row.Margin!.Value.Amount));
        Assert.Equal((0.25, 10m), (row.CostToRevenue.Value!.Value, row.CostPerUnit.Value!.Value));
        Assert.Equal(0.5, result.All.CostToRevenue.Value);
        Assert.Equal(0.4, result.Rows[1].ShareOfCost.Value);
        Assert.Equal(UndefinedReason.ZeroDenominator, result.Rows[2].CostToRevenue.Reason);
        Assert.Equal(UndefinedReason.ZeroDenominator, result.Rows[2].CostPerUnit.Reason);
    }

    [Fact]
    public void Compute_UnknownRevenue_IsNotZero()
    {
        var result = CostToServe.Compute([Served("Ada", 30m, 100m, 1), Served("Ada", 10m, null, 1), Served("Bob", 10m, 20m, 1)], Eur);

        Assert.Null(result.Rows[0].Revenue);
        Assert.Equal(UndefinedReason.MissingInput, result.Rows[0].CostToRevenue.Reason);
        Assert.Equal(UndefinedReason.MissingInput, result.All.CostToRevenue.Reason);
        Assert.Equal(0.5, result.Rows[1].CostToRevenue.Value);
    }

    [Fact]
    public void Compute_NegativeRevenue_IsUndefined()
        => Assert.Equal(UndefinedReason.NegativeDenominator, CostToServe.Compute([Served("Ada", 30m, -1m, 1)], Eur).All.CostToRevenue.Reason);

    [Fact]
    public void Compute_NoRecords_IsUndefined()
    {
        var result = CostToServe.Compute([], Eur);

        Assert.Empty(result.Rows);
        Assert.Equal(UndefinedReason.NoData, result.All.CostToRevenue.Reason);
        Assert.Equal(UndefinedReason.NoData, result.All.CostPerUnit.Reason);
        Assert.Null(result.All.Margin);
    }

    [Fact]
    public void Compute_OtherCurrencyOrNegativeUnits_Throws()
    {
        Assert.Throws<CurrencyMismatchException>(() => CostToServe.Compute([Served("Ada", 1m, 1m, 1) with { Revenue = Money.Of(1m, "USD") }], Eur));
        Assert.Throws<ArgumentOutOfRangeException>(() => Served("Ada", 1m, 1m, -1));
    }

    private static ServedAmount Served(string name, decimal cost, decimal? revenue, decimal units) => new()
    {
        Name = name,
        Cost = Money.Of(cost, Eur),
        Revenue = revenue is { } known ? Money.Of(known, Eur) : null,
        Units = units,
    };
}
