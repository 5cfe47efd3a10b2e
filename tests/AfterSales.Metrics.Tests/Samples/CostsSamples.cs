using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Samples;

public class CostsSamples
{
    [Fact]
    public void ClassifyALedger()
    {
        var eur = Currency.Of("EUR");
        CostEntry[] ledger =
        [
            new() { Date = new(2025, 1, 14), Account = "6110", Amount = Money.Of(410.00m, eur), Department = "Field", Case = "C-1" },
            new() { Date = new(2025, 1, 20), Account = "6200", Amount = Money.Of(89.90m, eur), Department = "Field", Case = "C-1" },
            new() { Date = new(2025, 2, 3), Account = "6200", Amount = Money.Of(-12.40m, eur), Department = "Depot", Case = "C-2" },
            new() { Date = new(2025, 2, 28), Account = "7020", Amount = Money.Of(1_200.00m, eur), Department = "Office" },
            new() { Date = new(2025, 2, 28), Account = "9999", Amount = Money.Of(5.00m, eur) },
        ];
        var rules = CostRuleSet.Of(
        [
            CostRule.ForAccounts("61", CostClass.Direct, CostClass.Labor),
            CostRule.ForAccounts("62", CostClass.Direct, CostClass.Parts),
            CostRule.ForAccounts("7", CostClass.Indirect, CostClass.Facilities),
            new CostRule { Department = "Field", Classes = [CostClass.Repair] },
        ]);

        var result = CostClassification.Classify(ledger, eur, rules);

        Assert.Equal(487.50m, result.TotalsOf(CostClass.Direct).Net.Amount);
        Assert.Equal(-12.40m, result.TotalsOf(CostClass.Parts).Credits.Amount);
        Assert.Equal(5.00m, result.In(CostDimension.Traceability).Unclassified.Totals.Net.Amount);
        Assert.Equal(0.8, result.In(CostDimension.Traceability).CoverageByCount.Value);
        Assert.Equal(1, result.Entries[1].Decisions[0].RuleIndex);
    }

    [Fact]
    public void ClassifyTenMillionLines()
    {
        var eur = Currency.Of("EUR");
        string[] accounts = ["6110", "6200", "6200", "7020"];
        decimal[] amounts = [410.00m, 89.90m, -12.40m, 1_200.00m];

        var tally = new CostTally(eur);            // one for each thread or file; merge them in any order
        tally.AddRange(accounts, amounts);
        tally.AddGroup(CostKey.Of("7020"), debitRows: 3, debits: 66.60m, creditRows: 0, credits: 0m);    // or what a GROUP BY returned

        var result = CostClassification.Classify(tally,
            CostRuleSet.Of([CostRule.ForAccounts("6", CostClass.Direct), CostRule.ForAccounts("7", CostClass.Indirect)]));

        Assert.Equal(1_266.60m, result.TotalsOf(CostClass.Indirect).Net.Amount);
        Assert.Equal(7, result.Total.Rows);
    }

    [Fact]
    public void WhatChangedSinceLastMonth()
    {
        var bridge = CostBridge.Compute(
            before: [CostItem.Of("Labor", Money.Of(410.00m, "EUR")), CostItem.Of("Parts", Money.Of(89.90m, "EUR"))],
            after: [CostItem.Of("Labor", Money.Of(380.00m, "EUR")), CostItem.Of("Parts", Money.Of(129.90m, "EUR")),
                CostItem.Of("Freight", Money.Of(20.00m, "EUR"))]);

        Assert.Equal(["Parts", "Labor", "Freight"], bridge.Steps.Select(step => step.Name));
        Assert.Equal(30.00m, bridge.Change.Amount);
        Assert.Equal(bridge.Change.Amount, bridge.Steps.Sum(step => step.Change.Amount));
    }

    [Fact]
    public void TheVitalFew()
    {
        var pareto = ParetoAnalysis.Compute([CostItem.Of("E1", 400), CostItem.Of("E2", 100), CostItem.Of("E3", 250), CostItem.Of("E4", 50),
            CostItem.Of("E5", 100)]);

        Assert.Equal(["E1", "E3", "E2"], pareto.Ranked.Where(item => item.Class == 'A').Select(item => item.Name));
    }

    [Fact]
    public void WhatReturnsCost()
    {
        Money Eur(decimal amount) => Money.Of(amount, "EUR");

        var result = ReturnCost.Compute(new ReturnCostInput
        {
            UnitsSold = 20_000,
            Returns = 1_280,
            Refund = Eur(89.90m),
            InboundFreight = Eur(6.40m),
            Inspection = Eur(3.10m),
            Handling = Eur(2.20m),
            Dispositions =
            [
                new() { Name = "resale", Share = 0.55m, Value = Eur(78) },
                new() { Name = "refurbish", Share = 0.30m, Value = Eur(62), Cost = Eur(11.50m) },
                new() { Name = "scrap", Share = 0.15m, Value = Eur(2.50m) },
            ],
            ExchangeShare = 0.20m,
            ExchangeUnitCost = Eur(41),
        });

        Assert.Equal(Eur(42_745.60m), result.TotalNetCost);
        Assert.Equal(2.13728m, result.CostPerUnitSold.Value);
    }

    [Fact]
    public void WhoPaysForTheWarehouseAndTheHotline()
    {
        Money Eur(decimal amount) => Money.Of(amount, "EUR");

        var result = CostAllocation.Allocate(new CostAllocationInput
        {
            Currency = Currency.Of("EUR"),
            Pools =
            [
                new() { Name = "IT", Cost = Eur(9_000), Driver = "devices",
                    Uses = [new() { Target = "Warehouse", Units = 12 }, new() { Target = "Repair", Units = 24 }, new() { Target = "Hotline", Units = 36 }] },
                new() { Name = "Warehouse", Cost = Eur(6_200), Driver = "picks",
                    Uses = [new() { Target = "IT", Units = 50 }, new() { Target = "Repair", Units = 950 }] },
            ],
            Departments = [new() { Name = "Repair", Cost = Eur(41_000) }, new() { Name = "Hotline", Cost = Eur(18_500) }],
        });

        Assert.Equal([("Repair", 51_505.88m), ("Hotline", 23_194.12m)], result.Departments.Select(d => (d.Name, d.Total.Amount)));
        Assert.Equal([("IT", "devices", 3_129.41m), ("Warehouse", "picks", 7_376.47m)],
            result.TrailTo("Repair").Select(t => (t.Source, t.Driver, t.Amount.Amount)));
        Assert.Equal(74_700m, result.Departments.Sum(d => d.Total.Amount));
    }

    [Fact]
    public void WhatACallCostsAndWhatIsIdle()
    {
        var result = TimeDrivenCosting.Compute(
            Money.Of(28_000m, "EUR"),
            practicalCapacity: 40_000,    // minutes
            [new() { Name = "call", UnitTime = 8, Quantity = 3_200 }, new() { Name = "return", UnitTime = 22, Quantity = 410 }]);

        Assert.Equal(5.60m, result.Activities[0].CostPerEvent.Value!.Value.Amount);
        Assert.Equal(0.8655, result.Utilization.Value);
        Assert.Equal(3_766.00m, result.UnusedAmount.Value!.Value.Amount);
    }
}
