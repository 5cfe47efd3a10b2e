using AfterSales.Metrics.Brand;

namespace AfterSales.Metrics.Tests.Brand;

public class RecoveryParadoxTests
{
    private static readonly RecoveryGroup Calm = new() { Count = 200, Mean = 8, StandardDeviation = 1.5 };
    private static readonly RecoveryGroup Bad = new() { Count = 80, Mean = 5, StandardDeviation = 2 };

    [Theory]
    [InlineData(9.0, RecoveryVerdict.Yes)]
    [InlineData(8.05, RecoveryVerdict.Open)]
    [InlineData(7.0, RecoveryVerdict.No)]
    public void Compute_ByItsLimits_TheVerdictIsYesNoOrOpen(double mean, RecoveryVerdict expected)
        => Assert.Equal(expected, RecoveryParadox.Compute(new RecoveryGroup { Count = 150, Mean = mean, StandardDeviation = 1.5 }, Calm, Bad).Verdict);

    [Fact]
    public void Compute_RecoveredHalfway_IsTwoThirdsOfTheLoss()
        => Assert.Equal(2 / 3d, RecoveryParadox.Compute(Calm with { Mean = 7 }, Calm, Bad).ShareOfLossRecovered.Value!.Value, 12);

    [Fact]
    public void Compute_FewerThanTwoOnASide_IsSmallSample()
    {
        var result = RecoveryParadox.Compute(Calm with { Count = 1 }, Calm, Bad);
        Assert.Equal((UndefinedReason.SmallSample, (RecoveryVerdict?)null, UndefinedReason.SmallSample),
            (result.AgainstNoFailure.Difference.Reason, result.Verdict, result.ShareOfLossRecovered.Reason));
    }

    [Fact]
    public void Compute_BothWithoutSpread_IsTheDifferenceAlone()
    {
        var flat = Calm with { StandardDeviation = 0 };
        Assert.Equal(UndefinedReason.ZeroVariance, RecoveryParadox.Compute(flat with { Mean = 9 }, flat, Bad).AgainstNoFailure.Difference.Reason);
    }

    [Fact]
    public void Compute_NoLoss_HasNoShare()
        => Assert.Equal(UndefinedReason.ZeroDenominator, RecoveryParadox.Compute(Calm, Calm, Bad with { Mean = 8 }).ShareOfLossRecovered.Reason);
}
