using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class CostEffectivenessProperties
{
    private static readonly Gen<CostEffectOption[]> Options =
        Gen.Choose(0, 15).SelectMany(n => Gen.Choose(-20, 20).Two().ArrayOf(n))
            .Select(all => all.Select((x, i) => CostEffectivenessTests.Option($"no. {i}", x.Item1, x.Item2)).ToArray());

    /// <summary>By the definitions, every pair and every triple looked at.</summary>
    [Property]
    public Property Compute_AnyOptions_AgreesWithTheSlowDefinition() => Prop.ForAll(Options.ToArbitrary(), all =>
    {
        var rows = CostEffectiveness.Compute(all).Rows;
        return all.Select((option, i) => Slow(all, i)).SequenceEqual(rows.Select(r => r.Status));
    });

    [Property]
    public Property Compute_AnyOptions_RatiosRiseAlongTheFrontier() => Prop.ForAll(Options.ToArbitrary(), all =>
    {
        var ratios = CostEffectiveness.Compute(all).Frontier.Skip(1).Select(r => r.IncrementalRatio.Value!.Value).ToArray();
        return ratios.Zip(ratios.Skip(1)).All(pair => pair.First <= pair.Second) && ratios.All(r => r > 0);
    });

    [Property]
    public Property Choose_AnyPrice_HasTheGreatestNetBenefit()
        => Prop.ForAll(Options.Where(o => o.Length > 0).ToArbitrary(), Gen.Choose(0, 500).ToArbitrary(), (all, tenths) =>
    {
        var price = tenths / 10m;
        var chosen = CostEffectiveness.Choose(CostEffectiveness.Compute(all), price)!;
        return all.Max(o => (price * o.Effect) - o.Cost) == (price * chosen.Effect) - chosen.Cost;
    });

    private static CostEffectStatus Slow(CostEffectOption[] all, int i)
    {
        var o = all[i];
        if (all.Any(p => p.Cost <= o.Cost && p.Effect >= o.Effect && (p.Cost < o.Cost || p.Effect > o.Effect)))
        {
            return CostEffectStatus.Dominated;
        }

        if (all.Take(i).Any(p => p.Cost == o.Cost && p.Effect == o.Effect))
        {
            return CostEffectStatus.SameAsAnother;
        }

        // A mixture of a cheaper and a better one reaches this effect at a lower cost.
        return all.Any(p => all.Any(q => p.Effect < o.Effect && q.Effect > o.Effect
            && (p.Cost * (q.Effect - o.Effect)) + (q.Cost * (o.Effect - p.Effect)) < o.Cost * (q.Effect - p.Effect)))
            ? CostEffectStatus.ExtendedlyDominated
            : CostEffectStatus.Frontier;
    }
}
