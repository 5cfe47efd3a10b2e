using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class ColumnProfileTests
{
    [Fact]
    public void Deequ419GreatExpectations2451_EmptyOrAllNull_IsNoCrash()
    {
        Assert.Equal(UndefinedReason.NoData, ColumnProfile.Compute(new ColumnTally()).Completeness.Reason);
        var nothing = ColumnProfile.Compute(ColumnTally.Of([null, null]));
        Assert.Equal((0d, UndefinedReason.NoData), (nothing.Completeness.Value, nothing.EntropyBits.Reason));
    }

    [Fact]
    public void Compute_PastTheLimit_SaysSoAndCountsOn()
    {
        var result = ColumnProfile.Compute(ColumnTally.Of(["a1", "b22", "c", "c"], new ColumnOptions { DistinctLimit = 2 }));
        Assert.Equal(UndefinedReason.Overflow, result.Distinct.Reason);
        Assert.Equal(UndefinedReason.Overflow, result.EntropyBits.Reason);
        Assert.Equal((4L, 1, 3, "a1", "c"), (result.Present, result.MinLength, result.MaxLength, result.Min, result.Max));
    }

    [Fact]
    public void OasisLmf307Csvkit968_Na_IsAValueUnlessDeclared()
    {
        Assert.Equal(1, ColumnProfile.Compute(ColumnTally.Of(["NA"])).Present);
        Assert.Equal(0, ColumnProfile.Compute(ColumnTally.Of(["NA"], new ColumnOptions { MissingCodes = ["NA"] })).Present);
    }

    [Fact]
    public void SodaCore1755_Zero_IsAValue() => Assert.Equal(1, NumberProfile.Compute(NumberColumnTally.Of(["0"])).Zero);

    [Fact]
    public void MachineLearning5765_Null_IsNotZero()
    {
        var result = NumberProfile.Compute(NumberColumnTally.Of([null, "0"]));
        Assert.Equal((1L, 1L), (result.Missing, result.Numbers));
    }
}
