using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Costs;

public class UnitCostProperties
{
    private static readonly Gen<List<(decimal Amount, decimal Units)>> Parts = Ledgers.Amount.SelectMany(a => Edges.Weight.Select(w => (a, w))).ListOf();

    [Property]
    public Property Merge_AnySplit_IsTheRatioOfSums() => Prop.ForAll(Parts.ToArbitrary(), parts =>
    {
        var merged = new UnitCostTally(Ledgers.Eur);
        foreach (var (amount, units) in Enumerable.Reverse(parts))
        {
            var part = new UnitCostTally(Ledgers.Eur);
            part.Add(Money.Of(amount, Ledgers.Eur), units);
            merged.Merge(part);
        }

        var whole = new UnitCostTally(Ledgers.Eur);
        whole.AddRange([.. parts.Select(p => p.Amount)], [.. parts.Select(p => p.Units)]);
        return UnitCost.Compute(whole) == UnitCost.Compute(merged)
            && decimal.GetBits(whole.Cost.Amount).SequenceEqual(decimal.GetBits(merged.Cost.Amount));
    });

    [Property]
    public Property Compute_AnyParts_LiesBetweenTheExtremeRatios() => Prop.ForAll(Parts.ToArbitrary(), parts =>
    {
        var rated = parts.Where(p => p.Units is >= 0.5m and <= 1000m && Math.Abs(p.Amount) < 1e12m).ToArray();
        var tally = new UnitCostTally(Ledgers.Eur);
        tally.AddRange([.. rated.Select(p => p.Amount)], [.. rated.Select(p => p.Units)]);
        return rated.Length == 0
            || (UnitCost.Compute(tally).Headline.Value is { } ratio
                && ratio >= rated.Min(p => p.Amount / p.Units) - 1e-9m && ratio <= rated.Max(p => p.Amount / p.Units) + 1e-9m);
    });

    [Property]
    public Property Compute_CostAndUnitsScaledAlike_SameRatio() => Prop.ForAll(Edges.Cents.ToArbitrary(), Gen.Choose(0, 1000).ToArbitrary(), (amount, units) =>
        UnitCost.Compute(Money.Of(amount, Ledgers.Eur), units).Headline == UnitCost.Compute(Money.Of(amount * 4, Ledgers.Eur), units * 4).Headline);
}
