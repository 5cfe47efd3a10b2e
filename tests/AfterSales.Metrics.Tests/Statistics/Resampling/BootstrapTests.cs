using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class BootstrapTests
{
    private static readonly BootstrapOptions Few = new() { Resamples = 400 };

    public static TheoryData<string> Cases { get; } = [.. Reference.Cases("bootstrap_intervals.json").Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void FromReplicates_ReferenceCases_Agree(string name)
    {
        var (_, inputs, json) = Reference.Cases("bootstrap_intervals.json").Single(c => c.Name == name);
        var expected = new ExpectedValues(json, 1e-10);
        var (x, replicates, t0) = (inputs.GetProperty("x").Numbers(), inputs.GetProperty("replicates").Numbers(), expected.Take("t0").GetDouble());
        Func<double[], double> mean = v => v.Average(), median = v => Quantiles.Median(v).Value!.Value;
        var statistic = new[] { mean, median }.Single(one => Math.Abs(one(x) - t0) <= 1e-12 * Math.Abs(t0));
        double[] jackknife = [.. x.Select((_, i) => statistic([.. x.Where((_, j) => j != i)]))];
        BootstrapResult By(IntervalMethod method) => Bootstrap.FromReplicates(t0, replicates, jackknife, new BootstrapOptions { Method = method });

        // What the file says of R's BCa.
        expected.Known("note");
        foreach (var (key, method) in new[] { ("normal", IntervalMethod.BootstrapNormal), ("basic", IntervalMethod.BootstrapBasic),
            ("percentile", IntervalMethod.BootstrapPercentile) })
        {
            Digits.AssertAgree(expected.Take(key)[0].Number(), By(method).Headline.Lower, 1e-10, $"{name} {key} lower");
            Digits.AssertAgree(expected.Take(key)[1].Number(), By(method).Headline.Upper, 1e-10, $"{name} {key} upper");
        }

        // R takes the acceleration of its BCa from a regression of the replicates: the vectors' 1e-2 of the width.
        // R counts no tie below the statistic; we do only when asked to.
        var bca = Bootstrap.FromReplicates(t0, replicates, jackknife, new BootstrapOptions
        {
            Method = IntervalMethod.BootstrapBca,
            Ties =
            BootstrapTies.NoneBelow
        });
        var width = expected.Take("bca")[1].GetDouble() - expected.Take("bca")[0].GetDouble();
        Assert.InRange(bca.Headline.Lower!.Value - expected.Take("bca")[0].GetDouble(), -0.01 * width, 0.01 * width);
        Assert.InRange(bca.Headline.Upper!.Value - expected.Take("bca")[1].GetDouble(), -0.01 * width, 0.01 * width);
        Reference.AssertClose(expected.Take("accel_jackknife").Number(), bca.Acceleration.Value, 1e-10, $"{name} acceleration");
        Reference.AssertClose(expected.Take("se").Number(), bca.StandardError.Value, 1e-10, $"{name} se");
        Reference.AssertClose(expected.Take("bias").Number(), bca.Bias.Value, 1e-9, $"{name} bias, a difference of near numbers");
        expected.AllAsked();
    }

    [Fact]
    public void Compute_NoValue_IsUndefined()
    {
        Assert.Equal(UndefinedReason.NoData, Bootstrap.ComputeMean([]).Headline.Reason);
        Assert.Equal(UndefinedReason.NoData, Bootstrap.Compute([], s => s[0]).Headline.Reason);
    }

    [Fact]
    public void Compute_OneValueOrAllAlike_HasNoInterval()
    {
        Assert.Equal(UndefinedReason.ZeroVariance, Bootstrap.ComputeMean([4, 4, 4], Few).Headline.Reason);
        Assert.Equal(4, Bootstrap.ComputeMean([4], Few).Headline.Value);
        Assert.Null(Bootstrap.ComputeMean([4], Few).Headline.Lower);
        Assert.Equal(UndefinedReason.SmallSample, Bootstrap.FromReplicates(1, [1.0], []).Headline.Reason);
    }

    [Fact]
    public void FromReplicates_FartherApartThanTheLargestDouble_LieBetweenThem()
    {
        double[] replicates = [1e300, -double.MaxValue, double.MaxValue, 3];
        var options = new BootstrapOptions { Method = IntervalMethod.BootstrapPercentile, Level = 0.5 };

        var interval = Bootstrap.FromReplicates(0.5, replicates, [], options).Headline;
        var smaller = Bootstrap.FromReplicates(0.5 / 1024, [.. replicates.Select(x => x / 1024)], [], options).Headline;

        // A thousandth of it is interpolated without such a difference.
        Digits.AssertAgree(1024 * smaller.Lower!.Value, interval.Lower, 1e-12, "lower");
        Digits.AssertAgree(1024 * smaller.Upper!.Value, interval.Upper, 1e-12, "upper");
    }

    [Theory]
    [InlineData(IntervalMethod.BootstrapPercentile)]
    [InlineData(IntervalMethod.BootstrapBasic)]
    public void FromReplicates_WideIntervalBesideTheStatistic_IsNoneOfIt(IntervalMethod method)
    {
        double[] replicates = [1e300, -double.MaxValue, 1.5e300, -1.5e308];

        var interval = Bootstrap.FromReplicates(1e308, replicates, [], new BootstrapOptions { Method = method, Level = 0.5 }).Headline;

        Assert.Null(interval.Lower);
    }

    [Fact]
    public void Compute_StatisticUndefinedSometimes_CountsThoseResamples()
    {
        double Ratio(ReadOnlySpan<double> sample)
        {
            var zeros = 0;
            foreach (var x in sample)
            {
                zeros += x == 0 ? 1 : 0;
            }

            return zeros == 0 ? double.NaN : (double)(sample.Length - zeros) / zeros;
        }

        var result = Bootstrap.Compute([0, 1, 2, 3], Ratio, Few with { Method = IntervalMethod.BootstrapPercentile });

        Assert.True(result.UndefinedResamples > 50);
        Assert.Equal(400, result.Resamples + result.UndefinedResamples);
        Assert.NotNull(result.Headline.Lower);
        Assert.Equal(UndefinedReason.OutsideDomain, Bootstrap.Compute([1, 2], Ratio, Few).Headline.Reason);
    }

    [Theory]
    [InlineData(IntervalMethod.BootstrapPercentile, false)]
    [InlineData(IntervalMethod.BootstrapNormal, false)]
    [InlineData(IntervalMethod.BootstrapBca, true)]
    public void ComputeMean_Acceleration_IsBcasAlone(IntervalMethod method, bool isDefined)
        => Assert.Equal(isDefined, Bootstrap.ComputeMean([1, 2, 3, 7], Few with { Method = method }).Acceleration.IsDefined);

    [Fact]
    public void FromReplicates_AllOnOneSide_LeaveBcaWithoutPlace()
    {
        var result = Bootstrap.FromReplicates(0, [1, 2, 3], [1.0, 2, 3]);

        Assert.Equal(UndefinedReason.OutsideDomain, result.Headline.Reason);
        Assert.Equal(UndefinedReason.OutsideDomain, result.BiasCorrection.Reason);
    }

    // Fixed for good: the same seed gives the same interval on every platform.
    [Fact]
    public void ComputeMean_FixedSeed_IsFixedForGood()
    {
        double[] values = [.. Enumerable.Range(0, 30).Select(i => (double)(i * i % 17))];
        var (direct, general) = (Bootstrap.ComputeMean(values, Few), Bootstrap.Compute(values, s => Moments.Mean(s), Few));

        Digits.AssertAgree(general.Headline.Lower, direct.Headline.Lower, 1e-12, "lower");
        Digits.AssertAgree(general.Headline.Upper, direct.Headline.Upper, 1e-12, "upper");
        Assert.Equal(Bootstrap.ComputeMean(values, Few), direct);
        Assert.NotEqual(Bootstrap.ComputeMean(values, Few with { Seed = 2 }).Headline, direct.Headline);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(100)]
    [InlineData(1000)]
    [InlineData(2_000_000_000)]
    public void ResampleIndices_AnyBound_AreUniformAndWhatTheSumUses(int bound)
    {
        var draws = new ResampleIndices(bound);
        var indices = new int[40_000];
        draws.Fill(5, 0, indices);

        Assert.All(indices, i => Assert.InRange(i, 0, bound - 1));
        var cells = Math.Min(bound, 20);
        var counts = new int[cells];
        foreach (var index in indices)
        {
            counts[(int)((long)index * cells / bound)]++;
        }

        // Cells of a bound that twenty does not divide hold unequal numbers of indices.
        var chi = 0.0;
        for (var c = 0; c < cells; c++)
        {
            var from = ((long)c * bound + cells - 1) / cells;
            var to = ((long)(c + 1) * bound + cells - 1) / cells;
            var share = indices.Length * (double)(to - from) / bound;
            chi += (counts[c] - share) * (counts[c] - share) / share;
        }

        Assert.True(ChiSquaredDistribution.Survival(chi, cells - 1) > 1e-4, $"χ² = {chi}");
        if (bound <= 1000)
        {
            var values = Enumerable.Range(0, bound).Select(i => Math.Sqrt(i)).ToArray();
            var sample = new int[bound];
            draws.Fill(9, 3, sample);
            Digits.AssertAgree(sample.Sum(i => values[i]), ResampleIndices.Sum(values, sample), 1e-12, "sum");
        }
    }

    // Vectors or not, whole steps or not, the numbers are one and the same; the digest holds them for good.
    [Theory]
    [InlineData(2)]
    [InlineData(10)]
    [InlineData(163)]
    [InlineData(1000)]
    [InlineData(2072)]
    [InlineData(4_000_000)]
    public void ResampleIndices_AnyBound_AreTheSameWithoutVectors(int bound)
    {
        var draws = new ResampleIndices(bound);
        for (var resample = 0UL; resample < 20; resample++)
        {
            var (indices, plain, states) = (new int[997], new int[997], new ulong[16]);
            draws.Fill(7, resample, indices);
            for (var lane = 0; lane < 8; lane++)
            {
                states[lane] = RandomSource.Split(7, (16 * resample) + (2 * (ulong)lane) + 1);
                states[8 + lane] = RandomSource.Split(7, (16 * resample) + (2 * (ulong)lane) + 2);
            }

            draws.FillByLanes(states, plain);
            Assert.Equal(plain, indices);
        }
    }

    // By an independent program of the definition, in Python.
    [Fact]
    public void ResampleIndices_FixedSeed_AreFixedForGood()
    {
        var indices = new int[12];
        new ResampleIndices(1000).Fill(1, 0, indices);

        Assert.Equal([106, 218, 255, 357, 499, 719, 297, 699, 735, 828, 678, 102], indices);
    }

    [Property(MaxTest = 30)]
    public Property ComputeMean_ScaledAndMoved_MovesTheIntervalAlong()
        => Prop.ForAll(Gen.Choose(-40, 40).Select(i => i / 4d).ArrayOf(25).ToArbitrary(),
            Gen.Elements(IntervalMethod.BootstrapPercentile, IntervalMethod.BootstrapBca, IntervalMethod.BootstrapNormal).ToArbitrary(), (values, method) =>
        {
            var options = Few with { Method = method };
            var (one, other) = (Bootstrap.ComputeMean(values, options).Headline,
                Bootstrap.ComputeMean(values.Select(v => (4 * v) + 8).ToArray(), options).Headline);
            return one.Lower is null || (Math.Abs((4 * one.Lower.Value) + 8 - other.Lower!.Value) <= 1e-9
                && Math.Abs((4 * one.Upper!.Value) + 8 - other.Upper!.Value) <= 1e-9);
        });

    [Property(MaxTest = 30)]
    public Property ComputeMean_HigherLevel_IsWider()
        => Prop.ForAll(Gen.Choose(-40, 40).Select(i => i / 4d).ArrayOf(25).ToArbitrary(), values =>
        {
            var (narrow, wide) = (Bootstrap.ComputeMean(values, Few with { Level = 0.8 }).Headline,
                Bootstrap.ComputeMean(values, Few with { Level = 0.95 }).Headline);
            return narrow.Lower is null || (wide.Lower <= narrow.Lower && wide.Upper >= narrow.Upper);
        });

    [Fact]
    public void Compute_ArgumentOutside_Throws()
    {
        Assert.Throws<ArgumentException>(() => Bootstrap.ComputeMean([1, double.NaN]));
        Assert.Throws<ArgumentNullException>(() => Bootstrap.Compute([1, 2], null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BootstrapOptions { Resamples = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new BootstrapOptions { Method = IntervalMethod.Wald });
        Assert.Throws<ArgumentOutOfRangeException>(() => new BootstrapOptions { Level = 1 });
        Assert.Throws<ArgumentException>(() => Bootstrap.FromReplicates(1, [1, double.PositiveInfinity], []));
    }

    [Fact]
    public void Resamples_OutsideOneToTenMillion_Throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new BootstrapOptions { Resamples = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new BootstrapOptions { Resamples = int.MaxValue });
        Assert.Equal(10_000_000, new BootstrapOptions { Resamples = 10_000_000 }.Resamples);
    }

    /// <summary>Two values are the fewest that can be left out one by one.</summary>
    [Fact]
    public void ComputeMean_TwoValues_HaveAnAcceleration()
    {
        Assert.NotNull(Bootstrap.ComputeMean([1, 2]).Acceleration.Value);
        Assert.NotNull(Bootstrap.ComputeMean([1]).Acceleration.Reason);
    }
}
