using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class PearsonCorrelationTests
{
    private static readonly Gen<(double[] X, double[] Y)> Pairs =
        from n in Gen.Choose(4, 30)
        from x in Gen.Choose(-40, 40).Select(i => i / 4d).ArrayOf(n)
        from y in Gen.Choose(-40, 40).Select(i => i / 4d).ArrayOf(n)
        select (x, y);

    /// <summary>At a level next to nothing both limits are the correlation, however each rounds.</summary>
    [Fact]
    public void Compute_LevelNextToNothing_HasItsLimitsInOrder()
    {
        foreach (var noise in Enumerable.Range(1, 200))
        {
            double[] y = [1, 2, 3, 4 + (noise * 1e-7), 5, 6, 7];
            var r = PearsonCorrelation.Compute([1, 2, 3, 4, 5, 6, 7], y, 1e-12).Headline;

            Assert.True(r.Lower <= r.Upper);
        }
    }

    [Fact]
    public void Compute_TooFewPairs_SaysWhatIsThere()
    {
        Assert.Equal(UndefinedReason.NoData, PearsonCorrelation.Compute(Array.Empty<double>(), []).Headline.Reason);
        Assert.Equal(UndefinedReason.SmallSample, PearsonCorrelation.Compute([1.0], [2.0]).Headline.Reason);
        Assert.Equal(1, PearsonCorrelation.Compute([1.0, 2], [2.0, 3]).Headline.Value);
        Assert.Equal(UndefinedReason.SmallSample, PearsonCorrelation.Compute([1.0, 2], [2.0, 3]).PValue.Reason);
        Assert.Equal(UndefinedReason.SmallSample, PearsonCorrelation.Compute([1.0, 2, 4], [2.0, 3, 3]).Headline.Reason);
        Assert.NotNull(PearsonCorrelation.Compute([1.0, 2, 4], [2.0, 3, 3]).PValue.Value);
    }

    [Fact]
    public void Compute_ConstantColumn_IsUndefined() => Assert.Equal(UndefinedReason.ZeroVariance,
        PearsonCorrelation.Compute([0.1, 0.1, 0.1], [1.0, 2, 3]).Headline.Reason);

    [Fact]
    public void Compute_PerfectLine_HasNoChance()
    {
        var result = PearsonCorrelation.Compute([1.0, 2, 3, 4, 5], [-2.0, -4, -6, -8, -10]);

        Assert.Equal((-1, -1, -1), (result.Headline.Value, result.Headline.Lower, result.Headline.Upper));
        Assert.Equal(0, result.PValue.Value);
        Assert.Equal(1, result.PValueGreater.Value);
        Assert.Equal(UndefinedReason.Unbounded, result.Statistic.Reason);
    }

    [Fact]
    public void Compute_MissingHalves_AreLeftOutAndCounted()
    {
        var result = PearsonCorrelation.Compute([1, null, 3, 4, 9], [2, 5, null, 4, 1]);

        Assert.Equal((3, 2), (result.Count, result.Missing));
    }

    // MathNet's Pearson can exceed 1.
    [Property]
    public Property MathNetPearson_AnyLine_NeverExceedsOne() => Prop.ForAll(Pairs.ToArbitrary(), d =>
        PearsonCorrelation.Compute(d.X, d.X.Select(x => (x * 0.1) + 0.3).ToArray()).Headline.Value is not { } r || Math.Abs(r) <= 1);

    [Property]
    public Property Compute_ScaledAndMoved_IsTheSame() => Prop.ForAll(Pairs.ToArbitrary(), d =>
    {
        var (one, other) = (PearsonCorrelation.Compute(d.X, d.Y), PearsonCorrelation.Compute(d.X.Select(x => (-3 * x) + 1000).ToArray(), d.Y));
        return one.Headline.Value is not { } r || Math.Abs(r + other.Headline.Value!.Value) <= 1e-12;
    });

    [Property]
    public Property Compute_AnyPairs_HasThePValueOfTheSlope() => Prop.ForAll(Pairs.ToArbitrary(), d =>
    {
        var p = PearsonCorrelation.Compute(d.X, d.Y).PValue.Value;
        return p is null or 0 || Math.Abs(p.Value - LinearRegression.Fit(d.Y, d.X).Terms[1].PValue.Value!.Value) <= 1e-10;
    });

    [Fact]
    public void Compute_ArgumentOutside_Throws()
    {
        Assert.Throws<ArgumentException>(() => PearsonCorrelation.Compute([1.0, 2], [1.0]));
        Assert.Throws<ArgumentException>(() => PearsonCorrelation.Compute([1.0, double.NaN], [1.0, 2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => PearsonCorrelation.Compute([1.0, 2], [1.0, 2], 0));
    }
}
