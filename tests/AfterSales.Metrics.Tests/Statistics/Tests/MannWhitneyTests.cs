using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class MannWhitneyTests
{
    [Fact]
    public void Compute_EmptyGroup_IsUndefined() => Assert.Equal(UndefinedReason.NoData, MannWhitney.Compute([], [1, 2]).Statistic.Reason);

    [Fact]
    public void Compute_AllAlike_HasNoTest()
    {
        var result = MannWhitney.Compute([2, 2], [2, 2, 2]);

        Assert.Equal(UndefinedReason.ZeroVariance, result.Asymptotic.PValue.Reason);
        Assert.Equal(3, result.Statistic.Value);
        Assert.Equal(0, result.Effect.Value);
    }

    [Fact]
    public void Compute_TiesOrManyValues_HaveNoExactTest()
    {
        Assert.Equal(UndefinedReason.OutsideDomain, MannWhitney.Compute([1, 2], [2, 3]).ExactPValue.Reason);
        Assert.Equal(UndefinedReason.OutsideDomain, MannWhitney.Compute([.. Enumerable.Range(0, 50).Select(i => (double)i)], [0.5]).ExactPValue.Reason);
    }

    // The slow, obvious version: every choice of ranks listed.
    [Property]
    public Property Compute_Exact_AgreesWithEveryChoiceListed()
        => Prop.ForAll(Gen.Choose(1, 8).Two().ToArbitrary(), Gen.Shuffle(Enumerable.Range(1, 16).ToArray()).ToArbitrary(), (sizes, numbers) =>
        {
            var (n1, n2) = sizes;
            double[] first = [.. numbers.Take(n1).Select(i => (double)i)];
            double[] second = [.. numbers.Skip(n1).Take(n2).Select(i => (double)i)];
            var all = first.Concat(second).Order().ToArray();
            var u = first.Sum(x => second.Count(y => y < x));
            var edge = Math.Min(u, (n1 * n2) - u);
            var (extreme, total) = (0, 0);
            for (var mask = 0; mask < 1 << (n1 + n2); mask++)
            {
                if (System.Numerics.BitOperations.PopCount((uint)mask) == n1)
                {
                    var (sum, below) = (0, 0);
                    for (var i = 0; i < n1 + n2; i++)
                    {
                        if ((mask >> i & 1) == 1)
                        {
                            sum += below;
                        }
                        else
                        {
                            below++;
                        }
                    }

                    total++;
                    extreme += sum <= edge ? 1 : 0;
                }
            }

            return all.Length == n1 + n2 && Math.Abs(MannWhitney.Compute(first, second).ExactPValue.Value!.Value - Math.Min(1, 2.0 * extreme / total)) <= 1e-12;
        });

    [Property(MaxTest = 50)]
    public Property Compute_GroupsExchanged_MirrorsU()
        => Prop.ForAll(Gen.Choose(0, 9).Select(i => (double)i).ArrayOf(12).ToArbitrary(), Gen.Choose(0, 9).Select(i => (double)i).ArrayOf(7).ToArbitrary(), (a, b) =>
            MannWhitney.Compute(a, b).Statistic.Value + MannWhitney.Compute(b, a).Statistic.Value == 84 && MannWhitney.Compute(a, b).Asymptotic.PValue == MannWhitney.Compute(b, a).Asymptotic.PValue);

    [Fact]
    public void Compute_NaN_Throws() => Assert.Throws<ArgumentException>(() => MannWhitney.Compute([1, double.NaN], [1]));
}
