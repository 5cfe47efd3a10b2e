using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class ProportionDifferenceProperties
{
    private static readonly Gen<(long X1, long N1, long X2, long N2)> Tables =
        from n1 in Gen.Choose(1, 40)
        from n2 in Gen.Choose(1, 40)
        from x1 in Gen.Choose(0, n1)
        from x2 in Gen.Choose(0, n2)
        select ((long)x1, (long)n1, (long)x2, (long)n2);

    [Property]
    public Property Compute_GroupsExchanged_ChangesOnlyTheSign() => Prop.ForAll(Tables.ToArbitrary(), t =>
    {
        var (a, b) = (ProportionDifference.Compute(t.X1, t.N1, t.X2, t.N2), ProportionDifference.Compute(t.X2, t.N2, t.X1, t.N1));
        return Near(a.Headline.Lower, -b.Headline.Upper) && Near(a.PooledZ.Value, -b.PooledZ.Value) && Near(a.FisherPValue.Value, b.FisherPValue.Value);
    });

    [Property]
    public Property Compute_AnyTable_EnclosesTheDifference() => Prop.ForAll(Tables.ToArbitrary(), t =>
    {
        var e = ProportionDifference.Compute(t.X1, t.N1, t.X2, t.N2).Headline;
        return e.Lower <= e.Value && e.Value <= e.Upper && e.Lower >= -1 - 1e-15 && e.Upper <= 1 + 1e-15;
    });

    // The slow, obvious version: every table with these margins, in decimal arithmetic of binomial coefficients.
    [Property]
    public Property Compute_Fisher_AgreesWithEveryTableCounted() => Prop.ForAll(Tables.ToArbitrary(), t =>
    {
        var drawn = t.X1 + t.X2;
        var weights = Enumerable.Range(0, (int)t.N1 + 1).Where(k => drawn - k >= 0 && drawn - k <= t.N2)
            .Select(k => (K: k, Weight: Choose(t.N1, k) * Choose(t.N2, drawn - k))).ToList();
        var observed = weights.Single(w => w.K == t.X1).Weight;
        var expected = weights.Where(w => w.Weight <= observed * (1 + 1e-7)).Sum(w => w.Weight) / weights.Sum(w => w.Weight);
        return Math.Abs(ProportionDifference.Compute(t.X1, t.N1, t.X2, t.N2).FisherPValue.Value!.Value - expected) <= 1e-12 * expected;
    });

    private static bool Near(double? a, double? b) => a is null ? b is null : Math.Abs(a.Value - b!.Value) <= 1e-12;

    private static double Choose(long n, long k)
    {
        var result = 1.0;
        for (var i = 1; i <= k; i++)
        {
            result = result * (n - k + i) / i;
        }

        return result;
    }
}
