using AfterSales.Metrics.Brand;

namespace AfterSales.Metrics.Tests.Brand;

public class MentionCusumTests
{
    [Fact]
    public void Compute_NoSignal_HasNoOnset()
    {
        var result = MentionCusum.Compute([2, 1, 3, 2], 2, 4, 50);
        Assert.Empty(result.Signals);
        Assert.Null(result.Onset);
    }

    [Fact]
    public void Compute_ExactlyAtTheLimit_IsNoSignal()
    {
        var k = MentionCusum.Reference(2, 4);
        Assert.Empty(MentionCusum.Compute([6], 2, 4, 6 - k).Signals);
        Assert.Equal([0], MentionCusum.Compute([6], 2, 4, 6 - k - 1e-9).Signals);
    }

    [Fact]
    public void Reference_TwoMeans_IsTheirLogarithmicMean() => Assert.Equal(2 / Math.Log(2), MentionCusum.Reference(2, 4), 12);

    [Fact]
    public void AverageRunLength_LimitZero_IsGeometric()
    {
        // S stays 0 while x ≤ k: one state.
        var stays = Math.Exp(-2) * (1 + 2 + 2);
        Assert.Equal(1 / (1 - stays), MentionCusum.AverageRunLength(2, 2.5m, 0).Value!.Value, 9);
    }

    /// <summary>Runs by an elimination with 60 digits.</summary>
    [Theory]
    [InlineData(0.01, 3.0, 0.0, 2419273777.66597785)]
    [InlineData(0.3, 4.0, 3.0, 800972278.576401418)]
    [InlineData(0.5, 2.5, 5.5, 74751492.8284709368)]
    [InlineData(2, 3.25, 12.0, 325762.164808639314)]
    [InlineData(1, 0.5, 4.25, 9.36040153028634635)]
    public void AverageRunLength_HoweverLong_HasAllItsDigits(double mean, double reference, double limit, double expected)
        => Reference.AssertClose(expected, MentionCusum.AverageRunLength(mean, (decimal)reference, (decimal)limit).Value, 1e-13, "run length");

    [Fact]
    public void AverageRunLength_TooLongToBeSolved_IsOverflow()
        => Assert.Equal(UndefinedReason.Overflow, MentionCusum.AverageRunLength(0.001, 5, 20).Reason);

    [Theory]
    [InlineData(2.1234567, 5)]
    [InlineData(2.5, 1001)]
    public void AverageRunLength_MoreDecimalsOrStatesThanThereMayBe_Throws(double reference, double limit)
        => Assert.ThrowsAny<ArgumentException>(() => MentionCusum.AverageRunLength(2, (decimal)reference, (decimal)limit));

    [Theory]
    [InlineData(100)]
    [InlineData(365)]
    [InlineData(3650)]
    public void LimitFor_FalseAlarmsAsRareAsWanted_AndNoRarer(double periods)
    {
        var limit = MentionCusum.LimitFor(2, 2.5m, periods).Value!.Value;
        Assert.True(MentionCusum.AverageRunLength(2, 2.5m, limit).Value >= periods);
        Assert.True(limit == 0 || MentionCusum.AverageRunLength(2, 2.5m, limit - 0.5m).Value < periods);
    }

    [Fact]
    public void LimitFor_ReferenceBelowTheMean_IsNotReached()
        => Assert.Equal(UndefinedReason.NotReached, MentionCusum.LimitFor(4, 2, 1e6).Reason);

    [Property]
    public Property AverageRunLength_AnyLimit_LongerWhenNothingIsWrong() => Prop.ForAll(Gen.Choose(0, 12).ToArbitrary(), limit =>
        MentionCusum.AverageRunLength(2, 2.5m, limit).Value >= MentionCusum.AverageRunLength(4, 2.5m, limit).Value - 1e-9
            && MentionCusum.AverageRunLength(2, 2.5m, limit).Value <= MentionCusum.AverageRunLength(2, 2.5m, limit + 1).Value + 1e-9);

    [Fact]
    public void AverageRunLength_NoReference_IsNamed()
        => Assert.Equal("reference", Assert.Throws<ArgumentOutOfRangeException>(() => MentionCusum.AverageRunLength(1, 0, 1)).ParamName);
}
