using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Tests.Satisfaction;

public class KanoProperties
{
    private static readonly Gen<(KanoAnswer? With, KanoAnswer? Without)[]> Pairs = Gen.Elements<KanoAnswer?>(null, KanoAnswer.Like, KanoAnswer.MustBe,
        KanoAnswer.Neutral, KanoAnswer.LiveWith, KanoAnswer.Dislike)
        .Two().Select(p => (p.Item1, p.Item2)).ArrayOf();

    private static KanoTally Tally(IEnumerable<(KanoAnswer? With, KanoAnswer? Without)> pairs)
    {
        var tally = new KanoTally();
        foreach (var (with, without) in pairs)
        {
            tally.Add(with, without);
        }

        return tally;
    }

    [Property]
    public Property Merge_AnySplit_IsTheWhole() => Prop.ForAll(Pairs.ToArbitrary(), Gen.Choose(0, 20).ToArbitrary(), (pairs, cut) =>
    {
        var merged = Tally(pairs.Skip(cut));
        merged.Merge(Tally(pairs.Take(cut)));
        return Kano.Compute(merged) == Kano.Compute(Tally(pairs));
    });

    [Property]
    public Property Compute_AnyPairs_CategoriesPartition() => Prop.ForAll(Pairs.ToArbitrary(), pairs =>
        Kano.Compute(Tally(pairs)) is var result && result.Counts.Sum() == result.Answers.Valid && result.Answers.Total == pairs.Length);

    [Property]
    public Property Compute_AnyPairs_CoefficientsStayInRange() => Prop.ForAll(Pairs.ToArbitrary(), pairs =>
        Kano.Compute(Tally(pairs)) is var result && (result.Better.Value ?? 0) is >= 0 and <= 1 && (result.Worse.Value ?? 0) is >= -1 and <= 0
        && (result.CategoryStrength.Value ?? 0) is >= 0 and <= 1);
}
