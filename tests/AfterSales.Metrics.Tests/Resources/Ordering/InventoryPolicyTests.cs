using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

/// <summary>The vectors of the three single-item policies, which share one file.</summary>
public class InventoryPolicyTests
{
    [Fact]
    public void ReferenceCases_Hold() => Assert.All(Reference.Cases("inventory_policies.json"), c =>
    {
        var (name, inputs, expected) = c;
        var check = new CaseCheck(name, expected, 1e-9);
        if (inputs.TryGetProperty("demand_mean", out _))
        {
            var policy = ReorderPolicy.Compute(new ReorderPolicyInput
            {
                DemandRate = Get("demand_mean"),
                LeadTime = Get("lead_time"),
                OrderCost = Get("fixed"),
                HoldingCost = Get("holding"),
                BackorderCost = Get("stockout"),
            });
            check.Number("r", policy.ReorderPoint);
            check.Number("q", policy.Quantity);
            check.Known("stockpyl");
            Close("cost", policy.Cost);
        }
        else if (inputs.TryGetProperty("overage", out _))
        {
            var result = inputs.TryGetProperty("sd", out _)
                ? Newsvendor.ForNormalDemand(Get("overage"), Get("underage"), Get("mean"), Get("sd"))
                : Newsvendor.ForPoissonDemand(Get("overage"), Get("underage"), Get("mean"));
            Close("base_stock", result.Stock);
            Close("cost", result.ExpectedCost);
        }
        else
        {
            Assert.True(inputs.TryGetProperty("demand", out _), $"{name} is of no kind that this test knows.");
            var result = EconomicOrderQuantity.Compute(Get("fixed"), Get("holding"), Get("demand"), new EconomicOrderQuantityOptions
            {
                BackorderCost = Maybe("stockout"),
                ProductionRate = Maybe("production"),
            });
            Close("q", result.Quantity);
            Close("cost", result.Cost);
            Close("stockout_fraction", result.BackorderedShare);
        }

        check.AssertAllSeen();

        double Get(string key) => inputs.GetProperty(key).Number()!.Value;

        double? Maybe(string key) => inputs.TryGetProperty(key, out var value) ? value.Number() : null;

        void Close(string key, double actual) => check.Number(key, actual);
    });
}
