using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class DriverDistributionTests
{
    private static readonly DriverDistribution[] All =
    [
        DriverDistribution.Constant(7), DriverDistribution.Uniform(-2, 6), DriverDistribution.Triangular(1, 2, 7), DriverDistribution.Triangular(0, 0, 1),
        DriverDistribution.Triangular(0, 1, 1), DriverDistribution.Pert(10, 12, 30), DriverDistribution.Pert(0, 0, 1, weight: 2),
            DriverDistribution.Normal(5, 3),
        DriverDistribution.LogNormal(100, 40), DriverDistribution.Empirical([3, 1, 4, 1, 5]),
    ];

    public static TheoryData<int> Indexes { get; } = [.. Enumerable.Range(0, All.Length)];

    /// <summary>Mean and deviation as the quantile function has them, over a fine grid of probabilities.</summary>
    [Theory]
    [MemberData(nameof(Indexes))]
    public void Moments_AreThoseOfTheQuantiles(int index)
    {
        var distribution = All[index];
        const int N = 4000;
        var values = Enumerable.Range(0, N).Select(i => distribution.Quantile((i + 0.5) / N)).ToArray();
        var mean = values.Average();

        // The midpoint rule misses a little of unbounded tails.
        Assert.Equal(distribution.Mean, mean, 2e-3 * (1 + distribution.StandardDeviation));
        Assert.Equal(distribution.StandardDeviation, Math.Sqrt(values.Average(v => (v - mean) * (v - mean))), 5e-3 * (1 + distribution.StandardDeviation));
    }

    // Triangular: 1 + √0.6, 7 − √3; PERT: mpmath 1.2.1, root of betainc(1.4, 4.6); normal: mpmath, 5 ± 3·1.28155….
    [Theory]
    [InlineData(2, 0.1, 1.7745966692414834)]
    [InlineData(2, 0.9, 5.2679491924311233)]
    [InlineData(5, 0.1, 11.0158555133192535)]
    [InlineData(5, 0.9, 19.2465949992293244)]
    [InlineData(7, 0.1, 1.1553453033661988)]
    [InlineData(7, 0.9, 8.8446546966338012)]
    public void Quantile_Examples_Agree(int index, double probability, double expected)
        => Reference.AssertClose(expected, All[index].Quantile(probability), 1e-14, All[index].Kind.ToString());

    [Fact]
    public void Pert_MeanAndMode_AreTheProjectManagersRule() => Assert.Equal((10 + (4 * 12) + 30) / 6.0, All[5].Mean, 1e-14);

    [Fact]
    public void LogNormal_Median_IsBelowTheMean() => Reference.AssertClose(100 / Math.Sqrt(1.16), All[8].Quantile(0.5), 1e-14, "m / √(1 + s²/m²)");

    [Fact]
    public void Empirical_Quantiles_AreItsValues()
    {
        Assert.Equal([1, 1, 3, 4, 5], All[9].Parameters);
        Assert.Equal([1, 1, 3, 4, 5], new[] { 0.1, 0.3, 0.5, 0.7, 0.9999999999 }.Select(All[9].Quantile));
    }

    [Fact]
    public void Equality_SameParameters_AreEqual()
    {
        Assert.Equal(DriverDistribution.Normal(1, 2), DriverDistribution.Normal(1, 2));
        Assert.NotEqual(DriverDistribution.Normal(1, 2), DriverDistribution.LogNormal(1, 2));
    }

    [Fact]
    public void Factories_CallersMistakes_Throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => DriverDistribution.Constant(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => DriverDistribution.Uniform(1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => DriverDistribution.Uniform(double.NaN, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => DriverDistribution.Triangular(1, 0, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => DriverDistribution.Pert(0, 1, 2, weight: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => DriverDistribution.Normal(0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => DriverDistribution.LogNormal(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => DriverDistribution.LogNormal(1e-200, 1));
        Assert.Throws<ArgumentException>(() => DriverDistribution.Empirical([]));
        Assert.Throws<ArgumentException>(() => DriverDistribution.Empirical([1, double.PositiveInfinity]));
        Assert.Throws<ArgumentOutOfRangeException>(() => All[0].Quantile(0));
    }

    [Fact]
    public void Quantile_LimitsAtTheEndsOfDouble_IsANumberOrRefused()
    {
        Assert.Equal(0.5, DriverDistribution.Triangular(-8e307, 0, 8e307).Quantile(0.875) / 8e307, 1e-15);
        Assert.Equal(0.5, DriverDistribution.Triangular(-1e-200, 0, 1e-200).Quantile(0.875) / 1e-200, 1e-15);
        Assert.Equal(0, DriverDistribution.Empirical([-1.7e308, 1.7e308]).Mean);
        Assert.Equal(1.7e308, DriverDistribution.Empirical([-1.7e308, 1.7e308]).StandardDeviation, 1e294);
        Assert.Equal(3e-300, DriverDistribution.Empirical([-3e-300, 3e-300]).StandardDeviation, 1e-314);
        Assert.Throws<ArgumentOutOfRangeException>("maximum", () => DriverDistribution.Uniform(-1.7e308, 1.7e308));
        Assert.Throws<ArgumentOutOfRangeException>("maximum", () => DriverDistribution.Pert(-1.7e308, 0, 1.7e308));
        Assert.Throws<ArgumentOutOfRangeException>("probability", () => DriverDistribution.Normal(0, 1.7e308).Quantile(0.99));
        Assert.Throws<ArgumentOutOfRangeException>("probability", () => DriverDistribution.LogNormal(1e305, 1e307).Quantile(1 - 1e-15));
    }

    [Fact]
    public void Pert_WeightBeyondTheLimit_IsRefusedAtOnce()
    {
        Assert.Throws<ArgumentOutOfRangeException>("weight", () => DriverDistribution.Pert(0, 1, 2, 1e100));
        Assert.Equal(1, DriverDistribution.Pert(0, 1, 2, 1_000_000).Quantile(0.5), 1e-9);
    }

    [Property]
    public Property At_PertByTable_IsTheQuantile() => Prop.ForAll(
        Gen.Choose(-8_400, 5_000).ToArbitrary(), Gen.Elements(All.Where(d => d.Kind == DistributionKind.Pert)).ToArbitrary(), (i, pert) =>
    {
        var score = i / 1000.0;
        var probability = AfterSales.Metrics.Statistics.NormalDistribution.Cumulative(score);

        // The table promises 1e-8 of the range; above 5 a probability near one has too few digits to check it.
        return Math.Abs(pert.At(probability, score) - pert.Quantile(probability)) <= 1e-8 * (pert.Parameters[2] - pert.Parameters[0]);
    });

    [Property]
    public Property Quantile_AnyProbabilities_Rises()
        => Prop.ForAll(Gen.Choose(1, 999_999).Two().ToArbitrary(), Gen.Elements(All).ToArbitrary(), (p, distribution) =>
        distribution.Quantile(Math.Min(p.Item1, p.Item2) / 1e6) <= distribution.Quantile(Math.Max(p.Item1, p.Item2) / 1e6));

    [Property]
    public Property Quantile_Triangular_IsUndoneByItsArea() => Prop.ForAll(Gen.Choose(1, 999_999).ToArbitrary(), Gen.Choose(0, 1000).ToArbitrary(), (p, m) =>
    {
        var mode = m / 100.0;
        var x = DriverDistribution.Triangular(0, mode, 10).Quantile(p / 1e6);
        var area = x < mode ? x * x / (10 * mode) : 1 - ((10 - x) * (10 - x) / (10 * (10 - mode)));
        return Math.Abs(area - (p / 1e6)) <= 1e-13;
    });
}
