using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Tests.Satisfaction;

public class SampleSizeProperties
{
    private static readonly Gen<(double Share, double Margin, long Population)> Plan =
        from share in Gen.Choose(0, 100)
        from margin in Gen.Choose(1, 30)
        from population in Gen.Choose(1, 100_000)
        select (share / 100.0, margin / 100.0, (long)population);

    [Property]
    public Property ForShare_AnyPlan_NeverNeedsMoreThanThereAre() => Prop.ForAll(Plan.ToArbitrary(), x =>
        SampleSize.ForShare(x.Share, x.Margin, new SampleSizeOptions { Population = x.Population, DesignEffect = 1.7 }) is var result
        && result.Answers >= 1 && result.Answers <= x.Population && result.AnswersWithDesignEffect <= x.Population
            && result.Answers <= Math.Max(1, Math.Ceiling(result.Boundless)));

    [Property]
    public Property ForShare_HalfTheMargin_NeedsFourTimesAsMany() => Prop.ForAll(Plan.ToArbitrary(), x =>
        Math.Abs(SampleSize.ForShare(x.Share, x.Margin / 2).Unrounded - (4 * SampleSize.ForShare(x.Share, x.Margin).Unrounded)) <= 1e-9 * (1
            + SampleSize.ForShare(x.Share, x.Margin / 2).Unrounded));

    [Property]
    public Property ForTwoShares_SidesExchanged_IsTheSame() => Prop.ForAll(Gen.Choose(1, 99).Two().Where(p => p.Item1 != p.Item2).ToArbitrary(), p =>
    {
        var (one, other) = (SampleSize.ForTwoShares(p.Item1 / 100.0, p.Item2 / 100.0), SampleSize.ForTwoShares(p.Item2 / 100.0, p.Item1 / 100.0));
        return one.Answers == other.Answers && one.EffectSize == -other.EffectSize;
    });
}
