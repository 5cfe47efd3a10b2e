using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Costs;

public class CostBridgeProperties
{
    private static readonly Gen<List<CostItem>> Items = Gen.Elements("Labor", "Parts", "Freight", "Rent", "Tools").SelectMany(name =>
        Ledgers.Amount.Select(amount => CostItem.Of(name, Money.Of(amount, Ledgers.Eur)))).ListOf();

    [Property]
    public Property Compute_AnyItems_StepsAddUpToTheChange() => Prop.ForAll(Items.ToArbitrary(), Items.ToArbitrary(), (before, after) =>
    {
        var result = CostBridge.Compute(before, after);
        return result.Steps.Sum(step => step.Change.Amount) == result.Change.Amount
            && result.Steps.Sum(step => step.Before.Amount) == result.Before.Amount
            && result.Steps.Sum(step => step.After.Amount) == result.After.Amount
            && result.Before.Amount + result.Change.Amount == result.After.Amount
            && (result.Steps.Count == 0 || result.Steps[^1].Level.Amount == result.After.Amount);
    });

    [Property]
    public Property Compute_PeriodsExchanged_ChangesSign() => Prop.ForAll(Items.ToArbitrary(), Items.ToArbitrary(), (before, after) =>
        CostBridge.Compute(before, after).Steps.Select(step => (step.Name, step.Change.Amount))
            .SequenceEqual(CostBridge.Compute(after, before).Steps.Select(step => (step.Name, -step.Change.Amount))));

    [Property]
    public Property Compute_AnyOrder_SameResult() => Prop.ForAll(Items.ToArbitrary(), Items.ToArbitrary(), (before, after) =>
        CostBridge.Compute(before, after).Steps.SequenceEqual(CostBridge.Compute(Ledgers.Shuffled(before, 3), Ledgers.Shuffled(after, 5)).Steps));

    [Property]
    public Property Compute_ThroughAPeriodBetween_ChangesAddUp() => Prop.ForAll(Items.ToArbitrary(), Items.ToArbitrary(), Items.ToArbitrary(), (a, b, c) =>
        CostBridge.Compute(a, b).Change.Amount + CostBridge.Compute(b, c).Change.Amount == CostBridge.Compute(a, c).Change.Amount);
}
