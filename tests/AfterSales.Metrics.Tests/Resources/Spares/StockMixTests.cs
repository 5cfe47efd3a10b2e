using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class StockMixTests
{
    private static readonly Gen<StockItem> Item =
        from rate in Gen.Frequency((1, Gen.Constant(0)), (6, Gen.Choose(1, 60)))
        from cost in Gen.Elements(1m, 1m, 2m, 5m, 12.5m)
        select new StockItem { DemandRate = rate / 10.0, LeadTime = 0.7, UnitCost = cost };

    [Fact]
    public void ReferenceCases_Hold() => Assert.All(
        CaseKinds.Of("spare_parts.json", "items", "demand_rate", "bases"),
        c =>
        {
            var items = c.Inputs.GetProperty("items").EnumerateArray().Select(i => new StockItem
            {
                DemandRate = i.GetProperty("demand_rate").Number()!.Value,
                LeadTime = i.GetProperty("lead_time").Number()!.Value,
                UnitCost = i.GetProperty("unit_cost").Exact(),
            }).ToList();
            var result = StockMix.Allocate(items, c.Inputs.GetProperty("budget").Exact());
            Assert.Equal(c.Expected.GetProperty("stock").EnumerateArray().Select(s => s.GetInt32()), result.Stock);
            Assert.Equal(c.Expected.GetProperty("purchase_order").EnumerateArray().Select(s => s.GetInt32()), result.Purchases);
            Assert.Equal(c.Expected.GetProperty("spent").Exact(), result.Spent);
            var check = new CaseCheck(c.Name, c.Expected, 1e-10);
            check.Number("total_ebo", result.ExpectedBackorders);
            check.Known("stock", "purchase_order", "spent");
            check.AssertAllSeen();
        });

    [Fact]
    public void Allocate_Ties_GoToTheFirst()
    {
        var item = new StockItem { DemandRate = 1, LeadTime = 1, UnitCost = 10m };

        Assert.Equal([0, 1, 0], StockMix.Allocate([item, item], 30m).Purchases);
        Assert.True(StockMix.Allocate([item, item], 30m).IsOnFrontier);
    }

    [Fact]
    public void Allocate_PieceTooDear_IsPassedOverAndSaidSo()
    {
        var result = StockMix.Allocate(
            [new StockItem { DemandRate = 9, LeadTime = 1, UnitCost = 10m }, new StockItem { DemandRate = 0.1, LeadTime = 1, UnitCost = 4m }], 14m);

        Assert.Equal([1, 1], result.Stock);
        Assert.False(result.IsOnFrontier);
    }

    [Fact]
    public void Allocate_NothingLeftToSave_KeepsTheMoney()
        => Assert.Equal(50m, StockMix.Allocate([new StockItem { DemandRate = 0, LeadTime = 1, UnitCost = 4m }], 50m).Unspent);

    [Fact]
    public void Allocate_NoItems_BuysNothing() => Assert.Empty(StockMix.Allocate([], 5m).Stock);

    /// <summary>On the frontier no other mix of at most that price does better: all of them tried.</summary>
    [Property(MaxTest = 60)]
    public Property Allocate_AnyItems_IsOnTheFrontier() => Prop.ForAll(Item.ArrayOf(3).ToArbitrary(), Gen.Choose(0, 20).ToArbitrary(), (items, budget) =>
    {
        var result = StockMix.Allocate(items, budget);
        if (!result.IsOnFrontier)
        {
            return true;
        }

        var best = double.MaxValue;
        for (var a = 0; a * items[0].UnitCost <= result.Spent; a++)
        {
            for (var b = 0; (a * items[0].UnitCost) + (b * items[1].UnitCost) <= result.Spent; b++)
            {
                var rest = result.Spent - (a * items[0].UnitCost) - (b * items[1].UnitCost);
                best = Math.Min(best, Short(0, a) + Short(1, b) + Short(2, (int)(rest / items[2].UnitCost)));
            }
        }

        return result.ExpectedBackorders <= best + 1e-12;

        double Short(int i, int stock) => BaseStock.Compute(items[i].DemandRate, items[i].LeadTime, stock).ExpectedBackorders;
    });

    [Property]
    public Property Allocate_AnyBudget_IsSpentOrLeft() => Prop.ForAll(Item.ArrayOf().ToArbitrary(), Gen.Choose(0, 60).ToArbitrary(), (items, budget) =>
    {
        var result = StockMix.Allocate(items, budget);
        return result.Spent + result.Unspent == budget && result.Unspent >= 0
            && result.Spent == result.Stock.Zip(items, (n, item) => n * item.UnitCost).Sum() && result.Stock.Sum() == result.Purchases.Count;
    });

    [Fact]
    public void Allocate_ThousandsOfItems_SpendsToTheCent()
    {
        var items = Enumerable.Range(0, 16_000).Select(i => new StockItem { DemandRate = 1 + (i % 17), LeadTime = 0.5, UnitCost = 10 + (i % 23) }).ToArray();

        var result = StockMix.Allocate(items, 2_000_000m);

        Assert.Equal(2_000_000m, result.Spent + result.Unspent);
        Assert.True(result.Purchases.Count > 60_000);
    }
}
