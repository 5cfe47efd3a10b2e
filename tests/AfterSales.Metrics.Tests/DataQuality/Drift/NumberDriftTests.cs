using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class NumberDriftTests
{
    [Fact]
    public void AlibiDetect221_NoNumbers_IsUndefinedNotNaN() => Assert.Equal(UndefinedReason.NoData, NumberDrift.Compute([null], [1]).ExactPValue.Reason);

    [Fact]
    public void Scipy6575_Ties_AreKeptInTheExactProbability()
    {
        // Of the C(4, 2) = 6 splits of 1, 1, 2, 2 two reach a distance of 1.
        Assert.Equal(2.0 / 6, NumberDrift.Compute([1, 1], [2, 2]).ExactPValue.Value!.Value, 1e-15);
    }

    [Fact]
    public void Scipy12999_PastTheLimit_IsNoSilentSwitch()
    {
        var result = NumberDrift.Compute([1, 2], [3, 4], new DriftOptions { ExactLimit = 3 });
        Assert.Equal(UndefinedReason.Unresolved, result.ExactPValue.Reason);
        Assert.True(result.AsymptoticPValue.IsDefined);
    }

    [Fact]
    public void Compute_EqualSamples_HaveNoDistance()
    {
        var result = NumberDrift.Compute([1, 2], [2, 1]);
        Assert.Equal((0d, 1d, (decimal?)null), (result.Distance.Value, result.ExactPValue.Value, result.At));
    }

    [Property]
    public Property ExactPValue_AnySmallSamples_IsTheShareOfAllSplits() => Prop.ForAll(Few, Few, (left, right) =>
    {
        var result = NumberDrift.Compute([.. left.Select(v => (decimal?)v)], [.. right.Select(v => (decimal?)v)]);
        int[] pooled = [.. left, .. right];
        var (reached, all) = (0, 0);
        for (var mask = 0; mask < 1 << pooled.Length; mask++)
        {
            if (int.PopCount(mask) == left.Length)
            {
                int[] x = [.. pooled.Where((_, i) => (mask >> i & 1) != 0)];
                int[] y = [.. pooled.Where((_, i) => (mask >> i & 1) == 0)];
                (reached, all) = (reached + (Distance(x, y) >= Distance(left, right) ? 1 : 0), all + 1);
            }
        }

        return Math.Abs(result.ExactPValue.Value!.Value - ((double)reached / all)) < 1e-12;
    });

    [Property]
    public Property Compute_EveryNumberMovedUp_ShiftsBySoMuch() => Prop.ForAll(Few, values =>
    {
        var result = NumberDrift.Compute([.. values.Select(v => (decimal?)v)], [.. values.Select(v => (decimal?)v + 0.25m)]);
        return result.MedianShift.Value == 0.25 && Math.Abs(result.Wasserstein.Value!.Value - 0.25) < 1e-15 && result.DistanceDown.Value == 0;
    });

    private static readonly Arbitrary<int[]> Few = Gen.Choose(1, 5).SelectMany(n => Gen.Choose(0, 4).ArrayOf(n)).ToArbitrary();

    private static int Distance(int[] x, int[] y)
        => Enumerable.Range(0, 5).Max(v => Math.Abs((x.Count(a => a <= v) * y.Length) - (y.Count(b => b <= v) * x.Length)));
}
