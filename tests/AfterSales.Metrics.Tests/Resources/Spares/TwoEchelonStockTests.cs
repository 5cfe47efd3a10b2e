using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class TwoEchelonStockTests
{
    [Fact]
    public void ReferenceCases_Hold() => Assert.All(
        CaseKinds.Of("spare_parts.json", "bases", "demand_rate", "items"),
        c =>
        {
            var (name, inputs, expected) = c;
            var check = new CaseCheck(name, expected, 1e-10);
            var bases = inputs.GetProperty("bases").EnumerateArray().Select(b => new StockingBase
            {
                DemandRate = b.GetProperty("demand").Number()!.Value,
                RepairShare = b.GetProperty("repair_fraction").Number()!.Value,
                RepairTime = b.GetProperty("repair_time").Number()!.Value,
                OrderAndShipTime = b.GetProperty("order_ship_time").Number()!.Value,
                Stock = b.GetProperty("stock").GetInt32(),
            }).ToList();
            var result = TwoEchelonStock.Compute(bases, inputs.GetProperty("depot_repair_time").Number()!.Value, inputs.GetProperty("depot_stock").GetInt32());
            Close("depot_demand", result.Depot.DemandRate);
            Close("depot_pipeline", result.Depot.PipelineMean);
            Close("depot_backorders", result.Depot.ExpectedBackorders);
            Close("mean_depot_delay", result.Depot.MeanWait.Value);
            Close("total_base_backorders", result.TotalBaseBackorders);
            var rows = check.Parts("bases");
            Assert.Equal(rows.Count, result.Bases.Count);
            foreach (var (row, b) in rows.Zip(result.Bases))
            {
                row.Number("pipeline", b.PipelineMean);
                row.Number("expected_backorders", b.ExpectedBackorders);
                row.Number("fill_rate", b.FillRate);
                row.AssertAllSeen();
            }

            check.AssertAllSeen();

            void Close(string key, double? actual) => check.Number(key, actual);
        });

    [Fact]
    public void Compute_BasesThatRepairEverything_LeaveTheDepotWithoutDelay()
    {
        var self = new StockingBase { DemandRate = 3, RepairShare = 1, RepairTime = 0.5, OrderAndShipTime = 9, Stock = 2 };

        Assert.Equal(BaseStock.Compute(3, 0.5, 2), Assert.Single(TwoEchelonStock.Compute([self], 1, 0).Bases));
    }

    [Fact]
    public void Compute_NoBases_Throws() => Assert.Throws<ArgumentException>(() => TwoEchelonStock.Compute([], 1, 0));

    [Property]
    public Property Compute_OneMorePieceAtTheDepot_LeavesNoBaseWorseOff()
        => Prop.ForAll(Gen.Choose(1, 400).ToArbitrary(), Gen.Choose(0, 10).ToArbitrary(), (rate, stock) =>
    {
        var site = new StockingBase { DemandRate = rate / 10.0, RepairShare = 0.3, RepairTime = 0.1, OrderAndShipTime = 0.05, Stock = 1 };
        return TwoEchelonStock.Compute([site, site], 0.2, stock + 1).TotalBaseBackorders <= TwoEchelonStock.Compute([site, site], 0.2,
            stock).TotalBaseBackorders;
    });
}
