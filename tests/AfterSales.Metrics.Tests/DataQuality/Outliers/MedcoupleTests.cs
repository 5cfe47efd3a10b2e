using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class MedcoupleTests
{
    private static Arbitrary<double[]> AnyValues { get; } = Gen.Choose(-6, 6).Select(x => (double)x).NonEmptyListOf().Select(list
        => list.ToArray()).ToArbitrary();

    [Property]
    public Property Compute_AnyValues_IsTheMedianOfAllPairs() => Prop.ForAll(AnyValues, values => Math.Abs(Slow(values) - Fast(values)) < 1e-12);

    [Property]
    public Property Compute_Mirrored_ChangesItsSign() => Prop.ForAll(AnyValues, values => Math.Abs(Fast([.. values.Select(x => -x)]) + Fast(values)) < 1e-12);

    [Fact]
    public void Compute_NoValue_IsUndefined() => Assert.Equal(UndefinedReason.NoData, Medcouple.Compute([null]).Reason);

    [Fact]
    public void Compute_AllAlike_IsZero() => Assert.Equal(0, Medcouple.Compute([2, 2, 2]).Value);

    private static double Fast(double[] values) => Medcouple.Compute([.. values.Select(x => (double?)x)]).Value!.Value;

    private static double Slow(double[] values)
    {
        var sorted = values.Order().ToArray();
        var n = sorted.Length;
        var median = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
        double[] below = [.. sorted.Where(x => x <= median)], above = [.. sorted.Where(x => x >= median)];
        var ties = sorted.Count(x => x == median);
        var kernel = from i in Enumerable.Range(0, below.Length)
                     from j in Enumerable.Range(0, above.Length)
                     select below[i] == median && above[j] == median
                         ? Math.Sign(ties - 1 - (below.Length - 1 - i) - j)
                         : (above[j] - median - (median - below[i])) / (above[j] - below[i]);
        var all = kernel.Order().ToArray();
        return (all[(all.Length - 1) / 2] + all[all.Length / 2]) / 2;
    }
}
