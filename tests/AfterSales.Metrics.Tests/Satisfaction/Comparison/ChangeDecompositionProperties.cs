using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Tests.Satisfaction;

public class ChangeDecompositionProperties
{
    private static readonly Gen<(decimal Count, decimal Sum)> Cell = Gen.OneOf(Gen.Constant(0m), Gen.Choose(0, 50).Select(i => (decimal)i), AnySurvey.Weight)
        .SelectMany(count => Gen.Choose(-1000, 1000).Select(share => (count, count * share / 1000)));

    private static readonly Gen<SegmentChange[]> Changes = Gen.Choose(1, 6).SelectMany(n => Cell.Two().Select(c => new SegmentChange
    {
        Name = "segment",
        CountBefore = c.Item1.Count,
        ScoreSumBefore = c.Item1.Sum,
        CountAfter = c.Item2.Count,
        ScoreSumAfter = c.Item2.Sum,
    }).ArrayOf(n));

    [Property]
    public Property Compute_AnyChange_RateAndMixAddUpExactly() => Prop.ForAll(Changes.ToArbitrary(), changes =>
    {
        var result = ChangeDecomposition.Compute(changes);
        return result.Change.Value is not { } change
            || (change == result.After.Value - result.Before.Value && change == result.TotalRate.Value + result.TotalMix.Value
                && result.TotalRate.Value == result.Segments.Sum(s => s.RateEffect) && result.TotalMix.Value == result.Segments.Sum(s => s.MixEffect));
    });

    [Property]
    public Property Compute_NothingChanged_HasNoEffects() => Prop.ForAll(Changes.ToArbitrary(), changes =>
        ChangeDecomposition.Compute([.. changes.Select(c => c with { CountAfter = c.CountBefore, ScoreSumAfter = c.ScoreSumBefore })]).Segments.All(s
            => s.RateEffect == 0 && s.MixEffect == 0));

    [Property]
    public Property Compute_PeriodsExchanged_TurnsTheSigns() => Prop.ForAll(Changes.ToArbitrary(), changes =>
    {
        var (one, other) = (ChangeDecomposition.Compute(changes), ChangeDecomposition.Compute([.. changes.Select(c => new SegmentChange { Name = c.Name,
            CountBefore = c.CountAfter, ScoreSumBefore = c.ScoreSumAfter, CountAfter = c.CountBefore, ScoreSumAfter = c.ScoreSumBefore })]));
        return one.Segments.Zip(other.Segments).All(pair => Math.Abs(pair.First.RateEffect + pair.Second.RateEffect) < 1e-12m
            && Math.Abs(pair.First.MixEffect + pair.Second.MixEffect) < 1e-12m);
    });
}
