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

        Assert.Equal(1, result.ExactPValue.Value);
        Assert.Equal(UndefinedReason.ZeroVariance, result.Asymptotic.PValue.Reason);
        Assert.Equal(3, result.Statistic.Value);
        Assert.Equal(0, result.Effect.Value);
    }

    [Fact]
    public void Compute_ManyValues_HaveNoExactTest()
    {
        double[] fifty = [.. Enumerable.Range(0, 50).Select(i => (double)i)];

        Assert.Equal(UndefinedReason.OutsideDomain, MannWhitney.Compute(fifty, [0.5]).ExactPValue.Reason);
        Assert.Equal(UndefinedReason.OutsideDomain, MannWhitney.Compute([0.5], fifty).ExactPValue.Reason);
        Assert.True(MannWhitney.Compute(fifty.AsSpan(0, 49), [0.5]).ExactPValue.IsDefined);
        Assert.True(MannWhitney.Compute([0.5], fifty.AsSpan(0, 49)).ExactPValue.IsDefined);
    }

    // Ratings tie: every choice of the observed ranks listed, ties and all.
    [Property(MaxTest = 60)]
    public Property Compute_ExactWithTies_AgreesWithEveryChoiceListed()
        => Prop.ForAll(Gen.Choose(1, 5).Select(i => (double)i).ArrayOf(7).ToArbitrary(), Gen.Choose(1, 5).Select(i => (double)i).ArrayOf(5).ToArbitrary(),
            (a, b) =>
        {
            double[] all = [.. a, .. b];
            var (less, greater, total) = (0, 0, 0);
            var observed = Above(a, b);
            for (var mask = 0; mask < 1 << all.Length; mask++)
            {
                if (System.Numerics.BitOperations.PopCount((uint)mask) == a.Length)
                {
                    var u = Above([.. all.Where((_, i) => (mask >> i & 1) == 1)], [.. all.Where((_, i) => (mask >> i & 1) == 0)]);
                    total++;
                    less += u <= observed ? 1 : 0;
                    greater += u >= observed ? 1 : 0;
                }
            }

            var result = MannWhitney.Compute(a, b);
            return Math.Abs(result.ExactPValueLess.Value!.Value - (less / (double)total)) < 1e-12
                && Math.Abs(result.ExactPValueGreater.Value!.Value - (greater / (double)total)) < 1e-12
                && Math.Abs(result.ExactPValue.Value!.Value - Math.Min(1, 2 * Math.Min(less, greater) / (double)total)) < 1e-12;
        });

    [Property]
    public Property Shift_AnyGroups_IsTheMedianOfAllDifferences()
        => Prop.ForAll(Gen.Choose(-40, 40).Select(i => i / 8d).ArrayOf(11).ToArbitrary(), Gen.Choose(-40, 40).Select(i => i / 8d).ArrayOf(8).ToArbitrary(),
            (a, b) =>
        {
            var differences = (from x in a from y in b select x - y).Order().ToArray();
            var shift = MannWhitney.Shift(a, b);

            // qwilcox(0.025, 11, 8) is 20.
            return shift.Value == (differences[43] + differences[44]) / 2 && shift.Lower == differences[19] && shift.Upper == differences[88 - 20];
        });

    // From fifty values a group k comes from the normal distribution: ⌊1250 + ½ − 1.96·√(2500·101/12)⌋ = 966.
    [Fact]
    public void Shift_FiftyValues_RunsBetweenThe966thDifferences()
    {
        double[] a = [.. Enumerable.Range(0, 50).Select(i => i * i * 0.01)], b = [.. Enumerable.Range(0, 50).Select(i => i * Math.Sqrt(2))];
        var differences = (from x in a from y in b select x - y).Order().ToArray();
        var shift = MannWhitney.Shift(a, b);

        Assert.Equal((differences[965], differences[2500 - 966]), (shift.Lower, shift.Upper));
    }

    /// <summary>Hollander and Wolfe's permeability of membranes: R's wilcox.test gives 0.305 with −0.15 to 0.76.</summary>
    [Fact]
    public void Shift_HodgesLehmannOfTenAndFive_RunsFromMinus15To76Hundredths()
    {
        var shift = MannWhitney.Shift([0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46], [1.15, 0.88, 0.90, 0.74, 1.21]);

        Assert.Equal(0.305, shift.Value!.Value, 1e-14);
        Assert.Equal(-0.15, shift.Lower!.Value, 1e-14);
        Assert.Equal(0.76, shift.Upper!.Value, 1e-14);
    }

    [Fact]
    public void Shift_TooFewForTheLevel_HasNoInterval()
    {
        Assert.Equal(UndefinedReason.SmallSample, MannWhitney.Shift([1, 2], [0, 4]).Reason);
        Assert.Equal(-0.5, MannWhitney.Shift([1, 2], [0, 4]).Value);
        Assert.Equal(UndefinedReason.NoData, MannWhitney.Shift([], [0, 4]).Reason);
    }

    [Fact]
    public void Compute_OneSided_CorrectTowardTheirOwnSide()
    {
        var result = MannWhitney.Compute([1, 2, 3, 4], [3, 5, 6, 7, 8]);

        Assert.True(result.HasTies);
        Assert.True(result.PValueLess.Value < 0.05 && result.PValueGreater.Value > 0.95);
        Assert.True(result.PValueLess.Value + result.PValueGreater.Value > 1);
    }

    private static double Above(double[] a, double[] b) => a.Sum(x => b.Sum(y => y < x ? 1 : y == x ? 0.5 : 0));

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
        => Prop.ForAll(Gen.Choose(0, 9).Select(i => (double)i).ArrayOf(12).ToArbitrary(), Gen.Choose(0, 9).Select(i => (double)i).ArrayOf(7).ToArbitrary(),
            (a, b) =>
            MannWhitney.Compute(a, b).Statistic.Value + MannWhitney.Compute(b, a).Statistic.Value == 84
                && MannWhitney.Compute(a, b).Asymptotic.PValue == MannWhitney.Compute(b, a).Asymptotic.PValue);

    [Fact]
    public void Compute_NaN_Throws() => Assert.Throws<ArgumentException>(() => MannWhitney.Compute([1, double.NaN], [1]));

    [Theory]
    [InlineData(4, false)]
    [InlineData(2, true)]
    public void Compute_OneValueTwice_HasTies(double last, bool hasTies) => Assert.Equal(hasTies, MannWhitney.Compute([1, 2], [3, last]).HasTies);
}
