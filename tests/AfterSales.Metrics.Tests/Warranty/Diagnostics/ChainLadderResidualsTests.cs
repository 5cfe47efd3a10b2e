using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class ChainLadderResidualsTests
{
    /// <summary>Products beyond two doubles: the residuals are those of the same triangle in another unit.</summary>
    [Theory]
    [InlineData(1e290)]
    [InlineData(1e304)]
    public void Compute_AmountsBeyondTwoDoubles_HaveTheResidualsOfOthers(double unit)
    {
        double?[][] rows = [[100, 150, 160], [100, 170, 190], [110, 190, null], [100, null, null]];
        var (plain, large) = (ChainLadderResiduals.Compute(Triangles.Of(rows)),
            ChainLadderResiduals.Compute(Triangles.Of([.. rows.Select(row => row.Select(cell => cell * unit).ToArray())])));

        Assert.Equal(plain.Studentized.SelectMany(row => row), large.Studentized.SelectMany(row => row),
            (one, other) => one == other || Math.Abs(one!.Value - other!.Value) < 1e-10);
    }

    [Fact]
    public void Compute_TwoFactors_AreMirrored()
    {
        var result = ChainLadderResiduals.Compute(Triangles.Of([100, 150], [100, 170], [100, null]));
        Assert.Equal((-Math.Sqrt(0.5), Math.Sqrt(0.5)), (result.Standardized[0][0]!.Value, result.Standardized[1][0]!.Value), Near);
        Assert.Equal((-1d, 1d), (result.Studentized[0][0]!.Value, result.Studentized[1][0]!.Value), Near);
        Assert.Null(result.Standardized[2][0]);
    }

    [Fact]
    public void Compute_FactorAloneInItsAge_HasNoResidual()
    {
        var result = ChainLadderResiduals.Compute(Triangles.Of([100, 150, 160], [100, 170, null], [100, null, null]));
        Assert.Null(result.Standardized[0][1]);
        Assert.Equal(UndefinedReason.ZeroVariance, result.MeanByAge[1].Reason);
    }

    [Fact]
    public void Compute_SigmaZero_HasNoResidualAndNoMean()
    {
        var result = ChainLadderResiduals.Compute(Triangles.Of([100, 150], [200, 300], [100, null]));
        Assert.All(result.Standardized, row => Assert.Null(row[0]));
        Assert.All(result.MeanByOrigin, mean => Assert.Equal(UndefinedReason.ZeroVariance, mean.Reason));
    }

    [Fact]
    public void Compute_CalendarPeriod_IsOriginAndLaterAge()
    {
        var result = ChainLadderResiduals.Compute(Triangles.Of([100, 150], [100, 170], [100, null]));
        Assert.Equal([null, -1, 1, null], result.MeanByCalendarPeriod.Select(mean => mean.Value is { } value ? Math.Round(value, 12) : (double?)null));
    }

    // 42,686 decides the factor but for nine digits; its residual has as many digits as the other's, which it balances: 42,686·r = −6·r′.
    [Fact]
    public void Compute_OneAmountDecidesTheFactor_ItsResidualKeepsItsDigits()
    {
        var result = ChainLadderResiduals.Compute(
            Triangles.Of([42_686, 46_065], [6, 7], [20_887, null]), new ChainLadderOptions { Weighting = DevelopmentWeighting.Regression });
        Assert.Equal(-6 * result.Standardized[1][0]!.Value / 42_686, result.Standardized[0][0]!.Value, 1e-17);
    }

    // The weighted residuals of an age add up to 0: Σ C^(1 − α/2)·r = Σ(C′ − f·C)·C^(1 − α) = 0.
    [Property]
    public Property Compute_AnyTriangle_ResidualsOfAnAgeBalance() => Prop.ForAll(
        Triangles.Any.ToArbitrary(), Gen.Elements(Enum.GetValues<DevelopmentWeighting>()).ToArbitrary(), (triangle, weighting) =>
        {
            var result = ChainLadderResiduals.Compute(triangle, new ChainLadderOptions { Weighting = weighting });
            var power = weighting switch { DevelopmentWeighting.Simple => 0, DevelopmentWeighting.Volume => 0.5, _ => 1 };
            return Enumerable.Range(0, triangle.Ages - 1).All(k =>
            {
                var parts = Enumerable.Range(0, triangle.Origins).Where(i => result.Standardized[i][k] is not null)
                    .Select(i => result.Standardized[i][k]!.Value * Math.Pow(triangle[i, k]!.Value, power)).ToArray();
                return Math.Abs(parts.Sum()) <= 1e-8 * (1e-9 + parts.Sum(Math.Abs));
            });
        });

    private static bool Near((double A, double B) a, (double A, double B) b) => Math.Abs(a.A - b.A) < 1e-12 && Math.Abs(a.B - b.B) < 1e-12;
}
