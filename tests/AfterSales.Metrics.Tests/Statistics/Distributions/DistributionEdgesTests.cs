using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>The ends of the domains, where limit theorems take over: none may be NaN, and each must meet what lies before it.</summary>
public class DistributionEdgesTests
{
    // P(k, k) is ½ + 1/(3√(2πk)) to the order 1/k.
    [Theory]
    [InlineData(1e9)]
    [InlineData(1e13)]
    [InlineData(1e15)]
    [InlineData(1e16)]
    [InlineData(1e100)]
    [InlineData(1e308)]
    public void Gamma_LargeShapeAtItsMean_IsAboutHalf(double shape)
    {
        var expected = 0.5 + (1 / (3 * Math.Sqrt(2 * Math.PI) * Math.Sqrt(shape)));

        Digits.AssertAgree(expected, GammaDistribution.Cumulative(shape, shape), 1e-13, "lower");
        Digits.AssertAgree(1 - expected, GammaDistribution.Survival(shape, shape), 1e-13, "upper");
    }

    // Both sides of the change to the uniform expansion, far into both tails.
    [Theory]
    [InlineData(-20)]
    [InlineData(-3)]
    [InlineData(-0.1)]
    [InlineData(0.5)]
    [InlineData(6)]
    [InlineData(25)]
    public void Gamma_AtTheChangeOfMethod_IsContinuous(double z)
    {
        double At(double shape, Func<double, double, double, double> tail) => tail(shape + (z * Math.Sqrt(shape)), shape, 1);
        foreach (var tail in new Func<double, double, double, double>[] { GammaDistribution.Cumulative, GammaDistribution.Survival })
        {
            // Over a part in 1e5 of the shape the tail at z changes by less than z³/√k times that.
            var (below, above) = (At(999_999_999, tail), At(1_000_000_001, tail));
            Digits.AssertAgree(below, above, 1e-10, $"at {z}");
        }
    }

    [Property(MaxTest = 50)]
    public Property Gamma_LargeShape_QuantileInvertsTails()
        => Prop.ForAll(Gen.Choose(90, 150).Select(i => Math.Pow(10, i / 10.0)).ToArbitrary(), Gen.Choose(1, 99).Select(i => i / 100.0).ToArbitrary(),
            (shape, p) =>
            Math.Abs(GammaDistribution.Cumulative(GammaDistribution.Quantile(p, shape), shape) - p) < 1e-6);

    [Fact]
    public void Poisson_LargeMeans_AreAnsweredOrRefused()
    {
        Assert.Equal(0.5, PoissonDistribution.Cumulative(1_000_000_000_000_000, 1e15), 1e-7);
        Assert.InRange(PoissonDistribution.Quantile(0.5, 1e18), 999_999_999_999_990_000, 1_000_000_000_000_010_000);
        Assert.Throws<ArgumentOutOfRangeException>(() => PoissonDistribution.Quantile(0.5, 1e19));
        Assert.InRange(PoissonDistribution.Quantile(1 - 1e-16, 4e18), 4_000_000_000_000_000_000, long.MaxValue);
    }

    [Fact]
    public void Binomial_HardlyAnySuccess_IsPoisson()
    {
        Assert.Equal(1, BinomialDistribution.Cumulative(1, long.MaxValue, 1.9e-62));
        Digits.AssertAgree(PoissonDistribution.Survival(1, 1.9e-62 * long.MaxValue), BinomialDistribution.Survival(1, long.MaxValue, 1.9e-62), 1e-12, "upper");
        Digits.AssertAgree(PoissonDistribution.Cumulative(3, 2), BinomialDistribution.Cumulative(3, long.MaxValue, 2.0 / long.MaxValue), 1e-12, "two of many");
        Assert.Equal(0.5, BinomialDistribution.Cumulative(long.MaxValue / 2, long.MaxValue, 0.5), 1e-9);
    }

    [Fact]
    public void F_DegreesWithoutEnd_AreChiSquared()
    {
        Digits.AssertAgree(Math.Exp(-1), FDistribution.Survival(1, 2, double.MaxValue), 1e-13, "denominator");
        Digits.AssertAgree(Math.Exp(-1), FDistribution.Cumulative(1, double.MaxValue, 2), 1e-13, "numerator");
        Digits.AssertAgree(1 / double.MaxValue, FDistribution.Survival(double.MaxValue, 1, 2), 1e-12, "f");
        Digits.AssertAgree(-Math.Log(0.7), FDistribution.Quantile(0.3, 2, double.MaxValue), 1e-12, "quantile");
        Assert.Equal(0.5, FDistribution.Survival(1, 1e300, 1e300), 1e-12);
        Assert.Equal(0.5, FDistribution.Survival(1, 1e15, 1e15), 1e-12);
        Assert.Equal(1, FDistribution.Survival(5, 1e308, 1e-100), 1e-13);
    }

    [Theory]
    [InlineData(5e-324)]
    [InlineData(1e-310)]
    [InlineData(1e-101)]
    public void StudentT_HardlyAnyDegrees_LeaveHalfOnEachSide(double degrees)
    {
        Assert.Equal(0.5, StudentTDistribution.Survival(1, degrees));
        Assert.Equal(0.5, StudentTDistribution.Cumulative(1e300, degrees));
        Assert.Equal(1, StudentTDistribution.TwoSided(3, degrees));
        Assert.Equal(double.MaxValue, StudentTDistribution.Quantile(0.9, degrees));
        Assert.Equal(0, StudentTDistribution.Quantile(0.5, degrees));
    }

    [Theory]
    [InlineData(1e15)]
    [InlineData(1e20)]
    [InlineData(1e300)]
    [InlineData(double.MaxValue)]
    public void StudentT_ManyDegrees_AreNormal(double degrees)
    {
        Digits.AssertAgree(NormalDistribution.Survival(2), StudentTDistribution.Survival(2, degrees), 1e-12, "tail");
        Digits.AssertAgree(NormalDistribution.Quantile(0.975), StudentTDistribution.Quantile(0.975, degrees), 1e-12, "quantile");
        Assert.Equal(0, StudentTDistribution.Survival(1e200, degrees));
    }

    [Fact]
    public void ChiSquared_SmallestDegrees_AreNamedAndAnswered()
    {
        Assert.Equal(1, ChiSquaredDistribution.Cumulative(1, double.Epsilon));
        Assert.Equal("degreesOfFreedom", Assert.Throws<ArgumentOutOfRangeException>(() => ChiSquaredDistribution.Survival(1, 0)).ParamName);
    }

    // Both large: the fraction below 1e10 and the expansion above meet, and mirror each other.
    [Property(MaxTest = 60)]
    public Property Beta_LargeShapes_MeetTheFractionAndMirror()
        => Prop.ForAll(Gen.Choose(-60, 60).Select(i => i / 10.0).ToArbitrary(), Gen.Choose(1, 9).Select(i => (double)i).ToArbitrary(), (z, ratio) =>
        {
            double At(double a)
            {
                var b = a * ratio;
                var x = (a / (a + b)) + (z * Math.Sqrt(a / (a + b) * (b / (a + b)) / (a + b)));
                return BetaDistribution.Cumulative(x, a, b);
            }

            return Math.Abs(At(9_999_999_000) - At(10_000_001_000)) < 1e-9 && Math.Abs(BetaDistribution.Cumulative(0.5, 1e14, 1e14) - 0.5) < 1e-12;
        });

    [Theory]
    [InlineData(4_000_000_000_000_000_000, 2_000_000_000_000_000_000, 2_000_000_003_000_000_000)]
    [InlineData(1_000_000_000_000, 400_000_000_000, 400_001_500_000)]
    public void Fisher_VastTrials_AreThoseOfTheNormalTest(long trials, long successes, long otherSuccesses)
    {
        var result = ProportionDifference.Compute(successes, trials, otherSuccesses, trials);

        Digits.AssertAgree(result.PooledPValue.Value, result.FisherPValue.Value, 1e-4, "Fisher and z");
    }

    // Where a tail is integrated and where it is summed: the same table on both sides of the change.
    [Fact]
    public void Fisher_IntegratedTail_IsTheSum()
    {
        const long N = 4_000_000_000;
        var (x1, x2) = (2_000_000_000L, 2_000_050_000L);
        var result = ProportionDifference.Compute(x1, N, x2, N).FisherPValue.Value!.Value;

        // Summed table by table, both tails alike by symmetry.
        var drawn = x1 + x2;
        var (sum, term) = (0.0, FisherExact.Probability(x1, N, N, drawn));
        for (var k = x1; term > 1e-20; k--)
        {
            sum += term;
            term *= (double)k / (N - k + 1) * ((double)(N - drawn + k) / (drawn - k + 1));
        }

        Digits.AssertAgree(2 * sum, result, 1e-9, "sum");
    }

    // Its terms are among the least doubles, where none falls any more: such a sum would go on for a billion tables and be a thousand times too large.
    [Theory]
    [InlineData(1_000_000_000_000, 1_000_000_000, 37.9)]
    [InlineData(1_000_000_000_000, 1_000_000_000, 38.1)]
    [InlineData(4_000_000_000_000_000, 3_000_000_000_000, 38)]
    [InlineData(1_000_000, 200_000, 38)]
    public void Fisher_TailAmongTheLeastDoubles_IsTheSum(long trials, long drawn, double deviations)
    {
        var x1 = (drawn / 2) + (long)(deviations * Math.Sqrt(drawn / 4.0 * (1 - (drawn / (2.0 * trials)))));
        var result = ProportionDifference.Compute(x1, trials, drawn - x1, trials).FisherPValue.Value!.Value;

        // Table by table as multiples of the first; both tails alike by symmetry.
        var (sum, term) = (0.0, 1.0);
        for (var k = x1; term > 1e-20; k++)
        {
            sum += term;
            term *= (double)(trials - k) / (k + 1) * ((double)(drawn - k) / (trials - drawn + k + 1));
        }

        var first = FisherExact.Probability(x1, trials, trials, drawn);
        Assert.InRange(result / (2 * sum * first), 0.999, 1.001);
    }

    [Fact]
    public void Fisher_TotalsBeyondLong_AreNamed()
        => Assert.Equal(UndefinedReason.Overflow, ProportionDifference.Compute(1, long.MaxValue, 1, long.MaxValue).FisherPValue.Reason);

    [Fact]
    public void McNemarAndTables_CountsBeyondLong_AreAnsweredOrRefused()
    {
        Assert.Equal(0, McNemar.Compute(long.MaxValue, 5).ExactPValue);
        Assert.Throws<ArgumentException>(() => ContingencyTable.Compute([[long.MaxValue, 1], [1, 1]]));
    }
}
