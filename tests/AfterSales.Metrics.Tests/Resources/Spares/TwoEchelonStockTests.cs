using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class TwoEchelonStockTests
{
    [Fact]
    public void ReferenceCases_Hold() => Assert.All(
        Reference.Cases("spare_parts.json").Where(c => c.Inputs.TryGetProperty("bases", out _)),
        c =>
        {
            var (name, inputs, expected) = c;
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
            foreach (var (row, b) in expected.GetProperty("bases").EnumerateArray().Zip(result.Bases))
            {
                Reference.AssertClose(row.GetProperty("pipeline").Number(), b.PipelineMean, 1e-10, $"{name} pipeline");
                Reference.AssertClose(row.GetProperty("expected_backorders").Number(), b.ExpectedBackorders, 1e-10, $"{name} backorders");
                Reference.AssertClose(row.GetProperty("fill_rate").Number(), b.FillRate, 1e-10, $"{name} fill rate");
            }

            void Close(string key, double? actual) => Reference.AssertClose(expected.GetProperty(key).Number(), actual, 1e-10, $"{name} {key}");
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
    public Property Compute_OneMorePieceAtTheDepot_LeavesNoBaseWorseOff() => Prop.ForAll(Gen.Choose(1, 400).ToArbitrary(), Gen.Choose(0, 10).ToArbitrary(), (rate, stock) =>
    {
        var site = new StockingBase { DemandRate = rate / 10.0, RepairShare = 0.3, RepairTime = 0.1, OrderAndShipTime = 0.05, Stock = 1 };
        return TwoEchelonStock.Compute([site, site], 0.2, stock + 1).TotalBaseBackorders <= TwoEchelonStock.Compute([site, site], 0.2, stock).TotalBaseBackorders;
    });
}
