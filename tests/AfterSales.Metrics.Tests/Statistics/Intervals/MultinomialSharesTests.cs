using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class MultinomialSharesTests
{
    public static TheoryData<string> Cases { get; } = [.. CaseKinds.Of("csat_proportions.json", "counts", "successes", "x1", "mcnemar_b").Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Compute_ReferenceCases_Agree(string name)
    {
        var (_, inputs, json) = Reference.Cases("csat_proportions.json").Single(c => c.Name == name);
        var expected = new ExpectedValues(json, 1e-10);
        var counts = inputs.GetProperty("counts").EnumerateArray().Select(c => c.GetInt64()).ToArray();
        var level = inputs.GetProperty("confidence").GetDouble();
        foreach (var (key, method) in new[] { ("goodman", IntervalMethod.Goodman), ("sison_glaz", IntervalMethod.SisonGlaz) })
        {
            var shares = MultinomialShares.Compute(counts, method, level);
            Assert.Equal((counts.Length, counts.Length, counts.Length),
                (shares.Count, expected.Take("share").GetArrayLength(), expected.Take(key).GetArrayLength()));
            for (var i = 0; i < counts.Length; i++)
            {
                Digits.AssertAgree(expected.Take("share")[i].Number(), shares[i].Value * 100, 1e-12, $"{name} share {i}");
                Digits.AssertAgree(expected.Take(key)[i][0].Number(), shares[i].Lower * 100, 1e-10, $"{name} {key} lower {i}");
                Digits.AssertAgree(expected.Take(key)[i][1].Number(), shares[i].Upper * 100, 1e-10, $"{name} {key} upper {i}");
            }
        }

        expected.AllAsked();
    }

    [Theory]
    [InlineData(IntervalMethod.Goodman)]
    [InlineData(IntervalMethod.SisonGlaz)]
    public void Compute_AllZero_IsUndefined(IntervalMethod method)
        => Assert.All(MultinomialShares.Compute([0, 0, 0], method), share => Assert.Equal(UndefinedReason.NoData, share.Reason));

    [Fact]
    public void Compute_OneClassHoldsAll_IsNoCertainty()
    {
        var goodman = MultinomialShares.Compute([0, 50]);
        var sisonGlaz = MultinomialShares.Compute([0, 50], IntervalMethod.SisonGlaz);

        Assert.Equal(0, goodman[0].Lower);
        Assert.Equal(1, goodman[1].Upper);
        Assert.True(goodman[1].Lower < 1);
        Assert.All(sisonGlaz, share => Assert.Equal(UndefinedReason.ZeroVariance, share.Reason));
        Assert.Equal([0, 1], sisonGlaz.Select(share => share.Value!.Value));
    }

    // Small tables, where the published approximation answered 0 … 1 for every class or limits half as wide as they should be.
    [Theory]
    [InlineData("50,0,1", "0.960784,0,0", "1,0.038003,0.057611")]
    [InlineData("9,1,0", "0.8,0,0", "1,0.2703567,0.1703567")]
    [InlineData("10,10", "0.35,0.35", "0.7384,0.7384")]
    [InlineData("3,1", "0.5,0", "1,0.508333")]
    public void Compute_SmallTables_AreExact(string counts, string lower, string upper) => AssertLimits(counts, 0.95, lower, upper, 6e-5);

    // Large ones, where raw factorial moments lost every digit and the interval shrank to nothing.
    [Theory]
    [InlineData("1700,1020,680", 0.95, "0.482059", "0.518292")]
    [InlineData("2772,14,14", 0.95, "0.98679", "0.99328")]
    [InlineData("97000,2000,1000", 0.99, "0.96891", "0.971107")]
    public void Compute_LargeTables_KeepTheirWidth(string counts, double level, string lower, string upper)
        => AssertLimits(counts, level, lower, upper, 1e-5);

    // Every table of the same margins, weighed one by one.
    [Property(MaxTest = 60)]
    public Property Compute_SisonGlaz_AgreesWithEveryTableListed()
        => Prop.ForAll(Gen.Choose(0, 12).Select(i => (long)i).ArrayOf(3).ToArbitrary(), Gen.Elements(0.5, 0.8, 0.95, 0.99).ToArbitrary(), (counts, level) =>
        {
            var total = counts.Sum();
            if (total == 0 || counts.Contains(total))
            {
                return true;
            }

            double Inside(long c) => Tables(counts, total).Where(t => t.Table.Zip(counts).All(pair => Math.Abs(pair.First - pair.Second) <= c)).Sum(t =>
                t.Chance);
            var c = 0L;
            while (c < total && Inside(c + 1) <= level + 1e-12)
            {
                c++;
            }

            var (at, next) = (Inside(c), Inside(c + 1));
            var gamma = at > level ? level / next : (level - at) / (next - at);
            var shares = MultinomialShares.Compute(counts, IntervalMethod.SisonGlaz, level);
            return shares.Zip(counts).All(pair =>
                Math.Abs(pair.First.Lower!.Value - Math.Max(0, (pair.Second - c) / (double)total)) < 1e-9
                && Math.Abs(pair.First.Upper!.Value - Math.Min(1, (pair.Second + c + (2 * Math.Min(1, gamma))) / total)) < 1e-7);
        });

    // The same three tables by exact convolution: where one class holds nearly everything the approximation is far too narrow.
    [Theory]
    [InlineData("1700,1020,680", 0.95, "0.481765", "0.518308")]
    [InlineData("2772,14,14", 0.95, "0.986786", "0.9939085")]
    [InlineData("97000,2000,1000", 0.99, "0.96861", "0.971402")]
    public void Compute_LargeTablesExactly_AreWider(string counts, double level, string lower, string upper)
        => AssertLimits(counts, level, lower, upper, 1e-6, IntervalMethod.SisonGlazExact);

    // Limits go on in √N, beyond the exact work too, and say what they are.
    [Theory]
    [InlineData(1_000_000_000_000)]
    [InlineData(1_000_000_000_000_000_000)]
    public void Compute_VastCounts_AreApproximateAndScaleByTheRoot(long unit)
    {
        var exact = MultinomialShares.Compute([500_000, 300_000, 200_000], IntervalMethod.SisonGlazExact);
        var vast = MultinomialShares.Compute([5 * (unit / 10), 3 * (unit / 10), 2 * (unit / 10)], IntervalMethod.SisonGlazExact);

        Assert.Equal(IntervalMethod.SisonGlazExact, exact[0].Method);
        Assert.Equal(IntervalMethod.SisonGlazApproximate, vast[0].Method);
        Assert.Equal(IntervalMethod.SisonGlazApproximate, MultinomialShares.Compute([1001, 1000], IntervalMethod.SisonGlaz)[0].Method);
        Assert.Equal(IntervalMethod.SisonGlaz, MultinomialShares.Compute([1000, 1000], IntervalMethod.SisonGlaz)[0].Method);
        var (expected, actual) = ((exact[0].Upper - exact[0].Lower) * Math.Sqrt(1e6), (vast[0].Upper - vast[0].Lower) * Math.Sqrt(unit));
        Assert.InRange(actual!.Value / expected!.Value, 0.97, 1.03);
    }

    [Fact]
    public void Compute_TotalBeyondLong_Throws() => Assert.Throws<ArgumentException>(() => MultinomialShares.Compute([long.MaxValue, 1]));

    private static void AssertLimits(string counts, double level, string lower, string upper, double tolerance, IntervalMethod method =
        IntervalMethod.SisonGlaz)
    {
        var shares = MultinomialShares.Compute([.. counts.Split(',').Select(c => long.Parse(c, System.Globalization.CultureInfo.InvariantCulture))], method,
            level);
        var (lows, highs) = (lower.Split(','), upper.Split(','));
        for (var i = 0; i < lows.Length; i++)
        {
            Assert.InRange(shares[i].Lower!.Value - double.Parse(lows[i], System.Globalization.CultureInfo.InvariantCulture), -tolerance, tolerance);
            Assert.InRange(shares[i].Upper!.Value - double.Parse(highs[i], System.Globalization.CultureInfo.InvariantCulture), -tolerance, tolerance);
        }
    }

    private static IEnumerable<(long[] Table, double Chance)> Tables(long[] counts, long total)
    {
        for (var a = 0L; a <= total; a++)
        {
            for (var b = 0L; a + b <= total; b++)
            {
                var second = counts[0] == total ? 0 : counts[1] / (double)(total - counts[0]);
                yield return ([a, b, total - a - b], BinomialDistribution.Probability(a, total,
                    counts[0] / (double)total) * BinomialDistribution.Probability(b, total - a, second));
            }
        }
    }

    [Property]
    public Property Compute_AnyCounts_EnclosesTheShares()
        => Prop.ForAll(Gen.Choose(0, 300).Select(i => (long)i).ArrayOf(4).ToArbitrary(),
            Gen.Elements(IntervalMethod.Goodman, IntervalMethod.SisonGlaz).ToArbitrary(), (counts, method) =>
            MultinomialShares.Compute(counts, method).All(share => share.Value is null
                || (share.Lower <= share.Value + 1e-15 && share.Value <= share.Upper + 1e-15 && share.Upper <= 1)));

    // 95 % for all at once takes wider limits than 95 % for each.
    [Property]
    public Property Compute_Goodman_IsWiderThanWilsonAlone()
        => Prop.ForAll(Gen.Choose(1, 300).Select(i => (long)i).ArrayOf(3).ToArbitrary(), counts =>
            MultinomialShares.Compute(counts).Zip(counts).All(pair => pair.First.Lower < Proportion.Compute(pair.Second, counts.Sum()).Lower));

    [Fact]
    public void Compute_ArgumentOutside_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => MultinomialShares.Compute([5]));
        Assert.Throws<ArgumentException>(() => MultinomialShares.Compute([5, -1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => MultinomialShares.Compute([5, 1], IntervalMethod.Wilson));
        Assert.Throws<ArgumentOutOfRangeException>(() => MultinomialShares.Compute([5, 1], level: 1));
    }

    [Theory]
    [InlineData(long.MaxValue - 1, 1, true)]
    [InlineData(long.MaxValue - 1, 2, false)]
    public void Compute_CountsThatALongHoldsJustSo_AreTaken(long one, long other, bool isTaken)
    {
        if (isTaken)
        {
            Assert.Equal([1, 0], MultinomialShares.Compute([one, other]).Select(share => Math.Round(share.Value!.Value, 12)));
        }
        else
        {
            Assert.StartsWith("counts", Assert.ThrowsAny<ArgumentException>(() => MultinomialShares.Compute([one, other])).ParamName);
        }
    }
}
