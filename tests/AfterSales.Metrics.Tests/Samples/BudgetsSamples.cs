using AfterSales.Metrics.Budgets;

namespace AfterSales.Metrics.Tests.Samples;

public class BudgetsSamples
{
    [Fact]
    public void Apportionment_OfAnInvoice()
    {
        var split = Apportionment.Split(Money.Of(100m, "EUR"), [1, 1, 1]);

        Assert.Equal([33.34m, 33.33m, 33.33m], split.Parts.Select(p => p.Amount));
        Assert.True(split.OrderDecided);
    }

    [Fact]
    public void BudgetAllocation_WithAFloorAndACap()
    {
        var plan = BudgetAllocation.Allocate(Money.Of(100_000m, "EUR"), [
            new BudgetLine { Name = "field service", Weight = 62, Maximum = 50_000 },
            new BudgetLine { Name = "spare parts", Weight = 30 },
            new BudgetLine { Name = "training", Weight = 8, Minimum = 12_000 },
        ]);

        Assert.Equal([50_000m, 38_000m, 12_000m], plan.Lines.Select(l => l.Amount.Amount));
        Assert.Equal(["field service", "training"], plan.Binding);
    }

    [Fact]
    public void BudgetLedger_FromOrderToInvoice()
    {
        var ledger = new BudgetLedger(Currency.Of("EUR"));
        ledger.Add(new BudgetEvent { Id = "1", Line = "tools", Kind = BudgetEventKind.Budget, Amount = 5_000, Posted = new LocalDate(2026, 1, 1) });
        ledger.Add(new BudgetEvent { Id = "2", Line = "tools", Kind = BudgetEventKind.Order, Amount = 3_000, Posted = new LocalDate(2026, 2, 1) });
        ledger.Add(new BudgetEvent
        {
            Id = "3",
            Line = "tools",
            Kind = BudgetEventKind.Invoice,
            Amount = 1_100,
            Released = 1_000,
            Posted = new LocalDate(2026, 3, 1)
        });
        var position = ledger.PositionOf("tools");

        Assert.Equal(Money.Of(1_900m, "EUR"), position.Available);
        Assert.Equal(0.62, position.UtilizationRatio.Value);
    }

    [Fact]
    public void EarnedValueAnalysis_OfARollout()
    {
        var status = EarnedValueAnalysis.Compute(new EarnedValueInput
        {
            BudgetAtCompletion = Money.Of(200_000m, "EUR"),
            PlannedValue = Money.Of(100_000m, "EUR"),
            EarnedValue = Money.Of(80_000m, "EUR"),
            ActualCost = Money.Of(100_000m, "EUR"),
        });

        Assert.Equal((0.8, 0.8), (status.CostPerformanceIndex.Value, status.SchedulePerformanceIndex.Value));
        Assert.Equal(250_000, status.EstimateAtCompletionByCostIndex.Value);
    }

    [Fact]
    public void ProjectSelection_UnderOneBudget()
    {
        var choice = ProjectSelection.Choose(new ProjectSelectionInput
        {
            Projects = [
                new Project { Name = "portal", Benefit = 60, Costs = [50] },
                new Project { Name = "scheduling", Benefit = 100, Costs = [100] },
                new Project { Name = "training", Benefit = 30, Costs = [40] },
            ],
            Budgets = [140],
        });

        Assert.Equal([1, 2], choice.Selected);
        Assert.Equal((130m, 90m), (choice.Benefit, choice.RankingBenefit));
    }
}
