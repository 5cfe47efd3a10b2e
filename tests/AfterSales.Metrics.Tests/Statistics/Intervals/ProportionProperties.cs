using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class ProportionProperties
{
    private static readonly Gen<(long X, long N)> Counts =
        from n in Gen.Frequency((2, Gen.Choose(1, 3)), (4, Gen.Choose(1, 2000)), (1, Gen.Elements(1_000_000, 40_000_000)))
        from x in Gen.Frequency((1, Gen.Constant(0)), (1, Gen.Constant(n)), (5, Gen.Choose(0, n)))
        select ((long)x, (long)n);

    private static readonly Gen<IntervalMethod> Enclosing = Gen.Elements(
        IntervalMethod.Wilson, IntervalMethod.WilsonContinuity, IntervalMethod.ClopperPearson, IntervalMethod.AgrestiCoull, IntervalMethod.Wald);

    [Property]
    public Property Compute_AnyCounts_EnclosesTheShare() => Prop.ForAll(Counts.ToArbitrary(), Enclosing.ToArbitrary(), (c, method) =>
    {
        var e = Proportion.Compute(c.X, c.N, method);
        return e.Lower >= 0 && e.Lower <= e.Value + 1e-15 && e.Value <= e.Upper + 1e-15 && e.Upper <= 1;
    });

    [Property]
    public Property Compute_FailuresCounted_MirrorsTheInterval() => Prop.ForAll(Counts.ToArbitrary(), Enclosing.ToArbitrary(), (c, method) =>
    {
        var (e, mirror) = (Proportion.Compute(c.X, c.N, method), Proportion.Compute(c.N - c.X, c.N, method));
        return Math.Abs(e.Lower!.Value - (1 - mirror.Upper!.Value)) <= 1e-12 && Math.Abs(e.Upper!.Value - (1 - mirror.Lower!.Value)) <= 1e-12;
    });

    [Property]
    public Property Compute_MoreTrialsAtTheSameShare_Narrows() => Prop.ForAll(Counts.ToArbitrary(), Enclosing.ToArbitrary(), (c, method) =>
    {
        var (e, more) = (Proportion.Compute(c.X, c.N, method), Proportion.Compute(c.X * 4, c.N * 4, method));
        return more.Upper - more.Lower <= e.Upper - e.Lower + 1e-15;
    });

    // The definition of the Clopper–Pearson limits: each leaves half of 1 − level in its binomial tail.
    [Property]
    public Property Compute_ClopperPearson_LeavesHalfInEachTail() => Prop.ForAll(Counts.ToArbitrary(), c =>
    {
        var e = Proportion.Compute(c.X, c.N, IntervalMethod.ClopperPearson);
        return (c.X == 0 || Math.Abs(BinomialDistribution.Survival(c.X - 1, c.N, e.Lower!.Value) - 0.025) < 1e-9)
            && (c.X == c.N || Math.Abs(BinomialDistribution.Cumulative(c.X, c.N, e.Upper!.Value) - 0.025) < 1e-9);
    });
}
