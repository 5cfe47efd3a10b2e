using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class RateMixDecompositionProperties
{
    private static readonly Gen<RateMixGroup[]> Groups =
        (from before in Gen.Choose(0, 30)
         from after in Gen.Choose(0, 30)
         from first in Gen.Choose(-before, before)
         from second in Gen.Choose(-after, after)
         select RateMixDecompositionTests.Group("g", before, first, after, second)).NonEmptyListOf().Select(list => list.ToArray());

    [Property]
    public Property Compute_AnyGroups_RateAndMixAddUpExactly() => Prop.ForAll(Groups.ToArbitrary(), groups =>
        RateMixDecomposition.Compute(groups) is var result && (result.Change.Value is not { } change
            || (change == result.TotalRate.Value + result.TotalMix.Value && change == result.After.Value - result.Before.Value
                && result.Groups.Sum(group => group.RateEffect) == result.TotalRate.Value
                    && result.Groups.Sum(group => group.MixEffect) == result.TotalMix.Value)));

    [Property]
    public Property Compute_PeriodsExchanged_ChangesTheSign() => Prop.ForAll(Groups.ToArbitrary(), groups =>
    {
        var back = groups.Select(g => RateMixDecompositionTests.Group(g.Name, g.WeightAfter, g.SumAfter, g.WeightBefore, g.SumBefore)).ToArray();
        var (one, other) = (RateMixDecomposition.Compute(groups), RateMixDecomposition.Compute(back));
        return one.TotalRate.Value is not { } rate || Math.Abs(rate + other.TotalRate.Value!.Value) < 1e-15m;
    });
}
