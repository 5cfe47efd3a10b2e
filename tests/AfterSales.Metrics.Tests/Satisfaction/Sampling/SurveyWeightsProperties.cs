using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Tests.Satisfaction;

public class SurveyWeightsProperties
{
    private static readonly Gen<SurveyMargin[]> Margins = Gen.Choose(6, 40).SelectMany(n => Gen.Elements("a", "b", "c").ArrayOf(n).Two().Select(both => new[]
    {
        Margin("first", [.. both.Item1, "a", "a", "a", "b", "b", "b", "c", "c", "c"]),
        Margin("second", [.. both.Item2, "a", "b", "c", "a", "b", "c", "a", "b", "c"]),
    }));

    [Property]
    public Property Rake_EveryCellFilled_MeetsAllMargins() => Prop.ForAll(Margins.ToArbitrary(), margins =>
    {
        var result = SurveyWeights.Rake(margins);
        return result.IsConverged && result.Weights.All(w => w > 0) && margins.All(m => m.Population.All(p =>
            Math.Abs(result.Weights.Where((_, i) => m.Categories[i] == p.Key).Sum() - p.Value) < 1e-6m));
    });

    [Property]
    public Property Rake_StartingWeightsScaled_ChangesNothing() => Prop.ForAll(Margins.ToArbitrary(), margins =>
    {
        var start = margins[0].Categories.Select((_, i) => 1m + (i % 3)).ToArray();
        var (one, other) = (SurveyWeights.Rake(margins, start), SurveyWeights.Rake(margins, [.. start.Select(w => 4 * w)]));
        return one.Weights.Zip(other.Weights).All(pair => Math.Abs(pair.First - pair.Second) < 1e-8m);
    });

    [Property]
    public Property Rake_AnySample_IsWorthNoMoreThanItself() => Prop.ForAll(Margins.ToArbitrary(), margins =>
        SurveyWeights.Rake(margins) is var result && result.DesignEffect.Value >= 1 - 1e-12 && result.EffectiveSampleSize.Value <= margins[0].Categories.Count
            + 1e-9);

    private static SurveyMargin Margin(string name, string[] categories)
        => new() { Name = name, Categories = categories, Population = new Dictionary<string, decimal> { ["a"] = 500, ["b"] = 300, ["c"] = 200 } };
}
