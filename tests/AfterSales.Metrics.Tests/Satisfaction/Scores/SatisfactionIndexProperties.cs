using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Tests.Satisfaction;

public class SatisfactionIndexProperties
{
    private static readonly Gen<SatisfactionIndexItem> Item = AnySurvey.Answers.SelectMany(answers => Gen.Choose(0, 5)
        .Select(weight => new SatisfactionIndexItem
        {
            Name = "question",
            Tally = ScoreTally.Of(answers),
            Scale = ScaleDefinition.ZeroToTen,
            Weight = weight,
        }));

    private static readonly Gen<SatisfactionIndexItem[]> Items = Gen.Choose(1, 5).SelectMany(n => Item.ArrayOf(n)).Where(items => items.Any(i => i.Weight > 0));

    [Property]
    public Property Compute_AnyQuestions_StaysWithinItsScale() => Prop.ForAll(Items.ToArbitrary(), items =>
        SatisfactionIndex.Compute(items).Headline is var index && (index.Value is null or (>= 0 and <= 100)) && (index.Lower is null or >= 0)
            && (index.Upper is null or <= 100));

    [Property]
    public Property Compute_WeightsScaled_ChangesNothing() => Prop.ForAll(Items.ToArbitrary(), items =>
    {
        var (one, other) = (
            SatisfactionIndex.Compute(items).Headline,
            SatisfactionIndex.Compute([.. items.Select(i => i with { Weight = 8 * i.Weight })]).Headline);
        return one == other;
    });

    [Property]
    public Property Compute_ScalesReversed_MirrorsTheIndex() => Prop.ForAll(Items.ToArbitrary(), items =>
    {
        var mirrored = items.Select(i => i with { Scale = i.Scale with { Direction = ScaleDirection.LowerIsBetter } }).ToArray();
        var (one, other) = (SatisfactionIndex.Compute(items).Headline, SatisfactionIndex.Compute(mirrored).Headline);
        return one.Value is null ? other.Value is null : Math.Abs(one.Value.Value + other.Value!.Value - 100) < 1e-9;
    });
}
