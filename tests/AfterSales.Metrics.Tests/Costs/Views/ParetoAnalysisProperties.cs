using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Costs;

public class ParetoAnalysisProperties
{
    private static readonly Gen<CostItem[]> Items = Edges.Cents.ListOf().Select(list => list.Select((amount, i) => CostItem.Of($"item {i}", amount)).ToArray());

    private static readonly Gen<CostItem[]> Positive = Edges.Weights.Select(list => list.Select((amount, i) => CostItem.Of($"item {i}", amount)).ToArray());

    [Property]
    public Property Compute_AnyItems_NothingIsLost() => Prop.ForAll(Items.ToArbitrary(), items =>
    {
        var result = ParetoAnalysis.Compute(items);
        return result.Ranked.Count + result.Credits.Count == items.Length
            && result.Total.Amount + result.CreditTotal.Amount == items.Sum(item => item.Amount.Amount)
            && result.Classes.Sum(c => c.Amount.Amount) == result.Total.Amount
            && result.Classes.Sum(c => c.Count) == result.Ranked.Count;
    });

    [Property]
    public Property Compute_AnyItems_LineRisesFromZeroToOne() => Prop.ForAll(Items.ToArbitrary(), items =>
    {
        var ranked = ParetoAnalysis.Compute(items).Ranked;
        return ranked.Zip(ranked.Skip(1)).All(pair => pair.First.Amount.Amount >= pair.Second.Amount.Amount && pair.First.Class <= pair.Second.Class
                && !(pair.First.CumulativeShare.Value > pair.Second.CumulativeShare.Value))
            && (ranked.Count == 0 || ranked[^1].CumulativeShare.Value is null or 1);
    });

    [Property]
    public Property Compute_AnyOrder_SameAmountsAndClasses() => Prop.ForAll(Items.ToArbitrary(), items =>
        ParetoAnalysis.Compute(items).Ranked.Select(item => (item.Amount, item.Share, item.Class))
            .SequenceEqual(ParetoAnalysis.Compute(Ledgers.Shuffled(items, items.Length)).Ranked.Select(item => (item.Amount, item.Share, item.Class))));

    [Property]
    public Property Compute_AmountsScaled_SameClasses() => Prop.ForAll(Items.ToArbitrary(), items =>
        ParetoAnalysis.Compute(items).Ranked.Select(item => (item.Name, item.Class))
            .SequenceEqual(
                ParetoAnalysis.Compute(items.Select(item => CostItem.Of(item.Name, item.Amount * 8))).Ranked.Select(item => (item.Name, item.Class))));

    [Property]
    public Property Concentration_AnyItems_LiesWithinItsBounds() => Prop.ForAll(Positive.ToArbitrary(), items =>
    {
        var result = CostConcentration.Compute(items);
        double n = items.Length;
        return result.Gini.Value is not { } gini
            || (gini >= 0 && gini <= 1 - (1 / n) + 1e-12
                && result.HerfindahlIndex.Value >= (1 / n) - 1e-12 && result.HerfindahlIndex.Value <= 1 + 1e-12
                && result.EffectiveCount.Value <= n * (1 + 1e-12));
    });

    [Property]
    public Property Concentration_AnyOrder_SameBits() => Prop.ForAll(Positive.ToArbitrary(), items =>
        CostConcentration.Compute(items) == CostConcentration.Compute(Ledgers.Shuffled(items, 11)));

    [Property]
    public Property Concentration_EveryItemTwice_SameGiniHalfTheIndex() => Prop.ForAll(Positive.ToArbitrary(), items =>
    {
        var (once, twice) = (CostConcentration.Compute(items), CostConcentration.Compute(items.Concat(items)));
        return once.Gini.Value is not { } gini
            || (Math.Abs(gini - twice.Gini.Value!.Value) <= 1e-12
                && Math.Abs((once.HerfindahlIndex.Value!.Value / 2) - twice.HerfindahlIndex.Value!.Value) <= 1e-12);
    });
}
